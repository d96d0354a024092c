using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>The tables of names between the scripts: whole words, and letters with costs.</summary>
internal sealed class LatinNameTables
{
    private static readonly Lazy<LatinNameTables> Loaded = new(() => new LatinNameTables());

    private readonly Dictionary<(string Latin, string Where), (string Arabic, double Cost)[]> _letters = [];
    private readonly Dictionary<string, List<string>> _arabicWords = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _latinWords = new(StringComparer.Ordinal);

    private LatinNameTables()
    {
        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/latin-letters.tsv"))
        {
            _letters[(cells[0], cells[1])] = [.. cells[2].Split(' ').Select(item => item.Split(':'))
                .Select(item => (item[0] == "-" ? "" : item[0], double.Parse(item[1], CultureInfo.InvariantCulture)))];
            LongestLetters = Math.Max(LongestLetters, cells[0].Length);
        }

        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/name-words.tsv"))
        {
            string key = KeyFolding.Fold(cells[0]);
            _latinWords.TryAdd(key, cells[1]);
            foreach (string latin in cells[2].Split('|').Append(cells[1]).Where(latin => latin.Length > 0))
            {
                string folded = latin.ToLowerInvariant();
                (_arabicWords.TryGetValue(folded, out List<string>? keys) ? keys : _arabicWords[folded] = []).Add(key);
            }
        }
    }

    public static LatinNameTables Instance => Loaded.Value;

    /// <summary>Length of the longest run of Latin letters with readings of its own.</summary>
    public int LongestLetters { get; }

    /// <summary>The Latin spelling of a word that is in the table; null otherwise.</summary>
    public string? LatinWord(string key) => _latinWords.TryGetValue(key, out string? word) ? word : null;

    /// <summary>The Arabic keys of a Latin word that is in the table.</summary>
    public IReadOnlyList<string> ArabicWords(string latin) =>
        _arabicWords.TryGetValue(latin, out List<string>? keys) ? keys : [];

    /// <summary>
    /// The readings of a run of letters at its place in the word; the place's own row before the general one.
    /// </summary>
    public IReadOnlyList<(string Arabic, double Cost)> Readings(string letters, string where) =>
        _letters.TryGetValue((letters, where), out (string, double)[]? own) ? own
        : where is "open" or "closed" or "last"
            && _letters.TryGetValue((letters, "inner"), out (string, double)[]? inner) ? inner
        : _letters.TryGetValue((letters, "any"), out (string, double)[]? general) ? general
        : [];
}
