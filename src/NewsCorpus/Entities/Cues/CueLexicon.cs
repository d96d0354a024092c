using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Cues;

/// <summary>
/// All cue words of the tables in one trie, found with the same walk as the names. Compiled when the library is built;
/// a cue becomes an object when first asked for. Immutable, safe to share.
/// </summary>
internal sealed class CueLexicon
{
    /// <summary>Resource name of the compiled lexicon.</summary>
    public const string EmbeddedName = "Entities/Data/cues.bin";

    private static readonly Lazy<CueLexicon> Shared = new(() => CompiledTable.ReadEmbedded(EmbeddedName, Read));

    private readonly RecordTable _records;
    private readonly int[] _recordOf;
    private readonly int[] _bits;
    private readonly int[] _bitsOfNodes;

    /// <summary>By node the record of its only cue; -1 for none and for several.</summary>
    private readonly int[] _onlyRecords;
    private readonly Cue?[] _made;

    /// <param name="trie">The forms, each with its number.</param>
    /// <param name="recordOf">By number, the record of its cue: several forms may be of one.</param>
    /// <param name="bits">By number, the bit of its cue's sort.</param>
    /// <param name="records">The cues.</param>
    public CueLexicon(NameTrie trie, int[] recordOf, int[] bits, RecordTable records)
    {
        Trie = trie;
        _recordOf = recordOf;
        _bits = bits;
        _bitsOfNodes = BitsOfNodes(trie, bits);
        _onlyRecords = OnlyRecords(trie, recordOf);
        _records = records;
        _made = new Cue?[records.Count];
    }

    public static CueLexicon Default => Shared.Value;

    public NameTrie Trie { get; }

    /// <summary>The cue of a form that the trie accepts; one object however often it is asked for.</summary>
    public Cue this[int number] => Made(_recordOf[number]);

    /// <summary>The first cue that ends at a node of the trie, of those with a bit; one of them has it.</summary>
    public Cue First(int node, int bit) => _onlyRecords[node] is >= 0 and int only ? Made(only) : FirstOf(node, bit);

    /// <summary>The <see cref="CueBits"/> of a cue.</summary>
    public int Bits(int number) => _bits[number];

    /// <summary>The <see cref="CueBits"/> of all cues that end at a node of the trie.</summary>
    public int BitsAt(int node) => _bitsOfNodes[node];

    public void Write(SectionWriter writer)
    {
        Trie.Write(writer);
        writer.Write<int>(_recordOf);
        writer.Write<int>(_bits);
        _records.Write(writer);
    }

    private static CueLexicon Read(SectionReader reader) =>
        new(NameTrie.Read(reader), reader.Read<int>(), reader.Read<int>(), RecordTable.Read(reader));

    private static int[] BitsOfNodes(NameTrie trie, int[] bits)
    {
        int[] all = new int[trie.NodeCount];
        for (int node = 0; node < all.Length; node++)
        {
            foreach (int number in trie.Accepted(node))
            {
                all[node] |= bits[number];
            }
        }

        return all;
    }

    private static int[] OnlyRecords(NameTrie trie, int[] recordOf)
    {
        int[] all = new int[trie.NodeCount];
        for (int node = 0; node < all.Length; node++)
        {
            all[node] = trie.Accepted(node) is [int only] ? recordOf[only] : -1;
        }

        return all;
    }

    private Cue FirstOf(int node, int bit)
    {
        foreach (int number in Trie.Accepted(node))
        {
            if ((_bits[number] & bit) != 0)
            {
                return this[number];
            }
        }

        throw new ArgumentException("no cue of this sort ends here", nameof(bit));
    }

    private Cue Made(int record) => Volatile.Read(ref _made[record]) ?? Make(record);

    private Cue Make(int record)
    {
        Cue made = CueRecord.Read(_records[record]);
        return Interlocked.CompareExchange(ref _made[record], made, null) ?? made;
    }
}
