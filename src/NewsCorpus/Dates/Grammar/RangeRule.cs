using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Ranges read as one expression: بين 20 و23 أكتوبر (between 20 and 23 October), من 2011 إلى 2014 (from ... to),
/// 1998-2003, October 1-4, ابتداء من الأول من تشرين الأول (starting from the first of October).
/// </summary>
internal static class RangeRule
{
    /// <summary>Pieces that the first side of a range may have at most.</summary>
    private const int Farthest = 16;

    /// <summary>Words that the lexicon does not hold, of which a side of a range has hardly one.</summary>
    private const int MostUnknown = 4;

    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        if (p.Is(i, WordClass.Starting, out Term starting, proclitic: true))
        {
            return Open(p, i, starting, out found);
        }

        bool between = p.Is(i, WordClass.Between, out Term word, proclitic: true);
        bool from = !between && p.Is(i, WordClass.From, out word, proclitic: true);
        if (!HasLinkAhead(p, i, between, from))
        {
            return false;
        }

        int at = between || from ? word.Next : i;
        int core = i;
        bool pair = p.IsWord(i, "عامي") || p.IsWord(i, "شهري") || p.IsWord(i, "اعوام") || p.IsWord(i, "الاعوام")
            || p.IsWord(i, "سنوات") || (p.IsWord(i, "ايام") && p.Is(i + 1, WordClass.Weekday));
        if (!between && !from && p.Is(i, WordClass.DayWord, out Term days))
        {
            at = core = days.Next;
            pair = true;
        }
        else if (!between && !from && pair)
        {
            at = core = i + 1;
        }

        if (!Side(p, at, out DateMeaning? first, out int next, out bool bareDay))
        {
            return false;
        }

        // في 5 و6 حزيران (on 5 and 6 June).
        bool list = bareDay && !between && !from && (p.IsWord(next, "و") || (next < p.Count && p[next].Strip == 1));
        bool months = !between && !from && !pair && first is PointMeaning { Month: not null, Day: null, Year: null }
            && IsAnd(p, next);
        int link = Link(p, next, between, from, bareDay, pair || list || months);
        DateMeaning before = first!;
        while ((list || pair) && link >= 0 && Side(p, link, out DateMeaning? middle, out int past, out bool again)
            && again == bareDay && Follows(before, middle!) && IsAnd(p, past))
        {
            // 3 و4 و5 آذار, أعوام 2017 و2018 و2019: days, weekdays or years in a row.
            (before, link) = (middle!, Link(p, past, false, false, true, true));
        }

        if (link < 0 || !Side(p, link, out DateMeaning? second, out int end, out bool secondBare) || secondBare)
        {
            return false;
        }

        if ((list && !pair && !Follows(before, second!)) || (months && !AreMonthsInARow(first!, second!)))
        {
            return false;
        }

        if (!Join(p, ref first, second!, bareDay, at, between || from || pair))
        {
            return false;
        }

