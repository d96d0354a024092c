using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Rows by name, as far as rules asked for them: the same ministries, governments and spellings come up in one article after another.
/// Used by one thread at a time.
/// </summary>
internal sealed class RowsByName(Gazetteer gazetteer)
{
    private const int Most = 2048;

    private readonly Dictionary<string, IReadOnlyList<GazetteerEntry>> _known = new(StringComparer.Ordinal);

    /// <summary>As <see cref="Gazetteer.FindByName"/>.</summary>
    public IReadOnlyList<GazetteerEntry> Find(string name)
    {
        if (!_known.TryGetValue(name, out IReadOnlyList<GazetteerEntry>? rows))
        {
            if (_known.Count == Most)
            {
                _known.Clear();
            }

            _known[name] = rows = gazetteer.FindByName(name);
        }

        return rows;
    }

    /// <summary>The organisation of a country that has a name; null when there is none.</summary>
    public GazetteerEntry? Organization(string name, string country)
    {
        foreach (GazetteerEntry entry in Find(name))
        {
            if (entry.Kind == EntityKind.Organization && entry.Countries.Contains(country))
            {
                return entry;
            }
        }

        return null;
    }
}
