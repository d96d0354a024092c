using System.Numerics;

namespace NewsCorpus.Text;

/// <summary>A raw stretch that was normalised as a whole: its ends map, its inside does not.</summary>
internal readonly record struct FoldedUnit(int RawStart, int RawEnd, int Start, int End);

/// <summary>
/// Raw offsets to normalised ones and back: a bit for each raw code unit says whether a character came of it
/// (rank and select by counts every 64 bits), and a list holds the rare units that are not one to one.
/// </summary>
internal sealed class OffsetMap
{
    private readonly ulong[] _kept;
    private readonly int[] _rank;
    private readonly FoldedUnit[] _units;

    /// <param name="rawLength">Length of the raw text.</param>
    /// <param name="length">Length of the normalised text.</param>
    /// <param name="kept">A bit for each raw code unit outside units; clear inside units. Owned from here on.</param>
    /// <param name="units">Units in text order.</param>
    public OffsetMap(int rawLength, int length, ulong[] kept, FoldedUnit[] units)
    {
        RawLength = rawLength;
        Length = length;
        _kept = kept;
        _units = units;
        _rank = new int[kept.Length + 1];
        for (int i = 0; i < kept.Length; i++)
        {
            _rank[i + 1] = _rank[i] + BitOperations.PopCount(kept[i]);
        }
    }

    public int RawLength { get; }

    public int Length { get; }

    public bool IsKept(int raw) => (_kept[raw >> 6] >> raw & 1) != 0;

    /// <summary>The unit that covers a raw offset, or null.</summary>
    public FoldedUnit? UnitAtRaw(int raw)
    {
        int i = LastUnit(raw, unit => unit.RawStart);
        return i >= 0 && raw < _units[i].RawEnd ? _units[i] : null;
    }

    /// <summary>The unit that covers a normalised offset, or null.</summary>
    public FoldedUnit? UnitAt(int offset)
    {
        int i = LastUnit(offset, unit => unit.Start);
        return i >= 0 && offset < _units[i].End ? _units[i] : null;
    }

    /// <summary>
    /// Number of normalised characters that come of the raw code units before <paramref name="raw"/>.
    /// </summary>
    public int ToNormalized(int raw)
    {
        int i = LastUnit(raw, unit => unit.RawStart);
        if (i < 0)
        {
            return Rank(raw);
        }

        FoldedUnit unit = _units[i];
        return raw < unit.RawEnd ? unit.Start : unit.End + Rank(raw) - Rank(unit.RawEnd);
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
        if (i < 0)
        {
            return Select(offset);
        }

        FoldedUnit unit = _units[i];
        return offset < unit.End ? unit.RawStart : Select(offset - unit.End + Rank(unit.RawEnd));
    }

    private int LastUnit(int offset, Func<FoldedUnit, int> start)
    {
        int low = 0;
        int high = _units.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (start(_units[middle]) <= offset)
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

    private int Rank(int raw)
    {
        int word = raw >> 6;
        int bit = raw & 63;
        return _rank[word] + (bit == 0 ? 0 : BitOperations.PopCount(_kept[word] & ((1UL << bit) - 1)));
    }

    /// <summary>The raw offset of the kept bit number <paramref name="n"/>, from 0.</summary>
    private int Select(int n)
    {
        int word = Array.BinarySearch(_rank, n);
        if (word >= 0)
        {
            while (_rank[word + 1] == n)
            {
                word++;
            }
        }
        else
        {
            word = ~word - 1;
        }

        ulong bits = _kept[word];
        for (int skip = n - _rank[word]; skip > 0; skip--)
        {
            bits &= bits - 1;
        }

        return (word << 6) + BitOperations.TrailingZeroCount(bits);
    }
}
