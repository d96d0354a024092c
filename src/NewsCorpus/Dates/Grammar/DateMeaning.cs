namespace NewsCorpus.Dates.Grammar;

/// <summary>What an expression says, before any anchor is known. Immutable.</summary>
internal abstract record DateMeaning;

/// <summary>The tense of the sentence round an expression, as far as its words show it.</summary>
internal enum Tense : byte
{
    Unknown,
    Past,
    Future,

    /// <summary>
    /// The sentence opens with what looks like a perfect verb; enough to choose by, not to find fault with.
    /// </summary>
    LikelyPast,
}

/// <summary>
/// A place on the calendar built from any of: today-word, weekday, day, month, year, part of day, clock.
/// </summary>
internal sealed record PointMeaning : DateMeaning
{
    /// <summary>Says nothing yet; what readers start from.</summary>
    public static PointMeaning Nothing { get; } = new();

    /// <summary>Days from the report's day (today, yesterday); null when there is no such word.</summary>
    public int? DayOffset { get; init; }

    /// <summary>ISO weekday, Monday 1.</summary>
    public int? Weekday { get; init; }

    public int? Day { get; init; }

    public int? Month { get; init; }

    /// <summary>The other month that bare تشرين (Tishrin) may be, or that the other order of 3/4/2021 gives.</summary>
    public bool IsTishrin { get; init; }

    public bool MayBeMonthFirst { get; init; }

    public int? Year { get; init; }

    public bool IsHijri { get; init; }

    /// <summary>The same day in the other calendar, when the text gives both.</summary>
    public PointMeaning? Parallel { get; init; }

    /// <summary>Past, current or next (-1, 0, 1) said of the weekday, or of the day and month.</summary>
    public int? Deixis { get; init; }

    /// <summary>Months from the current one (15 of last month).</summary>
    public int? MonthOffset { get; init; }

    public int? WeekOffset { get; init; }

    public int? YearOffset { get; init; }

    /// <summary>The month or year is that of the expression before (of the same month).</summary>
    public bool SameMonth { get; init; }

    public bool SameYear { get; init; }

    /// <summary>START, MID or END of the period; or a modifier such as APPROX.</summary>
    public string? Mod { get; init; }

    /// <summary>TMO, TAF, TEV or TNI.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>The night before the day named (ليلة الأول من رمضان, the eve of the first of Ramadan).</summary>
    public bool IsEve { get; init; }

    /// <summary>The night from the day before into the day (overnight).</summary>
    public bool IsOvernight { get; init; }

    /// <summary>The night between the weekday and the next (ليل السبت - الأحد, Saturday to Sunday night).</summary>
    public bool IsTwoDayNight { get; init; }

    public ClockTime? Clock { get; init; }

    public bool HasDate =>
        DayOffset is not null || Weekday is not null || Day is not null || Month is not null || Year is not null;
}

/// <summary>
/// A time of day; minute null when only the hour is said. Zone is <c>Z</c>, <c>+03:00</c>, <c>local</c> or null.
/// </summary>
internal sealed record ClockTime(int Hour, int? Minute, int? Second, string? Zone)
{
    public string Text =>
        FormattableString.Invariant($"T{Hour:00}")
        + (Minute is { } m ? FormattableString.Invariant($":{m:00}") : "")
        + (Second is { } s ? FormattableString.Invariant($":{s:00}") : "")
        + (Zone is null or "local" ? "" : Zone);
}

/// <summary>Some units before (-1) or after (1) the report's day; no count when vague (a few days ago).</summary>
internal sealed record ShiftMeaning(string Unit, int? Count, int Direction, string? Mod, bool FromEvent) : DateMeaning;

/// <summary>The last, current or next week, month, year, decade or century.</summary>
internal sealed record PeriodMeaning(string Unit, int Offset, string? Mod) : DateMeaning
{
    public string? Direction { get; init; }

    /// <summary>Nothing says which one (at the weekend): the tense does.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>
/// A length of time; Direction -1 or 1 when it lies just before or after the report (the last two days).
/// </summary>
internal sealed record DurationMeaning(string Unit, int? Count, string? Mod, int Direction = 0) : DateMeaning
{
    public bool AndHalf { get; init; }
}

/// <summary>EDTF season 21-24, quarter 33-36 or half year 40-41.</summary>
internal sealed record SeasonMeaning(int Code, int? Year, int? Offset, string? Mod) : DateMeaning;

/// <summary>A decade (198) or century (19) by its leading digits.</summary>
internal sealed record EraMeaning(string Digits, string? Mod) : DateMeaning;

/// <summary>A decade of the last century (-1) or this one (0).</summary>
internal sealed record DecadeMeaning(int Decade, int CenturyOffset, string? Mod) : DateMeaning;

/// <summary>A feast or remembrance day of the table.</summary>
/// <param name="Month">Month; for the Easters unused; for an nth weekday the month.</param>
/// <param name="Day">Day; days from Easter; for an nth weekday its ISO number and the count as two digits (44 the
/// fourth Thursday).</param>
internal sealed record NamedDayMeaning(FeastKind Kind, int Month, int Day, int Length, int? Year, int? Offset)
    : DateMeaning
{
    public bool IsHijri => Kind == FeastKind.Hijri;
}

/// <summary>How the day of a feast is found.</summary>
internal enum FeastKind : byte
{
    Gregorian,
    Hijri,
    Easter,
    OrthodoxEaster,
    NthWeekday,
}

/// <summary>The nth weekday of a month; 9 is the last.</summary>
internal sealed record NthWeekdayMeaning(int Nth, int Weekday, PointMeaning Month) : DateMeaning;

/// <summary>The nth week of a month or year, 9 the last; or the week a day lies in when there is no count.</summary>
internal sealed record WeekOfMeaning(int? Nth, PointMeaning Of) : DateMeaning;

/// <summary>A part (TMO, TAF, TEV or TNI) of the day the text speaks of, or an earlier or later time in it.</summary>
internal sealed record PartMeaning(string? Part, string? Mod) : DateMeaning;

/// <summary>A whole range; a side is null when open.</summary>
internal sealed record RangeMeaning(DateMeaning? From, DateMeaning? To) : DateMeaning;

/// <summary>A recurrence, by its TIMEX3 value.</summary>
internal sealed record SetMeaning(string Value) : DateMeaning;

/// <summary>A direction without a day.</summary>
internal sealed record VagueMeaning(string Type, string Value, int DaysBefore = 0, int DaysAfter = 0) : DateMeaning
{
    /// <summary>What an expression made outside the recogniser means.</summary>
    public static VagueMeaning Nothing { get; } = new("DATE", "XXXX");
}

/// <summary>The same, the next or the previous day, week, month or year, counted from the date named before.</summary>
internal sealed record AnaphorMeaning(string Unit, int Offset) : DateMeaning;

/// <summary>A day fixed by its name (9/11).</summary>
internal sealed record EventMeaning(DateOnly Day) : DateMeaning;
