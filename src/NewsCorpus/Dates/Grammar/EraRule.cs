using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Decades and centuries: ثمانينيات القرن الماضي (the 1980s), the 1980s, القرن التاسع عشر (the 19th century).
/// </summary>
internal static class EraRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int at = p.IsWord(i, "the") ? i + 1 : i;
        string? phase = MonthYearRule.Phase(p, at, out int past, proclitic: true);
        at = past;
        if (p.Number(at) is >= 1100 and <= 2090 and var year && year % 10 == 0 && p.IsWord(at + 1, "s"))
        {
            string digits = FormattableString.Invariant(
            $"{(year % 100 == 0 && year != 2000 ? year / 100 : year / 10)}");
            found = new Found(i, i, 0, at + 2, new EraMeaning(digits, phase), "date:decade");
            return true;
        }

        if (p.Number(at) is >= 20 and <= 90 and var tens && tens % 10 == 0 && p.IsWord(at + 1, "s")
            && !p[at + 1].SpaceBefore && (at > i || p.IsSign(at - 1, "'’")))
        {
            found = new Found(
                i, i, 0, at + 2, new DecadeMeaning(tens / 10, tens >= 30 ? -1 : 0, phase), "date:decade");
            return true;
        }

        if (p.Is(at, WordClass.Unit, out Term ten, proclitic: at == i) && ten is { Code: "DE" }
            && ten.Is(WordFlags.Def) && NumberReader.Ordinal(p, ten.Next, out int nth, out int of) && nth <= 10
            && p.IsWord(of, "من") && p.Is(of + 1, WordClass.Unit, out Term whole) && whole.Code == "CE"
            && p.Is(whole.Next, WordClass.Deixis, out Term which))
        {
            // العقد الأول من القرن الحالي: the first decade of this century.
            found = new Found(
                i, i, p[i].Strip, which.Next, new DecadeMeaning(nth - 1, which.Value, phase), "date:decade");
            return true;
        }

        if (p.Is(at, WordClass.Decade, out Term decade, proclitic: at == i))
        {
            return Decade(p, i, decade, phase, out found);
        }

        if (p.Is(at, WordClass.Unit, out Term unit, proclitic: at == i) && unit is { Code: "CE" }
            && unit.Is(WordFlags.Def)
            && NumberReader.Day(p, unit.Next, out int century, out int next) && century is >= 5 and <= 22)
        {
            return Century(p, i, century, next, phase, out found) && !p.Is(next, WordClass.HijriWord);
        }

        if ((NumberReader.Ordinal(p, at, out century, out next)
            || (p.Number(at) > 0 && NumberReader.Day(p, at, out century, out next)))
            && p.Is(p.IsSign(next, '-') ? next + 1 : next, WordClass.Unit, out unit) && unit.Code == "CE"
            && char.IsAscii(p.Key(next)[0]))
        {
            return Century(p, i, century, unit.Next, phase, out found);
        }

        return false;
    }

    private static bool Decade(DatePieces p, int i, Term decade, string? phase, out Found found)
    {
        int next = decade.Next;
        next = p.IsWord(next, "من") && p.Is(next + 1, WordClass.Unit, out Term ofCentury) && ofCentury.Code == "CE"
            ? next + 1 : next;
        int offset = decade.Value >= 3 ? -1 : 0;
        bool said = false;
        if (p.Is(next, WordClass.Unit, out Term unit) && unit.Code == "CE"
            && p.Is(unit.Next, WordClass.Deixis, out Term deixis))
        {
            (offset, next, said) = (deixis.Value, deixis.Next, true);
        }
        else if (p.Is(next, WordClass.Unit, out unit) && unit.Code == "CE"
            && NumberReader.Ordinal(p, unit.Next, out int century, out int end))
        {
            found = new Found(
                i, i, p[i].Strip, end,
                new EraMeaning(FormattableString.Invariant($"{((century - 1) * 10) + decade.Value}"), phase),
                "date:decade");
            return true;
        }

        found = new Found(i, i, p[i].Strip, next, new DecadeMeaning(decade.Value, offset, phase), "date:decade");
        return said || phase is not null || p.IsWord(i, "the")
            || (p.Holds(i - 1, WordClass.Prep) && p.Key(i) is var key && key.StartsWith("ال", StringComparison.Ordinal)
            && !p.IsWord(i - 1, "من") && !p.Is(next, WordClass.AgeAfter));
    }

    private static bool Century(DatePieces p, int i, int century, int next, string? phase, out Found found)
    {
        found = new Found(
            i, i, p[i].Strip, next, new EraMeaning(FormattableString.Invariant($"{century - 1:00}"), phase),
            "date:century");
        return true;
    }
}
