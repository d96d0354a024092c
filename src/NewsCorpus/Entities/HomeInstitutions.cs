using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// One id for the government of a state, however it is named; and institutions that every state has, named without their
/// state: in news that speaks of one country most, وزارة الداخلية (the Ministry of Interior) is that country's, if the
/// gazetteer has a row for it.
/// </summary>
internal static class HomeInstitutions
{
    private const int LeastNames = 3;

    public static void Link(ArticleScan scan, List<Candidate> kept)
    {
        string? country = null;
        bool asked = false;
        foreach (Candidate candidate in kept)
        {
            if (candidate is { Kind: EntityKind.Organization, Country: { Length: 2 } state, Id: { } id, Names.Count: 0 }
                && id.AsSpan().EndsWith("-government") && id == $"nc:org/{state.ToLowerInvariant()}-government")
            {
                // Whatever words name it, one government has one id.
                Adopt(candidate, Row(scan, "الحكومة", state), state);
                continue;
            }

            if (candidate is not { Kind: EntityKind.Organization, Rule: "composed:ministry" or "composed:institution", Id: null, Country: null, Antecedent: null, Names.Count: 0 }
                || !scan.Arabic(candidate.First))
            {
                continue;
            }

            country = asked ? country : Home(scan, kept);
            asked = true;
            if (country is null)
            {
                return;
            }

            Adopt(candidate, Row(scan, Name(scan, candidate), country), country);
        }
    }

    private static void Adopt(Candidate candidate, GazetteerEntry? entry, string country)
    {
        if (entry is not null)
        {
            candidate.Id = entry.Id;
            candidate.NameAr = entry.NameAr;
            candidate.NameEn = entry.NameEn;
            candidate.Country = country;
        }
    }

    /// <summary>The row called like the institution with the country's adjective behind it.</summary>
    private static GazetteerEntry? Row(ArticleScan scan, string name, string country)
    {
        if (scan.Gazetteer.Find($"nat:{country}")?.NameAr is not { } adjective)
        {
            return null;
        }

        return Named(scan.Gazetteer, $"{name} ال{adjective}ة", country) ?? Named(scan.Gazetteer, $"{name} ال{adjective}", country);
    }

    /// <summary>The words of the core, with the article whole that ل swallows.</summary>
    private static string Name(ArticleScan scan, Candidate candidate)
    {
        string name = candidate.Core.Slice(scan.Text.Raw);
        return candidate.Proclitic?.EndsWith('ل') == true && name[0] == 'ل' ? $"ا{name}" : name;
    }

    private static GazetteerEntry? Named(Gazetteer gazetteer, string name, string country) => gazetteer.FindByName(name)
        .FirstOrDefault(entry => entry.Kind == EntityKind.Organization && entry.Countries.Contains(country));

    /// <summary>The country that more names of the article are of than of any other, by a third at least.</summary>
    private static string? Home(ArticleScan scan, List<Candidate> kept)
    {
        CountryWeights counts = scan.Tally;
        foreach (Candidate candidate in kept)
        {
            if (candidate.Kind is EntityKind.Place or EntityKind.Nationality or EntityKind.Organization or EntityKind.ArmedGroup
                && (candidate.Entry?.FirstCountry ?? candidate.Country) is { } country)
            {
                counts.Add(country, 1);
            }
        }

        (string Country, int Count) most = ("", 0);
        int second = 0;
        foreach ((string country, int count) in counts.All)
        {
            second = count > most.Count ? most.Count : Math.Max(second, count);
            most = count > most.Count ? (country, count) : most;
        }

        counts.Clear();
        return most.Count >= LeastNames && most.Count * 3 >= second * 4 ? most.Country : null;
    }
}
