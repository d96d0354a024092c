using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Amounts of time and what they are counted from: قبل أحد عشر عاماً (eleven years ago), three days ago, أكثر من أربعة
/// أعوام (more than four years), أيام (days) after عقب or قبل.
/// </summary>
internal static class AmountRule
{
    private const int FarthestInto = 400;

    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int direction = Lead(p, i, out int at);
        bool into = p.IsWord(i, "in");
        if (!AmountReader.Read(p, at, at == i, out AmountRead amount)
            || (into && amount.Count > FarthestInto))
        {
            return false;
        }

        int next = amount.Next;
        if (into && amount.IsVague)
        {
            // The first time in months.
            VagueMeaning length = new("DURATION", DurationValue.Vague(amount.Unit));
            found = new Found(i, at, p[at].Strip, next, length, "date:vague-units");
            return AmountReader.IsEnglishLength(p, at, next);
        }

        if (direction == 0)
        {
            return Plain(p, i, at, amount, out found);
        }

        bool fromEvent = p.IsWord(next, "علي") || p.IsWord(next, "of") || p.IsWord(next, "after")
            || p.IsWord(next, "before");
        if (p.IsWord(next, "من"))
        {
            bool fromNow = p.IsWord(next + 1, "الان");
            fromEvent = !fromNow;
            next = fromNow ? next + 2 : next;
        }

        if (amount.IsVague)
        {
            // عقب أيام من (days after): the span is the amount alone, the preposition only in the full span.
            bool past = direction < 0 || fromEvent || p.IsWord(i, "عقب") || p.IsWord(i, "اثر");
            int core = direction > 0 ? at : i;
            VagueMeaning vague = new("DATE", past ? "PAST_REF" : "FUTURE_REF");
            found = new Found(i, core, p[core].Strip, next, vague, "date:vague-units");
            return true;
        }

        // "After two days" counts from an event unless the sentence looks ahead; the span is then the amount alone.
        if (direction > 0 && (fromEvent || TenseReader.Read(p, i, next) is Tense.Past or Tense.LikelyPast))
        {
            found = new Found(i, at, p[at].Strip, amount.Next, Duration(amount), "date:duration");
            return true;
        }

        ShiftMeaning shift = new(amount.Unit, amount.Count, direction, amount.Mod, fromEvent);
        found = new Found(i, i, p[i].Strip, next, shift, "date:shift");
        return true;
    }

    /// <summary>
    /// -1 behind قبل or منذ (before, ago), 1 behind بعد or "in", 0 without such a word or behind "within".
    /// </summary>
    private static int Lead(DatePieces p, int i, out int next)
    {
        if (p.Is(i, WordClass.Before, out Term word, proclitic: true)
        || p.Is(i, WordClass.After, out word, proclitic: true))
        {
            next = word.Next;
            return word.Class == WordClass.Before ? -1 : 1;
        }

        bool english = p.IsWord(i, "in") || p.IsWord(i, "within");
        next = english ? i + 1 : i;
        return p.IsWord(i, "in") ? 1 : 0;
    }

    /// <summary>
    /// An amount with nothing before it: a length of time, or with "ago" or "later" behind it a shift.
    /// </summary>
    private static bool Plain(DatePieces p, int i, int at, AmountRead amount, out Found found)
    {
        int strip = p[at].Strip;
        if (p.Is(amount.Next, WordClass.PostDeixis, out Term post))
        {
            DateMeaning meaning = amount.IsVague
                ? new VagueMeaning("DATE", post.Value < 0 || post.Is(WordFlags.Loose) ? "PAST_REF" : "FUTURE_REF")
                : new ShiftMeaning(amount.Unit, amount.Count, post.Value, amount.Mod, post.Is(WordFlags.Loose));
            found = new Found(i, at, strip, post.Next, meaning, "date:shift");
            return true;
        }

        if (amount.IsVague)
        {
            VagueMeaning vague = new("DURATION", DurationValue.Vague(amount.Unit));
            found = new Found(i, at, strip, amount.Next, vague, "date:vague-units");
            return AmountReader.HasLengthWord(p, i) || p.Holds(at, WordClass.Few) || AmountReader.IsEnglishLength(p, at, amount.Next);
        }

        found = new Found(i, at, strip, amount.Next, Duration(amount), "date:duration");
        return !IsAge(p, i, amount.Next);
    }

    private static DurationMeaning Duration(AmountRead amount) =>
        new(amount.Unit, amount.Count, amount.Mod) { AndHalf = amount.AndHalf };

    private static bool IsAge(DatePieces p, int i, int next) =>
        p.Holds(i - 1, WordClass.AgeBefore) || p.Is(next, WordClass.AgeAfter)
        || (p.IsSign(next, '-') && p.Is(next + 1, WordClass.AgeAfter));
}
