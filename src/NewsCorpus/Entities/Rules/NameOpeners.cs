using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Marks the words at which a person's name may begin: titles, capitals, parts of names, kunyas and servants of (عبد), and
/// words before which something makes a name likely. Most words are none of these, and are told in one turn that goes the
/// same way whatever they are.
/// </summary>
internal static class NameOpeners
{
    private const int CapitalBit = 4;

    /// <summary>The letters و, ل and ب, by their distance from ب: a name may stand behind them.</summary>
    private const ulong Joined = 1UL | 1UL << ('ل' - 'ب') | 1UL << ('و' - 'ب');

    /// <summary>
    /// Marks what the words themselves and the marks and verbs before them say; what candidates say is left to
    /// <see cref="MarkBehind"/>.
    /// </summary>
    /// <param name="openers">Where a name may begin.</param>
    /// <param name="contexts">Those of them that stand behind something.</param>
    public static void Mark(ArticleScan scan, TokenSet openers, TokenSet contexts)
    {
        openers.Reset(scan.Count);
        contexts.Reset(scan.Count);
        if (scan.IsThorough)
        {
            openers.Fill();
            contexts.Fill();
            return;
        }

        NameParts parts = NameParts.Default;
        ReadOnlySpan<TextToken> tokens = scan.Text.Tokens;
        ReadOnlySpan<char> keys = scan.Text.Keys;
        Span<ulong> words = openers.Words;
        Span<ulong> behind = contexts.Words;
        scan.Marks.Of(CueBits.Title).CopyTo(words);
        int before = 0;
        int quote = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly TextToken word = ref tokens[i];
            int open = before;
            if (word.Is(TokenFlags.Arabic) && word.KeyLength >= 2)
            {
                open |= Arabic(parts, in word, keys.Slice(word.KeyStart, 2));
            }
            else
            {
                open |= ((int)word.Flags >> CapitalBit & 1) | (word.Is(TokenFlags.Arabic) ? 1 : 0);
            }

            words[i >> 6] |= (ulong)(uint)open << i;
            behind[i >> 6] |= (ulong)(uint)before << i;
            int quoteBefore = quote;
            quote = scan.AnyQuote(i);
            before = SpeechVerbs.MayBeOne(KeyHash.Mix(word.KeyState)) | quote | (scan.AnyComma(i) & quoteBefore);
        }
    }

    /// <summary>
    /// Behind a nationality a name is likely, and behind a person another, joined by و (and) or a comma.
    /// </summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="from">The first of them that is new.</param>
    /// <param name="openers">What is marked.</param>
    /// <param name="contexts">What is marked for what stands before it.</param>
    /// <returns>How many candidates there are.</returns>
    public static int MarkBehind(CandidateList candidates, int from, TokenSet openers, TokenSet contexts)
    {
        int sorts = CandidateSorts.Of(EntityKind.Nationality) | CandidateSorts.Of(EntityKind.Person);
        for (int i = candidates.Next(from, sorts); i < candidates.Count; i = candidates.Next(i + 1, sorts))
        {
            Candidate candidate = candidates[i];
            if (candidate.Kind == EntityKind.Nationality)
            {
                openers.Add(candidate.First + 1);
                contexts.Add(candidate.First + 1);
            }
            else if (candidate.Kind == EntityKind.Person)
            {
                openers.Add(candidate.Last + 1);
                openers.Add(candidate.Last + 2);
                contexts.Add(candidate.Last + 1);
                contexts.Add(candidate.Last + 2);
            }
        }

        return candidates.Count;
    }

    /// <summary>1 if an Arabic word may open a name by itself, else 0.</summary>
    /// <param name="parts">The names.</param>
    /// <param name="word">The word.</param>
    /// <param name="key">Its first two letters.</param>
    private static int Arabic(NameParts parts, in TextToken word, ReadOnlySpan<char> key)
    {
        char first = key[0];
        char second = key[1];
        uint at = (uint)(first - 'ب');
        int joined = (int)(Joined >> (int)at) & (at < 64 ? 1 : 0);
        int servant = ((first == 'ع' ? 1 : 0) & (second == 'ب' ? 1 : 0)) | (joined & (second == 'ع' ? 1 : 0));
        int kunya = (first == 'ا' ? 1 : 0) & (word.KeyLength <= 3 ? 1 : 0) & ((second == 'ب' ? 1 : 0) | (second == 'م' ? 1 : 0));
        int son = (word.KeyLength == 2 ? 1 : 0) & (first == 'ب' ? 1 : 0) & (second == 'ن' ? 1 : 0);
        return parts.MayFind(word.KeyState, first, joined) | servant | kunya | son;
    }
}
