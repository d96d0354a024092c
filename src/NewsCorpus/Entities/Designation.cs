using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>What the designator beside a name, or its absence, says about the sort of place.</summary>
internal static class Designation
{
    /// <summary>The designator says what sort of place is meant: قرية (village), محافظة (governorate).</summary>
    public static double Score(TriggerCue? trigger, GazetteerEntry entry, NameSet names)
    {
        bool first = entry.Subkind is "governorate" or "province" or "state" or "region";
        if (trigger is null)
        {
            return entry.Subkind == "district" ? -1.5 : BesideSeat(entry, names);
        }

        return trigger.Subkind switch
        {
            "governorate" or "province" or "state" or "emirate" => first ? 4 : -1,

            // ريف حلب (the countryside of Aleppo) lies around the city.
            "countryside" => first ? -1.5 : 0,
            "country" => entry.Subkind == "country" ? 4 : -1,
            "district" or "subdistrict" => entry.Subkind is "district" or "subdistrict" ? 3 : 0,
            "village" or "farm" => entry.Subkind is "village" or "hamlet" ? 2.5 : entry.Population > 100_000 ? -3 : 0,
            "town" => entry.Subkind is "town" or "village" ? 2 : entry.Subkind == "city" ? 1 : first ? -2 : 0,
            "city" or "capital" => entry.Subkind is "city" or "capital" or "town" ? 2 : first ? -2 : 0,
            var same when same == entry.Subkind => 3,
            "region" => 0,
            _ => BesideSeat(entry, names),
        };
    }

    /// <summary>A division steps back behind the town, river or sea it shares its name with.</summary>
    private static double BesideSeat(GazetteerEntry entry, NameSet names)
    {
        if (entry.Subkind is "governorate" or "province" or "state" or "region" && entry.Id.StartsWith("iso:", StringComparison.Ordinal))
        {
            for (int i = 0; i < names.Count; i++)
            {
                GazetteerEntry other = names.Entry(i);
                bool abroad = other.Subkind is "city" or "town" or "village" && other.FirstCountry != entry.FirstCountry;
                if (other != entry && !abroad && other.Tier == GazetteerTier.A)
                {
                    return -1.5;
                }
            }
        }

        return 0;
    }
}
