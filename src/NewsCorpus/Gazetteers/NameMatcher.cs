using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
    /// <summary>Tokens looked at together: a bit for each in one word.</summary>
    private const int BatchLength = 64;

    private const int NameBit = 6;
    private const int ProcliticBit = 7;
    private const int JoinsBit = 8;
    private const int PossessiveBit = 9;

    /// <summary>
    /// Adds all matches within the token range to <paramref name="into"/>, by first token, then by proclitic length,
    /// then shortest first. Matches may overlap.
    /// </summary>
    public static void Find(NameTrie trie, TokenizedText text, int from, int to, List<NameMatch> into)
    {
        NameStarts room = default;
        BatchHashes hashRoom = default;
        Span<NameStart> starts = room;
        Span<ulong> hashes = hashRoom;
        while (from < to)
        {
            int length = Math.Min(to - from, BatchLength);
            ulong inside = ulong.MaxValue >> (BatchLength - length);
            ReadOnlySpan<ulong> states = text.States.Slice(from, BatchLength);
            ReadOnlySpan<TokenFlags> flags = text.Flags.Slice(from, BatchLength);
            ulong bare = (FilterBare(trie.Filter, states, hashes) & Bits(flags, NameBit)) | Bits(flags, PossessiveBit);
            ulong behind = FilterBehind(
                trie.Filter, states, flags, hashes[BatchLength..], Bits(flags, ProcliticBit) & inside);
            ulong deep = (Bits(flags, Proclitics.SecondBit) | Bits(flags, Proclitics.SecondBit + 1)) & inside;
            bare &= inside;
            int count = 0;
            for (ulong open = bare | behind | deep; open != 0; open &= open - 1)
            {
                int bit = BitOperations.TrailingZeroCount(open);
                starts[count].Begin(from + bit, 0, hashes[bit]);
                count += (int)(bare >> bit) & 1;
                starts[count].Begin(from + bit, 1, hashes[BatchLength + bit]);
                count += (int)(behind >> bit) & 1;
                if ((deep >> bit & 1) != 0)
                {
                    count = ListDeep(trie, text, from + bit, starts, count);
                }

                if (count > NameStarts.Length - Proclitics.MaxSplits)
                {
                    Walk(trie, text, to, starts[..count], into);
                    count = 0;
                }
            }

            Walk(trie, text, to, starts[..count], into);
            from += length;
        }
    }

    /// <summary>A bit for each token whose hash passes the filter.</summary>
    private static ulong FilterBare(ReadOnlySpan<ulong> filter, ReadOnlySpan<ulong> states, Span<ulong> hashes)
    {
        KeyHash.Mix(states, hashes);
        ulong bare = 0;
        for (int i = 0; i < BatchLength; i += 4)
        {
            bare |= (NameTrie.Passes(filter, hashes[i]) & 1) << i
                | (NameTrie.Passes(filter, hashes[i + 1]) & 1) << (i + 1)
                | (NameTrie.Passes(filter, hashes[i + 2]) & 1) << (i + 2)
                | (NameTrie.Passes(filter, hashes[i + 3]) & 1) << (i + 3);
        }

        return bare;
    }

    /// <summary>Bit i is one bit of token i's flags.</summary>
    private static ulong Bits(ReadOnlySpan<TokenFlags> flags, int bit)
    {
        ulong bits = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref ushort all = ref Unsafe.As<TokenFlags, ushort>(
                ref MemoryMarshal.GetReference(flags[..BatchLength]));
            bits = (Vector512.LoadUnsafe(ref all) << (15 - bit)).ExtractMostSignificantBits()
                | (Vector512.LoadUnsafe(ref all, 32) << (15 - bit)).ExtractMostSignificantBits() << 32;
        }
        else
        {
            for (int i = 0; i < BatchLength; i++)
            {
                bits |= ((ulong)flags[i] >> bit & 1) << i;
            }
        }

        return bits;
    }

    /// <summary>Keeps the bits of those tokens in which a name may begin behind the first letter.</summary>
    private static ulong FilterBehind(
        ReadOnlySpan<ulong> filter, ReadOnlySpan<ulong> states, ReadOnlySpan<TokenFlags> flags, Span<ulong> hashes,
        ulong proclitic)
    {
        ulong behind = 0;
        for (; proclitic != 0; proclitic &= proclitic - 1)
        {
            int bit = BitOperations.TrailingZeroCount(proclitic);
            ulong hash = KeyHash.Mix(KeyHash.Cut(states[bit], Proclitics.First(flags[bit])));
            hashes[bit] = hash;
            behind |= (NameTrie.Passes(filter, hash) & 1) << bit;
        }

        return behind;
    }

    /// <summary>
    /// The cuts of <see cref="Proclitics.ProcliticSplits"/> behind that of one letter, each by its hash alone.
    /// </summary>
    /// <returns>How many are listed now.</returns>
    private static int ListDeep(NameTrie trie, TokenizedText text, int token, Span<NameStart> starts, int count)
    {
        TokenFlags flags = text.Flags[token];
        char first = Proclitics.First(flags);
        char second = Proclitics.Second(flags);
        ulong rest = KeyHash.Cut(text.States[token], first);
        int length = 1;
        if (first != 'ل')
        {
            rest = KeyHash.Cut(rest, second);
            length = 2;
            count = Add(trie, token, length, rest, starts, count);
        }

        if (length == 1 || Proclitics.IsThirdLam(flags))
        {
            count = Add(trie, token, length, KeyHash.Join("ا", rest), starts, count);
            count = Add(trie, token, length, KeyHash.Join("ال", rest), starts, count);
        }

        return count;
    }

    private static int Add(NameTrie trie, int token, int split, ulong state, Span<NameStart> starts, int count)
    {
        ulong hash = KeyHash.Mix(state);
        starts[count].Begin(token, split, hash);
        return count + ((int)NameTrie.Passes(trie.Filter, hash) & 1);
    }

    /// <summary>
    /// Takes the first step of each, all before any goes on: the looks at memory do not wait for each other.
    /// </summary>
    private static void Walk(NameTrie trie, TokenizedText text, int to, Span<NameStart> starts, List<NameMatch> into)
    {
        trie.First(starts);
        int count = into.Count;
        Span<NameMatch> found = Room(into, count, starts.Length);
        for (int i = 0; i < starts.Length; i++)
        {
            ref NameStart start = ref starts[i];
            if (start.IsElsewhere)
            {
                start.Step = trie.Next(NameTrie.Root, start.Hash);
            }

            found[count] = new NameMatch(start.Token, start.Token, start.Split, 0, start.Step.Node);
            count += start.Step.Accepts ? 1 : 0;
            if (MayGoOn(in start.Step, text, start.Token, to, trie.LaterFilter))
            {
                CollectionsMarshal.SetCount(into, count);
                WalkOn(trie, text, start.Token, to, start.Split, start.Step, into);
                count = into.Count;
                found = Room(into, count, starts.Length - i);
            }
        }

        CollectionsMarshal.SetCount(into, count);
    }

    /// <summary>The list with room for more matches behind those that are there.</summary>
    private static Span<NameMatch> Room(List<NameMatch> into, int count, int more)
    {
        CollectionsMarshal.SetCount(into, count + more);
        return CollectionsMarshal.AsSpan(into);
    }

    /// <summary>
    /// False when no longer name goes on behind the first token, which is the case for most; true may be wrong. It is
    /// true of a possessive, behind which nothing may go on, but which is to be tried without its ending.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool MayGoOn(
        in TrieStep step, TokenizedText text, int first, int to, ReadOnlySpan<ulong> laterFilter)
    {
        int flags = first + 1 < to ? (int)text.Flags[first + 1] : 0;
        ulong hash = KeyHash.Mix(text.States[first + 1]);
        int passes = (int)NameTrie.Passes(laterFilter, NameTrie.LaterHash(step.Node, hash)) & flags >> NameBit;
        int odd = (flags >> JoinsBit | flags >> PossessiveBit) & (step.GoesOn ? 1 : 0);
        int bare = (int)text.Flags[first] >> PossessiveBit;
        return (((passes & step.Follows(hash)) | odd | bare) & 1) != 0;
    }

    /// <summary>Goes on from the step over a first token as far as names go.</summary>
    private static void WalkOn(
        NameTrie trie, TokenizedText text, int first, int to, int split, TrieStep step, List<NameMatch> into)
    {
        int node = NameTrie.Root;
        int token = first;
        while (true)
        {
            if ((text.Flags[token] & TokenFlags.Possessive) != 0)
            {
                TryPossessive(trie, text, node, first, token, split, into);
            }

            int next = step.GoesOn ? NextWord(text, token, to) : -1;
            if (next < 0)
            {
                return;
            }

            node = step.Node;
            ulong hash = text.Hash(next);
            bool follows = step.MayFollow(hash) && trie.MayFollow(node, hash);
            if (!(follows || (text.Flags[next] & TokenFlags.Possessive) != 0) || !AllJoin(text, token, next))
            {
                return;
            }

            token = next;
            step = follows ? trie.Next(node, hash) : default;
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
            bool lost = text.Raw[text.Tokens[token].End - 2] is not ('\'' or '’');
            into.Add(new NameMatch(first, token, split, lost ? 1 : 2, next.Node));
        }
    }

    /// <summary>The next word after a token if only signs that may join stand between; else -1.</summary>
    private static int NextWord(TokenizedText text, int token, int to)
    {
        ReadOnlySpan<TokenFlags> flags = text.Flags[..to];
        for (int i = token + 1; i < flags.Length && i <= token + 3; i++)
        {
            if ((flags[i] & TokenFlags.Name) != 0)
            {
                return i;
            }

            if ((flags[i] & TokenFlags.Joins) == 0)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>True if each of the signs between two words joins them where it stands.</summary>
    private static bool AllJoin(TokenizedText text, int first, int second)
    {
        for (int i = first + 1; i < second; i++)
        {
            if (!Joins(text.Raw[text.Tokens[i].Start], text.Tokens, i))
            {
                return false;
            }
        }

        return true;
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
