using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>When the likeliest entry is still too unlikely to link to.</summary>
internal static class LinkingDoubts
{
    /// <summary>Countries whose towns are often named alike.</summary>
    private static readonly HashSet<string> ArabCountries = new(StringComparer.Ordinal)
    {
        "SY", "IQ", "LB", "JO", "PS", "IL", "EG", "SA", "YE", "LY", "SD", "AE", "OM", "QA", "BH", "KW", "TN", "DZ", "MA", "MR", "SO", "DJ",
    };

    /// <summary>
    /// A small place far from every other place of the article is more likely a namesake that no table holds: better no
    /// id than a wrong one.
    /// </summary>
    public static bool IsFarFetched(ArticleScan scan, Candidate candidate, GazetteerEntry entry, int slot)
    {
        LinkingNotes notes = scan.Links;
        if (entry.Kind == EntityKind.Place && entry.Tier == GazetteerTier.A)
        {
            return IsPartOfTown(entry) ? IsQuarterElsewhere(scan, candidate, entry, slot) : IsNamesakeAbroad(scan, candidate, entry, slot);
        }

        if (entry.Kind != EntityKind.Place || !HasOtherPlaces(notes, entry))
        {
            return false;
        }

        bool foreign = entry.Countries.Count > 0 && notes.Countries.Count > 0 && notes.CountryWeight(entry) == 0;
        if (entry.Subkind == "district" && candidate.Trigger is { Subkind: "governorate" })
        {
            // محافظة الزلفي: the designator tells it from every namesake but one abroad.
            return foreign;
        }

        bool settlement = candidate.Trigger?.Subkind is "village" or "town" or "city" or "quarter" or "farm" or "district" or "subdistrict";
        return foreign || notes.Nearness(entry, slot) < (settlement ? 0.55 : 0.9);
    }

    /// <summary>
    /// Arab towns share their names: a lesser one (جرش, Jerash), far off and of a country that the article does not name,
    /// is doubted in news that is clearly of another country.
    /// </summary>
    private static bool IsNamesakeAbroad(ArticleScan scan, Candidate candidate, GazetteerEntry entry, int slot) =>
        scan.Links.IsClearlyOfACountry && entry.Subkind is "town" or "village" or "quarter" or "city" && entry.Population < (entry.Subkind == "city" ? 100_000 : 60_000)
        && !entry.Id.StartsWith("nc:", StringComparison.Ordinal) && entry.FirstCountry is { } country && ArabCountries.Contains(country)
        && scan.Links.CountryWeight(entry) <= scan.Links.OwnWeight(candidate)
        && scan.Links.Nearness(entry, slot) < 0.5 && !IsCapital(scan.Gazetteer, entry, country);

    private static bool IsPartOfTown(GazetteerEntry entry) =>
        entry.Subkind is "quarter" or "street" or "square" or "market" or "mosque" or "hospital" or "roundabout" or "bridge" or "school" or "camp";

    /// <summary>Quarters and streets of two cities share names: one far from all that the article names, and abroad, is another.</summary>
    private static bool IsQuarterElsewhere(ArticleScan scan, Candidate candidate, GazetteerEntry entry, int slot) =>
        HasOtherPlaces(scan.Links, entry) && scan.Links.Nearness(entry, slot) < 0.9 && scan.Links.CountryWeight(entry) <= scan.Links.OwnWeight(candidate)
        && !(entry.Parent is not null && scan.Gazetteer.FindSlot(entry.Parent) is >= 0 and int parent && scan.Links.Named.Contains(parent));

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
        gazetteer.States[country] is { Latitude: { } lat, Longitude: { } lon }
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
