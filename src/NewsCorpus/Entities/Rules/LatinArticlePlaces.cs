using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Arabic names of places in English text that no table holds, with their article (al-Gharutu) or opened by a word such as
/// Kafr or Tal: behind a preposition of place ("in al-Gharutu"), before a word for a place ("al-Gharutu area"), or joined
/// to one that is told so.
/// </summary>
internal static class LatinArticlePlaces
{
    private const int LongestList = 6;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, Candidate>? told = null;
        for (int token = Next(scan, 0); token < scan.Count; token = Next(scan, token + 1))
        {
            int last = Last(scan, token);
            if (last > token && IsFree(scan, index, token, last) && (IsAnnounced(scan, token, last) || IsFollowed(scan, last)))
            {
                Candidate place = Add(scan, index, token, last, "place:with-article");
                (told ??= []).TryAdd(scan.Text.Hash(last), place);
                Join(scan, index, token, last);
                token = last;
            }
        }

        for (int token = Next(scan, 0); told is not null && token < scan.Count; token = Next(scan, token + 1))
        {
            int last = Last(scan, token);
            if (last > token && told.TryGetValue(scan.Text.Hash(last), out Candidate? place) && place.Length == last - token + 1
                && IsFree(scan, index, token, last) && !IsPeople(scan, last + 1))
            {
                Add(scan, index, token, last, "place:echo").Antecedent = place;
            }
        }
    }

    private static int Next(ArticleScan scan, int token) => scan.NextCue(token, 1 << CueBits.LatinCapital | 1 << CueBits.LatinArticle);

    /// <summary>The last word of such a name that begins at the token; the token itself if none does.</summary>
    private static int Last(ArticleScan scan, int token)
    {
        bool head = scan.Text.Tokens[token].Is(TokenFlags.Capital) && LatinPlaceWords.IsHead(scan.Text.Key(token));
        int first = head && scan.Block(token + 1) == scan.Block(token) && !scan.EndsPossessive(token) ? token + 1 : token;
        if (LatinArticles.Opens(scan, first))
        {
            int last = first + 2;
            return LatinArticles.Opens(scan, last + 1) && LatinPlaceWords.IsTail(scan.Text.Key(last + 3)) ? last + 3 : last;
        }

        return first > token && scan.IsWord(first) && scan.Text.Tokens[first].Is(TokenFlags.Capital) && scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore)
            && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore) ? first : token;
    }

    /// <summary>Nothing is told of the words, and no name goes on with them: not Hassan al-Gharutu.</summary>
    private static bool IsFree(ArticleScan scan, CandidateIndex index, int token, int last)
    {
        for (int t = token; t <= last; t++)
        {
            if (index.AnyTold(t))
            {
                return false;
            }
        }

        bool goesOn = scan.IsWord(token - 1) && scan.Block(token - 1) == scan.Block(token) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            && scan.Text.Tokens[token - 1].Is(TokenFlags.Capital) && !index.EndingAt(token - 1).Exists(c => IsTold(c) && c.Kind == EntityKind.Place);
        return !goesOn && scan.Text.Key(last).Length > 3 && !scan.IsHyphen(last + 1) && !scan.EndsPossessive(last)
            && !CommonWords.Contains(scan.Text.Key(last)) && !IsOfPerson(scan, index, last);
    }

    /// <summary>A person of the article ends with the word.</summary>
    private static bool IsOfPerson(ArticleScan scan, CandidateIndex index, int last) =>
        NameParts.Default.Find(scan.Text.Hash(last)) is { Given: true }
        || index.All.Exists(CandidateSorts.Of(EntityKind.Person), c => c is { Kind: EntityKind.Person, Supported: true, Rejected: false } && scan.Text.Hash(c.Last) == scan.Text.Hash(last));

    private static bool IsAnnounced(ArticleScan scan, int token, int last) =>
        LatinPlaces.IsAfterPreposition(scan, token, strictly: true) && !IsPeople(scan, last + 1)
        && !(scan.IsWord(last + 1) && scan.Text.Tokens[last + 1].Is(TokenFlags.Capital) && scan.Block(last + 1) == scan.Block(token));

    /// <summary>Who is called by the name, and no place.</summary>
    private static bool IsPeople(ArticleScan scan, int token) =>
        scan.Text.Tokens[Math.Min(token, scan.Count - 1)].Kind == TokenKind.Word
        && token < scan.Count && scan.Text.Key(token) is "tribe" or "tribes" or "clan" or "family" or "group" or "brigade" or "movement" or "forces";

    private static bool IsFollowed(ArticleScan scan, int last) =>
        last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(last) && scan.IsWord(last + 1)
        && (scan.Text.Key(last + 1) is "neighborhoods" or "neighbourhoods" or "districts" or "areas" or "farms" or "suburbs" or "quarters"
            || scan.CueAt<TriggerCue>(last + 1) is
            {
                Cue:
                {
                    Kind: EntityKind.Place, After: true, Language: "en", IsRelation: false, Subkind: not ("front" or "terrain" or "border"),
                },
            });

    /// <summary>What stands beside a place and is built so too, right beside it or joined by "and".</summary>
    private static void Join(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        for (int count = 0; count < LongestList; count++)
        {
            int end = scan.KeyIs(first - 1, "and") || scan.IsComma(first - 1) ? first - 2 : first - 1;
            if (end < 2 || scan.Block(end) != scan.Block(last) || !LatinArticles.Opens(scan, end - 2) || !IsFree(scan, index, end - 2, end))
            {
                break;
            }

            first = end - 2;
            _ = Add(scan, index, first, end, "place:with-article");
        }

        for (int count = 0; count < LongestList; count++)
        {
            int next = scan.KeyIs(last + 1, "and") || scan.IsComma(last + 1) ? last + 2 : last + 1;
            if (next >= scan.Count || scan.Block(next) != scan.Block(last) || Last(scan, next) is var end && (end == next || !IsFree(scan, index, next, end)))
            {
                break;
            }

            last = end;
            _ = Add(scan, index, next, end, "place:with-article");
        }
    }

    private static bool IsTold(Candidate candidate) => candidate is { Supported: true, Rejected: false };

    private static Candidate Add(ArticleScan scan, CandidateIndex index, int first, int last, string rule)
    {
        Candidate place = index.Lend(EntityKind.Place, rule);
        (place.First, place.Last, place.Core) = (first, last, scan.Span(first, 0, last));
        (place.Supported, place.Confidence) = (true, 0.75);
        index.Add(place);
        return place;
    }
}
