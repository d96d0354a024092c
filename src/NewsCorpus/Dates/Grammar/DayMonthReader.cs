using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Reads the calendar part of a date: day, month and year in any order the press uses, in digits or words.
/// </summary>
internal static class DayMonthReader
{
    /// <summary>A date with a day in it. A month alone is read by <see cref="Month"/>.</summary>
    public static bool Read(DatePieces p, int i, out PointMeaning? point, out int next, bool proclitic = false)
    {
        int at = proclitic && NumberReader.IsFused(p, i) ? i + 1 : i;
        if (!NumericDateReader.Read(p, at, out point, out next) && !DayFirst(p, i, out point, out next, proclitic)
            && !MonthFirst(p, i, out point, out next))
        {
            return false;
        }

        point = Parallel(p, point!, ref next);
        return true;
    }

    /// <summary>A month without a day, with its year or its "last", "next" if there is one.</summary>
    public static bool Month(
        DatePieces p, int i, out PointMeaning? point, out int next, out MonthRead month, bool proclitic = false)
    {
        point = null;
        if (!MonthReader.Read(p, i, out month, out next, proclitic))
        {
            return false;
        }

        point = Tail(p, new PointMeaning { Month = month.Month, IsHijri = month.IsHijri,
            IsTishrin = month.Is(WordFlags.Tishrin) }, ref next);
        return true;
    }

    private static bool DayFirst(DatePieces p, int i, out PointMeaning? point, out int next, bool proclitic)
    {
        point = null;
        bool cardinal = false;
        if (!NumberReader.Day(p, i, out int day, out next, proclitic))
        {
            cardinal = NumberReader.Cardinal(p, i, out day, out next, proclitic) && day is >= 1 and <= 31
            && (p.IsWord(next, "من") || (MonthReader.Read(p, next, out MonthRead named, out _)
                && !named.IsHijri && !named.Is(WordFlags.Weak)));
            if (!cardinal)
            {
                return false;
            }
        }

        bool digits = p.Number(next - 1) >= 0 || p.Is(next - 1, WordClass.OrdinalSuffix);
        bool of = p.Is(next, WordClass.Of, out Term ofTerm);
        int at = of ? ofTerm.Next : p.IsSign(next, "-/") && digits && !p[next].SpaceBefore ? next + 1 : next;
        if (p.Is(at, WordClass.MonthWord, out Term word, proclitic: true))
        {
            at = word.Next;
        }

        if (MonthReader.Read(p, at, out MonthRead month, out int end))
        {
            if (!digits && !of && !p.IsWord(i, "اول") && (month.Is(WordFlags.Weak) || month.IsHijri))
            {
                return false;
            }

            if (p.IsSign(end, "-/") && !p[end].SpaceBefore && NumberReader.Year(p, end + 1, out int year, out int past)
                && digits)
            {
                point = new PointMeaning { Day = day, Month = month.Month, Year = year };
                next = past;
                return true;
            }

            next = end;
            point = Tail(
                p,
                new PointMeaning { Day = day, Month = month.Month, IsHijri = month.IsHijri,
                IsTishrin = month.Is(WordFlags.Tishrin) },
                ref next);
            return true;
        }

        if ((of || digits) && CurrentMonth(p, at, out int? offset, out bool same, out end))
        {
            next = end;
            point = Tail(p, new PointMeaning { Day = day, MonthOffset = offset, SameMonth = same }, ref next);
            return true;
        }

        // 15 الجاري, الـ15 من الجاري: the word month left out.
        if ((digits || of) && !cardinal && p.Is(at, WordClass.Deixis, out Term current) && current.Value == 0
            && (p.IsWord(at, "الجاري") || p.IsWord(at, "الحالي")))
        {
            next = current.Next;
            point = new PointMeaning { Day = day, MonthOffset = 0 };
            return true;
        }

        return false;
    }

