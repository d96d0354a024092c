using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English descriptions of forces, where the noun ends the phrase: "Russian special forces", "regime forces", "pro-Iranian militias",
/// "UN peacekeepers", "Dubai police".
/// </summary>
internal static class LatinForces
{
    /// <summary>Words behind "Syrian military" that make it an adjective: a military source is no force.</summary>
    private static readonly KeySet Nouns = KeySet.Read("Entities/Data/military-nouns.txt");

    /// <summary>What a town may have of its own.</summary>
    private static readonly KeySet Local = new(["police", "militia", "militias", "forces", "brigades"]);

    /// <summary>A whole force, whose men are told behind it.</summary>
    private static readonly KeySet Whole = new(["army", "guard", "navy"]);

    /// <summary>Before a town these make it where something happens: "in Dubai police said".</summary>
    private static readonly KeySet Before = new(["in", "at", "near", "around", "outside", "inside", "across", "on", "from", "to", "of", "into",
        "towards", "toward", "within", "throughout", "between", "over", "for"]);

    public static bool IsAdjective(ArticleScan scan, Candidate group) => group.Length > 1 && IsAdjective(scan, group.Last);

    /// <summary>"Military" before a noun, or before another word of one name.</summary>
    private static bool IsAdjective(ArticleScan scan, int last)
    {
        int next = last + 1;
        return scan.KeyIs(last, "military") && next < scan.Count && scan.Block(next) == scan.Block(last)
            && (Nouns.Contains(scan.Text.Hash(next)) || (LatinDiscovery.IsCapital(scan, next) && LatinDiscovery.IsCapital(scan, last)));
    }

    public static Candidate? Described(ArticleScan scan, CandidateIndex index, int token, ForceCue force, int last)
    {
        if (IsAdjective(scan, last))
        {
            return null;
        }

        List<string> qualities = [];
        int before = scan.PreviousWord(token, overHyphen: true);
        before -= before > 0 && scan.IsOne(before, ".") && scan.Text.Key(before - 1).Length == 1 ? 1 : 0; // U.S.-backed
        while (before >= 0)
        {
            Candidate? adjective = null;
            foreach (Candidate candidate in index.EndingAt(before))
            {
                if ((candidate.Kind == EntityKind.Nationality || (candidate.Kind == EntityKind.Place && DescriptorRule.IsCountry(scan, candidate)))
                    && (adjective is null || candidate.Length > adjective.Length))
                {
                    adjective = candidate;
                }
            }

            if (adjective is not null)
            {
                bool men = token == last && token - 1 > adjective.Last && Whole.Contains(scan.Text.Hash(token - 1));
                Candidate? found = OfNation(scan, adjective, men ? token - 1 : last, force, qualities);
                if (found is not null && men)
                {
                    // Nigerian Army troops are the Nigerian Army's.
                    found.FullEnd = scan.Span(last, 0, last).End;
                }

                return found;
            }

            if (force.Subkind == "coalition" && qualities.Contains("national"))
            {
                // The opposition's National Coalition is a party.
                return null;
            }

            if (scan.CueAt<PossessorCue>(before) is { } possessor && possessor.Last == before)
            {
                return DescriptorRule.Make(scan, before, last, 0, force, qualities, possessor.Cue.Possessor, possessor.Cue.Form, "possessor");
            }

            if (index.EndingAt(before).Find(static c => c is { Kind: EntityKind.Organization, Supported: true, Rejected: false, Names.Count: > 0 }) is { } body
                && body.Names.Entry(0).NameEn is { } owner && DescriptorTable.Default.Find(owner, force, qualities) is not null)
            {
                return DescriptorRule.Make(scan, body.First, last, 0, force, qualities, owner, owner, "possessor");
            }

            if (scan.CueAt<QualityCue>(before) is not { } quality || quality.Last != before)
            {
                break;
            }

            qualities.Add(quality.Cue.Form);
            before = scan.PreviousWord(before, overHyphen: true);
        }

        if (qualities.Count > 0 || StandingForces.IsKnown(index, token, last))
        {
            return null;
        }

        return OfState(scan, index, token, last, force)
            ?? (force.Alone || IsNamed(scan, token, last) ? DescriptorRule.Standing(scan, index, token, last, 0, force) : OfTown(scan, index, before, token, last, force));
    }

