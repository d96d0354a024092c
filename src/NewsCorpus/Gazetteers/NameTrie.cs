using System.Numerics;
using System.Runtime.InteropServices;
using NewsCorpus.Gazetteers.Tables;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// All names as paths of folded tokens in one open-addressed table: a step from a node over a token's hash gives the
/// next node. A bit set over the first tokens turns away most words of a text with one look.
/// </summary>
/// <remarks>
/// Steps compare 64-bit hashes, not the words: with 500,000 steps a word of ordinary text meets a wrong step with a
/// probability of about 3·10⁻¹⁴. Read only after <see cref="Builder.Build"/>; safe to share.
/// </remarks>
internal sealed class NameTrie
{
    public const int Root = 0;
    private const int FilterBits = 1 << 20;

    private readonly ulong[] _steps;
    private readonly int[] _targets;
    private readonly int[] _acceptStart;
    private readonly int[] _accepted;
    private readonly ulong[] _filter;

    private NameTrie(ulong[] steps, int[] targets, int[] acceptStart, int[] accepted, ulong[] filter)
    {
        _steps = steps;
        _targets = targets;
        _acceptStart = acceptStart;
        _accepted = accepted;
        _filter = filter;
    }

    public static NameTrie Read(SectionReader reader) => new(
        reader.Read<ulong>(), reader.Read<int>(), reader.Read<int>(), reader.Read<int>(), reader.Read<ulong>());

    public void Write(SectionWriter writer)
    {
        writer.Write<ulong>(_steps);
        writer.Write<int>(_targets);
        writer.Write<int>(_acceptStart);
        writer.Write<int>(_accepted);
        writer.Write<ulong>(_filter);
    }

    /// <summary>Bytes held by the tables.</summary>
    public long SizeInBytes =>
        ((long)_steps.Length * sizeof(ulong)) + ((long)_targets.Length * sizeof(int))
        + ((long)_acceptStart.Length * sizeof(int)) + ((long)_accepted.Length * sizeof(int)) + (_filter.Length * sizeof(ulong));

    /// <summary>False when no name begins with a token of this hash; true may be wrong, so follow with <see cref="Next"/>.</summary>
    public bool MayStart(ulong token) => (_filter[(token >> 6) & ((FilterBits / 64) - 1)] >> (int)(token & 63) & 1) != 0;

    /// <summary>The node after <paramref name="node"/> over a token, or -1.</summary>
    public int Next(int node, ulong token)
    {
        ulong step = KeyHash.Step(node, token) | 1;
        int mask = _steps.Length - 1;
        for (int slot = (int)(step >> 33) & mask; ; slot = (slot + 1) & mask)
        {
            ulong at = _steps[slot];
            if (at == step)
            {
                return _targets[slot];
            }

            if (at == 0)
            {
                return -1;
            }
        }
    }

    /// <summary>The names that end at a node, as numbers given to <see cref="Builder.Add"/>.</summary>
    public ReadOnlySpan<int> Accepted(int node) =>
        _accepted.AsSpan(_acceptStart[node], _acceptStart[node + 1] - _acceptStart[node]);

    internal sealed class Builder
    {
        private readonly Dictionary<ulong, int> _next = [];
        private readonly List<(int Node, int Name)> _accepts = [];
        private readonly ulong[] _filter = new ulong[FilterBits / 64];
        private int _nodes = 1;

        /// <summary>Adds a name, given as its tokens' hashes.</summary>
        public void Add(ReadOnlySpan<ulong> tokens, int name)
        {
            int node = Root;
            foreach (ulong token in tokens)
            {
                if (node == Root)
                {
                    _filter[(token >> 6) & ((FilterBits / 64) - 1)] |= 1UL << (int)(token & 63);
                }

                ref int next = ref CollectionsMarshal.GetValueRefOrAddDefault(
                    _next, KeyHash.Step(node, token) | 1, out bool known);
                if (!known)
                {
                    next = _nodes++;
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
            _next.EnsureCapacity(trie._acceptStart.Length);
            for (int slot = 0; slot < trie._steps.Length; slot++)
            {
                if (trie._steps[slot] != 0)
                {
                    _next.Add(trie._steps[slot], trie._targets[slot]);
                }
            }

            _nodes = trie._acceptStart.Length - 1;
            trie._filter.CopyTo(_filter, 0);
            for (int node = 0; node < _nodes; node++)
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
            int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, (_next.Count * 3 / 2) + 1));
            ulong[] steps = new ulong[capacity];
            int[] targets = new int[capacity];
            foreach ((ulong step, int target) in _next)
            {
                int slot = (int)(step >> 33) & (capacity - 1);
                while (steps[slot] != 0)
                {
                    slot = (slot + 1) & (capacity - 1);
                }

                steps[slot] = step;
                targets[slot] = target;
            }

            int[] starts = new int[_nodes + 1];
            foreach ((int node, _) in _accepts)
            {
                starts[node + 1]++;
            }

            for (int i = 1; i < starts.Length; i++)
            {
                starts[i] += starts[i - 1];
            }

            int[] accepted = new int[_accepts.Count];
            int[] filled = new int[_nodes];
            foreach ((int node, int name) in _accepts)
            {
                accepted[starts[node] + filled[node]++] = name;
            }

            return new NameTrie(steps, targets, starts, accepted, _filter);
        }
    }
}
