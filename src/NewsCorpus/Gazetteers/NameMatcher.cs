using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Finds every name of a <see cref="NameTrie"/> in a tokenised text: whole words, behind any legal run of proclitics,
/// with quotation marks or hyphens allowed between the words of a name.
/// </summary>
/// <remarks>
/// A few dozen tokens at a time: first all that can begin a name are listed, without a branch that depends on the text,
/// since a branch guessed wrongly costs more than all the rest; then only those are looked up.
/// </remarks>
internal static class NameMatcher
{
    private const int NameBit = 6;
    private const int ProcliticBit = 7;
    private const int JoinsBit = 8;
    private const int PossessiveBit = 9;

    /// <summary>The letters that can be the second of two proclitics, by their distance from the first of them.</summary>
    private const ulong SecondLetters = 1UL | 1UL << ('ك' - 'ب') | 1UL << ('ل' - 'ب');

    /// <summary>
    /// Adds all matches within the token range to <paramref name="into"/>, by first token, then by proclitic length,
    /// then shortest first. Matches may overlap.
    /// </summary>
    public static void Find(NameTrie trie, TokenizedText text, int from, int to, List<NameMatch> into)
    {
        TokenPlaces startPlaces = default;
        TokenPlaces splitPlaces = default;
        Span<int> starts = startPlaces;
        Span<int> splits = splitPlaces;
        while (from < to)
        {
            int length = Math.Min(to - from, TokenPlaces.Length);
            (int start, int proclitic) = ListStarts(trie, text.Tokens.Slice(from, length), from, starts, splits);
            int split = ListSplits(trie, text, splits[..proclitic]);
            WalkAll(trie, text, starts[..start], splits[..split], to, into);
            from += length;
        }
    }

    /// <summary>Lists the tokens that may begin a name as they stand, and those that begin with a proclitic's letter.</summary>
    private static (int Starts, int Proclitics) ListStarts(
        NameTrie trie, ReadOnlySpan<TextToken> tokens, int from, Span<int> starts, Span<int> proclitics)
    {
        ReadOnlySpan<ulong> filter = trie.Filter;
        int start = 0;
        int proclitic = 0;
        for (int i = 0; i < tokens.Length; i++)
        {
            ref readonly TextToken token = ref tokens[i];
            int flags = (int)token.Flags;
            int passes = (int)NameTrie.Passes(filter, KeyHash.Mix(token.KeyState));
            starts[start] = from + i;
            start += ((passes & flags >> NameBit) | flags >> PossessiveBit) & 1;
            proclitics[proclitic] = from + i;
            proclitic += flags >> ProcliticBit & 1;
        }

        return (start, proclitic);
    }

    /// <summary>Keeps those tokens in which a name may begin behind a proclitic.</summary>
    /// <returns>Their number.</returns>
    private static int ListSplits(NameTrie trie, TokenizedText text, Span<int> places)
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        ReadOnlySpan<char> keys = text.Keys;
        ReadOnlySpan<ulong> filter = trie.Filter;
        int kept = 0;
        foreach (int place in places)
        {
            ref readonly TextToken token = ref tokens[place];
            ulong behind = KeyHash.Cut(token.KeyState, keys[token.KeyStart]);
            uint second = (uint)(keys[token.KeyStart + 1] - 'ب');
            ulong more = second < 64 ? SecondLetters >> (int)second : 0;
            places[kept] = place;
            kept += (int)(NameTrie.Passes(filter, KeyHash.Mix(behind)) | more) & 1;
        }

