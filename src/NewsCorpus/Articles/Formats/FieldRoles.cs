using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>The roles of record members by their names; see Articles/Data/fields.tsv.</summary>
internal static class FieldRoles
{
    private static readonly Dictionary<string, (string Role, int Rank)> Roles = Load();

    /// <summary>
    /// The role a member of this name plays, or null; of several names of one role the lowest rank wins.
    /// </summary>
    public static (string Role, int Rank)? Of(string name) =>
        Roles.TryGetValue(Canonical(name), out (string Role, int Rank) found) ? found : null;

    private static string Canonical(string name)
    {
        StringBuilder result = new(name.Length);
        foreach (char c in name.AsSpan(name.LastIndexOf(':') + 1))
        {
            if (char.IsLetterOrDigit(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }

    private static Dictionary<string, (string Role, int Rank)> Load()
    {
        const string Name = "Articles/Data/fields.tsv";
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
