using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>Reads counts, days of the month and years, in digits of any script or in words.</summary>
internal static class NumberReader
{
    /// <summary>A count: 48, ثلاثة (three), خمسة وعشرين (twenty-five), thirty-one.</summary>
    public static bool Cardinal(DatePieces p, int i, out int value, out int next, bool proclitic = false)
    {
        value = p.Number(i);
        next = i + 1;
        if (value >= 0)
        {
            return true;
        }

        if (!p.Is(i, WordClass.Cardinal, out Term term, proclitic))
        {
            return false;
        }

        value = term.Value;
        next = term.Next;
        while (true)
        {
            // وأحد عشر (and eleven) reads like واحد (one) once folded.
            if (value >= 100 && p.IsWord(next, "واحد") && (p.IsWord(next + 1, "عشر") || p.IsWord(next + 1, "عشره")))
            {
                value += 11;
                next += 2;
                return true;
            }

            int at = p.IsSign(next, '-') && value is >= 20 and < 100 ? next + 1 : next;
            bool english = value >= 20 && at < p.Count && p[at].Strip == 0 && p.Is(at, WordClass.Cardinal, out term)
                && term.Value < value && term.Value < 100 && char.IsAscii(p.Key(at)[0]);
            if (!english && !(p.Is(at, WordClass.Cardinal, out term, proclitic: true) && term.Strip == 1
                && p.Key(at)[0] == 'و'))
            {
                return true;
            }

            value += term.Value;
            next = term.Next;
        }
    }

    /// <summary>A day of the month as an ordinal: الحادي والثلاثين (thirty-first), 15th, twenty-first.</summary>
    public static bool Ordinal(DatePieces p, int i, out int value, out int next, bool proclitic = false)
    {
        value = 0;
        next = i;
        if (p.Is(i, WordClass.OrdinalUnit, out Term unit, proclitic)
            && p.Is(unit.Next, WordClass.Ordinal, out Term tens, proclitic: true)
            && tens.Strip == 1 && tens.Value >= 20)
        {
            value = unit.Value + tens.Value;
            next = tens.Next;
            return true;
        }

        if (p.Is(i, WordClass.Cardinal, out Term ten, proclitic) && ten.Value is 20 or 30)
        {
            int at = p.IsSign(ten.Next, '-') ? ten.Next + 1 : ten.Next;
            if (p.Is(at, WordClass.Ordinal, out Term one) && one.Value < 10 && char.IsAscii(p.Key(at)[0]))
            {
                value = ten.Value + one.Value;
                next = one.Next;
                return true;
            }
        }

        if (p.Is(i, WordClass.Ordinal, out Term plain, proclitic))
        {
            value = plain.Value;
            next = plain.Next;
            return true;
        }

        return false;
    }

    /// <summary>A day of the month: 1 to 31 in digits, with th or الـ (the), or an ordinal word.</summary>
    public static bool Day(DatePieces p, int i, out int day, out int next, bool proclitic = false)
    {
        int at = p.IsWord(i, "ال") || (proclitic && IsFused(p, i)) ? i + 1 : i;
        day = p.Number(at);
        next = at + 1;
        if (day is >= 1 and <= 31 && p.Digits(at) <= 2)
        {
            if (p.Is(next, WordClass.OrdinalSuffix, out Term suffix) && !p[next].SpaceBefore)
            {
                next = suffix.Next;
            }

            return true;
        }

        return at == i && Ordinal(p, i, out day, out next, proclitic) && day <= 31;
    }

    /// <summary>A year in four digits or in words: 2017, ١٤٤٣, ألفين وأربعة عشر (two thousand and fourteen).</summary>
    public static bool Year(DatePieces p, int i, out int year, out int next)
    {
        year = p.Number(i);
        next = i + 1;
        if (year >= 0)
        {
            return p.Digits(i) == 4 && year is >= 1000 and <= 2200;
        }

        return p.Is(i, WordClass.Cardinal, out Term first) && first.Value >= 1000
            && Cardinal(p, i, out year, out next) && year is >= 1000 and <= 2200;
    }

    /// <summary>A number begins here: digits, or و, ب, ال and the like fused to digits.</summary>
    public static bool Begins(DatePieces p, int i) =>
        p[i].Number >= 0 || IsFused(p, i) || (p[i].KeyLength == 2 && p.IsWord(i, "ال") && p.Number(i + 1) >= 0);

    /// <summary>A lone proclitic letter that the cutting of و23 or ب15 left.</summary>
    public static bool IsFused(DatePieces p, int i) =>
        i >= 0 && i + 1 < p.Count && p[i].Kind == PieceKind.Word && p[i].KeyLength == 1
            && FusedParticles.IsOne(p.Key(i)[0])
        && p[i + 1].Kind == PieceKind.Number && !p[i + 1].SpaceBefore;
}
