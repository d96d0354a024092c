namespace NewsCorpus.Dates;

/// <summary>The calendar a date was written in. Values are always given in the Gregorian one.</summary>
public enum DateCalendar
{
    /// <summary>The Gregorian calendar.</summary>
    Gregorian,

    /// <summary>
    /// The Islamic calendar, read as Umm al-Qura; a country that goes by sighting may differ by a day.
    /// </summary>
    Hijri,
}
