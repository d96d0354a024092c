using System.Globalization;

namespace NewsCorpus.Dates.Values;

/// <summary>Writes ISO 8601 and EDTF dates and finds the ends of periods.</summary>
internal static class Iso
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    public static string Week(DateOnly day)
    {
        DateTime time = day.ToDateTime(TimeOnly.MinValue);
        return FormattableString.Invariant($"{ISOWeek.GetYear(time):0000}-W{ISOWeek.GetWeekOfYear(time):00}");
    }

    public static bool TryDay(int year, int month, int day, out DateOnly date)
    {
        bool exists = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1
        && day <= DateTime.DaysInMonth(year, month);
        date = exists ? new DateOnly(year, month, day) : default;
        return exists;
    }

    public static (DateOnly First, DateOnly Last) Bounds(DateGrain grain, DateOnly day) => grain switch
    {
        DateGrain.Year => (new DateOnly(day.Year, 1, 1), new DateOnly(day.Year, 12, 31)),
        DateGrain.Month => (
            new DateOnly(day.Year, day.Month, 1),
            new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))),
        _ => (day, day),
    };

    /// <summary>
    /// The part of a period that START, MID or END means: the days to the 10th, 20th and last of a month, a third of
    /// any other period.
    /// </summary>
    public static (DateOnly First, DateOnly Last) Part(DateOnly first, DateOnly last, string mod)
    {
        int days = last.DayNumber - first.DayNumber + 1;
        if (days < 3)
        {
            return (first, last);
        }

        (int third, int twoThirds) = days is >= 28 and <= 31 ? (10, 20) : (days / 3, days * 2 / 3);
        return mod switch
        {
            "START" => (first, first.AddDays(Math.Max(third, 1) - 1)),
            "MID" => (first.AddDays(third), first.AddDays(twoThirds - 1)),
            "END" => (first.AddDays(twoThirds), last),
            _ => (first, last),
        };
    }
}
