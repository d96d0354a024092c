using System.Numerics;
using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>A raw stretch that was normalised as a whole: its ends map, its inside does not.</summary>
internal readonly record struct FoldedUnit(int RawStart, int RawEnd, int Start, int End);

/// <summary>
/// Raw offsets to normalised ones and back: a bit for each raw code unit says whether a character came of it
/// (rank and select by counts every 64 bits), and a list holds the rare units that are not one to one.
/// </summary>
internal readonly struct OffsetMap
{
    private readonly KeptBlock[] _blocks;
    private readonly List<FoldedUnit>? _units;

    /// <param name="rawLength">Length of the raw text.</param>
    /// <param name="length">Length of the normalised text.</param>
    /// <param name="blocks">A block for every 64 code units and for what is left, if only the end of the text; there may
    /// be more. Not copied.</param>
    /// <param name="units">Units in text order, or null for none. Not copied.</param>
    public OffsetMap(int rawLength, int length, KeptBlock[] blocks, List<FoldedUnit>? units)
    {
        RawLength = rawLength;
        Length = length;
        _blocks = blocks;
        _units = units;
    }

    public int RawLength { get; }

    public int Length { get; }

    private ReadOnlySpan<FoldedUnit> Units => CollectionsMarshal.AsSpan(_units);

    public bool IsKept(int raw) => (_blocks[raw / KeptBlock.Size].Kept >> raw & 1) != 0;

    /// <summary>See <see cref="NormalizedText.ToRaw"/>.</summary>
    /// <param name="span">A normalised span.</param>
    /// <param name="raw">The raw text.</param>
    /// <param name="table">The rules, which know marks.</param>
    public TextSpan ToRaw(TextSpan span, ReadOnlySpan<char> raw, FoldingTable table)
    {
        Check(span, Length);
        int start = ToRaw(span.Start);
        if (span.IsEmpty)
        {
            return new TextSpan(start, start);
        }

        int last = span.End - 1;
        int end = UnitAt(last) is { } unit ? unit.RawEnd : ToRaw(last) + 1;
        while (end < raw.Length && !IsKept(end) && table.IsMark(raw[end]) && UnitAtRaw(end) is null)
        {
            end++;
        }

        return new TextSpan(start, end);
    }

    /// <summary>See <see cref="NormalizedText.ToNormalized"/>.</summary>
    public TextSpan ToNormalized(TextSpan span)
    {
        Check(span, RawLength);
        int start = ToNormalized(span.Start);
        if (span.IsEmpty)
        {
            return new TextSpan(start, start);
        }

        int end = UnitAtRaw(span.End - 1) is { } unit ? unit.End : ToNormalized(span.End);
        return new TextSpan(start, end);
    }

    /// <summary>The unit that covers a raw offset, or null.</summary>
    public FoldedUnit? UnitAtRaw(int raw)
    {
        int i = LastUnit(raw, unit => unit.RawStart);
        return i >= 0 && raw < Units[i].RawEnd ? Units[i] : null;
    }

    /// <summary>The unit that covers a normalised offset, or null.</summary>
    public FoldedUnit? UnitAt(int offset)
    {
        int i = LastUnit(offset, unit => unit.Start);
        return i >= 0 && offset < Units[i].End ? Units[i] : null;
    }

    /// <summary>
    /// Number of normalised characters that come of the raw code units before <paramref name="raw"/>.
    /// </summary>
    public int ToNormalized(int raw)
    {
        KeptBlock block = _blocks[raw / KeptBlock.Size];
        ulong before = block.Kept & KeptBlock.BitsBefore(raw);
        int i = LastUnit(raw, unit => unit.RawStart);
        if (i < 0)
        {
            return block.Before + BitOperations.PopCount(before);
        }

        FoldedUnit unit = Units[i];
        return raw < unit.RawEnd ? unit.Start
            : raw / KeptBlock.Size == unit.RawEnd / KeptBlock.Size
                ? unit.End + BitOperations.PopCount(before & ~KeptBlock.BitsBefore(unit.RawEnd))
            : block.Before + BitOperations.PopCount(before);
    }

    /// <summary>
    /// The raw offset of the code unit (or unit) that the normalised character comes of; the raw length at the end.
    /// </summary>
    public int ToRaw(int offset)
    {
        if (offset >= Length)
        {
            return RawLength;
        }

        int i = LastUnit(offset, unit => unit.Start);
        if (i >= 0)
        {
            FoldedUnit unit = Units[i];
            if (offset < unit.End)
            {
                return unit.RawStart;
            }

            // The rest of the block that the unit ends in, whose count is of before the unit.
            int block = unit.RawEnd / KeptBlock.Size;
            ulong rest = _blocks[block].Kept & ~KeptBlock.BitsBefore(unit.RawEnd);
            if (offset - unit.End < BitOperations.PopCount(rest))
            {
                return (block * KeptBlock.Size) + Select(rest, offset - unit.End);
            }
        }

        int last = LastBlock(offset);
        return (last * KeptBlock.Size) + Select(_blocks[last].Kept, offset - _blocks[last].Before);
    }

    private static void Check(TextSpan span, int length)
    {
        if (span.Start < 0 || span.End < span.Start || span.End > length)
        {
            throw new ArgumentOutOfRangeException(nameof(span), span, $"not inside [0, {length})");
        }
    }

    private int LastUnit(int offset, Func<FoldedUnit, int> start)
    {
        int low = 0;
        int high = Units.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (start(Units[middle]) <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>The last block with no more characters before it than this.</summary>
    private int LastBlock(int offset)
    {
        int low = 0;
        int high = (RawLength / KeptBlock.Size) + 1;
        while (high - low > 1)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _blocks[middle].Before <= offset ? (middle, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The place of set bit number <paramref name="n"/>, from 0.</summary>
    private static int Select(ulong bits, int n)
    {
        for (; n > 0; n--)
        {
            bits &= bits - 1;
        }

        return BitOperations.TrailingZeroCount(bits);
    }
}
