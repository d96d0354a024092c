using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Fixes days, months and years of the Gregorian calendar.</summary>
internal static class PointValue
{
    public static DateValue Resolve(PointMeaning m, Anchor a)
    {
        DateValue value = m.IsHijri ? HijriValue.Resolve(m, a) : Calendar(m, a);
        if (m.Parallel is { } other)
        {
            value = value with { Calendar = DateCalendar.Hijri, Native = HijriValue.Native(other) };
        }

        value = AfterPublication(value, m, a);
        return Part(Phase(value, m.Mod), m);
    }

    private static DateValue Calendar(PointMeaning m, Anchor a)
    {
        if (m.MonthOffset is not null || m.SameMonth)
        {
            return OffsetMonth(m, a);
        }

        if (m is { Day: not null, Month: null })
        {
            return YearValue.DayOnly(m, a);
        }

        if (m.Day is not null || m.Month is not null)
        {
            int? year = m.Year ?? (
            m.YearOffset is { } offset ? a.Day?.Year + offset : m.SameYear ? a.Previous?.Year : null);
            return year is { } y ? Whole(m, a, y) : m.Day is null ? YearValue.Month(m, a) : YearValue.Day(m, a);
        }

        if (m.Year is < 0 and { } before)
        {
            // Astronomical years: 1 BC is the year 0.
            return new DateValue
            {
                Edtf = FormattableString.Invariant($"{before + 1:0000}"),
                Timex = FormattableString.Invariant($"BC{-before:0000}"),
                Grain = DateGrain.Year,
            };
        }

        if (m.Year is { } only)
        {
            return DateValue.Of(DateGrain.Year, new DateOnly(only, 1, 1));
        }

        if (m.DayOffset is { } days)
        {
            return Relative(m, a, days);
        }

        return m.Weekday is { } weekday ? WeekdayValue.Resolve(m, weekday, a) : Today(a);
    }

    private static DateValue Whole(PointMeaning m, Anchor a, int year)
    {
        if (m.Day is not { } day)
        {
            DateValue value = DateValue.Of(DateGrain.Month, new DateOnly(year, m.Month!.Value, 1));
            return m.IsTishrin ? value with { Alternatives = [FormattableString.Invariant($"{year:0000}-11")] } : value;
        }

        if (!Iso.TryDay(year, m.Month!.Value, day, out DateOnly date))
        {
            return new DateValue().With(
            "NC3004", FormattableString.Invariant($"There is no day {day} in {year:0000}-{m.Month:00}."));
        }

        bool monthFirst = m.MayBeMonthFirst && a.Context.Country is "US";
        DateOnly? other = m.MayBeMonthFirst
            && Iso.TryDay(year, day, m.Month.Value, out DateOnly swapped) ? swapped : null;
        if (other is not null && m.Weekday is { } said && Anchor.IsoWeekday(date) != said
            && Anchor.IsoWeekday(other.Value) == said)
        {
            return DateValue.Of(DateGrain.Day, other.Value);
        }

        bool settled = a.Context.Country is not null || (m.Weekday is { } w && Anchor.IsoWeekday(date) == w);
        DateValue result = DateValue.Of(DateGrain.Day, monthFirst ? other ?? date : date);
        if (other is not null && !settled)
        {
            result = result with { Alternatives = [Iso.Day(other.Value)] };
        }

        return CheckWeekday(result, m);
    }

    public static DateValue CheckWeekday(DateValue value, PointMeaning m)
    {
        if (m.Weekday is not { } said || value.Earliest is not { } day || value.Grain != DateGrain.Day
        || Anchor.IsoWeekday(day) == said)
        {
            return value;
        }

        return value.With("NC3001", $"{Iso.Day(day)} is a {day.DayOfWeek}, not the weekday the text says.");
    }

    private static DateValue OffsetMonth(PointMeaning m, Anchor a)
    {
        DateOnly? month = m.SameMonth ? a.Previous : a.Day is { } anchor
        ? new DateOnly(anchor.Year, anchor.Month, 1).AddMonths(m.MonthOffset!.Value) : null;
        if (month is not { } known)
        {
            string partial = FormattableString.Invariant($"XXXX-XX-{m.Day:00}");
            return new DateValue { Edtf = partial, Timex = partial, Grain = DateGrain.Day };
        }

        return Whole(m, a, known.Year, known.Month);
    }

