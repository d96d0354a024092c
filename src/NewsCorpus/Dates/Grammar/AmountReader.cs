using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// A counted or vague number of units: three days, أكثر من عام (more than a year), عدة أيام (several days).
/// </summary>
/// <param name="Unit">TIMEX3 letter of the unit.</param>
/// <param name="Count">How many; null when vague.</param>
/// <param name="Mod">TIMEX3 mod, or null.</param>
/// <param name="AndHalf">A half is added.</param>
/// <param name="Next">The piece after the amount.</param>
internal readonly record struct AmountRead(string Unit, int? Count, string? Mod, bool AndHalf, int Next)
{
    public bool IsVague => Count is null;
}

/// <summary>Reads amounts of time.</summary>
internal static class AmountReader
{
    public static bool Read(DatePieces p, int i, bool proclitic, out AmountRead amount)
    {
        amount = default;
        int at = i;
        string? mod = null;
        if (p.Is(at, WordClass.Mod, out Term modTerm, proclitic))
        {
            mod = modTerm.Code;
            at = modTerm.Next;
            proclitic = false;
        }

        if (Fraction(p, at, proclitic, out amount))
        {
            amount = amount with { Mod = mod };
            return true;
        }

        if (!Counted(p, at, proclitic, out Term unit, out int? count, out bool half)
            && !Bare(p, at, proclitic, mod is not null, out unit, out count))
        {
            return false;
        }

        int next = unit.Next;
        if (count is null && p.Is(next, WordClass.Few, out Term few) && few.Is(WordFlags.After))
        {
            next = few.Next;
        }

        if (p.IsWord(next, "ونصف"))
        {
            half = true;
            next += p.Is(next + 1, WordClass.Unit, out Term again) && again.Code == unit.Code
                && again.Is(WordFlags.Def) ? 2 : 1;
        }

        mod = After(p, mod, ref next);
        amount = new AmountRead(unit.Code, count, mod, half, next);

        // A year or a weekday behind the unit makes it another expression: يوم الخميس, عام 2020, الثامنة عشرة عام 2003.
        return (count != 1 && !(unit.Code == "Y" && unit.Is(WordFlags.One) && NumberReader.Year(p, next, out _, out _)))
            || !BeginsDate(p, next);
    }

    /// <summary>طيلة, على مدى (for, throughout) or the fused ل before the amount.</summary>
    public static bool HasLengthWord(DatePieces p, int i)
    {
        for (int back = 1; back <= 2; back++)
        {
            if (p.Is(i - back, WordClass.LengthWord, out Term term, proclitic: true) && term.Next == i)
            {
                return true;
            }
        }

        return p[i].Strip > 0 && p.Key(i)[p[i].Strip - 1] == 'ل';
    }

    private static bool Counted(DatePieces p, int i, bool proclitic, out Term unit, out int? count, out bool half)
    {
        count = null;
        half = false;
        if (p.Is(i, WordClass.Few, out Term few, proclitic) && p.Is(few.Next, WordClass.Unit, out unit)
            && !unit.Is(WordFlags.Def))
        {
            return true;
        }

        if (p.Is(i, WordClass.Article, out Term article, proclitic) && p.Is(article.Next, WordClass.Unit, out unit)
            && unit.Is(WordFlags.One) && unit.Code is not ("S" or "Q"))
        {
            count = unit.Is(WordFlags.Dual) ? 2 : 1;
            return true;
        }

        unit = default;
        if (!NumberReader.Cardinal(p, i, out int value, out int end, proclitic))
        {
            return false;
        }

        end = p.IsSign(end, '-') ? end + 1 : end;
        half = p.IsWord(end, "and") && p.IsWord(end + 1, "a") && p.IsWord(end + 2, "half");
        count = value;
        // Three quarters are a share.
        return p.Is(half ? end + 3 : end, WordClass.Unit, out unit) && !unit.Is(WordFlags.Def)
            && (unit.Code != "Q" || p.Is(unit.Next, WordClass.PostDeixis));
    }

