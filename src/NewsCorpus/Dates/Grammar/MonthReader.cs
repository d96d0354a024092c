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

    private static bool One(DatePieces p, int i, bool proclitic, out Term term, out bool isHijri)
    {
        isHijri = false;
        if (p.Is(i, WordClass.Month, out term, proclitic))
        {
            // English names need their capital: may, march, sun.
            return !char.IsAscii(p.Key(i)[0]) || char.IsUpper(p.Text.Raw[p.Start(i)]);
        }

        isHijri = p.Is(i, WordClass.HijriMonth, out term, proclitic);
        return isHijri;
    }
}
