using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>What sort of thing the entries of names are, whatever the article.</summary>
internal static class NameSorts
{
    /// <summary>
    /// Countries, adjectives of nationality and great cities are named often enough to be common words themselves.
    /// </summary>
    public static bool IsFamous(GazetteerEntry entry) =>
        entry.Kind != EntityKind.Place || entry.Subkind is "country" or "continent" || entry.Population >= 400_000;

    public static bool IsFacility(string? subkind) =>
        subkind is "canal" or "crossing" or "airport" or "airbase" or "base" or "port" or "road" or "border" or "prison" or "front" or "dam" or "camp" or "bridge"
            or "hospital" or "square" or "street" or "market" or "roundabout" or "junction" or "station" or "castle" or "refinery" or "mosque" or "school"
            or "facility" or "checkpoint";

    /// <summary>Built in towns, and called by people, days and other towns as often as by what is near.</summary>
    public static bool IsBuilt(string? subkind) =>
        subkind is "hospital" or "square" or "street" or "market" or "roundabout" or "bridge" or "mosque" or "school" or "castle" or "junction" or "facility";

    /// <summary>
    /// The one country that a name shows an article to speak of: a country, a nationality, a city; null where the name is a word, or asks
    /// for that country itself (سيول, floods, is Seoul only in news of Korea).
    /// </summary>
    public static string? Country(EntityKind kind, GazetteerEntry entry, in GazetteerName name)
    {
        bool plain = (name.Flags & (NameTraits.Common | NameTraits.Person)) == 0 && name.RequiredContext is null;
        bool tells = kind == EntityKind.Nationality || entry.Subkind is "country" or "territory"
            || (kind == EntityKind.Place && entry.Tier == GazetteerTier.A && entry.Population > 100_000);
        return plain && tells && entry.Countries.Count == 1 ? entry.Countries[0] : null;
    }

    /// <summary>
    /// False for a name that only its entity, named elsewhere in the article, backs; see <see cref="Rules.SupportRule"/>. An ordinary word
    /// that a village is called by, which most names are, is one.
    /// </summary>
    public static bool IsBackable(GazetteerEntry entry, in GazetteerName name)
    {
        if (entry.Tier == GazetteerTier.C || (name.Flags & NameTraits.Generic) != 0)
        {
            return false;
        }

        bool known = entry.Tier == GazetteerTier.A;
        return entry.Kind switch
        {
            EntityKind.Place => known || (name.Flags & (NameTraits.Common | NameTraits.Person)) == 0 || entry.Subkind == "country",
            EntityKind.ArmedGroup => known && (entry.Subkind == "jihadist" && name.Text == entry.NameAr
                || ((name.Flags & NameTraits.Person) != 0 && name.Language != "ar")),
            EntityKind.Organization => entry.Subkind == "un",
            _ => false,
        };
    }

    /// <summary>The divisions that hold a place, from the nearest up, without its country.</summary>
    public static int[] Ancestors(Gazetteer gazetteer, GazetteerEntry entry)
    {
        List<int> found = [];
        for (string? parent = entry.Parent; parent is not null; parent = gazetteer.Find(parent)?.Parent)
        {
            bool country = parent.StartsWith("iso:", StringComparison.Ordinal) && parent.Length <= 6;
            if (!country && gazetteer.FindSlot(parent) is >= 0 and int slot)
            {
                found.Add(slot);
            }
        }

        return [.. found];
    }
}