    /// <summary>
    /// A unit without a number: يومين (two days), أيام (days), and one of them where a word before calls for it.
    /// </summary>
    private static bool Bare(DatePieces p, int i, bool proclitic, bool hasMod, out Term unit, out int? count)
    {
        count = null;
        if (!p.Is(i, WordClass.Unit, out unit, proclitic) || (unit.Is(WordFlags.Def) && !IsDefiniteTwo(p, unit)))
        {
            return false;
        }

        if (char.IsAscii(p.Key(i)[0]))
        {
            return unit.Is(WordFlags.Many) && (p.Is(unit.Next, WordClass.PostDeixis) || IsEnglishLength(p, i, unit.Next));
        }

        count = unit.Is(WordFlags.Dual) ? 2 : unit.Is(WordFlags.One) ? 1 : null;
        if (unit.Code == "DE" && count == 1 && !hasMod)
        {
            // عقد is a decade, a contract and "held".
            return false;
        }

        return count != 1 || hasMod || p.IsWord(unit.Next, "ونصف") || p.Holds(i - 1, WordClass.Before)
            || p.Holds(i - 1, WordClass.After) || HasLengthWord(p, i);
    }

    /// <summary>For months, in years, took weeks; days after the attack, weeks of talks. The early days of something are no length.</summary>
    public static bool IsEnglishLength(DatePieces p, int i, int next) =>
        HasLengthWord(p, i) || p.IsWord(i - 1, "in") || p.IsWord(i - 1, "took") || p.IsWord(i - 1, "takes") || p.IsWord(i - 1, "take")
        || p.IsWord(i - 1, "lasted") || p.IsWord(i - 1, "spent")
        || ((p.IsWord(next, "of") || p.IsWord(next, "after") || p.IsWord(next, "before")) && !IsQualified(p, i - 1));

    private static bool IsQualified(DatePieces p, int i) =>
        p.IsWord(i, "the") || p.IsWord(i, "these") || p.IsWord(i, "those") || p.IsWord(i, "early") || p.IsWord(i, "first") || p.IsWord(i, "last")
        || p.IsWord(i, "final") || p.IsWord(i, "other") || p.IsWord(i, "all") || p.IsWord(i, "his") || p.IsWord(i, "her") || p.IsWord(i, "their")
        || p.IsWord(i, "recent") || p.IsWord(i, "past") || p.IsWord(i, "coming") || p.IsWord(i, "next") || p.IsWord(i, "most")
        || (i >= 0 && p.Key(i) is { Length: > 4 } key && key.EndsWith("est"));

    /// <summary>هدنة الشهرين (the two-month truce): two units with the article and nothing behind that places them.</summary>
    private static bool IsDefiniteTwo(DatePieces p, in Term unit) =>
        unit.Is(WordFlags.Dual) && !p.Is(unit.Next, WordClass.Deixis) && !p.Is(unit.Next, WordClass.Anaphor)
        && !p.Is(unit.Next, WordClass.Same) && !p.Is(unit.Next, WordClass.Ordinal);

    /// <summary>نصف ساعة (half an hour), ربع قرن (a quarter of a century).</summary>
    private static bool Fraction(DatePieces p, int i, bool proclitic, out AmountRead amount)
    {
        amount = default;
        if (p.Is(i, WordClass.Fraction, out Term part, proclitic) && p.Is(i + 1, WordClass.Unit, out Term unit)
            && unit.Is(WordFlags.One) && !unit.Is(WordFlags.Def))
        {
            // The table gives fractions as minutes of an hour.
            amount = unit.Code switch
            {
                "H" => new AmountRead("M", part.Value, null, false, i + 2),
                "Y" when part.Value != 20 => new AmountRead("MO", part.Value / 5, null, false, i + 2),
                "CE" when part.Value != 20 => new AmountRead("Y", part.Value * 5 / 3, null, false, i + 2),
                _ => default,
            };
        }
        else if (p.IsWord(i, "half") && (p.IsWord(i + 1, "an") || p.IsWord(i + 1, "a")) && p.IsWord(i + 2, "hour"))
        {
            amount = new AmountRead("M", 30, null, false, i + 3);
        }

        return amount.Next > i;
    }

    /// <summary>A modifier behind the amount: تقريباً (about), على الأقل (at least).</summary>
    private static string? After(DatePieces p, string? mod, ref int next)
    {
        if (p.Is(next, WordClass.ModAfter, out Term term))
        {
            next = term.Next;
            return mod ?? term.Code;
        }

        if (mod is null && p.IsWord(next, "تقريبا") && p.Is(next, WordClass.Mod, out term))
        {
            next = term.Next;
            return term.Code;
        }

        return mod;
    }

    private static bool BeginsDate(DatePieces p, int i) =>
        p.Number(i) >= 0 || p.Is(i, WordClass.Weekday) || p.Is(i, WordClass.RelDay) || p.Is(i, WordClass.Month)
        || p.Is(i, WordClass.HijriMonth) || p.Is(i, WordClass.Ordinal);
}
