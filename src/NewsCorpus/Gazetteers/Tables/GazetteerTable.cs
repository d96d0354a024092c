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

    /// <summary>First number of the file; changes with the layout.</summary>
    private const int Signature = 0x4E43_4703;

    private readonly byte[] _records;
    private readonly int[] _recordStarts;
    private readonly int[] _firstNames;
    private readonly int[] _idSlots;
    private readonly string[] _shared;
    private readonly int[] _nameEntries;

    internal GazetteerTable(
        byte[] records, int[] recordStarts, int[] firstNames, int[] idSlots, string[] shared, NameTrie trie)
    {
        _records = records;
        _recordStarts = recordStarts;
        _firstNames = firstNames;
        _idSlots = idSlots;
        _shared = shared;
        Trie = trie;
        _nameEntries = GC.AllocateUninitializedArray<int>(firstNames[^1]);
        for (int entry = 0; entry < Count; entry++)
        {
            _nameEntries.AsSpan(firstNames[entry]..firstNames[entry + 1]).Fill(entry);
        }
    }

    public int Count => _recordStarts.Length - 1;

    public int NameCount => _nameEntries.Length;

    public NameTrie Trie { get; }

    /// <summary>Bytes held for matching: the trie and the way from a name to its entry.</summary>
    public long MatcherSizeInBytes => Trie.SizeInBytes + ((_nameEntries.Length + _firstNames.Length) * sizeof(int));

    public int EntryOfName(int name) => _nameEntries[name];

    /// <summary>Which of its entry's names this is.</summary>
    public int IndexOfName(int name) => name - _firstNames[_nameEntries[name]];

    /// <summary>Makes the object of an entry, a new one at each call.</summary>
    public GazetteerEntry Read(int entry) => new RecordReader(Record(entry), _shared).ReadEntry();

    /// <summary>The entry with this id, or -1.</summary>
    public int Find(string id)
    {
        Span<byte> small = stackalloc byte[192];
        Span<byte> utf8 = id.Length * 3 <= small.Length ? small : new byte[id.Length * 3];
        utf8 = utf8[..Encoding.UTF8.GetBytes(id, utf8)];
        int mask = _idSlots.Length - 1;
        for (int slot = Slot(id, mask); _idSlots[slot] != 0; slot = (slot + 1) & mask)
        {
            int entry = _idSlots[slot] - 1;
            if (new RecordReader(Record(entry), _shared).ReadId().SequenceEqual(utf8))
            {
                return entry;
            }
        }

        return -1;
    }

    public static GazetteerTable ReadEmbedded()
    {
        using Stream stream = typeof(GazetteerTable).Assembly.GetManifestResourceStream(EmbeddedName)
            ?? throw new DataFormatException(EmbeddedName, 0, 0, "the library was built without its gazetteer tables");
        return Read(stream);
    }

    /// <exception cref="DataFormatException">The stream does not hold a table of this version.</exception>
    public static GazetteerTable Read(Stream stream)
    {
        SectionReader reader = new(stream);
        if (reader.Read<int>() is not [Signature])
        {
            throw new DataFormatException(EmbeddedName, 0, 0, "the compiled tables are of another version");
        }

        string[] shared = ReadStrings(reader.Read<byte>(), reader.Read<int>());
        return new GazetteerTable(
            reader.Read<byte>(), reader.Read<int>(), reader.Read<int>(), reader.Read<int>(), shared, NameTrie.Read(reader));
    }

    public void Write(Stream stream)
    {
        SectionWriter writer = new(stream);
        writer.Write<int>([Signature]);
        byte[][] shared = [.. _shared.Select(Encoding.UTF8.GetBytes)];
        writer.Write<byte>([.. shared.SelectMany(text => text)]);
        writer.Write<int>([.. shared.Select(text => text.Length)]);
        writer.Write<byte>(_records);
        writer.Write<int>(_recordStarts);
        writer.Write<int>(_firstNames);
        writer.Write<int>(_idSlots);
        Trie.Write(writer);
    }

    /// <summary>Where in a table of <paramref name="mask"/> + 1 slots the search for an id begins.</summary>
    internal static int Slot(string id, int mask) => (int)(KeyHash.Of(id) >> 32) & mask;

    private static string[] ReadStrings(byte[] utf8, int[] lengths)
    {
        string[] strings = new string[lengths.Length];
        int start = 0;
        for (int i = 0; i < strings.Length; i++)
        {
            strings[i] = Encoding.UTF8.GetString(utf8, start, lengths[i]);
            start += lengths[i];
        }

        return strings;
    }

    private ReadOnlySpan<byte> Record(int entry) => _records.AsSpan(_recordStarts[entry].._recordStarts[entry + 1]);
}
