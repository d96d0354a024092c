namespace NewsCorpus.Dates.Values;

/// <summary>Easter Sunday by the usual arithmetic rules, as Gregorian days.</summary>
internal static class Easter
{
    public static DateOnly Western(int year)
    {
        int golden = year % 19;
        int century = year / 100;
        int epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        int moon = epact - (epact / 28 * (1 - (29 / (epact + 1) * ((21 - golden) / 11))));
        int weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        int offset = moon - weekday;
        int month = 3 + ((offset + 40) / 44);
        return new DateOnly(year, month, offset + 28 - (31 * (month / 4)));
    }

    public static DateOnly Orthodox(int year)
    {
        int moon = ((19 * (year % 19)) + 15) % 30;
        int weekday = ((2 * (year % 4)) + (4 * (year % 7)) - moon + 34) % 7;
        int days = moon + weekday + 114;

        // The Julian calendar lies behind by two days, one more each century that is no leap year in the Gregorian one.
        int lag = (year / 100) - (year / 400) - 2;
        return new DateOnly(year, days / 31, (days % 31) + 1).AddDays(lag);
    }
}
