using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>The bilingual word list, by stems: what a word or phrase of one language can be in the other.</summary>
internal sealed class BilingualLexicon
{
    /// <summary>No entry has more words.</summary>
    public const int LongestEntry = 4;

    private static readonly Lazy<BilingualLexicon> Embedded =
        new(() => new BilingualLexicon(EmbeddedTable.Rows("Search/Data/lexicon.tsv")));

    private readonly Dictionary<string, List<string[]>> _entries = new(StringComparer.Ordinal);

    internal BilingualLexicon(IEnumerable<(int Line, string[] Cells)> rows)
    {
        SearchAnalyzer analyzer = new();
        foreach ((int line, string[] cells) in rows)
        {
            if (cells.Length < 2)
            {
                throw new DataFormatException(
                    "Search/Data/lexicon.tsv", line, 0, "expected an Arabic and an English column");
            }

            if (cells[0] == "ar")
            {
                continue;
            }

            string[][] arabic = Stems(cells[0], analyzer);
            string[][] english = Stems(cells[1], analyzer);
            Add(arabic, english);
            Add(english, arabic);
        }
    }

    public static BilingualLexicon Default => Embedded.Value;

    /// <summary>
    /// The translations of a word or phrase given by its stems joined by spaces, each as a row of stems.
    /// </summary>
    public IReadOnlyList<string[]> Translate(string stems) => _entries.GetValueOrDefault(stems) ?? [];

    private void Add(string[][] from, string[][] to)
    {
        foreach (string[] stems in from.Where(s => s.Length is > 0 and <= LongestEntry))
        {
            string key = string.Join(' ', stems);
            if (!_entries.TryGetValue(key, out List<string[]>? known))
            {
                _entries[key] = known = [];
            }

            known.AddRange(to.Where(t => t.Length > 0 && !known.Exists(k => k.SequenceEqual(t))));
        }
    }

    private static string[][] Stems(string cell, SearchAnalyzer analyzer)
    {
        List<string[]> alternatives = [];
        foreach (string alternative in cell.Split('|'))
        {
            IReadOnlyList<AnalyzedTerm> terms = analyzer.Analyze(alternative);
            string[] telling = [.. terms.Where(t => !t.IsStopWord).Select(t => t.Stem)];
            string[] stems = telling.Length > 0 ? telling : [.. terms.Select(t => t.Stem)];
            if (!alternatives.Exists(a => a.SequenceEqual(stems)))
            {
                alternatives.Add(stems);
            }
        }

        return [.. alternatives];
    }
}
