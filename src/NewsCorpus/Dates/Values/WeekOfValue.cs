using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Fixes the first week of October, the week of 6 October, and parts of a day that is not named.</summary>
internal static class WeekOfValue
{
    private const int Last = 9;

    /// <summary>Days within which a text still tells of the same events.</summary>
    private const int Near = 7;

    /// <summary>Weeks of a month are counted in sevens from its first day; the last is its last seven days.</summary>
    public static DateValue Resolve(WeekOfMeaning m, Anchor a)
    {
        DateValue whole = Meanings.Resolve(m.Of, a);
        if (whole is not { Earliest: { } first, Latest: { } last })
        {
            return new DateValue { Timex = "XXXX-WXX", Grain = DateGrain.Week };
        }

        if (m.Nth is not { } nth)
        {
            return DateValue.Week(first) with { Problems = whole.Problems };
        }

        DateOnly from = nth == Last ? last.AddDays(-6) : first.AddDays(7 * (nth - 1));
        DateOnly to = from.AddDays(6) < last ? from.AddDays(6) : last;
        return DateValue.Interval(from, to) with
        {
            Timex = whole.Timex, Mod = nth == 1 ? "START" : nth >= 4 ? "END" : "MID", Grain = DateGrain.Week,
            Calendar = whole.Calendar, Problems = whole.Problems,
        };
    }

    /// <summary>The day named last if it lies near the report's, else the report's own.</summary>
    public static DateValue Part(PartMeaning m, Anchor a)
    {
        DateOnly? told = a.PreviousDay is { } day && a.Day is { } anchor
            && Math.Abs(day.DayNumber - anchor.DayNumber) <= Near ? day : a.Day;
        DateValue value = told is { } known ? DateValue.Of(DateGrain.Day, known)
            : new DateValue { Timex = "XXXX-XX-XX", Grain = DateGrain.Day };
        return m.Part is null ? value with { Mod = m.Mod }
            : value with { Type = "TIME", Timex = value.Timex + m.Part, Grain = DateGrain.Time };
    }
}
