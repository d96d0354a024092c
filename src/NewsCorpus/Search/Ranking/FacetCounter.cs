using System.Globalization;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>Counts the properties of all matches.</summary>
internal sealed class FacetCounter(IIndexReader reader, SearchOptions options)
{
    private const int MostMapped = 1000;

    public SearchResult Count(int[] docs, SearchResult result)
    {
        IReadOnlyList<DocHeader> headers = reader.Headers(docs);
        IReadOnlyList<(IndexedEntity Entity, int Count)> entities =
            reader.CountEntities(docs, Math.Max(options.FacetLimit, MostMapped));
        List<Facet> facets = [];
        foreach (string kind in EntityKinds.All)
        {
            AddFacet(facets, kind, entities.Where(e => e.Entity.Kind == kind)
                .Select(e => new FacetValue(e.Entity.Id, e.Entity.NameAr, e.Entity.NameEn, e.Count)));
        }

        AddFacet(facets, "source", Values(headers.Select(h => h.Outlet)));
        AddFacet(facets, "language", Values(headers.Select(h => h.Language)));
        AddFacet(facets, "month", Values(headers.Select(h => h.Published?.ToString("yyyy-MM", CultureInfo.InvariantCulture))));
        return result with
        {
            Facets = facets,
            Timeline = [.. headers.Where(h => h.Published is not null).GroupBy(h => h.Published!.Value)
                .OrderBy(g => g.Key).Select(g => new TimelineBucket(g.Key, g.Count()))],
            Map = [.. entities.Where(e => e.Entity is { Latitude: not null, Longitude: not null }).Take(MostMapped)
                .Select(e => new MapBucket(e.Entity.Id, e.Entity.NameAr, e.Entity.NameEn,
                    e.Entity.Latitude!.Value, e.Entity.Longitude!.Value, e.Count))],
        };
    }

    private void AddFacet(List<Facet> facets, string name, IEnumerable<FacetValue> values)
    {
        FacetValue[] first = [.. values.OrderByDescending(v => v.Count).ThenBy(v => v.Key, StringComparer.Ordinal)
            .Take(options.FacetLimit)];
        if (first.Length > 0)
        {
            facets.Add(new Facet(name, first));
        }
    }

    private static IEnumerable<FacetValue> Values(IEnumerable<string?> keys) =>
        keys.Where(k => !string.IsNullOrEmpty(k)).GroupBy(k => k!, StringComparer.Ordinal)
            .Select(g => new FacetValue(g.Key, null, null, g.Count()));
}
