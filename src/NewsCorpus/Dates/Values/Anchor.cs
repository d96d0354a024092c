using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>
/// What the value of one expression may lean on: the report's day, the context, the date read before it.
/// </summary>
internal sealed record Anchor(DateOnly? Day, DateContext Context, Tense Tense)
{
    /// <summary>The last dated value before the expression, for "of the same month".</summary>
    public DateOnly? Previous { get; init; }

    /// <summary>The last of them that is a day or a time, for "earlier in the day".</summary>
    public DateOnly? PreviousDay { get; init; }

    /// <summary>The first day of the ISO week of the anchor.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - IsoWeekday(day));

    public static int IsoWeekday(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
