using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Reads times of day: 13:45 GMT, 3 pm, الساعة الثالثة والنصف عصراً (half past three in the afternoon).
/// </summary>
internal static class ClockReader
{
    /// <summary>
    /// Reads a time; a bare 13:45 counts only when <paramref name="afterDate"/> or with a zone or a clock word.
    /// </summary>
    public static bool Read(DatePieces p, int i, bool afterDate, out ClockTime? time, out int next)
    {
        time = null;
        next = i;
        bool hasWord = p.Is(i, WordClass.Clock, out Term clock, proclitic: true);
        int at = hasWord ? clock.Next : i;
        if (hasWord && p.IsSign(at, ":("))
        {
            at++;
        }

        int? minute = null;
        int? second = null;
        int hour = p.Number(at);
        if (hour is >= 0 and <= 24 && p.Digits(at) <= 2)
        {
            at++;
            if (p.IsSign(at, ":٫.") && !p[at].SpaceBefore && p.Number(at + 1) is >= 0 and < 60 && p.Digits(at + 1) == 2)
            {
                minute = p.Number(at + 1);
                at += 2;
                if (p.IsSign(at, ':') && p.Number(at + 1) is >= 0 and < 60 && p.Digits(at + 1) == 2)
                {
                    second = p.Number(at + 1);
                    at += 2;
                }
            }
        }
        else if (NumberReader.Ordinal(p, at, out hour, out int end, proclitic: !hasWord) && hour <= 12
            && (hasWord || (IsFeminine(p, at) && HalfFollows(p, end))))
        {
            at = end;
            hasWord = true;
        }
        else
        {
            return false;
        }

        if (minute is not null && p.IsSign(at, ')') && p.Number(at - 3) >= 0 && p.IsSign(at - 4, '('))
        {
            // (11:59) مساءً
            at++;
        }

        if (p.IsWord(at, "oclock"))
        {
            hasWord = true;
            at++;
        }
        else if (minute is null && p.IsWord(at, "h") && !p[at].SpaceBefore && p.Number(at - 1) >= 0)
        {
            // 15h30, as the press of the Maghreb writes it.
            bool minutes = p.Number(at + 1) is >= 0 and < 60 && p.Digits(at + 1) == 2 && !p[at + 1].SpaceBefore;
            minute = minutes ? p.Number(at + 1) : 0;
            hasWord |= minutes;
            at += minutes ? 2 : 1;
        }

        minute = Fraction(p, hasWord, minute, ref hour, ref at);
        bool hasHalf = p.Is(at, WordClass.AmPm, out Term half)
            && !(half.Next - at == 1 && p.Key(at).Length == 1 && p.Key(at)[0] != 'ص' && minute is null && !hasWord);
        if (hasHalf)
        {
            at = half.Next;
            if (p.IsSign(at, '.') && p.IsWord(at - 1, "m"))
            {
                at++;
            }

            hour = half.Code == "PM" && hour < 12 ? hour + 12 : half.Code == "AM" && hour == 12 ? 0 : hour;
        }
        else if (DottedHalf(p, at, out bool isPm))
        {
            hasHalf = true;
            at += p.IsSign(at + 3, '.') ? 4 : 3;
            hour = isPm && hour < 12 ? hour + 12 : !isPm && hour == 12 ? 0 : hour;
        }

        string? zone = Zone(p, ref at);
        if (!hasWord && !hasHalf && zone is null && !(afterDate && minute is not null))
        {
            return false;
        }

        if (hour > 24 || (minute is null && zone is not null && !hasWord && !hasHalf))
        {
            return false;
        }

        time = new ClockTime(hour % 24, minute, second, zone);
        next = at;
        return true;
    }

    private static bool IsFeminine(DatePieces p, int i) => p.Key(i)[^1] == 'ه' && !char.IsAscii(p.Key(i)[0]);

    /// <summary>الثامنة مساء, الثالثة والنصف عصراً: an ordinal is an hour where the half of the day follows.</summary>
    private static bool HalfFollows(DatePieces p, int i)
    {
        int at = p.Is(i, WordClass.Fraction, out Term part, proclitic: true)
        || p.Is(i, WordClass.LessFraction, out part) ? part.Next : i;
        return p.Is(at, WordClass.AmPm) && p.Key(at).Length > 1;
    }

    private static bool DottedHalf(DatePieces p, int i, out bool isPm)
    {
        isPm = p.IsWord(i, "p");
        return (isPm || p.IsWord(i, "a")) && p.IsSign(i + 1, '.') && p.IsWord(i + 2, "m");
    }

    private static int? Fraction(DatePieces p, bool hasWord, int? minute, ref int hour, ref int at)
    {
        if (!hasWord || minute is not null)
        {
            return minute;
        }

        if (p.Is(at, WordClass.Fraction, out Term part, proclitic: true) && (part.Strip == 1 || p.Key(at)[0] == 'و'))
        {
            at = part.Next;
            return part.Value;
        }

        if (p.Is(at, WordClass.LessFraction, out part))
        {
            at = part.Next;
            hour = hour == 1 ? 12 : hour - 1;
            return 60 + part.Value;
        }

        int from = p.IsWord(at, "و") ? at + 1 : at;
        if (NumberReader.Cardinal(p, from, out int minutes, out int end, proclitic: true) && minutes < 60
            && p.Is(end, WordClass.Unit, out Term unit) && unit.Code == "M")
        {
            at = unit.Next;
            return minutes;
        }

        return minute;
    }

    private static string? Zone(DatePieces p, ref int at)
    {
        int from = p.IsSign(at, "(،,") ? at + 1 : at;
        if (!p.Is(from, WordClass.Zone, out Term zone) || (p.IsWord(from, "z") && p[from].SpaceBefore))
        {
            return null;
        }

        at = zone.Next;
        string code = zone.Code;
        if (code == "Z" && p.IsSign(at, "+-") && p.Number(at + 1) is >= 0 and <= 14 && !p[at].SpaceBefore)
        {
            code = FormattableString.Invariant($"{p.Key(at)[0]}{p.Number(at + 1):00}:00");
            at += 2;
        }

        if (p.IsSign(at, ')') && from > 0 && p.IsSign(from - 1, '('))
        {
            at++;
        }

        return code;
    }
}
