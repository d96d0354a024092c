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
            foreach (string form in record.List("ar").Concat(record.List("en_forms")))
            {
                _rows.TryAdd(KeyFolding.Fold(form), row);
            }
        }
    }

    public static MinistryTable Default => Shared.Value;

    public Row? Find(string words) => _rows.GetValueOrDefault(words);

    internal sealed record Row(string Slug, string English);
}