    /// <summary>The army of Mali, the security forces of Burkina Faso.</summary>
    private static Candidate? OfState(ArticleScan scan, CandidateIndex index, int token, int last, ForceCue force)
    {
        if (!scan.KeyIs(last + 1, "of") || force.Members || force.Subkind is "militia" or "rebel" or "coalition" || scan.Block(last + 2) != scan.Block(token))
        {
            return null;
        }

        int first = last + 2 + (scan.KeyIs(last + 2, "the") ? 1 : 0);
        Candidate? state = null;
        foreach (Candidate place in index.At(first))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false } && DescriptorRule.IsCountry(scan, place) && (state is null || place.Length > state.Length))
            {
                state = place;
            }
        }

        return state is null || scan.EndsPossessive(state.Last)
            ? null : DescriptorRule.Make(scan, token, state.Last, 0, force, [], DescriptorRule.Country(scan, state), DescriptorRule.Adjective(scan, state), "possessor");
    }

    /// <summary>The National Guard with its capitals is one force, whoever has it.</summary>
    private static bool IsNamed(ArticleScan scan, int token, int last)
    {
        if (token == last || !scan.KeyIs(token - 1, "the") || scan.Block(token - 1) != scan.Block(token) || (LatinDiscovery.IsCapital(scan, last + 1) && scan.Block(last + 1) == scan.Block(last)))
        {
            return false;
        }

        for (int i = token; i <= last; i++)
        {
            if (scan.IsWord(i) && (!scan.Text.Tokens[i].Is(TokenFlags.Capital) || scan.Text.Tokens[i].Is(TokenFlags.AllCaps)))
            {
                return false;
            }
        }

        return true;
    }

    private static Candidate? OfNation(ArticleScan scan, Candidate adjective, int last, ForceCue force, List<string> qualities)
    {
        adjective.Supported |= adjective.Kind == EntityKind.Nationality;
        int first = adjective.First;
        bool prefixed = scan.IsHyphen(first - 1) && scan.Block(first - 2) == scan.Block(first);
        bool pro = prefixed && scan.KeyIs(first - 2, "pro");
        if ((prefixed && scan.Text.Key(first - 2) is "anti" or "non" or "ex") || (force.Members && qualities.Count == 0 && !pro) || IsCounted(scan, first, force))
        {
            return null;
        }

        string country = DescriptorRule.Country(scan, adjective);
        if (!pro)
        {
            bool owned = adjective.Kind == EntityKind.Place && scan.EndsPossessive(adjective.Last) && scan.NextWord(adjective.Last) is > 0;
            Candidate found = DescriptorRule.Make(scan, owned ? scan.NextWord(adjective.Last) : first, last, 0, force, qualities, country, DescriptorRule.Adjective(scan, adjective), "nationality");
            found.FullStart = owned ? adjective.Core.Start : found.FullStart;
            return found;
        }

        // Pro-Russian forces are not Russia's.
        DescriptorTable.Row? row = DescriptorTable.Default.Find(country, force, ["backed"]) ?? DescriptorTable.Default.Find(country, force with { Head = "backed militias" }, []);
        Candidate sided = DescriptorRule.Make(scan, first - 2, last, 0, force, qualities, country, "", "backing");
        sided.Id = row?.Id ?? $"nc:group/{country.ToLowerInvariant()}-backed";
        (sided.NameAr, sided.NameEn) = (row?.NameAr, row?.NameEn ?? sided.Core.Slice(scan.Text.Raw));
        return sided;
    }

    /// <summary>Lagos police, Misrata militias: the force of the town or region right before the noun.</summary>
    private static Candidate? OfTown(ArticleScan scan, CandidateIndex index, int before, int token, int last, ForceCue force)
    {
        if (before != token - 1 || last != token || !Local.Contains(scan.Text.Hash(token))
            || index.EndingAt(before).Find(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 }) is not { } town
            || (town.First > 0 && scan.Block(town.First - 1) == scan.Block(token) && Before.Contains(scan.Text.Hash(town.First - 1)))
            || IsFacility(scan, token))
        {
            return null;
        }

        Candidate local = DescriptorRule.Make(scan, town.First, last, 0, force, [], "", town.Names.Entry(0).NameEn ?? "", "town");
        (local.Id, local.Country) = (null, StandingForces.CountryOf(scan, town));
        local.NameEn = local.Core.Slice(scan.Text.Raw);
        return local;
    }

    /// <summary>"Sadar police station" is a place; "the siege of Homs forces families to flee" has a verb.</summary>
    private static bool IsFacility(ArticleScan scan, int token)
    {
        int next = token + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(token)
            && (scan.Text.Key(token) is "forces"
                ? scan.Text.Tokens[next].Is(TokenFlags.Capital) || scan.Text.Tokens[next].Kind == TokenKind.Number || LatinText.IsFunctionWord(scan.Text.Key(next))
                : scan.Text.Key(next) is "station" or "stations" or "post" or "posts" or "precinct" or "headquarters" or "hq" or "academy" or "college" or "hospital"
                    or "stadium" or "training" or "school" or "public" or "complex" or "barracks" or "checkpoint" or "cell" or "line" or "lines");
    }

    /// <summary>"6,000 American troops" are so many people and "a Syrian force" any: neither is the army.</summary>
    private static bool IsCounted(ArticleScan scan, int first, ForceCue force) =>
        first > 0 && scan.Block(first - 1) == scan.Block(first)
        && (scan.Text.Tokens[first - 1].Kind == TokenKind.Number
            ? force.Form is "troops" or "forces" && !(scan.IsHyphen(first - 2) || scan.Text.Key(first - 1) is ['1' or '2', '9' or '0', _, _])
            : scan.Text.Key(first - 1) is "a" or "an" && force.Form is "force" or "unit");
}
