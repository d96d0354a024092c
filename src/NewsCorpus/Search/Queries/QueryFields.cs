using NewsCorpus.Text;

namespace NewsCorpus.Search.Queries;

/// <summary>The field names that may be typed, in both languages.</summary>
internal static class QueryFields
{
    private static readonly Lazy<Dictionary<string, string>> Table = new(() =>
        EmbeddedTable.Rows("Search/Data/query-fields.tsv")
            .ToDictionary(row => KeyFolding.Fold(row.Cells[0]), row => row.Cells[1], StringComparer.Ordinal));

    /// <summary>The field that a typed name means, or null.</summary>
    public static string? Find(string typed) => Table.Value.GetValueOrDefault(KeyFolding.Fold(typed));
}
