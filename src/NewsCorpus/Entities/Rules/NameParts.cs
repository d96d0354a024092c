using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The table of given names, family names and nisbas, compiled when the library is built.</summary>
internal sealed class NameParts
{
    /// <summary>Resource name of the compiled table.</summary>
    public const string EmbeddedName = "Entities/Data/names.bin";

    private readonly KeyTable _table;

    /// <summary>By slot of the table, so that a look at the number of the record is spared.</summary>
    private readonly Part?[] _made;

    /// <summary>By slot 2 for a given name and 1 for another part, once asked for: all in memory that lies close together.</summary>
    private readonly byte[] _given;

    private NameParts(KeyTable table)
    {
        _given = new byte[table.SlotCount];
        _table = table;
        _made = new Part?[table.SlotCount];
    }

    public static NameParts Default => Shared.Value;

    public Part? Find(ReadOnlySpan<char> key) => Find(KeyHash.Of(key));

    /// <summary>The part whose key has this <see cref="KeyHash"/>, or null.</summary>
    public Part? Find(ulong hash)
    {
        int slot = _table.FindSlot(hash);
        return slot < 0 ? null : Volatile.Read(ref _made[slot]) ?? Make(slot);
    }

    /// <summary>Whether a key with this <see cref="KeyHash"/> is a given name; null for no part.</summary>
    public bool? IsGiven(ulong hash)
    {
        int slot = _table.FindSlot(hash);
        if (slot < 0)
        {
            return null;
        }

        byte known = Volatile.Read(ref _given[slot]);
        if (known == 0)
        {
            known = (byte)(Find(hash) is { Given: true } ? 2 : 1);
            Volatile.Write(ref _given[slot], known);
        }

        return known == 2;
    }

    /// <summary>The hashes of all keys, and zeros between them.</summary>
    public ReadOnlySpan<ulong> Hashes => _table.Hashes;

    private Part Make(int slot)
    {
        Part made = Part.Read(_table.Records[_table.NumberAt(slot)]);
        return Interlocked.CompareExchange(ref _made[slot], made, null) ?? made;
    }

    /// <summary>Read when first asked for; asked for everywhere after that, so that nothing may stand between.</summary>
    private static class Shared
    {
        public static readonly NameParts Value = new(CompiledTable.ReadEmbedded(EmbeddedName, KeyTable.Read));
    }

    internal sealed record Part(bool Given, bool Family, string English, bool Common)
    {
        /// <summary>An ordinary word too, but in news a name as often as not: حسن (Hassan, good).</summary>
        public bool Mostly { get; init; }

        public static Part Read(RecordReader from)
        {
            int flags = (int)from.Number();
            return new Part((flags & 1) != 0, (flags & 2) != 0, from.Text(), (flags & 4) != 0) { Mostly = (flags & 8) != 0 };
        }

        public void Write(RecordWriter into)
        {
            into.Number((Given ? 1UL : 0) | (Family ? 2UL : 0) | (Common ? 4UL : 0) | (Mostly ? 8UL : 0));
            into.Text(English);
        }
    }
}
