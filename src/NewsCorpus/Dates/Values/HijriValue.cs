using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Fixes days, months and years of the Islamic calendar.</summary>
internal static class HijriValue
{
    public static DateValue Resolve(PointMeaning m, Anchor a)
    {
        if (m.Month is not { } month)
        {
            return m.Year is { } only && HijriYear.Year(only) is { } whole
                ? Mark(DateValue.Interval(
                whole.First, whole.Last) with { Grain = DateGrain.Year, Native = Iso.Year(only) }, only)
                : new DateValue { Calendar = DateCalendar.Hijri };
        }

        int? year = m.Year is >= 1600 and { } christian ? InYear(month, m.Day ?? 1, christian)
            : m.Year ?? Choose(m, month, a);
        string native = Native(m with { Year = year });
        if (year is not { } y)
        {
            return new DateValue
            {
                Calendar = DateCalendar.Hijri, Native = native, Grain = m.Day is null ? DateGrain.Month : DateGrain.Day,
            };
        }

        if (m.Day is not { } day)
        {
            return HijriYear.Month(y, month) is { } bounds
                ? Mark(DateValue.Interval(
                bounds.First, bounds.Last) with { Grain = DateGrain.Month, Native = native }, y)
                : new DateValue { Calendar = DateCalendar.Hijri, Native = native };
        }

        // The 30th of a month that had 29 days by the tables: sighting made it longer, the day is the next month's
        // first.
        DateOnly? date = HijriYear.Day(y, month, day) ?? (day == 30 ? HijriYear.Day(y, month, 29)?.AddDays(1) : null);
        if (date is not { } found)
        {
            return new DateValue { Calendar = DateCalendar.Hijri, Native = native }.With(
            "NC3004", $"There is no hijri day {native}.");
        }

        found = m.IsEve ? found.AddDays(-1) : found;
        return PointValue.CheckWeekday(Mark(DateValue.Of(DateGrain.Day, found) with { Native = native }, y), m);
    }

    public static string Native(PointMeaning m) =>
        (m.Year is { } year ? Iso.Year(year) : "XXXX")
        + (m.Month is { } month ? FormattableString.Invariant($"-{month:00}") : "")
        + (m.Day is { } day ? FormattableString.Invariant($"-{day:00}") : "");

    /// <summary>Sets calendar and, outside the years the tables can be trusted for, the approximate mark.</summary>
    public static DateValue Mark(DateValue value, int year)
    {
        value = value with { Calendar = DateCalendar.Hijri };
        if (HijriYear.IsTrusted(year))
        {
            return value;
        }

        string? edtf = value.Edtf?.Replace("/", "~/", StringComparison.Ordinal) + "~";
        return (value with { Edtf = edtf, Mod = value.Mod ?? "APPROX" })
            .With("NC3003", FormattableString.Invariant(
                $"{year} AH lies outside 1420-1451 AH: the day may be off by one or two."));
    }

    /// <summary>رمضان 2020 (Ramadan 2020): the hijri year whose month, or day, begins in the Gregorian one.</summary>
    private static int? InYear(int month, int day, int christian)
    {
        int around = HijriYear.Of(new DateOnly(christian, 6, 30));
        for (int year = around - 1; year <= around + 1; year++)
        {
            if (HijriYear.Day(year, month, Math.Min(day, 29))?.Year == christian)
            {
                return year;
            }
        }

        return around;
    }

    private static int? Choose(PointMeaning m, int month, Anchor a)
    {
        if (a.Day is not { } anchor)
        {
            return null;
        }

        int around = HijriYear.Of(anchor);
        if (m.YearOffset is { } offset)
        {
            return around + offset;
        }

        List<(DateOnly First, DateOnly Last)> options = [];
        for (int year = around - 2; year <= around + 2; year++)
        {
            (DateOnly First, DateOnly Last)? option = m.Day is { } day
            && HijriYear.Day(year, month, Math.Min(day, 29)) is { } date
                ? (date, date)
                : HijriYear.Month(year, month);
            options.Add(option ?? (DateOnly.MinValue, DateOnly.MinValue));
        }

        return around - 2 + Choice.Pick(options, anchor, m.Deixis, a.Tense);
    }
}
