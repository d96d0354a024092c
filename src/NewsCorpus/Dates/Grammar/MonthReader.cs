using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>A month as read: its number, calendar and the word's flags.</summary>
internal readonly record struct MonthRead(int Month, bool IsHijri, WordFlags Flags)
{
    public bool Is(WordFlags flag) => (Flags & flag) != 0;
}

/// <summary>Reads months, also under two names: تموز/يوليو, آب (أغسطس).</summary>
internal static class MonthReader
{
    public static bool Read(DatePieces p, int i, out MonthRead month, out int next, bool proclitic = false)
    {
        month = default;
        next = i;
        if (!One(p, i, proclitic, out Term first, out bool isHijri))
        {
            return false;
        }

        month = new MonthRead(first.Value, isHijri, first.Flags);
        next = first.Next;
        if (isHijri)
        {
            return true;
        }

        // The second name: behind a stroke, in brackets, or behind a dash.
        bool bracket = p.IsSign(next, "([");
        int at = bracket || p.IsSign(next, "/\\-–،") ? next + 1 : next;
        if (One(p, at, proclitic: false, out Term second, out bool secondHijri) && !secondHijri
            && (second.Value == first.Value || (first.Is(WordFlags.Tishrin) && second.Value is 10 or 11)))
        {
            int end = second.Next;
            if (bracket)
            {
                if (!p.IsSign(end, ")]"))
                {
                    return true;
                }

                end++;
            }

            month = new MonthRead(
                second.Value, false,
                first.Flags & ~(WordFlags.Weak | WordFlags.Madda | WordFlags.Tishrin) | WordFlags.Clear);
            next = end;
        }

        return true;
    }

    private static bool HasNumberBeside(DatePieces p, int i, in Term term)
    {
        int next = p.IsWord(term.Next, "the") || p.IsSign(term.Next, "-/") ? term.Next + 1 : term.Next;
        int before = p.IsWord(i - 1, "of") || p.IsSign(i - 1, "-/") ? i - 2 : i - 1;
        bool day = NumberReader.Day(p, next, out _, out int end) || NumberReader.Year(p, next, out _, out end);
        return (day && !DayMonthReader.Counts(p, end) && !(p.IsWord(i, "may") && !p.Is(end - 1, WordClass.OrdinalSuffix)))
            || p.Number(before) is >= 1 and <= 31 || p.Is(before, WordClass.OrdinalSuffix);
    }

    private static bool One(DatePieces p, int i, bool proclitic, out Term term, out bool isHijri)
    {
        isHijri = false;
        if (p.Is(i, WordClass.Month, out term, proclitic))
        {
            // English names that are words as well need their capital, or a number beside them: may, march, august.
            return !char.IsAscii(p.Key(i)[0]) || !term.Is(WordFlags.Weak) || p.IsCapital(i) || HasNumberBeside(p, i, term);
        }

        isHijri = p.Is(i, WordClass.HijriMonth, out term, proclitic);
        return isHijri;
    }
}
