using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>
/// Names that keep what only looks like an ending. The list is fixed, so that index and query always agree, whatever
/// gazetteer extracted the articles.
/// </summary>
internal static class ProtectedNames
{
    private const string Article = "ال";
    private const int ShortestAfterParticle = 4;

    private static readonly Lazy<HashSet<string>.AlternateLookup<ReadOnlySpan<char>>> Names = new(() =>
        EmbeddedTable.Rows("Search/Data/protected-ar.txt").Select(row => row.Cells[0]).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>());

    /// <summary>
    /// The name that a folded word is, less article and particles (وطهران and Tehran, للسودان for Sudan); null for any
    /// other word.
    /// </summary>
    public static string? Find(string form)
    {
        if (Names.Value.TryGetValue(WithoutArticle(form), out string? name))
        {
            return name;
        }

        Span<ProcliticSplit> splits = new ProcliticSplit[Proclitics.MaxSplits];
        foreach (ProcliticSplit split in splits[..Proclitics.ProcliticSplits(form, splits)])
        {
            // In للبحرين (for Bahrain) the second ل is the article's.
            ReadOnlySpan<char> rest = split.Restored == "ا" ? form.AsSpan(split.Length + 1) : WithoutArticle(form.AsSpan(split.Length));
            if (split.Length > 0 && rest.Length >= ShortestAfterParticle && Names.Value.TryGetValue(rest, out name))
            {
                return name;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.StartsWith(Article) ? word[Article.Length..] : word;
}
