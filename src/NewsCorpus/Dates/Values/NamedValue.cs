using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Fixes feasts, ranges and expressions without a day.</summary>
internal static class NamedValue
{
    public static DateValue Feast(NamedDayMeaning m, Anchor a)
    {
        List<(DateOnly First, DateOnly Last)> options = [];
        List<int> years = [];
        int? near = m.Year ?? a.Day?.Year;
        if (near is not { } year)
        {
            string day = FormattableString.Invariant($"XXXX-{m.Month:00}-{m.Day:00}");
            return m.Kind is not (FeastKind.Hijri or FeastKind.Gregorian)
                ? new DateValue { Timex = "XXXX-XX-XX", Grain = DateGrain.Day }
                : m.IsHijri
                ? new DateValue { Calendar = DateCalendar.Hijri, Native = day, Grain = DateGrain.Day }
                : new DateValue { Edtf = day, Timex = day, Grain = DateGrain.Day };
        }

        bool hijriYear = m.IsHijri && year < 1600;
        int middle = m.IsHijri && !hijriYear ? HijriYear.Of(new DateOnly(year, 6, 30)) : year;
        for (int y = middle - 3; y <= middle + 3; y++)
        {
            DateOnly? first = FeastDay(m, y);
            if (first is { } begin && (m.Year is null || (hijriYear ? y == m.Year : begin.Year == m.Year)))
            {
                options.Add((begin, begin.AddDays(m.Length - 1)));
                years.Add(y);
            }
        }

        if (options.Count == 0)
        {
            return new DateValue();
        }

        int chosen = a.Day is { } anchor && m.Year is null ? Choice.Pick(options, anchor, m.Offset, a.Tense) : 0;
        (DateOnly from, DateOnly to) = options[chosen];
        DateValue value = m.Length == 1
            ? DateValue.Of(DateGrain.Day, from)
            : DateValue.Interval(from, to) with { Alternatives = [Iso.Day(from)] };
        if (!m.IsHijri)
        {
            return value;
        }

        string native = FormattableString.Invariant($"{years[chosen]}-{m.Month:00}-{m.Day:00}");
        string until = m.Length == 1 ? ""
            : FormattableString.Invariant($"/{years[chosen]}-{m.Month:00}-{m.Day + m.Length - 1:00}");
        return HijriValue.Mark(value with { Native = native + until }, years[chosen]);
    }

    private static DateOnly? FeastDay(NamedDayMeaning m, int year) => m.Kind switch
    {
        FeastKind.Hijri => HijriYear.Day(year, m.Month, m.Day),
        FeastKind.Easter => Easter.Western(year).AddDays(m.Day),
        FeastKind.OrthodoxEaster => Easter.Orthodox(year).AddDays(m.Day),
        FeastKind.NthWeekday => NthWeekdayValue.Day(year, m.Month, m.Day / 10, m.Day % 10),
        _ => new DateOnly(year, m.Month, m.Day),
    };

    public static DateValue Range(RangeMeaning m, Anchor a)
    {
        DateValue? first;
        DateValue? last = null;
        if (m.To is null)
        {
            // What starts on a day is mostly announced before it.
            first = Meanings.Resolve(m.From!, a.Tense == Tense.Past ? a : a with { Tense = Tense.Future });
            return first with { Edtf = first.Edtf is null ? null : first.Edtf + "/..", Timex = null, Latest = null };
        }

        if (a.Tense == Tense.Future)
        {
            first = Meanings.Resolve(m.From!, a);
            last = Meanings.Resolve(m.To, first.Earliest is { } start ? a with { Day = start } : a);
        }
        else
        {
            last = Meanings.Resolve(m.To, a);
            first = Meanings.Resolve(m.From!, last.Latest is { } end
                && Leans(m.From!) ? a with { Day = end, Tense = Tense.Past } : a);
        }

        List<(string Code, string Message)> problems = [.. first.Problems, .. last.Problems];
        if (first.Earliest > last.Latest)
        {
            problems.Add(("NC3004", $"The range {first.Edtf}/{last.Edtf} runs backwards."));
            return new DateValue { Problems = problems };
        }

        return new DateValue
        {
            Edtf = first.Edtf is { } from && last.Edtf is { } to
                ? $"{from.AsSpan(0, End(from))}/{to.AsSpan(to.LastIndexOf('/') + 1)}" : null,
            Type = first.Type == "TIME" || last.Type == "TIME" ? "TIME" : "DATE",
            Grain = last.Grain,
            Calendar = last.Calendar,
            Native = first.Native is { } a1 && last.Native is { } b1 ? $"{a1}/{b1}" : null,
            Earliest = first.Earliest,
            Latest = last.Latest,
            Problems = problems,
        };
    }

    /// <summary>A side that is a range itself (a hijri month) gives its outer end.</summary>
    private static int End(string edtf) => edtf.IndexOf('/', StringComparison.Ordinal) is var at and >= 0 ? at : edtf.Length;

    /// <summary>A side without its own year or offset is read from the other side.</summary>
    private static bool Leans(DateMeaning meaning) =>
        meaning is PointMeaning { Year: null, DayOffset: null, MonthOffset: null, YearOffset: null, WeekOffset: null,
            Deixis: null, HasDate: true };

    public static DateValue Anaphor(AnaphorMeaning m, Anchor a)
    {
        // "The previous week" leans on the report when the text has named no date before; "the same" never does.
        if ((a.Previous ?? (m.Offset == 0 || m.Unit == "D" ? null : a.Day)) is not { } day)
        {
            return new DateValue { Timex = m.Unit switch { "W" => "XXXX-WXX", "MO" => "XXXX-XX", "Y" => "XXXX", _ =>
            "XXXX-XX-XX" } };
        }

        return m.Unit switch
        {
            "W" => DateValue.Week(day.AddDays(7 * m.Offset)),
            "MO" => DateValue.Of(DateGrain.Month, day.AddMonths(m.Offset)),
            "Y" => DateValue.Of(DateGrain.Year, day.AddYears(m.Offset)),
            _ => DateValue.Of(DateGrain.Day, day.AddDays(m.Offset)),
        };
    }

    public static DateValue Vague(VagueMeaning m, Anchor a) => new()
    {
        Type = m.Type,
        Timex = m.Value,
        Earliest = a.Day is { } day
        && m.DaysBefore + m.DaysAfter > 0 ? m.DaysAfter > 0 ? day.AddDays(1) : day.AddDays(-m.DaysBefore) : null,
        Latest = a.Day is { } same
        && m.DaysBefore + m.DaysAfter > 0 ? m.DaysAfter > 0 ? same.AddDays(m.DaysAfter) : same.AddDays(-1) : null,
    };
}
