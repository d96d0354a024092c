using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>Reads dates in digits: 25/11/2021, 2021-06-15, 5.3.2021, 5 / 9 / 1440 هـ, 2021-06-15T13:45:00Z.</summary>
internal static class NumericDateReader
{
    public static bool Read(DatePieces p, int i, out PointMeaning? point, out int next)
    {
        point = null;
        next = i + 5;
        int a = p.Number(i);
        int b = p.Number(i + 2);
        int c = p.Number(i + 4);
        if (a < 0 || b < 0 || c < 0 || !SameSeparator(p, i + 1, i + 3) || p.Digits(i + 2) > 2)
        {
            return false;
        }

        // A fourth group, or a sign before the first, is a phone number, an address or a version.
        if (Continues(p, next)
            || (i > 0 && p.IsSign(i - 1, "/-.:+") && !p[i].SpaceBefore && p[i - 1].Token != p[i].Token
            && !p[i - 1].SpaceBefore))
        {
            return false;
        }

        int year;
        int month = b;
        int day;
        bool swap = false;
        if (p.Digits(i) == 4)
        {
            (year, day) = (a, c);
            if (p.Digits(i + 4) > 2)
            {
                return false;
            }
        }
        else if (p.Digits(i) <= 2 && p.Digits(i + 4) == 4)
        {
            (day, year) = (a, c);
            swap = Swap(ref day, ref month);
        }
        else if (p.Digits(i) <= 2 && p.Digits(i + 4) == 2 && p.IsSign(i + 1, "/"))
        {
            (day, year) = (a, c < 50 ? 2000 + c : 1900 + c);
            swap = Swap(ref day, ref month);
        }
        else
        {
            return false;
        }

        bool hijri = year is >= 1300 and <= 1500;
        if (p.Is(next, WordClass.HijriMark, out Term mark))
        {
            hijri = true;
            next = mark.Next;
            year = year >= 1600 ? -1 : year;
        }
        else if (p.Is(next, WordClass.ChristianMark, out mark))
        {
            next = mark.Next;
        }

        if (day is < 1 or > 31 || month is < 1 or > 12
            || !(hijri ? year is >= 1 and <= 1600 : year is >= 1000 and <= 2200))
        {
            return false;
        }

        point = new PointMeaning
        {
            Day = day, Month = month, Year = year, IsHijri = hijri, MayBeMonthFirst = swap
            && !hijri, Clock = IsoTime(p, ref next),
        };
        return true;
    }

    /// <summary>15/3 without a year; only for places where nothing else can stand.</summary>
    public static bool DayMonth(DatePieces p, int i, out PointMeaning? point, out int next)
    {
        next = i + 3;
        int day = p.Number(i);
        int month = p.Number(i + 2);
        bool slash = p.IsSign(i + 1, '/');
        bool swap = slash && Swap(ref day, ref month);
        point = new PointMeaning { Day = day, Month = month, MayBeMonthFirst = swap };
        return day is >= 1 and <= 31 && month is >= 1 and <= 12 && (slash || (p.IsSign(i + 1, '-') && p.Digits(i) == 2 && p.Digits(i + 2) == 2)) && p.Digits(i) <= 2
            && p.Digits(i + 2) <= 2
            && !p[i + 1].SpaceBefore && !p[i + 2].SpaceBefore && !Continues(p, next);
    }

    private static bool Swap(ref int day, ref int month)
    {
        if (month > 12 && day <= 12)
        {
            (day, month) = (month, day);
            return false;
        }

        return day <= 12 && day != month;
    }

    private static bool SameSeparator(DatePieces p, int first, int second) =>
        p.IsSign(first, "/-.\\–") && second < p.Count && p.Key(first).SequenceEqual(p.Key(second))
        && p[first].SpaceBefore == p[second].SpaceBefore && !(p.IsSign(first, "-–.") && p[first].SpaceBefore);

    private static bool Continues(DatePieces p, int i) =>
        p.IsSign(i, "/-.\\") && !p[i].SpaceBefore && p.Number(i + 1) >= 0 && !p[i + 1].SpaceBefore;

    private static ClockTime? IsoTime(DatePieces p, ref int next)
    {
        if (!p.IsWord(next, "t") || p[next].SpaceBefore || p.Number(next + 1) is not (>= 0 and < 24)
        || !p.IsSign(next + 2, ':'))
        {
            return null;
        }

        int hour = p.Number(next + 1);
        int minute = p.Number(next + 3);
        int? second = null;
        string? zone = null;
        next += 4;
        if (p.IsSign(next, ':') && p.Number(next + 1) is var s and >= 0)
        {
            second = s;
            next += 2;
        }

        if (p.IsWord(next, "z") && !p[next].SpaceBefore)
        {
            zone = "Z";
            next++;
        }
        else if (p.IsSign(next, "+-") && !p[next].SpaceBefore && p.Digits(next + 1) == 2 && p.IsSign(next + 2, ':'))
        {
            zone = FormattableString.Invariant($"{p.Key(next)[0]}{p.Number(next + 1):00}:{p.Number(next + 3):00}");
            next += 4;
        }

        return minute is >= 0 and < 60 ? new ClockTime(hour, minute, second, zone) : null;
    }
}
