using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>How newspapers spell words of Arabic names, by folded form and country.</summary>
internal sealed class NameSpellings
{
    private static readonly Lazy<NameSpellings> Shared = new(() => new NameSpellings());

    private readonly Dictionary<string, List<Spelling>> _rows = new(StringComparer.Ordinal);

    /// <summary>The forms again, since few of the words asked for are one.</summary>
    private readonly KeySet _forms;

    private readonly List<Spelling> _articles;
    private readonly List<Spelling> _servants;
    private readonly List<Spelling> _letters;

    private NameSpellings()
    {
        foreach (TableRecord row in TableRecord.Read("Entities/Data/name-spellings.tsv"))
        {
            string form = row["form"];
            string key = form[0] == '@' ? form : KeyFolding.Fold(form);
            string[] countries = row["countries"].Split(',', StringSplitOptions.RemoveEmptyEntries);
            (_rows.TryGetValue(key, out List<Spelling>? rows) ? rows : _rows[key] = []).Add(new Spelling(countries, row["en"]));
        }

        _forms = new KeySet([.. _rows.Keys]);
        (_articles, _servants, _letters) = (Of("@article"), Of("@servant"), Of("@letters"));
    }

    public static NameSpellings Default => Shared.Value;

    /// <summary>False for the <see cref="KeyHash"/> of what is no form.</summary>
    public bool Holds(ulong hash) => _forms.Contains(hash);

    /// <summary>How a country writes the article; null as elsewhere.</summary>
    public string? Article(string country) => First(_articles, country);

    /// <summary>How a country writes عبد (servant of); null as elsewhere.</summary>
    public string? Servant(string country) => First(_servants, country);

    /// <summary>The letters that a country writes in its own way; null for none.</summary>
    public string? Letters(string country) => First(_letters, country);

    /// <summary>The spelling of the first row of a form that is of a country or of all; null if there is none.</summary>
    public string? Find(ReadOnlySpan<char> key, string country) =>
        _rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out List<Spelling>? rows) ? First(rows, country) : null;

    private static string? First(List<Spelling> rows, string country)
    {
        foreach (Spelling row in rows)
        {
            if (row.Countries.Length == 0 || row.Countries.Contains(country))
            {
                return row.English;
            }
        }

        return null;
    }

    private List<Spelling> Of(string form) => _rows.TryGetValue(form, out List<Spelling>? rows) ? rows : [];

    private sealed record Spelling(string[] Countries, string English);
}
