using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Where the places stand that names may mean, worked out once. Places are near each other only if their cells, of two
/// degrees each way, touch: a bit of 64 for each cell turns most names away before any distance is taken.
/// </summary>
internal sealed class NamePlaces
{
    /// <summary>How long a cell is each way.</summary>
    private const double Degrees = 2;

    private const double Margin = 0.01;

    /// <param name="entries">The entries of the names.</param>
    public NamePlaces(ReadOnlySpan<GazetteerEntry> entries)
    {
        List<double> points = [];
        List<Site> sites = [];
        foreach (GazetteerEntry entry in entries)
        {
            if (IsSmall(entry))
            {
                points.Add(entry.Latitude!.Value);
                points.Add(entry.Longitude!.Value);
            }

            if (entry.Latitude is { } lat && entry.Longitude is { } lon && entry.FirstCountry is { } country
                && entry.Subkind is not ("country" or "region" or "governorate" or "province" or "state" or "sea" or "river" or "continent" or "desert"))
            {
                sites.Add(new Site(lat, lon, country));
            }
        }

        (Points, Sites) = ([.. points], [.. sites]);
    }

    /// <summary>
    /// Where villages, towns and other small places stand, latitude before longitude; those that are only linked to are
    /// left out.
    /// </summary>
    public double[] Points { get; }

    /// <summary>Places that are points rather than areas, those that are only linked to among them.</summary>
    public Site[] Sites { get; }

    /// <summary>The cell of an entry that <see cref="Points"/> holds, as a bit; 0 for the others.</summary>
    public static ulong Cell(GazetteerEntry entry) => IsSmall(entry) ? Bit(entry.Latitude!.Value, entry.Longitude!.Value) : 0;

    /// <summary>The cells of all that is nearer to one of some points than so many degrees, which are less than half a cell.</summary>
    /// <param name="points">Latitudes, each before its longitude.</param>
    /// <param name="near">The degrees.</param>
    public static ulong CellsAround(ReadOnlySpan<double> points, double near)
    {
        double reach = near + Margin;
        ulong cells = 0;
        for (int p = 0; p + 1 < points.Length; p += 2)
        {
            (double lat, double lon) = (points[p], points[p + 1]);
            cells |= Bit(lat - reach, lon - reach) | Bit(lat - reach, lon + reach) | Bit(lat + reach, lon - reach) | Bit(lat + reach, lon + reach);
        }

        return cells;
    }

    private static bool IsSmall(GazetteerEntry entry) => entry is { Latitude: not null, Longitude: not null } && entry.Tier != GazetteerTier.C
        && entry.Subkind is not ("country" or "region" or "governorate" or "province" or "state");

    private static ulong Bit(double lat, double lon) => 1UL << ((((int)Math.Floor(lat / Degrees) & 7) << 3) | ((int)Math.Floor(lon / Degrees) & 7));

    /// <summary>Where a place stands, and its country.</summary>
    internal readonly record struct Site(double Latitude, double Longitude, string Country);
}
