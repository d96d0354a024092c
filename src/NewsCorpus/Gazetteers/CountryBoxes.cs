namespace NewsCorpus.Gazetteers;

/// <summary>
/// The box around each country's places. An entry is measured against all the others of its country, so that a slip in
/// one row cannot stretch the box it is judged by.
/// </summary>
internal sealed class CountryBoxes
{
    /// <summary>With fewer places than this nothing can be said of a country's extent.</summary>
    private const int FewestPlaces = 8;

    /// <summary>
    /// Degrees by which a border may lie beyond the outermost place, and the like as a share of the extent.
    /// </summary>
    private const double Margin = 2;
    private const double MarginShare = 0.4;

    private readonly Dictionary<string, List<GazetteerEntry>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Extent> _extents = new(StringComparer.Ordinal);

    /// <param name="entries">The places to go by.</param>
    /// <param name="countries">Codes of the countries that will be asked for.</param>
    public CountryBoxes(IEnumerable<GazetteerEntry> entries, IReadOnlySet<string> countries)
    {
        foreach (GazetteerEntry entry in entries)
        {
            if (entry is { Kind: EntityKind.Place, Latitude: not null, Longitude: not null, Countries: [var country] }
                && countries.Contains(country))
            {
                if (!_places.TryGetValue(country, out List<GazetteerEntry>? places))
                {
                    _places[country] = places = [];
                }

                places.Add(entry);
            }
        }

        foreach ((string country, List<GazetteerEntry> places) in _places)
        {
            _extents[country] = new Extent(places);
        }
    }

    /// <summary>
    /// The box in which the entry was expected, in words; null when it is in the box of one of its countries.
    /// </summary>
    public string? Outside(GazetteerEntry entry)
    {
        if (entry is not { Kind: EntityKind.Place, Latitude: { } lat, Longitude: { } lon })
        {
            return null;
        }

        string? expected = null;
        foreach (string country in entry.Countries)
        {
            if (!_extents.TryGetValue(country, out Extent? extent) || _places[country].Count < FewestPlaces)
            {
                return null;
            }

            (double south, double north, double west, double east) = extent.Without(entry);
            double high = Margin + (MarginShare * (north - south));
            double wide = Margin + (MarginShare * (east - west));
            if (lat >= south - high && lat <= north + high && lon >= west - wide && lon <= east + wide)
            {
                return null;
            }

            expected = FormattableString.Invariant(
                $"latitude {south - high:0.0} to {north + high:0.0}, longitude {west - wide:0.0} to {east + wide:0.0}");
        }

        return expected;
    }

    /// <summary>The two outermost places on each side, so that either can be left out.</summary>
    private sealed class Extent(List<GazetteerEntry> places)
    {
        private readonly GazetteerEntry[] _south = [.. places.OrderBy(p => p.Latitude).Take(2)];
        private readonly GazetteerEntry[] _north = [.. places.OrderByDescending(p => p.Latitude).Take(2)];
        private readonly GazetteerEntry[] _west = [.. places.OrderBy(p => p.Longitude).Take(2)];
        private readonly GazetteerEntry[] _east = [.. places.OrderByDescending(p => p.Longitude).Take(2)];

        public (double South, double North, double West, double East) Without(GazetteerEntry entry) => (
            Other(_south, entry).Latitude!.Value, Other(_north, entry).Latitude!.Value,
            Other(_west, entry).Longitude!.Value, Other(_east, entry).Longitude!.Value);

        private static GazetteerEntry Other(GazetteerEntry[] outermost, GazetteerEntry entry) =>
            outermost[0].Id == entry.Id ? outermost[^1] : outermost[0];
    }
}
