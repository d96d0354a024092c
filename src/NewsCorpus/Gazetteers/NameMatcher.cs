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
        Span<ProcliticSplit> splits = buffer;
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        for (int i = from; i < to; i++)
        {
            if (!IsWord(tokens[i].Kind))
            {
                continue;
            }

            ReadOnlySpan<char> key = text.Key(i);
            if (!tokens[i].Is(TokenFlags.Arabic))
            {
                Walk(trie, text, i, to, 0, KeyHash.Of(key), into);
                continue;
            }

            int count = Proclitics.ProcliticSplits(key, splits);
            for (int s = 0; s < count; s++)
            {
                Walk(trie, text, i, to, splits[s].Length, KeyHash.Of(splits[s].Restored, key[splits[s].Length..]), into);
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
            if (node == NameTrie.Root && !trie.MayStart(hash))
            {
                TryPossessive(trie, text, node, first, token, split, into);
                return;
            }

            int next = trie.Next(node, hash);
            if (next < 0)
            {
                TryPossessive(trie, text, node, first, token, split, into);
                return;
            }

            if (trie.Accepted(next).Length > 0)
            {
                into.Add(new NameMatch(first, token, split, 0, next));
            }

            node = next;
            token = NextWord(text, token, to);
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

        int next = trie.Next(node, KeyHash.Of(text.Key(token)[..^1]));
        if (next >= 0 && trie.Accepted(next).Length > 0)
        {
            into.Add(new NameMatch(first, token, split, 2, next));
        }
    }

    /// <summary>The next word after a token if only quotes, hyphens or an abbreviation's stop stand between; else -1.</summary>
    private static int NextWord(TokenizedText text, int token, int to)
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        for (int i = token + 1; i < to && i <= token + 3; i++)
        {
            if (IsWord(tokens[i].Kind))
            {
                return i;
            }

            if (tokens[i].End - tokens[i].Start != 1)
            {
                return -1;
            }

            char c = text.Raw[tokens[i].Start];
            bool joins = c is '"' or '“' or '”' or '„' or '«' or '»' or '\'' or '‘' or '’' or '-' or '‐' or '‑' or '–'
                || (c == '.' && !tokens[i].Is(TokenFlags.SpaceBefore) && tokens[i - 1].KeyLength <= 2);
            if (!joins)
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool IsWord(TokenKind kind) => kind is TokenKind.Word or TokenKind.Number or TokenKind.Hashtag;
}
