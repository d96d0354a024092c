using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>One run of the normaliser over a text: output in a pooled buffer, and the offset map if wanted.</summary>
/// <remarks>Dispose gives the buffer back.</remarks>
internal ref struct Normalization
{
    private readonly FoldingTable _table;
    private readonly ReadOnlySpan<char> _raw;
    private readonly ulong[]? _kept;
    private List<FoldedUnit>? _units;
    private char[] _output;
    private int _count;

    private Normalization(FoldingTable table, ReadOnlySpan<char> raw, bool withMap)
    {
        _table = table;
        _raw = raw;
        _kept = withMap ? new ulong[(raw.Length + 63) >> 6] : null;
        _output = ArrayPool<char>.Shared.Rent(raw.Length + NormalizationKernel.Slack);
    }

    public readonly ReadOnlySpan<char> Output => _output.AsSpan(0, _count);

    public static Normalization Run(FoldingTable table, ReadOnlySpan<char> raw, bool withMap) =>
        Run(table, raw, withMap, NormalizationKernel.Best);

    /// <summary>
    /// The same with given instructions; without any it is the scalar twin that the kernels are checked against.
    /// </summary>
    public static Normalization Run(FoldingTable table, ReadOnlySpan<char> raw, bool withMap, KernelLevel level)
    {
        Normalization run = new(table, raw, withMap);
        int start = level == KernelLevel.Scalar ? 0 : run.WalkBlocks(level);
        run.Walk(start, raw.Length);
        return run;
    }

    public readonly OffsetMap Map() => new(_raw.Length, _count, _kept!, _units is null ? [] : [.. _units]);

    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_output);

    /// <summary>The kernel's blocks, with the blocks that it leaves walked one by one.</summary>
    /// <returns>Where less than a block is left.</returns>
    private int WalkBlocks(KernelLevel level)
    {
        int last = _raw.Length - NormalizationKernel.Block;
        int i = 0;
        while (i <= last)
        {
            i = NormalizationKernel.Run(level, _table.Pages, _raw, i, _output, ref _count, _kept);
            if (i > last)
            {
                break;
            }

            // To the end of this block, and of each one that a cluster reaches into.
            i = Walk(i, i + NormalizationKernel.Block);
            while (i % NormalizationKernel.Block != 0 && i < _raw.Length)
            {
                int left = NormalizationKernel.Block - (i % NormalizationKernel.Block);
                i = Walk(i, Math.Min(i + left, _raw.Length));
            }
        }

        return i;
    }

    /// <summary>Code unit by code unit until <paramref name="end"/> is reached, or passed by a cluster.</summary>
    /// <returns>Where the walk stands.</returns>
    private int Walk(int start, int end)
    {
        ref ushort entries = ref MemoryMarshal.GetArrayDataReference(_table.Pages.Entries);
        ReadOnlySpan<char> raw = _raw;
        int i = start;
        while (i < end)
        {
            Span<char> output = _output;
            Span<ulong> kept = _kept;
            int count = _count;
            for (; i < end; i++)
            {
                ushort entry = Unsafe.Add(ref entries, raw[i]);
                if (entry == FoldingTable.Cluster)
                {
                    break;
                }

                // Written in any case and counted only if kept: no branch that dropped marks could mislead.
                output[count] = (char)entry;
                uint keep = entry == FoldingTable.Drop ? 0u : 1u;
                count += (int)keep;
                if (!kept.IsEmpty)
                {
                    kept[i >> 6] |= (ulong)keep << i;
                }
            }

            _count = count;
            i = i < end ? Cluster(i) : i;
        }

        return i;
    }

    /// <summary>
    /// Normalises the cluster round <paramref name="index"/>, taking back what had come of its beginning.
    /// </summary>
    /// <returns>The raw offset to go on from.</returns>
    private int Cluster(int index)
    {
        int start = _table.ClusterStart(_raw, index);
        int end = _table.ClusterEnd(_raw, index);
        for (int i = start; i < index; i++)
        {
            _count -= _table.Entries[_raw[i]] < FoldingTable.Drop ? 1 : 0;
        }

        for (int i = start; i < index && _kept is not null; i++)
        {
            _kept[i >> 6] &= ~(1UL << i);
        }

        List<char> folded = _table.FoldCluster(_raw[start..end]);
        EnsureRoom(folded.Count + _raw.Length - end + NormalizationKernel.Slack);
        CollectionsMarshal.AsSpan(folded).CopyTo(_output.AsSpan(_count));
        (_units ??= []).Add(new FoldedUnit(start, end, _count, _count + folded.Count));
        _count += folded.Count;
        return end;
    }

    private void EnsureRoom(int more)
    {
        if (_count + more < _output.Length)
        {
            return;
        }

        char[] larger = ArrayPool<char>.Shared.Rent(Math.Max(_output.Length * 2, _count + more + 1));
        Output.CopyTo(larger);
        ArrayPool<char>.Shared.Return(_output);
        _output = larger;
    }
}
