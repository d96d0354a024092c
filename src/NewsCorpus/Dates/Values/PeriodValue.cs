using NewsCorpus.Dates.Grammar;

namespace NewsCorpus.Dates.Values;

/// <summary>Fixes shifts, periods, seasons, eras and lengths of time.</summary>
internal static class PeriodValue
{
    public static DateValue Shift(ShiftMeaning m, Anchor a)
    {
        string duration = DurationValue.Of(m.Unit, m.Count ?? 1);
        if ((m.FromEvent ? a.Previous : a.Day) is not { } anchor || m.Count is not { } count)
        {
            return new DateValue { Type = "DURATION", Timex = duration, Mod = m.Mod };
        }

        long steps = (long)count * m.Direction;
        if (Math.Abs(steps) > 5000 && m.Unit is not ("H" or "M" or "S"))
        {
            return new DateValue { Type = "DURATION", Timex = duration, Mod = m.Mod };
        }

        int n = (int)steps;
        DateValue value = m.Unit switch
        {
            "D" => DateValue.Of(DateGrain.Day, anchor.AddDays(n)),
            "W" => DateValue.Week(anchor.AddDays(7 * n)),
            "MO" => DateValue.Of(DateGrain.Month, anchor.AddMonths(n)),
            "Q" => DateValue.Of(DateGrain.Month, anchor.AddMonths(3 * n)),
            "Y" when anchor.Year + n > 0 => DateValue.Of(DateGrain.Year, new DateOnly(anchor.Year + n, 1, 1)),
            "DE" when anchor.Year + (10 * n) > 0 =>
            DateValue.Of(DateGrain.Year, new DateOnly(anchor.Year + (10 * n), 1, 1)),
            "H" => DateValue.Of(DateGrain.Day, anchor.AddDays(Math.Clamp(n / 24, -100000, 100000))),
            "M" or "S" => DateValue.Of(DateGrain.Day, anchor),
            _ => new DateValue { Type = "DURATION", Timex = duration },
        };
        bool approximate = m.Mod == "APPROX" && value.Edtf is not null;
        return value with { Mod = m.Mod, Edtf = approximate ? value.Edtf + "~" : value.Edtf };
    }

    public static DateValue Period(PeriodMeaning m, Anchor a)
    {
        if (a.Day is not { } day)
        {
            string? open = m.Unit switch { "W" => "XXXX-WXX", "MO" => "XXXX-XX", "Y" => "XXXX", _ => null };
            return new DateValue { Timex = open, Edtf = m.Unit == "W" ? null : open, Mod = m.Direction ?? m.Mod,
                Grain = Grain(m.Unit) };
        }

        DateValue value = m.Unit switch
        {
            "W" => DateValue.Week(day.AddDays(7 * m.Offset)),
            "WE" when m.IsOpen && a.Tense is Tense.Past or Tense.LikelyPast && Anchor.IsoWeekday(day) < 6 => Weekend(day.AddDays(-7)),
            "WE" => Weekend(day.AddDays(7 * m.Offset)),
            "MO" => DateValue.Of(DateGrain.Month, day.AddMonths(m.Offset)),
            "Y" => DateValue.Of(DateGrain.Year, day.AddYears(m.Offset)),
            "Q" => Season(new SeasonMeaning(
            33 + ((day.AddMonths(3 * m.Offset).Month - 1) / 3), day.AddMonths(3 * m.Offset).Year, null, null), a),
            "DE" => Era(new EraMeaning(FormattableString.Invariant($"{(day.Year / 10) + m.Offset}"), null)),
            "CE" => Era(new EraMeaning(FormattableString.Invariant($"{(day.Year / 100) + m.Offset}"), null)),
            _ => new DateValue(),
        };
        if (m.Direction is not { } direction)
        {
            return PointValue.Phase(value, m.Mod);
        }

        return direction == "BEFORE" && value.Latest > day
            ? value with { Mod = direction, Latest = day }
            : value with { Mod = direction, Earliest = direction == "AFTER"
            && value.Earliest < day ? day : value.Earliest };
    }

