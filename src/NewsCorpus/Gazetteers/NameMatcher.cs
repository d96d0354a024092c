using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Finds every name of a <see cref="NameTrie"/> in a tokenised text: whole words, behind any legal run of proclitics,
/// with quotation marks or hyphens allowed between the words of a name.
/// </summary>
internal static class NameMatcher
{
    /// <summary>
    /// Adds all matches within the token range to <paramref name="into"/>, by first token, then by proclitic length,
    /// then shortest first. Matches may overlap.
    /// </summary>
    public static void Find(NameTrie trie, TokenizedText text, int from, int to, List<NameMatch> into)
    {
        SplitBuffer buffer = default;
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        ReadOnlySpan<char> keys = text.Keys;
        for (int i = from; i < to; i++)
        {
            ref readonly TextToken token = ref tokens[i];
            if (!IsWord(token.Kind))
            {
                continue;
            }

            ReadOnlySpan<char> key = keys.Slice(token.KeyStart, token.KeyLength);
            if (token.Is(TokenFlags.Arabic) && MayHaveProclitic(key))
            {
                WalkSplits(trie, text, i, to, key, buffer, into);
                continue;
            }

            ulong hash = KeyHash.Of(key);
            if (trie.MayStart(hash) || token.Is(TokenFlags.Latin))
            {
                Walk(trie, text, i, to, 0, hash, into);
            }
        }
    }

    /// <summary>The letters with which <see cref="Proclitics"/> can begin: most words need no splitting.</summary>
    private static bool MayHaveProclitic(ReadOnlySpan<char> key) =>
        key.Length > 2 && key[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل';

    private static void WalkSplits(
        NameTrie trie, TokenizedText text, int first, int to, ReadOnlySpan<char> key, Span<ProcliticSplit> splits, List<NameMatch> into)
    {
        int count = Proclitics.ProcliticSplits(key, splits);
        ulong behindTwo = KeyHash.Prepend(KeyHash.Seed, key[2..]);
        ulong behindOne = KeyHash.Prepend(behindTwo, key[1]);
        for (int s = 0; s < count; s++)
        {
            ulong state = splits[s].Length switch
            {
                0 => KeyHash.Prepend(behindOne, key[0]),
                1 => behindOne,
                2 => behindTwo,
                _ => KeyHash.Prepend(KeyHash.Seed, key[splits[s].Length..]),
            };
            ulong hash = KeyHash.Finish(KeyHash.Prepend(state, splits[s].Restored));
            if (trie.MayStart(hash))
            {
                Walk(trie, text, first, to, splits[s].Length, hash, into);
            }
        }
    }

    private static void Walk(
        NameTrie trie, TokenizedText text, int first, int to, int split, ulong hash, List<NameMatch> into)
    {
        int node = NameTrie.Root;
        int token = first;
        while (true)
        {
            TrieStep next = node == NameTrie.Root && !trie.MayStart(hash) ? default : trie.Next(node, hash);
            if (next.IsEmpty)
            {
                TryPossessive(trie, text, node, first, token, split, into);
                return;
            }

            if (next.Accepts)
            {
                into.Add(new NameMatch(first, token, split, 0, next.Node));
            }

            node = next.Node;
            token = next.GoesOn ? NextWord(text, token, to) : -1;
            if (token < 0)
            {
                return;
            }

            hash = KeyHash.Of(text.Key(token));
        }
    }

    /// <summary>Tries the last token once more without a possessive ('s or a bare apostrophe after s).</summary>
    private static void TryPossessive(
        NameTrie trie, TokenizedText text, int node, int first, int token, int split, List<NameMatch> into)
    {
        TextToken t = text.Tokens[token];
        if (!t.Is(TokenFlags.Latin) || t.End - t.Start < 4)
        {
            return;
        }

        ReadOnlySpan<char> raw = text.Raw.AsSpan(t.Start, t.End - t.Start);
        if (raw[^1] is not ('s' or 'S') || raw[^2] is not ('\'' or '’'))
        {
            return;
        }

        TrieStep next = trie.Next(node, KeyHash.Of(text.Key(token)[..^1]));
        if (next.Accepts)
        {
            into.Add(new NameMatch(first, token, split, 2, next.Node));
        }
    }

    /// <summary>The next word after a token if only signs that join stand between; else -1.</summary>
    private static int NextWord(TokenizedText text, int token, int to)
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        for (int i = token + 1; i < to && i <= token + 3; i++)
        {
            if (IsWord(tokens[i].Kind))
            {
                return i;
            }

            if (tokens[i].End - tokens[i].Start != 1 || !Joins(text.Raw[tokens[i].Start], tokens, i))
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>
    /// Quotation marks, hyphens and the ampersand may stand between the words of a name; a slash or plus only without
    /// spaces (DHKP/C, 5+5), and a stop only after an abbreviation (U.S., Maj. Gen.).
    /// </summary>
    private static bool Joins(char sign, ReadOnlySpan<TextToken> tokens, int at)
    {
        switch (sign)
        {
            case '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '-' or '‐' or '‑' or '–' or '&':
                return true;
            case '/' or '+':
                return !tokens[at].Is(TokenFlags.SpaceBefore)
                    && at + 1 < tokens.Length && !tokens[at + 1].Is(TokenFlags.SpaceBefore);
            case '.':
                TextToken before = tokens[at - 1];
                return !tokens[at].Is(TokenFlags.SpaceBefore) && (before.KeyLength <= 2
                    || (before.KeyLength == 3 && before.Is(TokenFlags.Capital) && !before.Is(TokenFlags.AllCaps)));
            default:
                return false;
        }
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.Number or TokenKind.Hashtag;
}
