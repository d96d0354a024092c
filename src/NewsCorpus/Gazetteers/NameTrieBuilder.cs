using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsCorpus.Gazetteers;

/// <summary>Collects names, as their tokens' hashes, and freezes them into a <see cref="NameTrie"/>.</summary>
internal sealed class NameTrieBuilder
{
    /// <summary>Bits of the filter over first words for each hash in it.</summary>
    private const int FirstShare = 16;

    /// <summary>Bits of the filter over later steps: few words come so far, so it is better small than sharp.</summary>
    private const int LaterShare = 8;

    private readonly Dictionary<ulong, int> _next = [];
    private readonly List<(int Node, int Name)> _accepts = [];
    private readonly List<uint> _following = [0];
    private readonly HashSet<ulong> _firstTokens = [];
    private readonly List<ulong> _laterSteps = [];
    private NameTrie? _base;

    /// <summary>Adds a name, given as its tokens' hashes.</summary>
    public void Add(ReadOnlySpan<ulong> tokens, int name)
    {
        int node = NameTrie.Root;
        foreach (ulong token in tokens)
        {
            if (node == NameTrie.Root)
            {
                _firstTokens.Add(token);
            }

            _following[node] |= StepEnd.FollowingBit(token);
            ulong step = NameTrie.StepHash(node, token);
            ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(_next, step, out bool known);
            if (!known)
            {
                next = _following.Count;
                _following.Add(0);
                if (node != NameTrie.Root)
                {
                    _laterSteps.Add(step);
                }
            }

            node = next;
        }

        _accepts.Add((node, name));
    }

    /// <summary>Takes over a whole trie, before anything else is added.</summary>
    /// <param name="trie">The trie.</param>
    /// <param name="keeps">Tells by number which names to keep; the paths of the others stay, without an end.</param>
    public void TakeOver(NameTrie trie, Predicate<int> keeps)
    {
        _base = trie;
        CollectionsMarshal.SetCount(_following, trie.NodeCount);
        _next.EnsureCapacity(trie.NodeCount);
        foreach (TrieStep step in trie.Steps)
        {
            if (!step.IsEmpty)
            {
                _next.Add(step.Hash, step.End.Node);
                _following[step.End.Node] = step.End.Following;
            }
        }

        for (int node = 0; node < trie.NodeCount; node++)
        {
            foreach (int name in trie.Accepted(node))
            {
                if (keeps(name))
                {
                    _accepts.Add((node, name));
                }
            }
        }
    }

    public NameTrie Build()
    {
        int[] starts = new int[_following.Count + 1];
        foreach ((int node, _) in _accepts)
        {
            starts[node + 1]++;
        }

        TrieStep[] steps = new TrieStep[(_next.Count * 3 / 2) + 2];
        // First steps are looked up most, and among them those over words with which many names begin: they get the
        // best places.
        List<(ulong Hash, int Node)>[] byRank = new List<(ulong, int)>[34];
        foreach ((ulong hash, int node) in _next)
        {
            int rank = _firstTokens.Contains(hash) ? 32 - BitOperations.PopCount(_following[node]) : 33;
            (byRank[rank] ??= []).Add((hash, node));
        }

        foreach (List<(ulong Hash, int Node)>? some in byRank)
        {
            Place(some ?? [], steps, starts);
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        int[] accepted = new int[_accepts.Count];
        int[] filled = new int[_following.Count];
        foreach ((int node, int name) in _accepts)
        {
            accepted[starts[node] + filled[node]++] = name;
        }

        return new NameTrie(
            steps, starts, accepted, Filter(_base is null ? [] : _base.Filter, _firstTokens, FirstShare),
            Filter(_base is null ? [] : _base.LaterFilter, _laterSteps, LaterShare));
    }

    /// <param name="some">The steps to be placed.</param>
    /// <param name="starts">How many names end at each node, one place further on.</param>
    private void Place(List<(ulong Hash, int Node)> some, TrieStep[] steps, int[] starts)
    {
        foreach ((ulong hash, int node) in some)
        {
            int slot = NameTrie.Slot(hash, steps.Length);
            while (!steps[slot].IsEmpty)
            {
                slot = NameTrie.After(slot, steps.Length);
            }

            steps[slot] = new TrieStep(hash, new StepEnd(node, starts[node + 1] > 0, _following[node]));
        }
    }

    /// <summary>The hashes in the filter of a trie taken over are not known any more, so it keeps its length.</summary>
    private static ulong[] Filter(ReadOnlySpan<ulong> known, IReadOnlyCollection<ulong> hashes, int share)
    {
        ulong[] filter = known.IsEmpty
            ? new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, hashes.Count * share / 64))]
            : known.ToArray();
        foreach (ulong hash in hashes)
        {
            filter[NameTrie.FilterWord(hash, filter.Length)] |= NameTrie.FilterBits(hash);
        }

        return filter;
    }
}
