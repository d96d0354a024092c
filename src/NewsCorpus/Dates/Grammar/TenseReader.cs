using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Guesses whether the clause round a date speaks of past or future, from cue words, the future prefix س and the shape
/// of the verb the sentence opens with. A guess only: it picks between two years or weeks, it never moves a fixed date.
/// </summary>
internal static class TenseReader
{
    private const int Reach = 40;
    private static readonly ClassSet Cues = ClassSet.Of(WordClass.Future, WordClass.Past);

    public static Tense Read(DatePieces p, int start, int end)
    {
        int first = start;
        while (first > 0 && start - first < Reach && !EndsSentence(p, first))
        {
            first--;
        }

        if (p.IsWord(start - 1, "منذ") || p.IsWord(start - 1, "since"))
        {
            return Tense.Past;
        }

        for (int i = start - 1; i >= first; i--)
        {
            Tense cue = Cue(p, i);
            if (cue != Tense.Unknown)
            {
                return cue;
            }
        }

        Tense opening = Opening(p, first, start);
        if (opening != Tense.Unknown)
        {
            return opening;
        }

        for (int i = end; i < p.Count && i - end < Reach && !(i > end && EndsSentence(p, i))
            && !p.IsSign(i, ".!?؟"); i++)
        {
            Tense cue = Cue(p, i);
            if (cue != Tense.Unknown)
            {
                return cue;
            }
        }

        return Tense.Unknown;
    }

    private static bool EndsSentence(DatePieces p, int i) =>
        p[i].LineBefore || p.IsSign(i - 1, ".!?؟؛");

    private static Tense Cue(DatePieces p, int i)
    {
        if (p[i].Kind != PieceKind.Word)
        {
            return Tense.Unknown;
        }

        if (p.Classes(i).Meets(Cues))
        {
            if (p.Holds(i, WordClass.Future))
            {
                return Tense.Future;
            }

            if (p.Holds(i, WordClass.Past))
            {
                return Tense.Past;
            }
        }

        ReadOnlySpan<char> key = p.Key(i);
        if (key.Length > 3 && key[^1] == 'd' && key[^2] == 'e' && char.IsAscii(key[0]))
        {
            return Tense.Past;
        }

        key = key.Length > 4 && key[0] is 'و' or 'ف' ? key[1..] : key;
        // A feminine perfect ends in ت; a plural noun in ات.
        if (key.Length >= 4 && key[^1] == 'ت' && key[^2] != 'ا' && !key.StartsWith("ال", StringComparison.Ordinal))
        {
            return Tense.Past;
        }

        if (key.Length >= 5 && key[^1] == 'ا' && key[^2] == 'و' && key[0] is not ('ي' or 'ت'))
        {
            return Tense.Past;
        }

        bool future = key.Length >= 5 && key[0] == 'س' && key[1] is 'ي' or 'ت' or 'ن'
            && !p.Holds(i, WordClass.NotFuture);
        return future ? Tense.Future : Tense.Unknown;
    }

    /// <summary>
    /// The verb at the start of the sentence: an imperfect looks ahead, any other bare word is taken for a perfect.
    /// </summary>
    private static Tense Opening(DatePieces p, int first, int start)
    {
        for (int i = first; i < start && i < first + 5; i++)
        {
            if (p[i].Kind != PieceKind.Word)
            {
                continue;
            }

            if (p.Holds(i, WordClass.Particle))
            {
                continue;
            }

            ReadOnlySpan<char> key = p.Key(i);
            key = key.Length > 4 && key[0] is 'و' or 'ف' ? key[1..] : key;
            if (key.Length >= 3 && (key[0] == 'ي' || (key[0] == 'ت' && FeminineNext(p, i + 1))))
            {
                return Tense.Future;
            }

            if (key.Length < 3 || char.IsAscii(key[0]) || key.StartsWith("ال", StringComparison.Ordinal)
                || key[^1] is 'ه' or 'ا' or 'ء')
            {
                return Tense.Unknown;
            }

            if (key[0] == 'ي' || (key[0] == 'ت'
                && (key.StartsWith("تست", StringComparison.Ordinal) || FeminineNext(p, i + 1))))
            {
                return Tense.Future;
            }

            return key.Length <= 6 ? Tense.LikelyPast : Tense.Unknown;
        }

        return Tense.Unknown;
    }

    private static bool FeminineNext(DatePieces p, int i)
    {
        if (i >= p.Count || p[i].Kind != PieceKind.Word)
        {
            return false;
        }

        ReadOnlySpan<char> key = p.Key(i);
        return key.Length > 3 && (key[^1] is 'ه' or 'ي' or 'ا' || (key[^1] == 'ت' && key[^2] == 'ا'));
    }
}
