using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The table of given names, family names and nisbas.</summary>
internal sealed class NameParts
{
    private static readonly Lazy<NameParts> Shared = new(() => new NameParts());

    private readonly Dictionary<string, Part> _parts = new(StringComparer.Ordinal);

    private NameParts()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/names.tsv"))
        {
            string key = KeyFolding.Fold(row["form"]);
            bool given = row["part"] == "given";
            string[] flags = row["flags"].Split('|', StringSplitOptions.RemoveEmptyEntries);
            Part part = new(given, !given, row["en"], flags.Contains("common"));
            if (_parts.TryGetValue(key, out Part? known))
            {
                part = known with { Given = known.Given || given, Family = known.Family || !given, Common = known.Common || part.Common };
            }

            _parts[key] = part;
        }
    }

    public static NameParts Default => Shared.Value;

    public Part? Find(ReadOnlySpan<char> key) =>
        _parts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out Part? part) ? part : null;

    internal sealed record Part(bool Given, bool Family, string English, bool Common);
}
