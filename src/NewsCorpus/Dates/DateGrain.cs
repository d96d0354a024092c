namespace NewsCorpus.Dates;

/// <summary>How fine a date is: the length of the period it names.</summary>
public enum DateGrain
{
    /// <summary>Not known, as in "recently".</summary>
    None,

    /// <summary>A clock time or a part of a day.</summary>
    Time,

    /// <summary>A day.</summary>
    Day,

    /// <summary>An ISO week, Monday to Sunday, or a weekend.</summary>
    Week,

    /// <summary>A month.</summary>
    Month,

    /// <summary>A quarter, a half year or a season.</summary>
    Season,

    /// <summary>A year.</summary>
    Year,

    /// <summary>A decade.</summary>
    Decade,

    /// <summary>A century.</summary>
    Century,
}
