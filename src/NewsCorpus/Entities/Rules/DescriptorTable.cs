using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers.Tables;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What a description of forces stands for: the table row for a force noun, its qualities and its possessor, or a
/// composed id and English name where no row fits. Compiled when the library is built.
/// </summary>
internal sealed class DescriptorTable
{
    /// <summary>Resource name of the compiled table.</summary>
    public const string EmbeddedName = "Entities/Data/descriptors.bin";

    private static readonly Lazy<DescriptorTable> Shared =
        new(() => new DescriptorTable(CompiledTable.ReadEmbedded(EmbeddedName, KeyTable.Read)));

    private readonly KeyTable _table;

    private DescriptorTable(KeyTable table) => _table = table;

    public static DescriptorTable Default => Shared.Value;

    /// <summary>
    /// The row for just these words; else, where the qualities tell no branch, the row for the bare force noun; else
    /// null.
    /// </summary>
    public Row? Find(string possessor, ForceCue force, IReadOnlyCollection<string> qualities) =>
        Find(possessor, force.Form, qualities) ?? Find(possessor, force.Head, qualities);

    private Row? Find(string possessor, string head, IReadOnlyCollection<string> qualities)
    {
        List<string> words = [.. head.Split(' ')];
        foreach (string quality in qualities)
        {
            words.AddRange(quality.Split(' '));
        }

        int number = _table.Find(DescriptorKey.Of(possessor, words));
        return number < 0 ? null : Row.Read(_table.Records[number]);
    }

    internal sealed record Row(string Id, string NameAr, string NameEn)
    {
        public static Row Read(RecordReader from) => new(from.Text(), from.Text(), from.Text());

        public void Write(RecordWriter into)
        {
            into.Text(Id);
            into.Text(NameAr);
            into.Text(NameEn);
        }
    }
}
