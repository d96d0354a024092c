using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Arabic names of places with their article in English text that no table holds: behind a preposition of place ("in
/// al-Gharutu"), before a word for a place ("al-Gharutu area"), or joined to one that is told so. Looks only where "al-"
/// stands before a capital.
/// </summary>
internal static class LatinArticlePlaces
{
    private const int LongestList = 6;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, Candidate>? told = null;
        for (int token = Next(scan, 0); token < scan.Count; token = Next(scan, token + 1))
        {
            if (LatinArticles.Opens(scan, token) && IsFree(scan, index, token) && (IsAnnounced(scan, token) || IsFollowed(scan, token + 2)))
            {
                Candidate place = Add(scan, index, token, "place:with-article");
                (told ??= []).TryAdd(scan.Text.Hash(token + 2), place);
                Join(scan, index, token);
            }
        }

        for (int token = Next(scan, 0); told is not null && token < scan.Count; token = Next(scan, token + 1))
        {
            if (LatinArticles.Opens(scan, token) && told.TryGetValue(scan.Text.Hash(token + 2), out Candidate? place) && IsFree(scan, index, token))
            {
                Add(scan, index, token, "place:echo").Antecedent = place;
            }
        }
    }

    private static int Next(ArticleScan scan, int token) => scan.NextCue(token, 1 << CueBits.LatinWord);

    /// <summary>Nothing is told of the words, and no name goes on with them: not Hassan al-Gharutu, not Kafr al-Gharutu.</summary>
    private static bool IsFree(ArticleScan scan, CandidateIndex index, int token)
    {
        int last = token + 2;
        for (int t = token; t <= last; t++)
        {
            if (index.At(t).Exists(IsTold) || index.EndingAt(t).Exists(IsTold))
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
        || index.All.Exists(c => c is { Kind: EntityKind.Person, Supported: true, Rejected: false } && scan.Text.Hash(c.Last) == scan.Text.Hash(last));

    private static bool IsAnnounced(ArticleScan scan, int token) =>
        LatinPlaces.IsAfterPreposition(scan, token, strictly: true) && !(scan.IsWord(token + 3) && scan.Text.Tokens[token + 3].Is(TokenFlags.Capital)
            && scan.Block(token + 3) == scan.Block(token));

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

    /// <summary>What stands beside a place and has the article too, right before it or joined by "and".</summary>
    private static void Join(ArticleScan scan, CandidateIndex index, int token)
    {
        for (int count = 0, first = token; count < LongestList; count++)
        {
            int last = scan.KeyIs(first - 1, "and") || scan.IsComma(first - 1) ? first - 2 : first - 1;
            if (last < 2 || scan.Block(last) != scan.Block(token) || !LatinArticles.Opens(scan, last - 2) || !IsFree(scan, index, last - 2))
            {
                break;
            }

            first = last - 2;
            _ = Add(scan, index, first, "place:with-article");
        }

        for (int count = 0, last = token + 2; count < LongestList; count++)
        {
            int next = scan.KeyIs(last + 1, "and") || scan.IsComma(last + 1) ? last + 2 : last + 1;
            if (next >= scan.Count || scan.Block(next) != scan.Block(token) || !LatinArticles.Opens(scan, next) || !IsFree(scan, index, next))
            {
                break;
            }

            last = next + 2;
            _ = Add(scan, index, next, "place:with-article");
        }
    }

    private static bool IsTold(Candidate candidate) => candidate is { Supported: true, Rejected: false };

    private static Candidate Add(ArticleScan scan, CandidateIndex index, int token, string rule)
    {
        Candidate place = index.Lend(EntityKind.Place, rule);
        (place.First, place.Last, place.Core) = (token, token + 2, scan.Span(token, 0, token + 2));
        (place.Supported, place.Confidence) = (true, 0.75);
        index.Add(place);
        return place;
    }
}
