using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The portfolios of ministries in both languages, by folded words.</summary>
internal sealed class MinistryTable
{
    public const int MostWords = 5;

    private static readonly Lazy<MinistryTable> Shared = new(() => new MinistryTable());

    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);

    private MinistryTable()
    {
        foreach (TableRecord record in TableRecord.Read("Entities/Data/ministries.tsv"))
        {
            Row row = new(record["slug"], record["en"]);
            Add(record.List("ar"), row);
            Add(record.List("en_forms"), row);
        }
    }

    public static MinistryTable Default => Shared.Value;

    public Row? Find(string words) => _rows.GetValueOrDefault(words);

    private void Add(string[] forms, Row row)
    {
        foreach (string form in forms)
        {
            _rows.TryAdd(KeyFolding.Fold(form), row);
        }
    }

    internal sealed record Row(string Slug, string English);
}
