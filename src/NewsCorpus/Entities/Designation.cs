using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>What the designator beside a name, or its absence, says about the sort of place.</summary>
internal static class Designation
{
    /// <summary>The designator says what sort of place is meant: قرية (village), محافظة (governorate).</summary>
    public static double Score(TriggerCue? trigger, GazetteerEntry entry, NameSet names)
    {
        bool first = IsFirstLevel(entry);
        if (trigger is null)
        {
            return entry.Subkind == "district" ? -1.5 : BesideSeat(entry, names);
        }

        return trigger.Subkind switch
        {
            "governorate" or "province" or "state" or "emirate" => first ? 4 : IsLowerGovernorate(entry, names) ? 6.5 : -1,

            // ريف حلب (the countryside of Aleppo) lies around the city.
            "countryside" => first ? -1.5 : 0,
            "country" => entry.Subkind == "country" ? 4 : -1,
            "district" or "subdistrict" => entry.Subkind is not ("district" or "subdistrict") ? 0 : entry.Tier == GazetteerTier.A ? 3 : 7,
            "village" or "farm" => entry.Subkind is "village" or "hamlet" ? 2.5 : entry.Population > 100_000 ? -3 : 0,
            "town" => entry.Subkind is "town" or "village" ? 2 : entry.Subkind == "city" ? 1 : first ? -2 : 0,
            "city" or "capital" => entry.Subkind is "city" or "capital" or "town" ? 2 : first ? -2 : 0,
            // "Kayes region" is the division of Mali and not its seat; منطقة (area) is looser.
            "region" when trigger.Language == "en" && entry.Subkind == "region" => entry.Tier == GazetteerTier.C ? 13 : 5,
            var same when same == entry.Subkind => 3,

            "region" => 0,
            _ => BesideSeat(entry, names),
        };
    }

    public static bool IsFirstLevel(GazetteerEntry entry) =>
        entry.Subkind is "governorate" or "province" or "state" or "region" or "oblast";

    /// <summary>
    /// محافظة الطائف (the governorate of Taif) is a district of Saudi Arabia's, one level below: where no first-level
    /// division bears the name, the designator means that and not the town.
    /// </summary>
    private static bool IsLowerGovernorate(GazetteerEntry entry, NameSet names)
    {
        bool lower = entry.Subkind is "district";
        for (int i = 0; lower && i < names.Count; i++)
        {
            lower = !IsFirstLevel(names.Entry(i));
        }

        return lower;
    }

    /// <summary>A division steps back behind the town, river or sea it shares its name with.</summary>
    private static double BesideSeat(GazetteerEntry entry, NameSet names)
    {
        if (IsFirstLevel(entry) && entry.Id.StartsWith("iso:", StringComparison.Ordinal))
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
