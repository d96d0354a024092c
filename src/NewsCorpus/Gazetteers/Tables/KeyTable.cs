using System.Numerics;
using System.Runtime.CompilerServices;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>
/// Finds the record that belongs to a key. Keys are known by their <see cref="KeyHash"/> alone, as in
/// <see cref="NameTrie"/>: among a few thousand a wrong one is met once in 10¹⁵ questions. Immutable.
/// </summary>
internal sealed class KeyTable
{
    /// <summary>A longer one leaves no room for anything else in the memory nearest to the processor.</summary>
    private const int LongestFilter = 2048;

    private readonly ulong[] _hashes;
    private readonly int[] _numbers;

    /// <summary>Some bits of each hash: most keys of a text are turned away without a look at the table.</summary>
    private readonly ulong[] _filter;

    private KeyTable(ulong[] hashes, int[] numbers, RecordTable records)
    {
        _hashes = hashes;
        _numbers = numbers;
        Records = records;
        _filter = new ulong[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(hashes.Length / 6, 1, LongestFilter))];
        foreach (ulong hash in hashes)
        {
            _filter[FilterWord(hash)] |= hash == 0 ? 0 : (1UL << FilterBit(hash)) | (1UL << OtherBit(hash));
        }
    }

    /// <summary>The hashes of all keys, and zeros between them.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes;

    /// <summary>What <see cref="Find(ulong)"/> gives the numbers of.</summary>
    public RecordTable Records { get; }

    /// <param name="keys">The hash of each record's key, by number. Of equal keys the first counts.</param>
    /// <param name="records">The records.</param>
    public static KeyTable Build(IReadOnlyList<ulong> keys, RecordTable records)
    {
        ulong[] hashes = new ulong[Math.Max(16, keys.Count * 3 / 2)];
        int[] numbers = new int[hashes.Length];
        for (int number = 0; number < keys.Count; number++)
        {
            int slot = First(keys[number], hashes.Length);
            while (hashes[slot] != 0 && hashes[slot] != keys[number])
            {
                slot = slot + 1 == hashes.Length ? 0 : slot + 1;
            }

            if (hashes[slot] == 0)
            {
                (hashes[slot], numbers[slot]) = (keys[number], number);
            }
        }

        return new KeyTable(hashes, numbers, records);
    }

    public static KeyTable Read(SectionReader reader) =>
        new(reader.Read<ulong>(), reader.Read<int>(), RecordTable.Read(reader));

    public void Write(SectionWriter writer)
    {
        writer.Write<ulong>(_hashes);
        writer.Write<int>(_numbers);
        Records.Write(writer);
    }

    /// <summary>0 if no key has this hash; 1, which may be wrong, for the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int MayHold(ulong hash)
    {
        ulong word = _filter[FilterWord(hash)];
        return (int)(word >> FilterBit(hash) & word >> OtherBit(hash)) & 1;
    }

    /// <summary>The number of the record with this key, or -1.</summary>
    public int Find(ReadOnlySpan<char> key) => Find(KeyHash.Of(key));

    /// <summary>The number of the record whose key has this hash, or -1.</summary>
    public int Find(ulong hash) => FindSlot(hash) is >= 0 and int slot ? _numbers[slot] : -1;

    /// <summary>How many <see cref="FindSlot">slots</see> there are.</summary>
    public int SlotCount => _hashes.Length;

    /// <summary>The number of the record whose key lies in a slot.</summary>
    public int NumberAt(int slot) => _numbers[slot];

    /// <summary>The slot of the key with this hash, or -1; for who keeps what the records say by slot.</summary>
    public int FindSlot(ulong hash)
    {
        if (MayHold(hash) == 0)
        {
            return -1;
        }

        ulong[] hashes = _hashes;
        int slot = First(hash, hashes.Length);
        while (hashes[slot] != 0)
        {
            if (hashes[slot] == hash)
            {
                return slot;
            }

            slot = slot + 1 == hashes.Length ? 0 : slot + 1;
        }

        return -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int FilterWord(ulong hash) => (int)(hash >> 40) & (_filter.Length - 1);

    private static int FilterBit(ulong hash) => (int)(hash >> 34) & 63;

    /// <summary>Two bits of 64, so that a wrong yes takes two other keys.</summary>
    private static int OtherBit(ulong hash) => (int)(hash >> 28) & 63;

    private static int First(ulong hash, int length) => (int)(((hash >> 32) * (ulong)length) >> 32);
}