    /// <summary>الشهر الحالي (the current month), هذا الشهر, "this month", "the same month".</summary>
    private static bool CurrentMonth(DatePieces p, int i, out int? offset, out bool same, out int next)
    {
        offset = null;
        same = false;
        next = i;
        bool pre = p.Is(i, WordClass.PreDeixis, out Term before) || p.Is(i, WordClass.Same, out before);
        int at = pre ? before.Next : i;
        if (!p.Is(at, WordClass.Unit, out Term unit) || unit.Code != "MO" || unit.Is(WordFlags.Many | WordFlags.Dual))
        {
            return false;
        }

        next = unit.Next;
        if (pre)
        {
            offset = before.Class == WordClass.PreDeixis ? before.Value : null;
            same = before.Class == WordClass.Same;
            return true;
        }

        if (!unit.Is(WordFlags.Def))
        {
            return false;
        }

        if (p.Is(next, WordClass.BeforeLast, out Term two))
        {
            offset = -2;
            next = two.Next;
        }
        else if (p.Is(next, WordClass.Deixis, out Term deixis))
        {
            offset = deixis.Value;
            next = deixis.Next;
        }
        else if (p.Is(next, WordClass.Same, out Term self))
        {
            same = true;
            next = self.Next;
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool MonthFirst(DatePieces p, int i, out PointMeaning? point, out int next)
    {
        point = null;
        if (!MonthReader.Read(p, i, out MonthRead month, out next) || !char.IsAscii(p.Key(i)[0]))
        {
            return false;
        }

        int at = p.IsSign(next, '-') ? next + 1 : p.IsWord(next, "the") ? next + 1 : next;
        if (!NumberReader.Day(p, at, out int day, out int end) || p.IsSign(end, ":%")
            || NumberReader.Year(p, at, out _, out _))
        {
            return false;
        }

        next = end;
        point = Tail(p, new PointMeaning { Day = day, Month = month.Month, IsHijri = month.IsHijri }, ref next);
        return true;
    }

    /// <summary>The year or the "last", "current", "next" behind a month.</summary>
    private static PointMeaning Tail(DatePieces p, PointMeaning point, ref int next)
    {
        point = Deixis(p, point, ref next);
        int at = p.IsSign(next, "،,") ? next + 1 : next;
        bool comma = at != next;
        if (p.Is(at, WordClass.Of, out Term of) && !p.IsWord(at, "في"))
        {
            at = of.Next;
        }

        bool yearWord = p.Is(at, WordClass.YearWord, out Term word, proclitic: true)
            && (word.Strip == 0 || p.Key(at)[0] == 'ل');
        if (yearWord)
        {
            int after = p.Is(word.Next, WordClass.HijriWord, out Term hijriWord) ? hijriWord.Next : word.Next;
            if (NumberReader.Year(p, after, out int year, out int end))
            {
                next = end;
                return Era(p, point with { Year = year }, ref next);
            }

            if (p.Is(word.Next, WordClass.Deixis, out Term deixis) && !comma)
            {
                next = deixis.Next;
                return point with { YearOffset = deixis.Value };
            }

            if (p.Is(word.Next, WordClass.Same, out Term self))
            {
                next = self.Next;
                return point with { SameYear = true };
            }
        }
        else if (p.Is(at, WordClass.PreDeixis, out Term pre) && p.Is(pre.Next, WordClass.Unit, out Term unit)
            && unit.Code == "Y" && unit.Is(WordFlags.One))
        {
            next = unit.Next;
            return point with { YearOffset = pre.Value };
        }
        else if (NumberReader.Year(p, at, out int year, out int end) && !Counts(p, end))
        {
            next = end;
            return Deixis(p, Era(p, point with { Year = year }, ref next), ref next);
        }
        else if (point.IsHijri && p.Is(next, WordClass.HijriMark, out Term mark))
        {
            next = mark.Next;
        }

        return point;
    }

    private static PointMeaning Deixis(DatePieces p, PointMeaning point, ref int next)
    {
        if (point.Deixis is not null || point.MonthOffset is not null || point.SameMonth || point.Year is not null)
        {
            return point;
        }

        int at = p.IsSign(next, "،,") ? -1 : next;
        if (p.Is(at, WordClass.Deixis, out Term deixis))
        {
            next = deixis.Next;
            return point with { Deixis = deixis.Value };
        }

        return point;
    }

    private static PointMeaning Era(DatePieces p, PointMeaning point, ref int next)
    {
        bool hijri = point.IsHijri;
        if (p.Is(next, WordClass.HijriMark, out Term mark))
        {
            hijri = true;
            next = mark.Next;
        }
        else if (p.Is(next, WordClass.ChristianMark, out mark)
            && (p.Key(next).Length > 1 || !p[next].SpaceBefore || p.IsSign(mark.Next, ".،)") || p.NewLine(mark.Next)))
        {
            next = mark.Next;
        }

        return point with { IsHijri = hijri };
    }

    /// <summary>The same day in the other calendar: 1 رمضان 1442 الموافق 13 أبريل 2021 (corresponding to).</summary>
    private static PointMeaning Parallel(DatePieces p, PointMeaning point, ref int next)
    {
        bool sign = p.IsSign(next, "،,(-–/|");
        int at = sign ? next + 1 : next;
        bool bracket = p.IsSign(next, '(');
        bool word = p.Is(at, WordClass.Corresponding, out Term link);
        at = word ? link.Next : at;
        if (!word && !sign)
        {
            return point;
        }

        if (p.Is(at, WordClass.Weekday, out Term weekday, proclitic: true))
        {
            at = weekday.Next;
        }

        at = p.IsWord(at, "ل") ? at + 1 : at;
        if ((!NumericDateReader.Read(p, at, out PointMeaning? other, out int end)
            && !DayFirst(p, at, out other, out end, proclitic: true))
            || other!.IsHijri == point.IsHijri)
        {
            return point;
        }

        if (bracket && !p.IsSign(end, ')'))
        {
            return point;
        }

        next = bracket ? end + 1 : end;
        return other.IsHijri ? point with { Parallel = other }
            : other with { Parallel = point, Weekday = point.Weekday };
    }

    /// <summary>A number is a count when a counted noun or a percent sign follows.</summary>
    public static bool Counts(DatePieces p, int i) =>
        p.Is(i, WordClass.CountNoun) || p.IsSign(i, "%٪$€£");
}
