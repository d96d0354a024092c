namespace NewsCorpus.Text;

/// <summary>
/// Room for one normalised text after another, with the map between its offsets and the raw ones: for callers who
/// normalise many texts and need each only until the next. <see cref="TextNormalizer.NormalizeInto"/> fills it.
/// </summary>
/// <remarks>
/// Grows to the longest text it has held and never shrinks: about 2.2 bytes for each character. Not safe for use by
/// several threads at a time; give each its own. Before its first text it holds an empty one.
/// </remarks>
public sealed class NormalizationBuffer
{
    /// <summary>Up to this many, room is made for twice what is asked.</summary>
    private const int Generous = 1 << 16;

    private readonly List<FoldedUnit> _units = [];
    private FoldingTable? _table;
    private ReadOnlyMemory<char> _raw;
    private char[] _output = [];
    private KeptBlock[] _blocks = new KeptBlock[1];
    private int _rawLength;
    private int _length;

    /// <summary>The text as it was given.</summary>
    public ReadOnlySpan<char> Raw => _rawLength == 0 ? [] : _raw.Span;

    /// <summary>The normalised text, good until the next one.</summary>
    public ReadOnlySpan<char> Text => _output.AsSpan(0, _length);

    private OffsetMap Map => new(_rawLength, _length, _blocks, _units);

    /// <summary>As <see cref="NormalizedText.ToRaw"/>.</summary>
    /// <param name="normalized">A span in <see cref="Text"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Text"/>.</exception>
    public TextSpan ToRaw(TextSpan normalized) =>
        _table is null ? Map.ToNormalized(normalized) : Map.ToRaw(normalized, Raw, _table);

    /// <summary>As <see cref="NormalizedText.ToNormalized"/>.</summary>
    /// <param name="raw">A span in <see cref="Raw"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside <see cref="Raw"/>.</exception>
    public TextSpan ToNormalized(TextSpan raw) => Map.ToNormalized(raw);

    internal void Fill(FoldingTable table, ReadOnlyMemory<char> raw) =>
        Fill(table, raw, NormalizationKernel.Best);

    internal void Fill(FoldingTable table, ReadOnlyMemory<char> raw, KernelLevel level)
    {
        _rawLength = 0; // when memory runs out, it holds an empty text
        _length = 0;
        _units.Clear();
        if (_output.Length < raw.Length + NormalizationKernel.Slack || _blocks.Length <= raw.Length / KeptBlock.Size)
        {
            _output = Grown(_output, raw.Length + NormalizationKernel.Slack);
            _blocks = Grown(_blocks, (raw.Length / KeptBlock.Size) + 1);
        }

        _length = Normalization.Run(table, raw.Span, level, ref _output, _blocks, _units);
        _rawLength = raw.Length;
        _table = table;
        _raw = raw;
    }

    private static T[] Grown<T>(T[] room, int needed) => room.Length >= needed ? room
        : GC.AllocateUninitializedArray<T>(needed <= Generous ? needed * 2 : needed);
}