    public static DateValue Duration(DurationMeaning m, Anchor a)
    {
        DateValue value = new()
        {
            Type = "DURATION", Timex = m.Count is { } count ? DurationValue.Of(m.Unit, count, m.AndHalf)
            : DurationValue.Vague(m.Unit),
            Mod = m.Mod, Grain = Grain(m.Unit),
        };
        if (m.Direction == 0 || a.Day is not { } day || m.Count is not { } n || n > 3000)
        {
            return value;
        }

        int sign = m.Direction;
        (DateOnly near, DateOnly far)? span = m.Unit switch
        {
            "D" => (day.AddDays(sign), day.AddDays(sign * n)),
            "W" => (day.AddDays(sign), day.AddDays(sign * n * 7)),
            "H" when n >= 24 => (day, day.AddDays(sign * (n / 24))),
            "MO" => (day.AddDays(sign), day.AddMonths(sign * n)),
            "Y" => (day.AddDays(sign), day.AddYears(sign * n)),
            "DE" when n < 50 => (day.AddDays(sign), day.AddYears(sign * n * 10)),
            _ => null,
        };
        if (span is not { } ends)
        {
            return value;
        }

        (DateOnly first, DateOnly last) = sign < 0 ? (ends.far, ends.near) : (ends.near, ends.far);
        string? edtf = m.Unit switch
        {
            "D" or "W" => $"{Iso.Day(first)}/{Iso.Day(last)}",
            "MO" => $"{Iso.Month(day.AddMonths(sign < 0 ? -n : 1))}/{Iso.Month(day.AddMonths(sign < 0 ? -1 : n))}",
            "Y" => $"{Iso.Year(day.Year + (sign < 0 ? -n : 1))}/{Iso.Year(day.Year + (sign < 0 ? -1 : n))}",
            _ => null,
        };
        return value with { Edtf = edtf, Earliest = first, Latest = last };
    }

    public static DateValue Season(SeasonMeaning m, Anchor a)
    {
        int? year = m.Year;
        if (year is null && a.Day is { } day)
        {
            if (m.Code >= 33)
            {
                year = day.Year + (m.Offset ?? 0);
            }
            else
            {
                List<(DateOnly First, DateOnly Last)> options = [];
                for (int y = day.Year - 3; y <= day.Year + 3; y++)
                {
                    options.Add(Bounds(m.Code, y));
                }

                year = day.Year - 3 + Choice.Pick(options, day, m.Offset, a.Tense);
            }
        }

        string suffix = m.Code switch
        {
            21 => "SP", 22 => "SU", 23 => "FA", 24 => "WI", >= 40 => FormattableString.Invariant($"H{m.Code - 39}"),
            _ => FormattableString.Invariant($"Q{m.Code - 32}"),
        };
        if (year is not { } known)
        {
            return new DateValue { Timex = "XXXX-" + suffix, Mod = m.Mod, Grain = DateGrain.Season };
        }

        (DateOnly first, DateOnly last) = Bounds(m.Code, known);
        DateValue value = new()
        {
            Edtf = FormattableString.Invariant($"{known:0000}-{m.Code}"),
            Timex = FormattableString.Invariant($"{known:0000}-{suffix}"),
            Grain = DateGrain.Season, Earliest = first, Latest = last,
        };
        return PointValue.Phase(value, m.Mod);
    }

    public static DateValue Era(EraMeaning m)
    {
        bool decade = m.Digits.Length == 3;
        int first = int.Parse(m.Digits, System.Globalization.CultureInfo.InvariantCulture) * (decade ? 10 : 100);
        DateValue value = new()
        {
            Edtf = m.Digits + (decade ? "X" : "XX"), Timex = m.Digits,
            Grain = decade ? DateGrain.Decade : DateGrain.Century,
            Earliest = first > 0 ? new DateOnly(first, 1, 1) : null,
            Latest = first > 0 ? new DateOnly(first + (decade ? 9 : 99), 12, 31) : null,
        };
        return PointValue.Phase(value, m.Mod);
    }

    /// <summary>The Eighties: of the last century unless the text says another, whatever the anchor.</summary>
    public static DateValue Decade(DecadeMeaning m, Anchor a)
    {
        int century = (a.Day?.Year ?? 2000) / 100;
        return Era(new EraMeaning(
            FormattableString.Invariant($"{((century + m.CenturyOffset) * 10) + m.Decade}"), m.Mod));
    }

    private static DateValue Weekend(DateOnly day)
    {
        DateOnly saturday = Anchor.Monday(day).AddDays(5);
        return new DateValue
        {
            Edtf = $"{Iso.Day(saturday)}/{Iso.Day(saturday.AddDays(1))}", Timex = Iso.Week(day) + "-WE",
            Grain = DateGrain.Week,
            Earliest = saturday, Latest = saturday.AddDays(1),
        };
    }

    private static (DateOnly First, DateOnly Last) Bounds(int code, int year)
    {
        (int month, int length) = code switch
        {
            < 33 => (3 + ((code - 21) * 3), 3),
            < 40 => (1 + ((code - 33) * 3), 3),
            _ => (1 + ((code - 40) * 6), 6),
        };
        DateOnly first = new(year, month, 1);
        return (first, first.AddMonths(length).AddDays(-1));
    }

    private static DateGrain Grain(string unit) => unit switch
    {
        "S" or "M" or "H" => DateGrain.Time,
        "D" => DateGrain.Day,
        "W" or "WE" => DateGrain.Week,
        "MO" => DateGrain.Month,
        "Q" => DateGrain.Season,
        "Y" => DateGrain.Year,
        "DE" => DateGrain.Decade,
        "CE" => DateGrain.Century,
        _ => DateGrain.None,
    };
}
