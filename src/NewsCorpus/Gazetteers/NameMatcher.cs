using System.Runtime.CompilerServices;
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
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        ReadOnlySpan<char> keys = text.Keys;
        for (int i = from; i < to; i++)
        {
            ref readonly TextToken token = ref tokens[i];
            if (!IsWord(token.Kind))
            {
                continue;
            }

            ulong hash = KeyHash.Mix(token.KeyState);
            if (trie.MayStart(hash))
            {
                Walk(trie, text, i, to, 0, hash, into);
            }
            else if (token.Is(TokenFlags.Latin))
            {
                TryPossessive(trie, text, NameTrie.Root, i, i, 0, into);
            }

            if (token.Is(TokenFlags.Arabic) && token.KeyLength > 2 && MayBeProclitic(keys[token.KeyStart]))
            {
                WalkSplits(trie, text, i, to, keys.Slice(token.KeyStart, token.KeyLength), into);
            }
        }
    }

    /// <summary>The letters with which <see cref="Proclitics"/> can begin: most words need no splitting.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayBeProclitic(char first) => first is 'و' or 'ف' or 'ب' or 'ك' or 'ل';

    private static void WalkSplits(
        NameTrie trie, TokenizedText text, int first, int to, ReadOnlySpan<char> key, List<NameMatch> into)
    {
        SplitBuffer buffer = default;
        Span<ProcliticSplit> splits = buffer;
        int count = Proclitics.ProcliticSplits(key, splits);
        ulong whole = text.Tokens[first].KeyState;
        for (int s = 1; s < count; s++)
        {
            ProcliticSplit split = splits[s];
            ulong rest = KeyHash.Cut(whole, key[..split.Length]);
            ulong hash = KeyHash.Mix(KeyHash.Join(split.Restored, rest));
            if (trie.MayStart(hash))
            {
                Walk(trie, text, first, to, split.Length, hash, into);
            }
        }
    }

    private static void Walk(
        NameTrie trie, TokenizedText text, int first, int to, int split, ulong hash, List<NameMatch> into)
    {
        int node = NameTrie.Root;
        int token = first;
        TrieStep next = trie.Next(node, hash);
        while (!next.IsEmpty)
        {
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

            hash = KeyHash.Mix(text.Tokens[token].KeyState);
            next = next.MayFollow(hash) ? trie.Next(node, hash) : default;
        }

        if (text.Tokens[token].Is(TokenFlags.Latin))
        {
            TryPossessive(trie, text, node, first, token, split, into);
        }
    }

    /// <summary>Tries the last token once more without a possessive ('s or a bare apostrophe after s).</summary>
    private static void TryPossessive(
        NameTrie trie, TokenizedText text, int node, int first, int token, int split, List<NameMatch> into)
    {
        ref readonly TextToken t = ref text.Tokens[token];
        if (t.End - t.Start < 4)
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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWord(TokenKind kind) =>
        ((1 << (int)kind) & ((1 << (int)TokenKind.Word) | (1 << (int)TokenKind.Number) | (1 << (int)TokenKind.Hashtag))) != 0;
}
