using NewsCorpus.Text;

namespace NewsCorpus.Articles.Html;

/// <summary>What meta elements give, by their names; see Articles/Data/html-meta.tsv.</summary>
internal static class MetaTable
{
    private static readonly Dictionary<string, (string Role, int Rank)> Roles = Load();

    public static (string Role, int Rank)? Of(string? name) =>
        name is not null && Roles.TryGetValue(name.Trim().ToLowerInvariant(), out (string Role, int Rank) found)
            ? found : null;

    private static Dictionary<string, (string Role, int Rank)> Load()
    {
        const string Name = "Articles/Data/html-meta.tsv";
        Dictionary<string, (string Role, int Rank)> roles = new(StringComparer.Ordinal);
        foreach ((int line, string[] cells) in EmbeddedTable.Rows(Name))
        {
            if (cells.Length < 2 || !roles.TryAdd(cells[1], (cells[0], line)))
            {
                throw new DataFormatException(Name, line, 0, "expected a role and a name not given before");
            }
        }

        return roles;
    }
}
