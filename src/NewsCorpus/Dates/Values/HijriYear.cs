using System.Globalization;

namespace NewsCorpus.Dates.Values;

/// <summary>
/// Days of the Islamic calendar as Gregorian ones: by the Umm al-Qura tables where they reach (1318-1500 AH), by the
/// 30-year arithmetic rule outside. Trusted from 1420 to 1451 AH, approximate outside.
/// </summary>
internal static class HijriYear
{
    private const int FirstTable = 1318;
    private const int LastTable = 1500;
    private static readonly UmAlQuraCalendar Tables = new();

    public static bool IsTrusted(int year) => year is >= 1420 and <= 1451;

    public static DateOnly? Day(int year, int month, int day)
    {
        if (year < 1 || month is < 1 or > 12 || day is < 1 or > 30 || year > 9000)
        {
            return null;
        }

        if (year is < FirstTable or > LastTable)
        {
            // Tabular calendar, leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29; 227015 is 1 Muharram of year 1.
            int days = ((year - 1) * 354) + (((11 * year) + 3) / 30) + (29 * (month - 1)) + (month / 2) + day - 1;
            return DateOnly.FromDayNumber(227013 + days);
        }

        if (day > Tables.GetDaysInMonth(year, month))
        {
            return null;
        }

        return DateOnly.FromDateTime(Tables.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    public static (DateOnly First, DateOnly Last)? Month(int year, int month)
    {
        DateOnly? next = month == 12 ? Day(year + 1, 1, 1) : Day(year, month + 1, 1);
        return Day(year, month, 1) is { } first && next is { } after ? (first, after.AddDays(-1)) : null;
    }

    public static (DateOnly First, DateOnly Last)? Year(int year) =>
        Day(year, 1, 1) is { } first && Day(year + 1, 1, 1) is { } after ? (first, after.AddDays(-1)) : null;

    /// <summary>The Islamic year a Gregorian day falls in.</summary>
    public static int Of(DateOnly day)
    {
        int year = ((day.DayNumber - 227013) * 30 / 10631) + 1;
        while (Day(year, 1, 1) > day)
        {
            year--;
        }

        while (Day(year + 1, 1, 1) <= day)
        {
            year++;
        }

        return year;
    }
}
