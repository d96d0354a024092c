using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Organisations by a name and their country, as far as rules asked for them: the same ministries and governments come up in one
/// article after another. Used by one thread at a time.
/// </summary>
internal sealed class OrganizationRows(Gazetteer gazetteer)
{
    private const int Most = 1024;

    private readonly Dictionary<(string Name, string Country), GazetteerEntry?> _known = [];

    /// <summary>The organisation of a country that has a name; null when there is none.</summary>
    public GazetteerEntry? Find(string name, string country)
    {
        if (!_known.TryGetValue((name, country), out GazetteerEntry? row))
        {
            row = gazetteer.FindByName(name).FirstOrDefault(entry => entry.Kind == EntityKind.Organization && entry.Countries.Contains(country));
            Keep(name, country, row);
        }

        return row;
    }

    private void Keep(string name, string country, GazetteerEntry? row)
    {
        if (_known.Count == Most)
        {
            _known.Clear();
        }

        _known[(name, country)] = row;
    }
}
