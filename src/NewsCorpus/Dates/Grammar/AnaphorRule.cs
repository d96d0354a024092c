using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Periods that lean on the date named before: اليوم نفسه (the same day), the following week, ذلك العام (that year).
/// </summary>
internal static class AnaphorRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int offset = 0;
        int at = i;
        bool before = (p.Is(i, WordClass.Same, out Term word, proclitic: true) || p.Is(i, WordClass.Anaphor, out word))
            && word.Is(WordFlags.Before);
        bool nextDay = p.IsWord(i, "the") && p.IsWord(i + 1, "next") && p.IsWord(i + 2, "day");
        if (before || nextDay)
        {
            at = nextDay ? i + 2 : word.Next;
            offset = nextDay ? 1 : word.Value;
        }

        if (!Unit(p, at, proclitic: at == i, out string unit, out int next, out bool english))
        {
            return false;
        }

        if (!before && !nextDay)
        {
            if (english || (!p.Is(next, WordClass.Same, out Term after) && !p.Is(next, WordClass.Anaphor, out after))
            || after.Is(WordFlags.Before))
            {
                return false;
            }

            offset = after.Value;
            next = after.Next;
        }

        found = new Found(i, i, p[i].Strip, next, new AnaphorMeaning(unit, offset), "date:anaphor");
        return true;
    }

    private static bool Unit(DatePieces p, int i, bool proclitic, out string unit, out int next, out bool english)
    {
        (unit, next, english) = ("", i, false);
        if (p.Is(i, WordClass.RelDay, out Term day, proclitic) && day.Is(WordFlags.Today))
        {
            (unit, next) = ("D", day.Next);
            return true;
        }

        if (!p.Is(i, WordClass.Unit, out Term term, proclitic) || !term.Is(WordFlags.One)
            || term.Code is not ("D" or "W" or "MO" or "Y"))
        {
            return false;
        }

        english = char.IsAscii(p.Key(i)[0]);
        (unit, next) = (term.Code, term.Next);
        return english || term.Is(WordFlags.Def);
    }
}
