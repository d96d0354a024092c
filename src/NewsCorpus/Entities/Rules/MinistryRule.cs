using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Ministries of any state by portfolio and nationality: وزارة الدفاع الروسية (the Russian Defence Ministry), "Russia's
/// Defence Ministry", "the Ministry of Oil".
/// </summary>
internal static class MinistryRule
{
    private static readonly int Heads = CueBits.Bit<TriggerCue>.Value | 1 << CueBits.LatinHead;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Headline(scan, index);
        for (int token = scan.NextCue(0, Heads); token < scan.Count; token = scan.NextCue(token + 1, Heads))
        {
            if (scan.Block(token) < 0 || !scan.IsWord(token))
            {
                continue;
            }

            if (scan.Arabic(token))
            {
                Arabic(scan, index, token);
            }
            else if (scan.Text.Key(token) is "ministry" or "department" or "ministries")
            {
                English(scan, index, token);
            }
        }
    }

    private static void Arabic(ArticleScan scan, CandidateIndex index, int token)
    {
        if (scan.CueAt<TriggerCue>(token, procliticAllowed: true) is not
            { Cue: { Subkind: "ministry", Language: "ar", Number: CueNumber.Singular or CueNumber.Dual } } head
            || (Portfolio(scan, token + 1) ?? Possessed(scan, token + 1)) is not { } portfolio)
        {
            return;
        }

        if (head.Cue.Number == CueNumber.Dual)
        {
            // وزارتا الداخلية والدفاع: the ministries of Interior and of Defence.
            int next = portfolio.Last + 1;
            if (next < scan.Count && scan.Text.Key(next).StartsWith("وال") && Portfolio(scan, next, 1) is { } other)
            {
                Add(scan, index, token, head.Split, portfolio.Last, portfolio.Row, null);
                Add(scan, index, next, 1, other.Last, other.Row, null);
            }

            return;
        }

        int last = portfolio.Last;
        Candidate? adjective = DescriptorRule.Nationality(index, scan.NextWord(last));
        if (adjective is not null && scan.Text.Key(adjective.Last)[^1] == 'ه' && !scan.Text.Tokens[adjective.First].Is(TokenFlags.LineBefore))
        {
            last = adjective.Last;
        }
        else
        {
            adjective = null;
        }

        Add(scan, index, token, head.Split, last, portfolio.Row, adjective);
    }

    /// <summary>«الصحة» تحذر (Health warns): headlines set the portfolio alone in quotation marks for the ministry.</summary>
    private static void Headline(ArticleScan scan, CandidateIndex index)
    {
        for (int token = 0; token + 2 < scan.Count && scan.Block(token) == 0; token = scan.NextCue(token + 1, 1 << CueBits.Quote))
        {
            bool quoted = scan.AnyQuote(token) != 0;
            int first = quoted ? token + 1 : token;
            if ((quoted || token == 0) && scan.Text.Key(first).StartsWith("ال") && Portfolio(scan, first) is { } portfolio
                && (quoted ? scan.IsQuote(portfolio.Last + 1) : IsActing(scan, portfolio.Last + 1)))
            {
                Add(scan, index, first, 0, portfolio.Last, portfolio.Row, null);
            }

            if (quoted && InstitutionWords.Find(scan.Text.Hash(first)).HasFlag(InstitutionWord.Branch))
            {
                Branch(scan, index, first);
            }
        }
    }

    /// <summary>«صحة جدة» (Jeddah Health): an office by what it deals with and the place it serves.</summary>
    private static void Branch(ArticleScan scan, CandidateIndex index, int first)
    {
        foreach (Candidate place in index.At(first + 1))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null } && scan.IsQuote(place.Last + 1))
            {
                index.Add(new Candidate
                {
                    First = first,
                    Last = place.Last,
                    Core = scan.Span(first, 0, place.Last),
                    Kind = EntityKind.Organization,
                    Form = MentionForm.Descriptor,
                    Rule = "descriptor:branch",
                    Supported = true,
                    Confidence = 0.75,
                });
                return;
            }
        }
    }

    /// <summary>A colon, or a verb of the present in the feminine that ministries take: التعليم تعلن (Education announces).</summary>
    private static bool IsActing(ArticleScan scan, int next) =>
        scan.IsOne(next, ":")
        || (next < scan.Count && scan.Block(next) == 0 && scan.IsWord(next) && scan.Text.Key(next) is { Length: > 3 } key && key[0] == 'ت' && key[^1] != 'ه');

    private static void English(ArticleScan scan, CandidateIndex index, int token)
    {
        bool department = scan.Text.Key(token) is "department";
        if (department && !scan.Text.Tokens[token].Is(TokenFlags.Capital))
        {
            return;
        }

        int first = token;
        int last = token;
        MinistryTable.Row? row = null;
        for (int start = Math.Max(0, token - 3); start < token && row is null; start++)
        {
            if (!scan.KeyIs(start, "the") && Portfolio(scan, start) is { } before && before.Last == token - 1)
            {
                first = start;
                row = before.Row;
            }
        }

        if (row is null && token + 2 < scan.Count && scan.KeyIs(token + 1, "of"))
        {
            int start = scan.KeyIs(token + 2, "the") ? token + 3 : token + 2;
            if (Portfolio(scan, start) is { } after)
            {
                row = after.Row;
                last = after.Last;
            }
        }

        if (row is null)
        {
            return;
        }

        Candidate? owner = MinistryOwner.Before(scan, index, first);
        bool adjective = owner is { Kind: EntityKind.Nationality } && owner.Last == scan.PreviousWord(first)
            && owner.Core.End == scan.Text.Tokens[owner.Last].End;
        Add(scan, index, adjective ? owner!.First : first, 0, last, row, owner ?? MinistryOwner.After(scan, index, last));
    }

    /// <summary>خارجيتها (its foreign affairs), دفاعهم (their defence): a portfolio with its owner's pronoun in the place of the article.</summary>
    private static (MinistryTable.Row Row, int Last)? Possessed(ArticleScan scan, int token)
    {
        if (token >= scan.Count || !scan.IsWord(token))
        {
            return null;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        int cut = key.EndsWith("ها") || key.EndsWith("هم") || key.EndsWith("نا") ? 2 : key.EndsWith("ه") ? 1 : 0;
        if (cut == 0 || key.Length < cut + 4 || key.StartsWith("ال"))
        {
            return null;
        }

        ReadOnlySpan<char> stem = key[..^cut];
        string word = stem[^1] == 'ت' ? $"ال{stem[..^1]}ه" : $"ال{stem}";
        return MinistryTable.Default.Find(word) is { } row ? (row, token) : null;
    }

    /// <summary>The longest portfolio that begins at a token.</summary>
    private static (MinistryTable.Row Row, int Last)? Portfolio(ArticleScan scan, int start, int split = 0)
    {
        (MinistryTable.Row Row, int Last)? best = null;
        string words = "";
        for (int i = start; i < scan.Count && i < start + MinistryTable.MostWords && scan.Block(i) == scan.Block(start) && scan.IsWord(i); i++)
        {
            if (i > start && scan.Text.Tokens[i].Is(TokenFlags.LineBefore))
            {
                break;
            }

            words = i == start ? scan.Text.Key(i)[split..].ToString() : $"{words} {scan.Text.Key(i)}";
            if (MinistryTable.Default.Find(words) is { } row)
            {
                best = (row, i);
            }
        }

        return best;
    }

    private static void Add(
        ArticleScan scan, CandidateIndex index, int first, int split, int last, MinistryTable.Row row, Candidate? owner)
    {
        foreach (Candidate other in index.At(first))
        {
            if (other.Kind != EntityKind.Organization)
            {
                continue;
            }

            if (other.Last >= last && other is { Supported: true, Names.Count: > 0, Rejected: false })
            {
                return;
            }

            other.Rejected = true;
        }

        string? country = owner is null ? null : DescriptorRule.Country(scan, owner);
        country = country is { } code && PossessorCue.IsCountry(code) ? code : null;
        string adjective = country is null ? "" : DescriptorRule.Adjective(scan, owner!);
        if (owner is not null && country is not null)
        {
            owner.Supported = true;
        }

        GazetteerEntry? entry = country is null ? null : Listed(scan, adjective, row, country);
        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, split, last),
            Kind = EntityKind.Organization,
            Rule = "composed:ministry",
            Proclitic = scan.Proclitic(first, split),
            Supported = true,
            Id = entry?.Id ?? (country is null ? null : $"nc:org/{country.ToLowerInvariant()}-{row.Slug}-ministry"),
            NameAr = entry?.NameAr,
            NameEn = entry?.NameEn ?? (country is null ? $"Ministry of {row.English}" : $"{adjective} Ministry of {row.English}"),
            Country = country,
            Subkind = "ministry",
            Confidence = country is null ? 0.8 : 0.9,
        });
    }

    /// <summary>The row of a country's ministry by what it is for: Interior.</summary>
    public static GazetteerEntry? Row(ArticleScan scan, string portfolio, string country) =>
        MinistryTable.Default.Find(KeyFolding.Fold(portfolio)) is { } row && scan.Gazetteer.Nations[country]?.NameEn is { } adjective
            ? Listed(scan, adjective, row, country) : null;

    /// <summary>The gazetteer's own row for the ministry, under any of the usual English orders.</summary>
    private static GazetteerEntry? Listed(ArticleScan scan, string adjective, MinistryTable.Row row, string country)
    {
        string shortName = row.English == "Foreign Affairs" ? "Foreign" : row.English;
        foreach (string name in (string[])[$"{adjective} {shortName} Ministry", $"{adjective} Ministry of {row.English}"])
        {
            if (scan.Rows.Organization(name, country) is { } entry)
            {
                return entry;
            }
        }

        return (country, row.Slug) switch
        {
            ("US", "defence") => scan.Gazetteer.Find("nc:org/pentagon"),
            ("US", "foreign") => scan.Gazetteer.Find("nc:org/us-state-department"),
            _ => null,
        };
    }
}
