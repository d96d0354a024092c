using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Finds the year of a day and month, or of a month, that stands without one.</summary>
internal static class YearValue
{
    private const int Reach = 7;

    public static DateValue Day(PointMeaning m, Anchor a)
    {
        int month = m.Month!.Value;
        int day = m.Day!.Value;
        if (m.MayBeMonthFirst && a.Context.Country is "US")
        {
            (month, day) = (day, month);
        }

        if (!Iso.TryDay(2000, month, day, out _))
        {
            return new DateValue().With(
            "NC3004", FormattableString.Invariant($"There is no day {day} in month {month}."));
        }

        if (a.Day is not { } anchor)
        {
            return Partial(m, a.Context, month, day);
        }

        List<(DateOnly First, DateOnly Last)> options = [];
        for (int year = anchor.Year - Reach; year <= anchor.Year + Reach; year++)
        {
            if (Iso.TryDay(year, month, day, out DateOnly date))
            {
                options.Add((date, date));
            }
        }

        // "Today, 20 December" is the nearest 20 December, whatever the tense.
        int? deixis = m.DayOffset is not null ? 0 : m.Deixis;
        DateOnly chosen = options[Choice.Pick(options, anchor, deixis, a.Tense)].First;
        if (m.Weekday is { } weekday && Anchor.IsoWeekday(chosen) != weekday
            && Math.Abs(chosen.DayNumber - anchor.DayNumber) > 45)
        {
            List<(DateOnly First, DateOnly Last)> fitting = options.FindAll(o => Anchor.IsoWeekday(o.First) == weekday);
            if (fitting.Count > 0)
            {
                chosen = fitting[Choice.Pick(fitting, anchor, deixis, a.Tense)].First;
            }
        }

        DateValue value = DateValue.Of(DateGrain.Day, chosen);
        return PointValue.CheckWeekday(m.IsTishrin ? Tishrin(value, chosen) : value, m);
    }

    /// <summary>The 15th, Friday the 15th: the day of a month near the report's, one that fits the weekday if there is one.</summary>
    public static DateValue DayOnly(PointMeaning m, Anchor a)
    {
        int day = m.Day!.Value;
        if (a.Day is not { } anchor)
        {
            string partial = FormattableString.Invariant($"XXXX-XX-{day:00}");
            return new DateValue { Edtf = partial, Timex = partial, Grain = DateGrain.Day };
        }

        List<(DateOnly First, DateOnly Last)> options = [];
        DateOnly month = new(anchor.Year, anchor.Month, 1);
        for (int offset = -14; offset <= 14; offset++)
        {
            DateOnly other = month.AddMonths(offset);
            if (Iso.TryDay(other.Year, other.Month, day, out DateOnly date)
                && (m.Weekday is null || Anchor.IsoWeekday(date) == m.Weekday))
            {
                options.Add((date, date));
            }
        }

        return options.Count == 0 ? new DateValue()
            : DateValue.Of(DateGrain.Day, options[Choice.Pick(options, anchor, m.Deixis, a.Tense)].First);
    }

    public static DateValue Month(PointMeaning m, Anchor a)
    {
        int month = m.Month!.Value;
        if (a.Day is not { } anchor)
        {
            string partial = FormattableString.Invariant($"XXXX-{month:00}");
            return new DateValue { Edtf = partial, Timex = partial, Grain = DateGrain.Month };
        }

        List<(DateOnly First, DateOnly Last)> options = [];
        for (int year = anchor.Year - 2; year <= anchor.Year + 2; year++)
        {
            options.Add(Iso.Bounds(DateGrain.Month, new DateOnly(year, month, 1)));
        }

        DateOnly chosen = options[Choice.Pick(options, anchor, m.Deixis, a.Tense)].First;
        DateValue value = DateValue.Of(DateGrain.Month, chosen);
        return m.IsTishrin ? Tishrin(value, chosen) : value;
    }

    private static DateValue Partial(PointMeaning m, DateContext context, int month, int day)
    {
        string partial = FormattableString.Invariant($"XXXX-{month:00}-{day:00}");
        List<string> candidates = [];
        for (int year = context.FirstCandidateYear; m.Weekday is not null && year <= context.LastCandidateYear; year++)
        {
            if (Iso.TryDay(year, month, day, out DateOnly date) && Anchor.IsoWeekday(date) == m.Weekday)
            {
                candidates.Add(Iso.Day(date));
            }
        }

        return new DateValue { Edtf = partial, Timex = partial, Grain = DateGrain.Day, Candidates = candidates };
    }

    private static DateValue Tishrin(DateValue value, DateOnly chosen)
    {
        DateOnly other = chosen.Day == 31 ? chosen.AddDays(30) : new DateOnly(chosen.Year, 11, chosen.Day);
        return value with { Alternatives = [value.Grain == DateGrain.Month ? Iso.Month(other) : Iso.Day(other)] };
    }
}
