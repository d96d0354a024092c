using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>
/// The stop words of both languages, folded. Lines of several words are passed over: only words are stopped.
/// </summary>
internal static class StopWords
{
    private static readonly Lazy<HashSet<string>> Words = new(Load);

    public static bool Contains(string form) => Words.Value.Contains(form);

    private static HashSet<string> Load() =>
        EmbeddedTable.Names("Search/Data/stopwords-")
            .SelectMany(EmbeddedTable.Rows)
            .Select(row => KeyFolding.Fold(row.Cells[0].Trim()))
            .Where(word => word.Length > 0 && !word.Contains(' '))
            .ToHashSet(StringComparer.Ordinal);
}
