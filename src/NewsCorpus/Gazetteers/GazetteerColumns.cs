using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>The header of a gazetteer file: which column stands where.</summary>
internal sealed class GazetteerColumns
{
    /// <summary>The columns in the order in which the library writes them.</summary>
    public static readonly string[] All =
    [
        "id", "kind", "subkind", "name_ar", "alt_ar", "name_en", "alt_en", "country", "parent", "lat", "lon",
        "population", "tier", "flags", "refs", "note",
    ];

    private readonly string[] _names;

    public GazetteerColumns(string source, int line, string[] names)
    {
        _names = names;
        for (int i = 0; i < names.Length; i++)
        {
            if (!All.Contains(names[i], StringComparer.Ordinal))
            {
                throw new DataFormatException(
                    source, line, i + 1, $"column '{names[i]}' is not known; expected {string.Join(", ", All)}");
            }
        }

        foreach (string needed in (string[])["id", "kind"])
        {
            if (IndexOf(needed) < 0)
            {
                throw new DataFormatException(source, line, 0, $"the header has no column '{needed}'");
            }
        }
    }

    public int Count => _names.Length;

    public int IndexOf(string column) => Array.IndexOf(_names, column);
}
