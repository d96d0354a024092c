using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// Finds every name of a <see cref="NameTrie"/> in a tokenised text: whole words, behind any legal run of proclitics,
/// with quotation marks or hyphens allowed between the words of a name.
/// </summary>
/// <remarks>
/// A few hundred tokens at a time, and each step for all of them before the next step for any: first all that can begin
/// a name is listed, then their first steps are looked up, then it is asked which may go on, then their second steps are
/// looked up; only what is left is walked. The loops have no branch that depends on the text, since one guessed wrongly
/// costs more than all the rest, and the looks at memory do not wait for each other. Holds the room for that: to be
/// used by one thread at a time, for any trie.
/// </remarks>
internal sealed class NameMatcher(NameStarts starts)
{
    private const int RankBit = 16;

    /// <summary>Set in what goes on when only <see cref="NameWalk"/> can tell how.</summary>
    private const uint Odd = 1 << OddBit;

    private const int OddBit = 15;

    private readonly NameStarts _starts = starts;

    /// <summary>By start, where its first step leads.</summary>
    private readonly StepEnd[] _ends = new StepEnd[NameStarts.Room];

    /// <summary>The starts at whose first words names end.</summary>
    private readonly ushort[] _accepting = new ushort[NameStarts.Room];

    /// <summary>
    /// The starts that go on, <see cref="Odd"/>, and from <see cref="RankBit"/> on how many have accepted so far.
    /// </summary>
    private readonly uint[] _going = new uint[NameStarts.Room];

    /// <summary>What is at the place of their second steps.</summary>
    private readonly TrieStep[] _seconds = new TrieStep[NameStarts.Room];

    public NameMatcher()
        : this(new NameStarts())
    {
    }

    private Span<StepEnd> Ends => _ends.AsSpan(0, NameStarts.Room);

    private Span<ushort> Accepting => _accepting.AsSpan(0, NameStarts.Room);

    private Span<uint> Going => _going.AsSpan(0, NameStarts.Room);

    /// <summary>
    /// Adds all matches within the token range to <paramref name="into"/>, by first token, then by proclitic length,
    /// then shortest first. Matches may overlap.
    /// </summary>
    public void Find(NameTrie trie, TokenizedText text, int from, int to, List<NameMatch> into)
    {
        for (; from < to; from += NameStarts.BatchLength)
        {
            _starts.List(trie.Filter, text, from, Math.Min(to, from + NameStarts.BatchLength), to);
            TakeFirstSteps(trie);
            int going = ListGoing(out int accepting);
            going = TakeSecondSteps(trie, going);
            AddMatches(trie, text, from, to, accepting, going, into);
        }
    }

    private void TakeFirstSteps(NameTrie trie)
    {
        ReadOnlySpan<TrieStep> steps = trie.Steps;
        ReadOnlySpan<ushort> starts = _starts.All;
        ReadOnlySpan<ulong> hashes = _starts.Hashes;
        Span<StepEnd> ends = Ends;
        Span<uint> elsewhere = Going;
        int others = 0;
        for (int i = 0; i < _starts.Count; i++)
        {
            ulong hash = hashes[starts[i] & NameStarts.HashMask];
            ref readonly TrieStep step = ref steps[NameTrie.Slot(hash, steps.Length)];
            ends[i] = step.End;
            elsewhere[others] = (uint)i;
            others += step.Hash != hash ? 1 : 0;
        }

        for (int k = 0; k < others; k++)
        {
            int i = (int)elsewhere[k];
            ends[i] = trie.First(hashes[starts[i] & NameStarts.HashMask]);
        }
    }

    /// <summary>
    /// Lists the starts at which names end, and those that may go on: the next word may follow, or a sign that may join,
    /// or one is a possessive, which is to be tried without its ending.
    /// </summary>
    private int ListGoing(out int accepting)
    {
        ReadOnlySpan<ushort> starts = _starts.All;
        ReadOnlySpan<ulong> hashes = _starts.Hashes;
        ReadOnlySpan<ushort> flags = _starts.Flags;
        ReadOnlySpan<StepEnd> ends = Ends;
        Span<uint> going = Going;
        Span<ushort> accepts = Accepting;
        int accepted = 0;
        int goes = 0;
        for (int i = 0; i < _starts.Count; i++)
        {
            StepEnd end = ends[i];
            int start = starts[i];
            int token = start & NameStarts.TokenMask;
            accepts[accepted] = (ushort)i;
            accepted += end.Ends;
            int next = flags[token + 1];
            int passes = end.Follows(hashes[token + 1]) & next >> NameStarts.NameBit;
            int joins = (next >> NameStarts.JoinsBit | next >> NameStarts.PossessiveBit) & (end.GoesOn ? 1 : 0);
            int odd = (flags[token] >> NameStarts.PossessiveBit | start >> OddBit) & 1;
            going[goes] = (uint)(i | odd << OddBit | accepted << RankBit);
            goes += (passes | odd | joins) & 1;
        }

        accepting = accepted;
        return goes;
    }

