using NewsCorpus.Entities.Cues;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What a description of forces stands for: the table row for a force noun, its qualities and its possessor, or a
/// composed id and English name where no row fits.
/// </summary>
internal sealed class DescriptorTable
{
    private static readonly Lazy<DescriptorTable> Shared = new(() => new DescriptorTable());

    private readonly Dictionary<(string Possessor, string Head), List<Row>> _rows = [];

    private DescriptorTable()
    {
        foreach (TableRecord record in TableRecord.Read("Gazetteers/Data/descriptors.tsv"))
        {
            foreach (string form in record.List("forces"))
            {
                string[] words = [.. form.Split(' ').Select(Bare)];
                Row row = new(record["id"], record["name_ar"], record["name_en"], [.. words[1..].Order(StringComparer.Ordinal)]);
                foreach (string possessor in record.List("possessor"))
                {
                    var key = (possessor, words[0]);
                    if (!_rows.TryGetValue(key, out List<Row>? rows))
                    {
                        _rows[key] = rows = [];
                    }

                    rows.Add(row);
                }
            }
        }
    }

    public static DescriptorTable Default => Shared.Value;

    /// <summary>The row whose qualities are just these; else the row without qualities; else null.</summary>
    public Row? Find(string possessor, ForceCue force, IReadOnlyCollection<string> qualities)
    {
        string[] sorted = [.. qualities.Select(Bare).Order(StringComparer.Ordinal)];
        foreach (string head in (string[])[Bare(force.Form), Bare(force.Head)])
        {
            if (_rows.TryGetValue((possessor, head), out List<Row>? rows))
            {
                Row? exact = rows.Find(row => row.Qualities.SequenceEqual(sorted));
                if (exact is not null)
                {
                    return exact;
                }
            }
        }

        foreach (string head in (string[])[Bare(force.Form), Bare(force.Head)])
        {
            if (_rows.TryGetValue((possessor, head), out List<Row>? rows) && sorted.Length == 0)
            {
                return rows[0];
            }
        }

        return null;
    }

    /// <summary>A word without its article and feminine ending, folded, so that قوة خاصة and القوات الخاصة have equal qualities.</summary>
    private static string Bare(string word)
    {
        string key = KeyFolding.Fold(word.Split(' ')[0]);
        if (key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4)
        {
            key = key[2..];
        }

        return key.EndsWith('ه') && key.Length > 3 ? key[..^1] : key;
    }

    internal sealed record Row(string Id, string NameAr, string NameEn, string[] Qualities);
}
