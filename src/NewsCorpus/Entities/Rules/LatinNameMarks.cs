using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What tells that an English run of capitals is a person though no table holds its first word: speech, an age, a country
/// in brackets, a profession behind a comma, the country it belongs to.
/// </summary>
internal static class LatinNameMarks
{
    private const int LongestRole = 5;

    public static bool Tell(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        if (last == first || IsBody(scan, last) || PlaceNeighbours.After(scan, first) is not null)
        {
            return false;
        }

        int before = scan.PreviousWord(first);
        int after = scan.NextWord(last);
        if (after >= 0 && scan.IsOne(after, "(") && IsCountryInBrackets(scan, index, after + 1) && last - first < 4
            && (!CommonWords.Contains(scan.Text.Key(first)) || NameParts.Default.Find(scan.Text.Hash(first)) is { Given: true }))
        {
            return true;
        }

        if (CommonWords.Contains(scan.Text.Key(first)) || CommonWords.Contains(scan.Text.Key(last)))
        {
            return false;
        }

        bool comma = after >= 0 && scan.IsOne(after, ",") && after + 2 < scan.Count && scan.Block(after + 2) == scan.Block(last);
        bool age = comma && scan.Text.Tokens[after + 1].Kind == TokenKind.Number
            && scan.Text.Key(after + 1).Length == 2 && scan.IsOne(after + 2, ",.");
        bool nationality = before >= 0 && scan.IsWord(before) && index.EndingAt(before).Exists(c => c.Kind == EntityKind.Nationality)
            && scan.PreviousWord(before) >= 0 && !scan.KeyIs(scan.PreviousWord(before), "the");
        bool said = (Says(scan, before) || Says(scan, after) || IsIntroduced(scan, before) || (comma && scan.IsComma(before) && EndsInSpeech(scan, last))) && !IsTown(index, first);
        bool kunya = last == first + 1 && scan.Text.Key(first) is "abu" or "abou" or "umm" or "um";
        return said || age || ((kunya || NameParts.Default.Find(scan.Text.Hash(last)) is { Common: false }) && LatinLoneNames.Stands(scan, index, first, last)) || nationality || (comma && HasRole(scan, index, first, after))
            || (before >= 0 && last == first + 1 && scan.EndsPossessive(before) && BelongsToCountry(scan, index, before, last));
    }

    /// <summary>
    /// "The governor of Hiiraan, Ali Jeyte, led", "the mayor of Tripoli Centre, Abdulrauf B., opened": where the name behind an office and its
    /// place begins, if a second comma or a verb closes it; null for anything else.
    /// </summary>
    public static int? BehindSeat(ArticleScan scan, CandidateIndex index, int of)
    {
        const int LongestSeat = 5;
        if (scan.Text.Key(of) is not ("of" or "in" or "for"))
        {
            return null;
        }

        int at = scan.KeyIs(of + 1, "the") ? of + 2 : of + 1;
        int comma = at;
        while (comma < scan.Count && comma - at < LongestSeat && (LatinDiscovery.IsCapital(scan, comma) || LatinArticles.Opens(scan, comma) || scan.IsHyphen(comma)))
        {
            comma += LatinArticles.Opens(scan, comma) ? 3 : 1;
        }

        int first = comma + 1;
        if (comma == at || !scan.IsComma(comma) || scan.Block(comma) != scan.Block(of) || !LatinDiscovery.IsCapital(scan, first) || scan.Block(first) != scan.Block(of)
            || index.At(first).Exists(static c => c is { Kind: not EntityKind.Person, Supported: true, Rejected: false }))
        {
            return null;
        }

        int last = first;
        while (last - first < LongestSeat && !scan.EndsPossessive(last) && (LatinDiscovery.IsCapital(scan, last + 1) || LatinArticles.Opens(scan, last + 1)))
        {
            last += LatinArticles.Opens(scan, last + 1) ? 3 : 1;
        }

        return last > first && last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(first)
            && (scan.IsComma(last + 1) || LatinLeads.IsOfActor(scan, last + 1)) ? first : null;
    }

    internal static bool Says(ArticleScan scan, int token) =>
        token >= 0 && scan.Text.Key(token) is "said" or "says" or "told" or "added" or "tells" or "insisted" or "admitted";

    /// <summary>"led by", "loyal to", "called" stand before the names of people.</summary>
    private static bool IsIntroduced(ArticleScan scan, int before)
    {
        if (before < 1)
        {
            return false;
        }

        ReadOnlySpan<char> earlier = scan.Text.Key(before - 1);
        return scan.Text.Key(before) switch
        {
            "by" => earlier is "led" or "headed" or "commanded" or "chaired",
            "to" => earlier is "loyal",
            "as" => earlier is "identified" or "named",
            "called" or "named" or "nicknamed" => earlier is [.., 'r'] or [.., 'n'] or "kingpin" or "chief" or "boy" or "girl",
            _ => false,
        };
    }

    /// <summary>", Farid Budang, said": the speaker between two commas.</summary>
    private static bool EndsInSpeech(ArticleScan scan, int last) => last + 2 < scan.Count && Says(scan, last + 2);

    /// <summary>The last word names companies and bodies: Nottingham Playhouse said.</summary>
    private static bool IsBody(ArticleScan scan, int last) =>
        scan.Text.Key(last) is "games" or "olympics" || LatinText.IsOrganizationHead(scan.Text.Key(last)) || PlaceNeighbours.After(scan, last) is not null;

    private static bool IsTown(CandidateIndex index, int first) =>
        index.At(first).Exists(c => c is { Kind: EntityKind.Place, Names.Count: > 0 } && c.Names.Entry(0).Tier == GazetteerTier.A);

    private static bool IsCountryInBrackets(ArticleScan scan, CandidateIndex index, int token)
    {
        foreach (Candidate country in index.At(token))
        {
            int close = country.Last + 1;
            close = scan.IsOne(close, ".") ? close + 1 : close;
            if (country is { Kind: EntityKind.Place, Names.Count: > 0 } && country.Names.Entry(0).Subkind is "country" or "nation" && scan.IsOne(close, ")"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ana Pek, head of research at", "Bo Lind, who": a role or "who" behind the comma, at the start of a sentence.</summary>
    private static bool HasRole(ArticleScan scan, CandidateIndex index, int first, int comma)
    {
        if (scan.Text.Key(comma + 1) is "who" or "whose")
        {
            return true;
        }

        if (!LatinNames.Opens(scan, first))
        {
            return false;
        }

        for (int token = comma + 1; token <= comma + LongestRole && token < scan.Count && scan.Block(token) == scan.Block(first); token++)
        {
            if (!scan.IsWord(token))
            {
                return false;
            }

            if (!scan.Text.Tokens[token].Is(TokenFlags.Capital) && scan.CueAt<TitleCue>(token) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Italy's Silvia Bo won": two unknown words that a country owns, before what players do.</summary>
    private static bool BelongsToCountry(ArticleScan scan, CandidateIndex index, int owner, int last)
    {
        int next = last + 1;
        return index.EndingAt(owner).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Names.Count: > 0 } && c.Names.Entry(0).Subkind == "country")
            && next < scan.Count && scan.Block(next) == scan.Block(last) && !scan.Text.Tokens[last].Is(TokenFlags.AllCaps)
            && scan.Text.Key(next) is "won" or "beat" or "took" or "scored" or "finished" or "claimed" or "lost" or "defeated" or "set" or "ran" or "came"
                or "secured" or "struck" or "led" or "missed" or "retired" or "clinched" or "faces" or "plays";
    }
}