        found = new Found(i, core, p[core].Strip, end, new RangeMeaning(first, second), "date:range");
        return true;
    }

    /// <summary>
    /// A dash, "to" or "and" stands near enough to follow the first side; without one it need not be read. Behind "from" that is "to",
    /// behind "between" it is "and".
    /// </summary>
    private static bool HasLinkAhead(DatePieces p, int i, bool between, bool from)
    {
        int unknown = 0;
        for (int at = i + 1; at <= i + Farthest && at < p.Count && unknown < MostUnknown; at++)
        {
            ref readonly Piece piece = ref p[at];
            bool link = piece.Kind == PieceKind.Sign ? !from && !between && p.IsSign(at, "-–—/")
                : between ? piece.Strip > 0 || piece.KeyLength == 1 || p.IsWord(at, "and")
                : p.Holds(at, WordClass.To) || (!from && (piece.Strip > 0 || piece.KeyLength == 1));
            if (link)
            {
                return true;
            }

            unknown += piece is { Kind: PieceKind.Word, Head: 0, KeyLength: > 2 } ? 1 : 0;
        }

        return false;
    }

    private static bool Open(DatePieces p, int i, Term starting, out Found found)
    {
        found = default;
        if (!Side(p, starting.Next, out DateMeaning? first, out int next, out bool bareDay) || bareDay)
        {
            return false;
        }

        found = new Found(i, i, starting.Strip, next, new RangeMeaning(first, null), "date:open-range");
        return true;
    }

    /// <summary>The next day, weekday or year, each said by itself.</summary>
    private static bool Follows(DateMeaning first, DateMeaning second) => (first, second) switch
    {
        (PointMeaning { Day: { } a }, PointMeaning { Day: { } b }) => b == a + 1,
        (PointMeaning { Weekday: { } a }, PointMeaning { Weekday: { } b, Deixis: null }) => b == (a % 7) + 1,
        (PointMeaning { Month: null, Year: { } a }, PointMeaning { Month: null, Year: { } b }) => b == a + 1,
        _ => false,
    };

    private static bool IsAnd(DatePieces p, int i) =>
        p.IsWord(i, "and") || p.IsWord(i, "و") || (i < p.Count && p[i].Strip > 0 && p.Key(i)[0] == 'و');

    /// <summary>نيسان وأيار 2020 (April and May 2020): one stretch whose year is said once.</summary>
    private static bool AreMonthsInARow(DateMeaning first, DateMeaning second) =>
        first is PointMeaning { Month: { } a, Deixis: null, MonthOffset: null, Mod: null, IsHijri: var hijri }
        && second is PointMeaning { Month: { } b, Day: null } later && b == a + 1 && later.IsHijri == hijri
        && (later.Year ?? later.Deixis ?? later.YearOffset) is not null;

    /// <summary>The piece at which the second side begins, or -1 when no link stands here.</summary>
    private static int Link(DatePieces p, int i, bool between, bool from, bool bareDay, bool pair)
    {
        if (between || pair)
        {
            int at = p.IsSign(i, "،,") ? i + 1 : i;
            if (p.IsWord(at, "and") || p.IsWord(at, "و"))
            {
                return at + 1;
            }

            return at < p.Count && p[at].Strip > 0 && p.Key(at)[0] == 'و' ? at : -1;
        }

        if (p.Is(i, WordClass.To, out Term to, proclitic: true) && !p.IsWord(i, "and"))
        {
            return from || bareDay || to.Next > 0 ? to.Next : -1;
        }

        if (!from && p.IsSign(i, "-–—/") && (!p.IsSign(i, '/') || p[i].SpaceBefore == false))
        {
            return i + 1;
        }

        return -1;
    }

    private static bool Side(DatePieces p, int i, out DateMeaning? meaning, out int next, out bool bareDay)
    {
        meaning = null;
        bareDay = false;
        next = i;
        int best = i;
        if (PointRule.Read(p, i, inRange: true, out Found found))
        {
            (meaning, best) = (found.Meaning, found.End);
        }

        if (MonthYearRule.Month(p, i, inRange: true, out found) && found.End > best)
        {
            (meaning, best) = (found.Meaning, found.End);
        }

        if (MonthYearRule.Year(p, i, inRange: true, out found) && found.End > best)
        {
            (meaning, best) = (found.Meaning, found.End);
        }

        if (PeriodRule.Read(p, i, out found) && found.Meaning is PeriodMeaning && found.End > best)
        {
            (meaning, best) = (found.Meaning, found.End);
        }

        if (meaning is null && NumberReader.Day(p, i, out int day, out best, proclitic: true))
        {
            bareDay = true;
            meaning = new PointMeaning { Day = day };
        }

        next = best;
        return meaning is not null;
    }

    /// <summary>Gives the first side what only the second says, and turns away pairs that are no range.</summary>
    private static bool Join(
        DatePieces p, ref DateMeaning? first, DateMeaning second, bool bareDay, int at, bool hasWord)
    {
        if (first is not PointMeaning a || second is not PointMeaning b)
        {
            return hasWord;
        }

        if (bareDay)
        {
            if (b.Day is null || (b.Month is null && b.MonthOffset is null) || a.Day >= b.Day)
            {
                return false;
            }

            first = b with { Day = a.Day, Weekday = null, PartOfDay = null, Clock = null };
            return true;
        }

        bool yearsOnly = a is { Month: null, Day: null, Year: not null }
            && b is { Month: null, Day: null, Year: not null };
        if (yearsOnly)
        {
            return a.Year < b.Year && b.Year - a.Year < 600 && (a.IsHijri || (a.Year >= 1800 && b.Year <= 2100))
                && (hasWord || !Traps.IsOtherNumber(p, at, at + 1));
        }

        if (a.Day is not null && a.Month is not null && b is { Month: null, Day: null, Year: not null, Weekday: null })
        {
            return false;
        }

        if (!hasWord && a.Weekday is not null && b.Weekday is not null && a.Day is null)
        {
            return true;
        }

        if (a.Year is null && b.Year is { } year && a.Month is { } month && b.Month is { } last)
        {
            first = a with { Year = month <= last ? year : year - 1 };
        }

        // A weekday goes with a weekday or a date, never with a month or a year.
        return a.HasDate && b.HasDate && (a.Day is null) == (b.Day is null)
            && (a.Day is not null || (a.Weekday is null) == (b.Weekday is null));
    }
}