    /// <summary>Keeps those whose next word may follow by the filter of later steps too, and looks up their steps.</summary>
    private int TakeSecondSteps(NameTrie trie, int count)
    {
        ReadOnlySpan<TrieStep> steps = trie.Steps;
        ReadOnlySpan<ulong> filter = trie.LaterFilter;
        ReadOnlySpan<ushort> starts = _starts.All;
        ReadOnlySpan<ulong> hashes = _starts.Hashes;
        ReadOnlySpan<ushort> flags = _starts.Flags;
        ReadOnlySpan<StepEnd> ends = Ends;
        Span<uint> going = Going;
        int goes = 0;
        for (int k = 0; k < count; k++)
        {
            uint go = going[k];
            int i = (int)go & NameStarts.TokenMask;
            int token = starts[i] & NameStarts.TokenMask;
            int joins = flags[token + 1] >> NameStarts.JoinsBit & 1;
            int word = token + 1 + joins;
            int kind = flags[word];
            int passes = (int)NameTrie.Passes(filter, NameTrie.LaterHash(ends[i].Node, hashes[word]))
                & ends[i].Follows(hashes[word]) & kind >> NameStarts.NameBit;
            int odd = (int)go >> OddBit | kind >> NameStarts.PossessiveBit | (joins & kind >> NameStarts.JoinsBit);
            going[goes] = go | ((uint)(odd | joins) << OddBit & Odd);
            goes += (odd | passes) & 1;
        }

        Span<TrieStep> seconds = _seconds.AsSpan(0, NameStarts.Room);
        for (int k = 0; k < goes; k++)
        {
            int i = (int)going[k] & NameStarts.TokenMask;
            ulong hash = NameTrie.LaterHash(ends[i].Node, hashes[(starts[i] & NameStarts.TokenMask) + 1]);
            seconds[k] = steps[NameTrie.Slot(hash, steps.Length)];
        }

        return goes;
    }

    private void AddMatches(
        NameTrie trie, TokenizedText text, int from, int to, int accepting, int going, List<NameMatch> into)
    {
        ReadOnlySpan<ushort> starts = _starts.All;
        ReadOnlySpan<ulong> hashes = _starts.Hashes;
        ReadOnlySpan<StepEnd> ends = Ends;
        ReadOnlySpan<ushort> accepts = Accepting[..accepting];
        int count = into.Count;
        Span<NameMatch> found = Room(into, count + accepting + going);
        for (int k = 0; k < going; k++)
        {
            uint go = Going[k];
            int i = (int)go & NameStarts.TokenMask;
            int rest = accepting - (int)(go >> RankBit);
            count = Write(from, accepts[..^rest], found, count);
            accepts = accepts[^rest..];
            int token = from + (starts[i] & NameStarts.TokenMask);
            int split = NameStarts.Split(starts[i]);
            StepEnd end = ends[i];
            ref readonly TrieStep second = ref _seconds[k];
            bool knows = second.Hash == NameTrie.LaterHash(end.Node, hashes[token - from + 1]);
            if ((go & Odd) == 0 && (knows || second.IsEmpty))
            {
                found[count] = new NameMatch(token, token + 1, split, 0, second.End.Node);
                count += second.End.Ends;
                if (!second.End.GoesOn)
                {
                    continue;
                }
            }

            CollectionsMarshal.SetCount(into, count);
            if ((go & Odd) == 0 && knows)
            {
                NameWalk.WalkOn(trie, text, token, token + 1, to, split, end.Node, second.End, into);
            }
            else
            {
                NameWalk.WalkOn(trie, text, token, token, to, split, NameTrie.Root, end, into);
                if ((starts[i] & NameStarts.Deep) != 0)
                {
                    NameWalk.WalkDeep(trie, text, token, to, into);
                }
            }

            count = into.Count;
            found = Room(into, count + rest + going - k);
        }

        CollectionsMarshal.SetCount(into, Write(from, accepts, found, count));
    }

    /// <summary>The list's items with room for more of them behind those that are there.</summary>
    private static Span<NameMatch> Room(List<NameMatch> into, int count)
    {
        CollectionsMarshal.SetCount(into, count);
        return CollectionsMarshal.AsSpan(into);
    }

    /// <summary>Writes the names of one word that end at some starts.</summary>
    /// <returns>How many matches there are now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Write(int from, ReadOnlySpan<ushort> accepting, Span<NameMatch> found, int count)
    {
        ReadOnlySpan<ushort> starts = _starts.All;
        ReadOnlySpan<StepEnd> ends = Ends;
        foreach (ushort i in accepting)
        {
            int start = starts[i];
            int token = from + (start & NameStarts.TokenMask);
            found[count++] = new NameMatch(token, token, NameStarts.Split(start), 0, ends[i].Node);
        }

        return count;
    }
}
