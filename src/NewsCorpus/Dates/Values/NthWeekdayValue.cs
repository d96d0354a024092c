using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>The first Monday of a month, the last Friday of Ramadan.</summary>
internal static class NthWeekdayValue
{
    private const int Last = 9;

    /// <summary>The nth weekday of a Gregorian month; null when the month has no fifth.</summary>
    public static DateOnly? Day(int year, int month, int weekday, int nth)
    {
        (DateOnly first, DateOnly last) = Iso.Bounds(DateGrain.Month, new DateOnly(year, month, 1));
        return Day(first, last, weekday, nth);
    }

    public static DateValue Resolve(NthWeekdayMeaning m, Anchor a)
    {
        DateValue month = Meanings.Resolve(m.Month, a);
        if (month is not { Earliest: { } first, Latest: { } last } || Day(first, last, m.Weekday, m.Nth) is not { } day)
        {
            return new DateValue { Timex = "XXXX-XX-XX", Grain = DateGrain.Day };
        }

        return DateValue.Of(DateGrain.Day, day) with { Calendar = month.Calendar, Problems = month.Problems };
    }

    private static DateOnly? Day(DateOnly first, DateOnly last, int weekday, int nth)
    {
        if (nth == Last)
        {
            return last.AddDays(-((Anchor.IsoWeekday(last) - weekday + 7) % 7));
        }

        DateOnly day = first.AddDays(((weekday - Anchor.IsoWeekday(first) + 7) % 7) + (7 * (nth - 1)));
        return day <= last ? day : null;
    }
}
