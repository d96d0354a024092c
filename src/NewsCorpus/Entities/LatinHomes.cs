using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// English ministries without their state: the one that was named before with it ("Russia's Defence Ministry ... the defence ministry"), else
/// that of the country which the article speaks of most, if the gazetteer has a row for it.
/// </summary>
internal static class LatinHomes
{
    private const string Opening = "Ministry of ";

    public static void Link(ArticleScan scan, List<Candidate> kept)
    {
        string? country = null;
        bool asked = false;
        for (int i = 0; i < kept.Count; i++)
        {
            Candidate body = kept[i];
            if (body is not { Kind: EntityKind.Organization, Rule: "composed:ministry", Id: null, Country: null, Entry: null, Names.Count: 0 }
                || scan.Arabic(body.First) || body.NameEn?.StartsWith(Opening, StringComparison.Ordinal) != true)
            {
                continue;
            }

            string portfolio = body.NameEn[Opening.Length..];
            if (Named(kept, i, portfolio) is { } earlier)
            {
                (body.Id, body.NameAr) = (earlier.Entry?.Id ?? earlier.Id, earlier.Entry?.NameAr ?? earlier.NameAr);
                (body.NameEn, body.Country) = (earlier.Entry?.NameEn ?? earlier.NameEn, earlier.Entry?.FirstCountry ?? earlier.Country);
                continue;
            }

            country = asked ? country : HomeInstitutions.Home(scan, kept);
            asked = true;
            if (country is not null && !SpeaksOfAnother(scan, kept, i, country) && MinistryRule.Row(scan, portfolio, country) is { } row)
            {
                (body.Id, body.NameAr, body.NameEn, body.Country) = (row.Id, row.NameAr, row.NameEn, country);
            }
        }
    }

    /// <summary>"In Iraq a Defence Ministry statement", "Russias defence ministry": the words before it tell of another state.</summary>
    private static bool SpeaksOfAnother(ArticleScan scan, List<Candidate> kept, int at, string country)
    {
        const int Near = 12;
        int first = kept[at].First;
        int before = scan.PreviousWord(first);
        if (before >= 0 && scan.Text.Tokens[before].Is(TokenFlags.Capital) && scan.Text.Key(before) is [_, _, _, .., 's'] && !LatinDiscovery.Opens(scan, before))
        {
            return true;
        }

        for (int i = at - 1; i >= 0 && first - kept[i].Last < Near && scan.Block(kept[i].Last) == scan.Block(first); i--)
        {
            if (kept[i].Kind is EntityKind.Place or EntityKind.Nationality && (kept[i].Entry?.FirstCountry ?? kept[i].Country) is { } other && other != country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The ministry for the same that was named last with its state.</summary>
    private static Candidate? Named(List<Candidate> kept, int before, string portfolio)
    {
        for (int i = before - 1; i >= 0; i--)
        {
            Candidate other = kept[i];
            if (other.Kind == EntityKind.Organization && (other.Entry?.FirstCountry ?? other.Country) is not null
                && (other.Entry?.NameEn ?? other.NameEn) is { } name && name.Contains(portfolio, StringComparison.Ordinal)
                && name.Contains("Ministry", StringComparison.Ordinal))
            {
                return other;
            }
        }

        return null;
    }
}
