using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Places that no table holds, in lists with places that one does: الكشكية والحريجي والعزبة (al-Kishkiyah, al-Hariji and al-Izba). A
/// word of no list of words, joined by "and" to a place that a preposition or a place of the same list stands before, or standing
/// behind the preposition itself with a place joined to it. For articles with a region of their own only.
/// </summary>
internal static class ListedPlaces
{
    private const int ShortestName = 4;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int i = 0; i < index.All.Count; i++)
        {
            Candidate place = index.All[i];
            if (place is not { Kind: EntityKind.Place, Supported: true, Rejected: false } || !scan.Arabic(place.First) || IsCountry(place))
            {
                continue;
            }

            int next = place.Last + 1;
            if (next < scan.Count && scan.Block(next) == scan.Block(place.Last) && scan.Text.Key(next)[0] == 'و'
                && IsOfList(scan, index, place) && IsUnknown(scan, index, next, 1, out int last))
            {
                Add(scan, index, next, 1, last);
            }

            int before = place.First - 1;
            if (place.Proclitic == "و" && before > 0 && scan.Block(before - 1) == scan.Block(place.First) && NearbyPlaces.IsLocated(scan, before - 1)
                && IsUnknown(scan, index, before, 0, out last) && last == before)
            {
                Add(scan, index, before, 0, before);
            }
        }
    }

    private static bool IsOfList(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int before = scan.PreviousWord(place.First);
        if (before < 0 || scan.Block(before) != scan.Block(place.First))
        {
            return false;
        }

        return place.Proclitic == "و" || scan.IsComma(before)
            ? SupportRule.HasPlaceBefore(scan, index, place.First)
            : place.Proclitic is null ? NearbyPlaces.IsLocated(scan, before) : place.Proclitic is "ب" or "ل" or "وب";
    }

    /// <summary>A word that no list of words or names holds, or two of which the first opens compound names (رأس الكور, باب البيض).</summary>
    private static bool IsUnknown(ArticleScan scan, CandidateIndex index, int token, int split, out int last)
    {
        last = token;
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (!scan.IsWord(token) || !scan.Arabic(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore) || key.Length - split < 2
            || index.At(token).Exists(static c => c is { Supported: true, Rejected: false } || c.Kind == EntityKind.Nationality))
        {
            return false;
        }

        ReadOnlySpan<char> word = key[split..];
        // San and the like also open names of clubs and people.
        if (Discovery.IsCompoundHead(word) && !word.StartsWith("سا") && token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token) && scan.IsWord(token + 1)
            && IsTail(scan, token + 1))
        {
            last = token + 1;
            return true;
        }

        ReadOnlySpan<char> bare = word.StartsWith("ال") ? word[2..] : word;
        return bare.Length >= ShortestName && !CommonWords.Contains(word) && !CommonWords.Contains(bare) && !CommonWords.Contains(key)
            && !OrdinaryWords.Contains(word) && !OrdinaryWords.Contains(bare) && !OrdinaryWords.Contains(key) && !Discovery.IsStop(word)
            && NameParts.Default.Find(word) is null && NameParts.Default.Find(bare) is null
            && !(word[0] is 'ي' or 'ت' or 'ن' or 'س') && !word.EndsWith("ين") && !word.EndsWith("ون")
            && scan.CueAt<Cue>(token, procliticAllowed: true) is null && (word.Length > bare.Length || IsClosed(scan, index, token + 1));
    }

    /// <summary>A verb joined by "and" goes on (وجرهم إلى, and drag them to); a name without the article must end the list or go on with it.</summary>
    private static bool IsClosed(ArticleScan scan, CandidateIndex index, int next) =>
        next >= scan.Count || scan.Block(next) != scan.Block(next - 1) || (!scan.IsWord(next) && !scan.IsQuote(next))
        || index.At(next).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: "و" });

    private static bool IsTail(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 3 && scan.CueAt<Cue>(token) is null && !Discovery.IsStop(key)
            && (key.StartsWith("ال") || (!CommonWords.Contains(key) && !OrdinaryWords.Contains(key)));
    }

    private static bool IsCountry(Candidate place) =>
        place.Names.Count > 0 && place.Names.Entry(0).Subkind is "country" or "continent" or "region" or "sea";

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int split, int last) => index.Add(new Candidate
    {
        First = first,
        Last = last,
        Core = scan.Span(first, split, last),
        Kind = EntityKind.Place,
        Rule = "place:listed",
        Proclitic = scan.Proclitic(first, split),
        Supported = true,
        Confidence = 0.65,
    });
}
