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

    private readonly Dictionary<(string Possessor, string Words), Row> _rows = [];

    private DescriptorTable()
    {
        foreach (TableRecord record in TableRecord.Read("Gazetteers/Data/descriptors.tsv"))
        {
            foreach (string form in record.List("forces"))
            {
                string key = Key(form.Split(' ', '+'));
                foreach (string possessor in record.List("possessor"))
                {
                    _rows.TryAdd((possessor, key), new Row(record["id"], record["name_ar"], record["name_en"]));
                }
            }
        }
    }

    public static DescriptorTable Default => Shared.Value;

    /// <summary>
    /// The row for just these words; else, where the qualities tell no branch, the row for the bare force noun; else
    /// null.
    /// </summary>
    public Row? Find(string possessor, ForceCue force, IReadOnlyCollection<string> qualities)
    {
        foreach (string head in (string[])[force.Form, force.Head])
        {
            string[] words = [.. head.Split(' '), .. qualities.SelectMany(quality => quality.Split(' '))];
            if (_rows.TryGetValue((possessor, Key(words)), out Row? row))
            {
                return row;
            }
        }

        return null;
    }

    private static string Key(IEnumerable<string> words) =>
        string.Join(' ', words.Select(Bare).Distinct().Order(StringComparer.Ordinal));

    /// <summary>
    /// A word without its article and feminine ending, folded, so that قوة خاصة and القوات الخاصة have equal qualities.
    /// </summary>
    private static string Bare(string word)
    {
        string key = KeyFolding.Fold(word);
        if (key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4)
        {
            key = key[2..];
        }

        return key.EndsWith('ه') && key.Length > 3 ? key[..^1] : key;
    }

    internal sealed record Row(string Id, string NameAr, string NameEn);
}