        return kept;
    }

    private static void WalkAll(
        NameTrie trie, TokenizedText text, ReadOnlySpan<int> starts, ReadOnlySpan<int> splits, int to, List<NameMatch> into)
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens[..to];
        ReadOnlySpan<ulong> laterFilter = trie.LaterFilter;
        int split = 0;
        int nextSplit = splits.IsEmpty ? int.MaxValue : splits[0];
        int count = into.Count;
        Span<NameMatch> found = Room(into, count, starts.Length);
        for (int i = 0; i < starts.Length; i++)
        {
            int first = starts[i];
            if (nextSplit < first)
            {
                CollectionsMarshal.SetCount(into, count);
                split = WalkSplits(trie, text, splits, split, first, to, into);
                nextSplit = split < splits.Length ? splits[split] : int.MaxValue;
                count = into.Count;
                found = Room(into, count, starts.Length - i);
            }

            ref readonly TextToken token = ref tokens[first];
            ref readonly TrieStep step = ref trie.First(KeyHash.Mix(token.KeyState));
            found[count] = new NameMatch(first, first, 0, 0, step.Node);
            count += step.Accepts ? 1 : 0;
            if (MayGoOn(in step, tokens, first, laterFilter) || token.Is(TokenFlags.Possessive))
            {
                CollectionsMarshal.SetCount(into, count);
                WalkOn(trie, text, first, to, 0, step, into);
                count = into.Count;
                found = Room(into, count, starts.Length - i);
            }
        }

        CollectionsMarshal.SetCount(into, count);
        WalkSplits(trie, text, splits, split, to, to, into);
    }

    /// <summary>The list with room for more matches behind those that are there.</summary>
    private static Span<NameMatch> Room(List<NameMatch> into, int count, int more)
    {
        CollectionsMarshal.SetCount(into, count + more);
        return CollectionsMarshal.AsSpan(into);
    }

    /// <summary>
    /// False when no longer name goes on behind the first token, which is the case for most; true may be wrong.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayGoOn(
        in TrieStep step, ReadOnlySpan<TextToken> tokens, int first, ReadOnlySpan<ulong> laterFilter)
    {
        if (first + 1 >= tokens.Length)
        {
            return false;
        }

        ref readonly TextToken next = ref tokens[first + 1];
        int flags = (int)next.Flags;
        ulong hash = KeyHash.Mix(next.KeyState);
        int passes = (int)NameTrie.Passes(laterFilter, NameTrie.LaterHash(step.Node, hash)) & flags >> NameBit;
        int odd = flags >> JoinsBit | flags >> PossessiveBit;
        return (((passes & step.Follows(hash)) | (odd & (step.GoesOn ? 1 : 0))) & 1) != 0;
    }

    /// <summary>Tries the tokens from a place in a list of splits on, up to one that is not before a token.</summary>
    /// <returns>The place of that one.</returns>
    private static int WalkSplits(
        NameTrie trie, TokenizedText text, ReadOnlySpan<int> splits, int split, int before, int to, List<NameMatch> into)
    {
        for (; split < splits.Length && splits[split] < before; split++)
        {
            WalkSplits(trie, text, splits[split], to, into);
        }

        return split;
    }

    /// <summary>The cuts of <see cref="Proclitics.ProcliticSplits"/> in their order, each by its hash alone.</summary>
    private static void WalkSplits(NameTrie trie, TokenizedText text, int first, int to, List<NameMatch> into)
    {
        ReadOnlySpan<char> key = text.Key(first);
        char last = key[0];
        ulong rest = KeyHash.Cut(text.Tokens[first].KeyState, last);
        int length = 1;
        if (last is 'و' or 'ف')
        {
            WalkBehind(trie, text, first, to, 1, rest, into);
            last = key[1];
            if (key.Length <= 3 || last is not ('ب' or 'ك' or 'ل'))
            {
                return;
            }

            rest = KeyHash.Cut(rest, last);
            length = 2;
        }

        WalkBehind(trie, text, first, to, length, rest, into);
        if (last == 'ل' && key[length] == 'ل')
        {
            WalkBehind(trie, text, first, to, length, KeyHash.Join("ا", rest), into);
            WalkBehind(trie, text, first, to, length, KeyHash.Join("ال", rest), into);
        }
    }

    /// <summary>Tries what is left of a first token behind so many letters, given as its state.</summary>
    private static void WalkBehind(
        NameTrie trie, TokenizedText text, int first, int to, int split, ulong rest, List<NameMatch> into)
    {
        ulong hash = KeyHash.Mix(rest);
        if (!trie.MayStart(hash))
        {
            return;
        }

        ref readonly TrieStep step = ref trie.First(hash);
        if (step.Accepts)
        {
            into.Add(new NameMatch(first, first, split, 0, step.Node));
        }

        if (MayGoOn(in step, text.Tokens[..to], first, trie.LaterFilter)
            || text.Tokens[first].Is(TokenFlags.Possessive))
        {
            WalkOn(trie, text, first, to, split, step, into);
        }
    }

    /// <summary>Goes on from the step over a first token as far as names go.</summary>
    private static void WalkOn(
        NameTrie trie, TokenizedText text, int first, int to, int split, TrieStep step, List<NameMatch> into)
    {
        int node = NameTrie.Root;
        int token = first;
        while (true)
        {
            if (text.Tokens[token].Is(TokenFlags.Possessive))
            {
                TryPossessive(trie, text, node, first, token, split, into);
            }

            if (step.IsEmpty)
            {
                return;
            }

            node = step.Node;
            token = step.GoesOn ? NextWord(text, token, to) : -1;
            if (token < 0)
            {
                return;
            }

            ulong hash = KeyHash.Mix(text.Tokens[token].KeyState);
            step = step.MayFollow(hash) ? trie.Next(node, hash) : default;
            if (step.Accepts)
            {
                into.Add(new NameMatch(first, token, split, 0, step.Node));
            }
        }
    }

    /// <summary>Tries the last token once more without its possessive ('s).</summary>
    private static void TryPossessive(
        NameTrie trie, TokenizedText text, int node, int first, int token, int split, List<NameMatch> into)
    {
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
            if (tokens[i].Is(TokenFlags.Name))
            {
                return i;
            }

            if (!tokens[i].Is(TokenFlags.Joins) || !Joins(text.Raw[tokens[i].Start], tokens, i))
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
            case '/' or '+':
                return !tokens[at].Is(TokenFlags.SpaceBefore)
                    && at + 1 < tokens.Length && !tokens[at + 1].Is(TokenFlags.SpaceBefore);
            case '.':
                TextToken before = tokens[at - 1];
                return !tokens[at].Is(TokenFlags.SpaceBefore) && (before.KeyLength <= 2
                    || (before.KeyLength == 3 && before.Is(TokenFlags.Capital) && !before.Is(TokenFlags.AllCaps)));
            default:
                return JoiningSigns.JoinsAlways(sign);
        }
    }
}
