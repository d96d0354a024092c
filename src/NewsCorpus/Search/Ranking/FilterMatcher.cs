using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds the articles for which a condition on a field holds.</summary>
internal sealed class FilterMatcher(
    IIndexReader reader, EntityExpander entities, IEntityNameLookup? names, List<string> messages)
{
    private const double EarthRadius = 6371.0088;
    private const double KilometresPerDegree = 111.2;

    public int[] Match(DocFilter filter) => filter switch
    {
        EntityFilter entity => Mentioning(entity),
        NearFilter near => Mentioning(Near(near).Select(e => e.Id)),
        WithinFilter within => Within(within),
        _ => reader.FilterDocs(filter),
    };

    private int[] Mentioning(EntityFilter filter)
    {
        List<IndexedEntity> found = entities.Named(filter.Kind, filter.Text);
        if (found.Count == 0)
        {
            messages.Add($"No {filter.Kind ?? "entity"} is known as \"{filter.Text}\".");
        }

        return Mentioning(found.Select(e => e.Id));
    }

    private int[] Mentioning(IEnumerable<string> ids) => DocSet.Union([.. ids.Select(
        id => reader.Docs(TermScheme.Stem, TermCode.Entity(id), titleOnly: false, int.MaxValue))]);

    private IEnumerable<IndexedEntity> Near(NearFilter near)
    {
        double degrees = near.Kilometres / KilometresPerDegree;
        double cosine = Math.Cos(near.Latitude * Math.PI / 180);
        double wide = cosine * 180 > degrees ? degrees / cosine : 180;
        bool wraps = near.Longitude - wide < -180 || near.Longitude + wide > 180;
        return reader.EntitiesInBox(
                near.Latitude - degrees,
                wraps ? -180 : near.Longitude - wide,
                near.Latitude + degrees,
                wraps ? 180 : near.Longitude + wide)
            .Where(e => Distance(near.Latitude, near.Longitude, e.Latitude!.Value, e.Longitude!.Value) <= near.Kilometres);
    }

    private int[] Within(WithinFilter within)
    {
        HashSet<string> ids = new(StringComparer.Ordinal) { within.Id };
        ids.UnionWith(names?.Within(within.Id) ?? []);
        string country = within.Id.StartsWith("iso:", StringComparison.OrdinalIgnoreCase) ? within.Id[4..] : within.Id;
        if (country.Length == 2)
        {
            ids.UnionWith(reader.EntitiesOfCountry(country.ToUpperInvariant()).Select(e => e.Id));
        }

        int[] docs = Mentioning(ids);
        if (docs.Length == 0)
        {
            messages.Add($"No article mentions a place within \"{within.Id}\"; expected the id of a place or country, such as iso:SY.");
        }

        return docs;
    }

    /// <summary>Great-circle distance in kilometres.</summary>
    private static double Distance(double lat1, double lon1, double lat2, double lon2)
    {
        double sinLat = Math.Sin((lat2 - lat1) * Math.PI / 360);
        double sinLon = Math.Sin((lon2 - lon1) * Math.PI / 360);
        double a = (sinLat * sinLat)
            + (Math.Cos(lat1 * Math.PI / 180) * Math.Cos(lat2 * Math.PI / 180) * sinLon * sinLon);
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
