using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>How newspapers spell words of Arabic names, by folded form and country.</summary>
internal sealed class NameSpellings
{
    private static readonly Lazy<NameSpellings> Shared = new(() => new NameSpellings());

    private readonly Dictionary<string, List<Spelling>> _rows = new(StringComparer.Ordinal);

    /// <summary>The forms again, since few of the words asked for are one.</summary>
    private readonly KeySet _forms;

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
    }

    public static NameSpellings Default => Shared.Value;

    /// <summary>False for the <see cref="KeyHash"/> of what is no form.</summary>
    public bool Holds(ulong hash) => _forms.Contains(hash);

    /// <summary>The spelling of the first row of a form that is of a country or of all; null if there is none.</summary>
    public string? Find(ReadOnlySpan<char> key, string country)
    {
        if (_rows.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out List<Spelling>? rows))
        {
            foreach (Spelling row in rows)
            {
                if (row.Countries.Length == 0 || row.Countries.Contains(country))
                {
                    return row.English;
                }
            }
        }

        return null;
    }

    private sealed record Spelling(string[] Countries, string English);
}
