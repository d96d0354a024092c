using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>Links English outlets that a designator told, whose row is called with another one: "Zirut television" for Zirut TV.</summary>
internal static class DesignatedOutlets
{
    /// <summary>What an outlet's name may end or begin with in the table.</summary>
    private static readonly string[] Designators = ["TV", "Television", "News", "Radio", "FM", "Channel", "News Agency", "Network", "newspaper", "Online", "Press", "Media"];

    public static void Link(ArticleScan scan, List<Candidate> kept)
    {
        foreach (Candidate outlet in kept)
        {
            if (outlet is { Kind: EntityKind.Media, Form: MentionForm.Name, Id: null, Entry: null, Names.Count: 0 } && !scan.Arabic(outlet.First))
            {
                outlet.Entry = Find(scan, outlet.Core.Slice(scan.Text.Raw));
            }
        }
    }

    /// <summary>The one outlet of the article's countries that is called so with any designator.</summary>
    private static GazetteerEntry? Find(ArticleScan scan, string name)
    {
        foreach (string designator in Designators)
        {
            if (name.EndsWith($" {designator}", StringComparison.OrdinalIgnoreCase))
            {
                name = name[..^(designator.Length + 1)];
                break;
            }
        }

        GazetteerEntry? found = null;
        foreach (string spelling in (string[])[name, .. Designators.Select(designator => $"{name} {designator}"), $"Radio {name}"])
        {
            foreach (GazetteerEntry entry in scan.Rows.Find(spelling))
            {
                if (entry.Kind == EntityKind.Media && entry.FirstCountry is { } country && scan.Countries.Contains(country))
                {
                    if (found is not null && found.Id != entry.Id)
                    {
                        return null;
                    }

                    found = entry;
                }
            }
        }

        return found;
    }
}
