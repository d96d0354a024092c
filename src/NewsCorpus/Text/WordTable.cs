using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// Keys and what the word lists say of them, in one open-addressed table that is made when the library is built and
/// used as it is read. Immutable.
/// </summary>
internal sealed class WordTable
{
    /// <summary>Resource name of the compiled lists.</summary>
    public const string CompiledName = "Text/Data/words.bin";

    private const int OffsetBits = 20;

    /// <summary>
    /// By slot, where the key stands in the pool, with hash bits above that turn most others away; 0 if empty.
    /// </summary>
    private readonly int[] _slots;

    /// <summary>Each key behind a unit with its traits (high byte) and length (low byte).</summary>
    private readonly ushort[] _pool;

    private WordTable(int[] slots, ushort[] pool) => (_slots, _pool) = (slots, pool);

    public static WordTable Default => Shared.Value;

    public static WordTable Of(IReadOnlyCollection<KeyValuePair<string, WordTraits>> words)
    {
        int slots = 16;
        while (slots < words.Count * 2)
        {
            slots *= 2;
        }

        WordTable table = new(new int[slots], new ushort[1 + words.Sum(word => word.Key.Length + 1)]);
        int end = 1;
        foreach ((string key, WordTraits traits) in words)
        {
            uint hash = Hash(KeyHash.Of(key));
            uint slot = hash;
            while (table._slots[slot & (slots - 1)] != 0)
            {
                slot++;
            }

            table._slots[slot & (slots - 1)] = (int)(hash & TagBits) | end;
            table._pool[end++] = checked((ushort)(((int)traits << 8) | checked((byte)key.Length)));
            key.CopyTo(MemoryMarshal.Cast<ushort, char>(table._pool.AsSpan(end)));
            end += key.Length;
        }

        return end < 1 << OffsetBits ? table
            : throw new ArgumentException("too many words for the table's form", nameof(words));
    }

    /// <summary>What the lists say of a key; none of a key that is on no list.</summary>
    public WordTraits Find(ReadOnlySpan<char> key) => Find(key, KeyHash.Of(key));

    /// <summary>The same with the <see cref="KeyHash"/> of the key at hand.</summary>
    public WordTraits Find(ReadOnlySpan<char> key, ulong keyHash)
    {
        uint hash = Hash(keyHash);
        uint mask = (uint)_slots.Length - 1;
        for (uint slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            uint entry = (uint)_slots[slot];
            if (entry == 0)
            {
                return WordTraits.None;
            }

            if (((entry ^ hash) & TagBits) == 0)
            {
                int at = (int)(entry & ~TagBits);
                ushort head = _pool[at];
                if ((head & 0xFF) == key.Length
                    && MemoryMarshal.Cast<ushort, char>(_pool.AsSpan(at + 1, key.Length)).SequenceEqual(key))
                {
                    return (WordTraits)(head >> 8);
                }
            }
        }
    }

    public void Write(Stream stream)
    {
        SectionWriter writer = new(stream);
        writer.Write<int>(_slots);
        writer.Write<ushort>(_pool);
    }

    private static uint TagBits => uint.MaxValue << OffsetBits;

    private static WordTable Load()
    {
        using Stream? compiled = EmbeddedTable.TryOpen(CompiledName);
        if (compiled is null)
        {
            return Of(WordLists.Read()); // only in the program that compiles the lists
        }

        SectionReader reader = new(compiled);
        return new WordTable(reader.Read<int>(), reader.Read<ushort>());
    }

    private static uint Hash(ulong keyHash) => (uint)(keyHash >> 32);

    /// <summary>Read when first asked for.</summary>
    private static class Shared
    {
        public static readonly WordTable Value = Load();
    }
}
