using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Small places in English reports that name several places close to each other: "withdrew from Mukhtar to Basharan", "reached Kukawa,
/// Cross Kauwa and Doron Baga". A capitalised word that no table holds is a place behind a preposition that takes little else, and in a
/// list with such a place.
/// </summary>
internal static class LatinLocalPlaces
{
    private const int LongestName = 3;

    /// <summary>Looks at every capital of an article that has a region of its own.</summary>
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(1, 1 << CueBits.LatinWord); token < scan.Count; token = scan.NextCue(token + 1, 1 << CueBits.LatinWord))
        {
            if (!LatinDiscovery.IsCapital(scan, token) || scan.Block(token - 1) != scan.Block(token))
            {
                continue;
            }

            int last = NameEnd(scan, index, token);
            if (last >= token && (IsLocated(scan, token - 1) || Continues(scan, index, token, last)))
            {
                index.Add(new Candidate
                {
                    First = token,
                    Last = last,
                    Core = scan.Span(token, 0, last),
                    Kind = EntityKind.Place,
                    Rule = "place:located",
                    Supported = true,
                    Confidence = 0.65,
                });
                token = last;
            }
        }
    }

    /// <summary>For a name of the gazetteer with a number of known places near it.</summary>
    public static bool IsTold(ArticleScan scan, CandidateIndex index, Candidate candidate, int near)
    {
        if (!LatinDiscovery.IsCapital(scan, candidate.Last) || (candidate.Length == 1 && CommonWords.Contains(scan.Text.Key(candidate.First)))
            || candidate.First == 0 || FollowsName(scan, index, candidate.First, candidate.Last))
        {
            return false;
        }

        return near > 1 || IsLocated(scan, candidate.First - 1) || Continues(scan, index, candidate.First, candidate.Last);
    }

    /// <summary>The last word of an unknown name of at most three capitalised words; -1 if it is none.</summary>
    private static int NameEnd(ArticleScan scan, CandidateIndex index, int token)
    {
        int last = token;
        while (last + 1 < scan.Count && last - token < LongestName && LatinDiscovery.IsCapital(scan, last + 1)
            && scan.Block(last + 1) == scan.Block(token) && !scan.EndsPossessive(last))
        {
            last++;
        }

        if (last - token >= LongestName || scan.EndsPossessive(last) || scan.IsHyphen(last + 1) || FollowsName(scan, index, token, last))
        {
            return -1;
        }

        for (int i = token; i <= last; i++)
        {
            ReadOnlySpan<char> key = scan.Text.Key(i);
            if (scan.Text.Tokens[i].Is(TokenFlags.AllCaps) || key.Length < 3 || HasLostApostrophe(key) || CommonWords.Contains(key) || scan.CueAt<Cue>(i) is not null
                || NameParts.Default.Find(key) is not null || index.At(i).Count > 0 || index.EndingAt(i).Count > 0)
            {
                return -1;
            }
        }

        // Orum al-Kubra: the article goes on with the name.
        return LatinArticles.Opens(scan, last + 1) && scan.Block(last + 3) == scan.Block(last) ? last + 3 : last;
    }

    /// <summary>Syrias, as some sites print Syria's.</summary>
    private static bool HasLostApostrophe(ReadOnlySpan<char> key) =>
        key.Length > 4 && key[^1] == 's' && key[^2] is 'a' or 'n' or 'i' or 'y' or 'r';

    /// <summary>A capital or a name right before or behind: the word is part of something longer.</summary>
    private static bool FollowsName(ArticleScan scan, CandidateIndex index, int first, int last) =>
        LatinDiscovery.IsCapital(scan, first - 1) || LatinDiscovery.IsCapital(scan, last + 1)
        || (scan.IsHyphen(first - 1) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore))
        || index.EndingAt(first - 1).Exists(static c => c is { Supported: true, Rejected: false, Kind: EntityKind.Person });

    /// <summary>A preposition of place; in "Civilians Killed in Heavy Bombardment" every word has a capital, which tells no name.</summary>
    private static bool IsLocated(ArticleScan scan, int token) =>
        !(LatinDiscovery.IsCapital(scan, token - 1) && CommonWords.Contains(scan.Text.Key(token - 1)))
        && scan.Text.Key(token) is "in" or "near" or "into" or "around" or "outside" or "inside" or "towards" or "toward" or "entered" or "reached";

    /// <summary>Joined by a comma or "and" to a place before it, and a comma, "and", a mark or a preposition behind it.</summary>
    private static bool Continues(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        int before = first - 1;
        bool comma = scan.IsComma(before);
        if (!comma && scan.Text.Key(before) is not "and")
        {
            return false;
        }

        before = comma || !scan.IsComma(before - 1) ? before - 1 : before - 2;
        int next = last + 1;
        bool ends = next >= scan.Count || scan.Block(next) != scan.Block(last) || !scan.IsWord(next)
            || scan.Text.Key(next) is "and" or "in" or "on" or "to" or "from" or "after" or "before" or "near" or "with" or "as" or "at" or "by";
        return ends && before >= 0 && !scan.Arabic(before) && index.EndingAt(before).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }
            && (c.Names.Count == 0 || c.Names.Entry(0).Subkind is not ("country" or "continent" or "region")));
    }
}
