using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>When the likeliest entry is still too unlikely to link to.</summary>
internal static class LinkingDoubts
{
    /// <summary>Countries whose towns are often named alike, and those of which the tables hold the small ones too.</summary>
    private static readonly HashSet<string> DenseCountries = new(StringComparer.Ordinal)
    {
        "SY", "IQ", "LB", "JO", "PS", "IL", "EG", "SA", "YE", "LY", "SD", "AE", "OM", "QA", "BH", "KW", "TN", "DZ", "MA", "MR", "SO", "DJ",
        "SS", "TD", "NG", "NE", "ML", "BF", "CM", "CF", "ET", "ER", "IR", "TR", "AF", "PK",
    };

    /// <summary>2 / (1 + kilometres / 150) for the nearest other place: some 180 kilometres.</summary>
    private const double Far = 0.9;

    /// <summary>
    /// A small place far from every other place of the article is more likely a namesake that no table holds: better no
    /// id than a wrong one.
    /// </summary>
    public static bool IsFarFetched(ArticleScan scan, Candidate candidate, GazetteerEntry entry, int slot)
    {
        LinkingNotes notes = scan.Links;
        if (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A)
        {
            return IsPartOfTown(entry, candidate.Names) ? IsQuarterElsewhere(scan, candidate, entry, slot) : IsNamesakeAbroad(scan, candidate, entry, slot);
        }

        if (entry.Kind != EntityKind.Place || !HasOtherPlaces(notes, entry))
        {
            return false;
        }

        bool foreign = entry.Countries.Count > 0 && notes.Countries.Count > 0 && notes.CountryWeight(entry) == 0;
        if (entry.Subkind == "district" && candidate.Trigger is { Subkind: "governorate" } || (entry.Subkind == "region" && candidate.Trigger is { Subkind: "region" }))
        {
            // محافظة الزلفي: the designator tells it from every namesake but one abroad.
            return foreign;
        }

        if (IsNamed(scan, entry.Parent) && entry.Subkind is "quarter" && candidate.Trigger is { Subkind: "quarter" })
        {
            return false;
        }

        bool settlement = candidate.Trigger?.Subkind is "village" or "town" or "city" or "quarter" or "farm" or "district" or "subdistrict";
        return foreign || notes.Nearness(entry, slot) < (settlement ? 0.55 : 0.9);
    }

    /// <summary>
    /// Arab towns share their names: a lesser one (جرش, Jerash), far off and of a country that the article does not name,
    /// is doubted in news that is clearly of another country.
    /// </summary>
    private static bool IsNamesakeAbroad(ArticleScan scan, Candidate candidate, GazetteerEntry entry, int slot) =>
        scan.Links.IsClearlyOfACountry && entry.Subkind is "town" or "village" or "quarter" or "city" && IsSmall(entry)
        && !entry.Id.StartsWith("nc:", StringComparison.Ordinal) && entry.FirstCountry is { } country && DenseCountries.Contains(country)
        && scan.Links.CountryWeight(entry) <= scan.Links.OwnWeight(candidate)
        && scan.Links.Nearness(entry, slot) < 0.5 && !IsCapital(scan.Gazetteer, entry, country);

    /// <summary>Of towns without a number of people some are well known (Kobani), of villages hardly any.</summary>
    private static bool IsSmall(GazetteerEntry entry) =>
        entry.Population is { } people ? people < (entry.Subkind == "city" ? 100_000 : 60_000) : entry.Subkind is "village" or "quarter";

    /// <summary>Prisons, palaces and sites are known by their names, unless two of them share one (القصر الجمهوري, the Republican Palace).</summary>
    private static bool IsPartOfTown(GazetteerEntry entry, NameSet names) =>
        entry.Subkind is "quarter" or "camp" or "station" or "checkpoint" || NameSorts.IsBuilt(entry.Subkind)
        || (entry.Subkind is "prison" or "palace" or "site" && names.Count > 1);

    /// <summary>
    /// Quarters and streets of two cities share names: one far from all that the article names is another, if it lies abroad or in a
    /// town that the article does not name.
    /// </summary>
    private static bool IsQuarterElsewhere(ArticleScan scan, Candidate candidate, GazetteerEntry entry, int slot)
    {
        double near = scan.Links.Nearness(entry, slot);
        bool local = entry.Parent is { } town && !town.StartsWith("iso:", StringComparison.Ordinal);
        return near < Far && HasOtherPlaces(scan.Links, entry)
            && (local || (entry.Subkind == "camp" ? scan.Links.CountryWeight(entry) <= scan.Links.OwnWeight(candidate) : scan.Links.IsHardlyNamed(entry, candidate)))
            && !IsNamed(scan, entry.Parent);
    }

    private static bool IsNamed(ArticleScan scan, string? id) =>
        id is not null && scan.Gazetteer.FindSlot(id) is >= 0 and int slot && scan.Links.Named.Contains(slot);

    /// <summary>
    /// One word without a designator that only a town far abroad is called by: يقفون درعا (they
    /// stand as a shield) is no Daraa.
    /// </summary>
    public static bool IsRatherAWord(ArticleScan scan, Candidate candidate, GazetteerEntry entry) =>
        entry is { Kind: EntityKind.Place, Tier: GazetteerTier.A } && candidate is { Kind: EntityKind.Place, Length: 1, Trigger: null, FullStart: < 0, FullEnd: < 0, Inner: null }
        && (scan.Arabic(candidate.First) || !(scan.IsComma(candidate.First - 1) || scan.IsComma(candidate.Last + 1) || scan.KeyIs(candidate.First - 1, "and")
            || LatinLeads.Before(scan, candidate.First) == LatinLeads.Strong));

    /// <summary>The capital is where its country's point is.</summary>
    public static bool IsCapital(Gazetteer gazetteer, GazetteerEntry entry, string country) =>
        entry.Subkind is "city" or "capital" && gazetteer.States[country] is { Latitude: { } lat, Longitude: { } lon }
        && entry.Latitude is { } ownLat && entry.Longitude is { } ownLon && Math.Abs(lat - ownLat) < 0.2 && Math.Abs(lon - ownLon) < 0.2;

    /// <summary>A place is no witness for itself.</summary>
    private static bool HasOtherPlaces(LinkingNotes notes, GazetteerEntry entry)
    {
        foreach ((double lat, double lon) in notes.Places)
        {
            if (lat != entry.Latitude || lon != entry.Longitude)
            {
                return true;
            }
        }

        return false;
    }
}
