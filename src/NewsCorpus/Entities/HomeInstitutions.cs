using NewsCorpus.Entities.Rules;
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
                && IsGovernment(id, state))
            {
                // Whatever words name it, one government has one id.
                Adopt(candidate, Row(scan, "الحكومة", state), state);
                continue;
            }

            bool crescent = candidate is { Kind: EntityKind.Organization, Antecedent: null, Entry.Id: "nc:org/red-crescent" };
            if (!scan.Arabic(candidate.First) || !(crescent || IsBare(candidate)))
            {
                continue;
            }

            country = asked ? country : Home(scan, kept);
            asked = true;
            if ((Beside(scan, candidate) ?? country) is not { } owner)
            {
                continue;
            }

            string name = Name(scan, candidate);
            name = name.StartsWith("حكومة تصريف", StringComparison.Ordinal) ? "الحكومة" : name;
            GazetteerEntry? row = candidate.Rule.StartsWith("composed", StringComparison.Ordinal) || crescent
                ? Row(scan, name, owner) ?? (crescent ? null : scan.Rows.Organization(name, owner)) : scan.Rows.Organization(name, owner);
            Adopt(candidate, row, owner);
            candidate.Entry = crescent ? row ?? candidate.Entry : candidate.Entry;
        }
    }

    /// <summary>The id that is made for the government of a state: nc:org/sy-government.</summary>
    private static bool IsGovernment(string id, string state)
    {
        const string Before = "nc:org/";
        const string After = "-government";
        return id.Length == Before.Length + 2 + After.Length && id.AsSpan().EndsWith(After) && id.AsSpan().StartsWith(Before)
            && id[Before.Length] == char.ToLowerInvariant(state[0]) && id[Before.Length + 1] == char.ToLowerInvariant(state[1]);
    }

    /// <summary>A ministry or institution without its state, or a club whose row needs its country in the article.</summary>
    private static bool IsBare(Candidate candidate) => candidate is
    {
        Kind: EntityKind.Organization, Id: null, Country: null, Entry: null, Antecedent: null, Names.Count: 0,
        Rule: "composed:ministry" or "composed:institution" or "composed:body" or "trigger:organization",
    };

    /// <summary>
    /// The state of the adjective in the title before a body and of the place right behind it: المتحدث الأميركي باسم وزارة الدفاع
    /// (the American spokesman of the ministry), وزارة الخارجية بجدة (the ministry in Jeddah). They say more than all the article.
    /// </summary>
    private static string? Beside(ArticleScan scan, Candidate body)
    {
        int behind = body.Last + 1;
        if (behind < scan.Count && scan.Block(behind) == scan.Block(body.First))
        {
            behind += behind + 1 < scan.Count && scan.Text.Key(behind) is "في" ? 1 : 0;
            foreach (Candidate place in scan.Candidates.At(behind))
            {
                if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Entry.FirstCountry: { } country }
                    && (place.Proclitic == "ب" || behind > body.Last + 1))
                {
                    return country;
                }
            }
        }

        for (int token = body.First - 1; token >= Math.Max(0, body.First - 2); token--)
        {
            if (scan.Block(token) != scan.Block(body.First) || !scan.IsWord(token))
            {
                return null;
            }

            if (DescriptorRule.Nationality(scan.Candidates, token) is { Names.Count: > 0 } nationality)
            {
                return DescriptorRule.Country(scan, nationality);
            }
        }

        return null;
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
        if (scan.Gazetteer.Nations[country]?.NameAr is not { } adjective)
        {
            return null;
        }

        return scan.Rows.Organization($"{name} ال{adjective}ة", country) ?? scan.Rows.Organization($"{name} ال{adjective}", country);
    }

    /// <summary>The words of the core, with the article whole that ل swallows.</summary>
    private static string Name(ArticleScan scan, Candidate candidate)
    {
        string name = candidate.Core.Slice(scan.Text.Raw);
        return candidate.Proclitic?.EndsWith('ل') == true && name[0] == 'ل' ? $"ا{name}" : name;
    }

    /// <summary>The country that more names of the article are of than of any other, and half as many again: with doubt there is no id.</summary>
    internal static string? Home(ArticleScan scan, List<Candidate> kept)
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
        return most.Count >= LeastNames && most.Count * 2 >= second * 3 ? most.Country : null;
    }
}
