using System.Runtime.CompilerServices;
using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Tables;

/// <summary>
/// Entries compiled to columns when the library is built: their records, an index by id, and the matcher's tables ready
/// for use. Reading it copies a few arrays; an entry becomes an object only when asked for. Immutable.
/// </summary>
internal sealed class GazetteerTable
{
    /// <summary>Resource name of the library's own tables.</summary>
    public const string EmbeddedName = "Gazetteers/Data/gazetteer.bin";

    private readonly RecordTable _records;
    private readonly int[] _firstNames;
    private readonly int[] _idSlots;
    private readonly int[] _nameEntries;

    internal GazetteerTable(RecordTable records, int[] firstNames, int[] idSlots, NameTrie trie)
    {
        _records = records;
        _firstNames = firstNames;
        _idSlots = idSlots;
        _nameEntries = NameEntries(firstNames);
        Trie = trie;
    }

    public int Count => _records.Count;

    public int NameCount => _nameEntries.Length;

    public NameTrie Trie { get; }

    /// <summary>Bytes held for matching: the trie and the way from a name to its entry.</summary>
    public long MatcherSizeInBytes => Trie.SizeInBytes + ((_nameEntries.Length + _firstNames.Length) * sizeof(int));

    public int EntryOfName(int name) => _nameEntries[name];

    /// <summary>Which of its entry's names this is.</summary>
    public int IndexOfName(int name) => name - _firstNames[_nameEntries[name]];

    /// <summary>Makes the object of an entry, a new one at each call.</summary>
    public GazetteerEntry Read(int entry)
    {
        RecordReader record = _records[entry];
        return EntryRecord.Read(ref record);
    }

    /// <summary>The entry with this id, or -1.</summary>
    public int Find(string id)
    {
        Span<byte> small = stackalloc byte[192];
        Span<byte> utf8 = id.Length * 3 <= small.Length ? small : new byte[id.Length * 3];
        return Find(id, utf8[..Encoding.UTF8.GetBytes(id, utf8)]);
    }

    private int Find(string id, ReadOnlySpan<byte> utf8)
    {
        int mask = _idSlots.Length - 1;
        for (int slot = Slot(id, mask); _idSlots[slot] != 0; slot = (slot + 1) & mask)
        {
            int entry = _idSlots[slot] - 1;
            if (_records[entry].TextBytes().SequenceEqual(utf8))
            {
                return entry;
            }
        }

        return -1;
    }

    public static GazetteerTable ReadEmbedded() => CompiledTable.ReadEmbedded(EmbeddedName, Read);

    /// <exception cref="DataFormatException">The stream does not hold a table of this version.</exception>
    public static GazetteerTable Read(Stream stream) => CompiledTable.Read(stream, EmbeddedName, Read);

    public void Write(Stream stream) => CompiledTable.Write(stream, writer =>
    {
        _records.Write(writer);
        writer.Write<int>(_firstNames);
        writer.Write<int>(_idSlots);
        Trie.Write(writer);
    });

    /// <summary>Where in a table of <paramref name="mask"/> + 1 slots the search for an id begins.</summary>
    internal static int Slot(string id, int mask) => (int)(KeyHash.Of(id) >> 32) & mask;

    private static GazetteerTable Read(SectionReader reader) =>
        new(RecordTable.Read(reader), reader.Read<int>(), reader.Read<int>(), NameTrie.Read(reader));

    /// <summary>By name, its entry. Runs once and long, so it is not left to start slowly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] NameEntries(int[] firstNames)
    {
        int[] entries = GC.AllocateUninitializedArray<int>(firstNames[^1]);
        for (int entry = 0; entry + 1 < firstNames.Length; entry++)
        {
            for (int name = firstNames[entry]; name < firstNames[entry + 1]; name++)
            {
                entries[name] = entry;
            }
        }

        return entries;
    }
}
