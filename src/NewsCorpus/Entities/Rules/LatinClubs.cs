using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English sport news calls clubs by their city: in tables of results ("Barcelona 3 Valencia 1"), beside verbs of winning
/// and before players. Countries play as countries and stay places.
/// </summary>
internal static class LatinClubs
{
    private const int MostWordsBefore = 3;

    private static readonly Lazy<KeySet> Before = new(() => Words("before"));
    private static readonly Lazy<KeySet> After = new(() => Words("after"));

    public static void Apply(ArticleScan scan, CandidateIndex index, bool bare)
    {
        int last = index.All.Count;
        int sorts = CandidateSorts.Latin(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < last; i = index.All.Next(i + 1, sorts))
        {
            Candidate place = index.All[i];
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Trigger: null, Names.Count: > 0 }
                && !scan.Arabic(place.First) && HasClub(place) && IsClub(scan, place, bare, out int first))
            {
                place.Rejected = true;
                index.Add(new Candidate
                {
                    First = first,
                    Last = place.Last,
                    Core = first == place.First ? place.Core : scan.Span(first, 0, place.Last),
                    Kind = EntityKind.Organization,
                    Rule = "sport:club",
                    Supported = true,
                    NameEn = place.Names.Entry(0).NameEn,
                    Country = place.Names.Entry(0).FirstCountry,
                    Subkind = "club",
                    Confidence = 0.7,
                });
            }
        }
    }

    /// <summary>A city or a state of the United States.</summary>
    private static bool HasClub(Candidate place) => place.Names.Entry(0) is
        { Subkind: "city" or "town" or "capital" or "village" or "quarter" or "county" }
        or { Subkind: "region", FirstCountry: "GB" } or { Subkind: "state", FirstCountry: "US" or "AU" };

    private static bool IsClub(ArticleScan scan, Candidate place, bool bare, out int first)
    {
        first = place.First;
        int before = scan.PreviousWord(place.First);
        bool opens = before < 0 || scan.Text.Tokens[place.First].Is(TokenFlags.LineBefore);
        int after = scan.NextWord(place.Last);
        bool ends = after < 0 || scan.Text.Tokens[after].Is(TokenFlags.LineBefore);
        if (!opens && LatinPlaces.IsAfterPreposition(scan, place.First, strictly: false) && !IsCapitals(scan, place))
        {
            return false;
        }

        bool score = !ends && scan.Text.Tokens[after].Kind == TokenKind.Number && !IsDateline(scan, after)
            && (opens || scan.Text.Tokens[before].Kind == TokenKind.Number || scan.IsComma(before) || IsLongName(scan, ref first));
        bool beaten = !opens && Before.Value.Contains(scan.Text.Hash(before));
        bool plays = !ends && After.Value.Contains(scan.Text.Hash(after));
        return score || beaten || plays || (bare && !IsTold(scan, place, opens, ends, after) && IsBare(scan, place.First, before, opens));
    }

    /// <summary>The words beside it tell a place: a dateline, its country behind a comma, a number that is a date.</summary>
    private static bool IsTold(ArticleScan scan, Candidate place, bool opens, bool ends, int after) =>
        ends ? opens
        : scan.IsComma(after) || (opens && (scan.IsHyphen(after) || scan.IsOne(after, "(") || IsDateline(scan, after)))
            || (scan.IsHyphen(after) && after == place.Last + 1 && !scan.Text.Tokens[after].Is(TokenFlags.SpaceBefore));

    /// <summary>No word that goes before a place's name stands there.</summary>
    private static bool IsBare(ArticleScan scan, int first, int before, bool opens) =>
        opens || !(scan.Text.Key(before) is "by" or "in" or "at" or "near" or "to" or "from" or "of" or "through" or "via" or "the" or "outside"
            || scan.IsComma(before) || scan.IsHyphen(first - 1));

    /// <summary>Words with a capital stand between the city and the line's start or a number: Arminia Bielefeld 3.</summary>
    private static bool IsLongName(ArticleScan scan, ref int first)
    {
        int token = first;
        while (first - token < MostWordsBefore && token > 0 && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            && scan.Block(token - 1) == scan.Block(token) && scan.IsWord(token - 1) && scan.Text.Tokens[token - 1].Is(TokenFlags.Capital))
        {
            token--;
        }

        bool told = token < first && (token == 0 || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token - 1].Kind == TokenKind.Number);
        first = told ? token : first;
        return told;
    }

    private static bool IsCapitals(ArticleScan scan, Candidate place) =>
        scan.Text.Tokens[place.First].Is(TokenFlags.AllCaps) && scan.KeyIs(scan.PreviousWord(place.First), "at");

    /// <summary>"BOSTON 1996-08-22" and "Boston 19 August" date a report.</summary>
    private static bool IsDateline(ArticleScan scan, int token) =>
        scan.Text.Key(token).Length >= 4 || (scan.IsHyphen(token + 1) && scan.IsHyphen(token + 3)) || (token + 1 < scan.Count && scan.IsWord(token + 1)
            && scan.Text.Key(token + 1) is "january" or "february" or "march" or "april" or "may" or "june" or "july" or "august"
                or "september" or "october" or "november" or "december");

    private static KeySet Words(string side) => new(
        [.. TableRecord.Read("Entities/Data/place-neighbours.tsv").Where(row => row["side"] == $"{side}-in-sport")
            .Select(row => KeyFolding.Fold(row["word"]))]);
}
