using NewsCorpus.Text;

namespace NewsCorpus.Dates;

/// <summary>
/// A date expression with its value. Immutable. Members that the words and the context do not fix are null or empty.
/// </summary>
public sealed record ResolvedDate
{
    /// <summary>The expression the value belongs to.</summary>
    public required DateExpression Expression { get; init; }

    /// <summary>
    /// EDTF (ISO 8601-2) value: <c>2020-12-20</c>, <c>XXXX-12-20</c> when the year is open,
    /// <c>2019-10-01/2019-11-04</c> for a range, <c>198X</c> for a decade, <c>2021-24</c> for a winter, a trailing
    /// <c>~</c> when approximate. ISO weeks are written <c>2021-W40</c>. Null for durations, recurrences and vague
    /// expressions.
    /// </summary>
    public string? Edtf { get; init; }

    /// <summary>TIMEX3 type: <c>DATE</c>, <c>TIME</c>, <c>DURATION</c> or <c>SET</c>.</summary>
    public required string TimexType { get; init; }

    /// <summary>
    /// TIMEX3 value, also <c>PAST_REF</c>, <c>PRESENT_REF</c>, <c>FUTURE_REF</c>; null for ranges, which TIMEX3 splits
    /// in two.
    /// </summary>
    public string? TimexValue { get; init; }

    /// <summary>
    /// TIMEX3 mod: <c>START</c>, <c>MID</c>, <c>END</c>, <c>APPROX</c>, <c>MORE_THAN</c> and so on; null when there is
    /// none.
    /// </summary>
    public string? Mod { get; init; }

    /// <summary>How fine the value is.</summary>
    public DateGrain Grain { get; init; }

    /// <summary>The calendar the date was written in.</summary>
    public DateCalendar Calendar { get; init; }

    /// <summary>The date as written in its own calendar (hijri <c>1443-09-01</c>); null for Gregorian dates.</summary>
    public string? Native { get; init; }

    /// <summary>
    /// Other EDTF values the words allow, likeliest first: the other order of 3/4/2021, a Thursday one week earlier.
    /// </summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>
    /// For a date whose year is open: full values that fit its weekday, oldest first, within the context's years.
    /// </summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>First day meant; null when open or unknown.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Last day meant, inclusive; null when open or unknown.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>
    /// What does not fit: <c>NC3001</c> weekday and date disagree, <c>NC3002</c> a past-tense date after publication,
    /// <c>NC3003</c> a hijri date outside 1420-1451 AH, <c>NC3004</c> a day that does not exist or a
    /// range that runs backwards.
    /// </summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
