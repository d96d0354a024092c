using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Counted units: قبل أحد عشر عاماً (eleven years ago), three days ago, أكثر من أربعة أعوام (more than four years), أيام (days)
/// after عقب or قبل.
/// </summary>
internal static class AmountRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int direction = 0;
        int at = i;
        bool lead = true;
        if (p.Is(i, WordClass.Before, out Term word, proclitic: true) || p.Is(i, WordClass.After, out word, proclitic: true))
        {
            direction = word.Class == WordClass.Before ? -1 : 1;
            at = word.Next;
            lead = false;
        }
        else if (p.IsWord(i, "in") || p.IsWord(i, "within"))
        {
            direction = p.IsWord(i, "in") ? 1 : 0;
            at = i + 1;
            lead = false;
        }

        int core = direction == 0 ? at : i;
        if (!Amount(p, at, lead, out string unit, out int? count, out bool vague, out string? mod, out bool half, out int next, out bool english))
        {
            return false;
        }

        string rule = "date:duration";
        bool fromEvent = p.IsWord(next, "من") || p.IsWord(next, "علي") || p.IsWord(next, "of") || p.IsWord(next, "after") || p.IsWord(next, "before");
        if (direction == 0 && p.Is(next, WordClass.PostDeixis, out Term post))
        {
            direction = post.Value;
            core = at;
            fromEvent = post.Is(WordFlags.Loose);
            next = post.Next;
            rule = "date:shift";
        }
        else if (direction != 0)
        {
            rule = "date:shift";
            if (p.IsWord(next, "من") && p.IsWord(next + 1, "الان"))
            {
                fromEvent = false;
                next += 2;
            }
        }

        bool into = english && p.IsWord(i, "in");
        if (into && (vague || count > 400))
        {
            return false;
        }

        // "After two days" counts from an event unless the sentence looks ahead; the span is then the amount alone.
        bool after = into || p.Is(i, WordClass.After, out _, proclitic: true);
        if (after && !vague && (fromEvent || TenseReader.Read(p, i, next) is Tense.Past or Tense.LikelyPast))
        {
            (direction, core, rule) = (0, at, "date:duration");
        }

        return Build(p, i, core, direction, unit, count, vague, mod, half, fromEvent, next, rule, out found);
    }

    private static bool Build(
        DatePieces p, int i, int core, int direction, string unit, int? count, bool vague, string? mod, bool half, bool fromEvent,
        int next, string rule, out Found found)
    {
        found = default;
        int strip = core < p.Count ? p[core].Strip : 0;
        if (vague)
        {
            if (direction == 0 && !Length(p, i) && !p.Is(core, WordClass.Few, out _, proclitic: true))
            {
                return false;
            }

            // عقب أيام من (days after): the span is the amount alone, the preposition only in the full span.
            bool past = direction < 0 || rule == "date:shift" && p.Is(next - 1, WordClass.PostDeixis) || (direction > 0 && (fromEvent || p.IsWord(i, "عقب") || p.IsWord(i, "اثر")));
            int start = direction > 0 && core == i && p.Is(i, WordClass.After, out _, proclitic: true) ? i + 1 : core;
            VagueMeaning meaning = direction == 0
                ? new VagueMeaning("DURATION", DurationValue.Vague(unit))
                : new VagueMeaning("DATE", past ? "PAST_REF" : "FUTURE_REF");
            found = new Found(i, start, p[start].Strip, next, meaning, "date:vague-units");
            return true;
        }

        if (direction == 0)
        {
            found = new Found(i, core, strip, next, new DurationMeaning(unit, count, mod) { AndHalf = half }, rule);
            return !Age(p, i, next);
        }

        found = new Found(i, core, strip, next, new ShiftMeaning(unit, count, direction, mod, fromEvent), rule);
        return true;
    }

    private static bool Amount(
        DatePieces p, int i, bool proclitic, out string unit, out int? count, out bool vague, out string? mod, out bool half,
        out int next, out bool english)
    {
        (unit, count, vague, mod, half, english, next) = ("", null, false, null, false, false, i);
        int at = i;
        if (p.Is(at, WordClass.Mod, out Term modTerm, proclitic))
        {
            mod = modTerm.Code;
            at = modTerm.Next;
            proclitic = false;
        }

        if (p.Is(at, WordClass.Few, out Term few, proclitic) && p.Is(few.Next, WordClass.Unit, out Term term) && !term.Is(WordFlags.Def))
        {
            vague = true;
            at = few.Next;
        }
        else if (p.Is(at, WordClass.Article, out Term article, proclitic) && p.Is(article.Next, WordClass.Unit, out term) && term.Is(WordFlags.One)
            && term.Code != "S")
        {
            count = 1;
        }
        else if (NumberReader.Cardinal(p, at, out int value, out int end, proclitic))
        {
            end = p.IsSign(end, '-') ? end + 1 : end;
            half = p.IsWord(end, "and") && p.IsWord(end + 1, "a") && p.IsWord(end + 2, "half");
            end = half ? end + 3 : end;
            if (!p.Is(end, WordClass.Unit, out term) || term.Is(WordFlags.Def))
            {
                return false;
            }

            count = value;
        }
        else if (p.Is(at, WordClass.Unit, out term, proclitic) && !term.Is(WordFlags.Def)
            && (!char.IsAscii(p.Key(at)[0]) || (term.Is(WordFlags.Many) && p.Is(term.Next, WordClass.PostDeixis))))
        {
            count = term.Is(WordFlags.Dual) ? 2 : term.Is(WordFlags.One) ? 1 : null;
            vague = count is null;
            if (count == 1 && mod is null && !p.IsWord(term.Next, "ونصف") && !p.Is(at - 1, WordClass.Before, out _, true)
                && !p.Is(at - 1, WordClass.After, out _, true) && !Length(p, at))
            {
                return false;
            }
        }
        else
        {
            return false;
        }

        unit = term.Code;
        next = term.Next;
        english = char.IsAscii(p.Key(next - 1)[0]);
        if (p.Is(next, WordClass.Few, out few) && few.Is(WordFlags.After) && vague)
        {
            next = few.Next;
        }

        if (p.IsWord(next, "ونصف"))
        {
            half = true;
            next += p.Is(next + 1, WordClass.Unit, out Term again) && again.Code == unit && again.Is(WordFlags.Def) ? 2 : 1;
        }

        if (p.Is(next, WordClass.ModAfter, out modTerm))
        {
            mod ??= modTerm.Code;
            next = modTerm.Next;
        }
        else if (mod is null && p.Is(next, WordClass.Mod, out modTerm) && modTerm.Code is "APPROX" or "EQUAL_OR_MORE" && p.Key(next)[^1] is 'ا' or 'ي')
        {
            mod = modTerm.Code;
            next = modTerm.Next;
        }

        // A year or a weekday behind the unit: يوم الخميس, عام 2020.
        return !(count == 1 && (p.Number(next) >= 0 || p.Is(next, WordClass.Weekday) || p.Is(next, WordClass.RelDay)
            || p.Is(next, WordClass.Month) || p.Is(next, WordClass.HijriMonth) || p.Is(next, WordClass.Ordinal)));
    }

    /// <summary>طيلة, على مدى (for, throughout) or the fused ل before the amount.</summary>
    private static bool Length(DatePieces p, int i)
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

    private static bool Age(DatePieces p, int i, int next) =>
        p.Is(i - 1, WordClass.AgeBefore, out _, proclitic: true) || p.Is(next, WordClass.AgeAfter)
        || (p.IsSign(next, '-') && p.Is(next + 1, WordClass.AgeAfter));
}
