using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// One run of the normaliser over a text: output in a pooled buffer or the caller's own, and the offset map if wanted.
/// </summary>
/// <remarks>Dispose gives a pooled buffer back.</remarks>
internal ref struct Normalization
{
    /// <summary>A shorter text, or end of one, is walked sooner than given to the kernel.</summary>
    private const int Shortest = 16;

    private readonly FoldingTable _table;
    private readonly ReadOnlySpan<char> _raw;
    private readonly KeptBlock[]? _map;
    private readonly bool _isPooled;
    private List<FoldedUnit>? _units;
    private char[] _output;
    private int _count;

    private Normalization(FoldingTable table, ReadOnlySpan<char> raw, bool withMap)
    {
        _table = table;
        _raw = raw;
        _map = withMap ? GC.AllocateUninitializedArray<KeptBlock>((raw.Length / KeptBlock.Size) + 1) : null;
        _output = ArrayPool<char>.Shared.Rent(raw.Length + NormalizationKernel.Slack);
        _isPooled = true;
    }

    private Normalization(
        FoldingTable table, ReadOnlySpan<char> raw, char[] output, KeptBlock[] map, List<FoldedUnit> units)
    {
        _table = table;
        _raw = raw;
        _map = map;
        _units = units;
        _output = output;
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
        run.Run(level);
        return run;
    }

    /// <summary>The same into room that the caller keeps.</summary>
    /// <param name="output">Room for the text and <see cref="NormalizationKernel.Slack"/>; a larger array takes its
    /// place if what ligatures open to does not fit.</param>
    /// <param name="blocks">A place for each block of the text and for what is left.</param>
    /// <param name="units">An empty list.</param>
    /// <returns>The length of the normalised text.</returns>
    public static int Run(
        FoldingTable table, ReadOnlySpan<char> raw, KernelLevel level,
        ref char[] output, KeptBlock[] blocks, List<FoldedUnit> units)
    {
        Normalization run = new(table, raw, output, blocks, units);
        run.Run(level);
        run.EndMap();
        if (run._output != output)
        {
            output = run._output;
        }

        return run._count;
    }

    /// <summary>The map; call it once.</summary>
    public readonly OffsetMap Map()
    {
        EndMap();
        return new OffsetMap(_raw.Length, _count, _map!, _units);
    }

    public readonly void Dispose() => GiveBack(_output);

    private readonly void EndMap()
    {
        if (_raw.Length % KeptBlock.Size == 0)
        {
            _map![_raw.Length / KeptBlock.Size] = new KeptBlock(0, _count); // for the offset behind the last character
        }
    }

    private void Run(KernelLevel level)
    {
        int i = 0;
        while (i < _raw.Length)
        {
            int left = _raw.Length - i;
            int done = level == KernelLevel.Scalar || left < Shortest ? i
                : _raw.Length < NormalizationKernel.Block ? Short(level)
                : NormalizationKernel.Run(level, _table, _raw, i, _output, ref _count, _map);
            i = done > i ? done : Walk(i);
        }
    }

    /// <summary>Less than a block, filled up with spaces, of which one character comes each.</summary>
    /// <returns>The end of the text, or the start if the kernel leaves the block.</returns>
    private int Short(KernelLevel level)
    {
        Span<char> filled = stackalloc char[NormalizationKernel.Block];
        _raw.CopyTo(filled);
        filled[_raw.Length..].Fill(' ');
        int count = 0;
        Span<KeptBlock> map = _map is null ? [] : _map.AsSpan(0, 1);
        if (NormalizationKernel.Run(level, _table, filled, 0, _output, ref count, map) == 0)
        {
            return 0;
        }

        _count = count - (filled.Length - _raw.Length);
        if (_map is not null)
        {
            map[0].Kept &= KeptBlock.BitsBefore(_raw.Length);
        }

        return _raw.Length;
    }

    /// <summary>Code unit by code unit to the end of a block, or of the one that its last cluster reaches into.</summary>
    /// <param name="start">The start of a block, or the end of the text.</param>
    /// <returns>Where the walk stands, the same kind of place.</returns>
    private int Walk(int start)
    {
        ref ushort entries = ref MemoryMarshal.GetReference(_table.Entries);
        ReadOnlySpan<char> raw = _raw;
        int i = start;
        while (i < raw.Length)
        {
            int block = i / KeptBlock.Size;
            int end = Math.Min((block + 1) * KeptBlock.Size, raw.Length);
            if (_map is not null && i % KeptBlock.Size == 0)
            {
                _map[block] = new KeptBlock(0, _count);
            }

            Span<char> output = _output;
            ulong kept = 0;
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
                kept |= (ulong)keep << i;
            }

            _count = count;
            if (_map is not null)
            {
                _map[block].Kept |= kept;
            }

            i = i < end ? Cluster(i) : i;
            if (i % KeptBlock.Size == 0)
            {
                break;
            }
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
            if (_map is not null)
            {
                _map[i / KeptBlock.Size].Kept &= ~(1UL << i);
            }
        }

        List<char> folded = _table.FoldCluster(_raw[start..end]);
        EnsureRoom(folded.Count + _raw.Length - end + NormalizationKernel.Slack);
        CollectionsMarshal.AsSpan(folded).CopyTo(_output.AsSpan(_count));
        (_units ??= []).Add(new FoldedUnit(start, end, _count, _count + folded.Count));
        _count += folded.Count;
        for (int block = (start / KeptBlock.Size) + 1; _map is not null && block * KeptBlock.Size < end; block++)
        {
            _map[block] = new KeptBlock(0, _count); // begins inside the cluster
        }

        return end;
    }

    private void EnsureRoom(int more)
    {
        if (_count + more < _output.Length)
        {
            return;
        }

        int room = Math.Max(_output.Length * 2, _count + more + 1);
        char[] larger = _isPooled ? ArrayPool<char>.Shared.Rent(room) : new char[room];
        Output.CopyTo(larger);
        GiveBack(_output);
        _output = larger;
    }

    private readonly void GiveBack(char[] output)
    {
        if (_isPooled)
        {
            ArrayPool<char>.Shared.Return(output);
        }
    }
}