    private static DateValue Whole(PointMeaning m, Anchor a, int year, int month) =>
        Whole(m with { Month = month }, a, year);

    private static DateValue Relative(PointMeaning m, Anchor a, int days)
    {
        if (a.Day is not { } anchor)
        {
            string timex = m.Weekday is { } w ? FormattableString.Invariant($"XXXX-WXX-{w}") : "XXXX-XX-XX";
            return new DateValue { Edtf = "XXXX-XX-XX", Timex = timex, Grain = DateGrain.Day };
        }

        DateOnly day = anchor.AddDays(days);
        DateValue value = DateValue.Of(DateGrain.Day, day);
        if (m.Weekday is not { } said || Anchor.IsoWeekday(day) == said)
        {
            return value;
        }

        // Printed a day or two after the report was written: the weekday named is the better witness.
        foreach (int shift in (ReadOnlySpan<int>)[-1, 1, -2])
        {
            if (Anchor.IsoWeekday(day.AddDays(shift)) == said)
            {
                return DateValue.Of(DateGrain.Day, day.AddDays(shift)) with
                {
                    Alternatives = [Iso.Day(day)],
                    Problems = [("NC3001",
                    $"Counted from the anchor it is {Iso.Day(day)}, not the weekday the text names.")],
                };
            }
        }

        return CheckWeekday(value, m);
    }

    private static DateValue Today(Anchor a) => a.Day is { } day
        ? DateValue.Of(DateGrain.Day, day)
        : new DateValue { Timex = "XXXX-XX-XX", Grain = DateGrain.Day };

    private static DateValue AfterPublication(DateValue value, PointMeaning m, Anchor a)
    {
        DateOnly? published = a.Context.Published ?? a.Day;
        return a.Tense == Tense.Past && published is { } day && value.Earliest > day && m.DayOffset is null
            && m.Deixis is not > 0
            && m.MonthOffset is not > 0 && m.YearOffset is not > 0 && m.WeekOffset is not > 0
            ? value.With("NC3002", $"{value.Edtf} lies after {Iso.Day(day)}, yet the sentence speaks of the past.")
            : value;
    }

    public static DateValue Phase(DateValue value, string? mod)
    {
        if (mod is null)
        {
            return value;
        }

        if (value is not { Earliest: { } first, Latest: { } last })
        {
            return value with { Mod = mod };
        }

        (first, last) = Iso.Part(first, last, mod);
        return value with { Mod = mod, Earliest = first, Latest = last };
    }

    private static DateValue Part(DateValue value, PointMeaning m)
    {
        if (m.Clock is { } clock)
        {
            bool late = m.PartOfDay is "TEV" or "TAF" ? clock.Hour is > 0 and < 12
                : m.PartOfDay == "TNI" && clock.Hour is > 5 and < 12;
            int hour = late ? clock.Hour + 12 : clock.Hour;
            string text = (clock with { Hour = hour, Minute = clock.Minute ?? 0 }).Text;
            return value with
            {
                Type = "TIME", Grain = DateGrain.Time, Edtf = value.Edtf is { } date
                && !date.Contains('X', StringComparison.Ordinal) ? date + text : value.Edtf,
                Timex = (value.Timex ?? "XXXX-XX-XX") + text,
            };
        }

        if (m.IsOvernight)
        {
            value = value with { Edtf = null, Earliest = value.Earliest?.AddDays(-1) };
        }

        if (m.IsTwoDayNight && value is { Grain: DateGrain.Day, Earliest: { } evening })
        {
            value = value with { Edtf = $"{Iso.Day(evening)}/{Iso.Day(evening.AddDays(1))}",
            Latest = evening.AddDays(1) };
        }

        return m.PartOfDay is null
            ? value
            : value with { Type = "TIME", Grain = DateGrain.Time, Timex = (value.Timex ?? "XXXX-XX-XX") + m.PartOfDay };
    }
}
