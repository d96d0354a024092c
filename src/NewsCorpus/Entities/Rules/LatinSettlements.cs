using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English names of places that no table holds, told by what stands beside them: their country or division behind a comma
/// ("in Culpeper, Virginia", "RIMBO, Sweden —"), or how far they are from a known place ("Barkote, 20 km south of
/// Sirte"). A place told so, or by a designator ("the town of"), is known wherever it stands again.
/// </summary>
internal static class LatinSettlements
{
    private const int MostWords = 4;
    private const int LongestDistance = 14;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int last = index.All.Count;
        bool told = false;
        int sorts = CandidateSorts.Latin(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < last; i = index.All.Next(i + 1, sorts))
        {
            Candidate place = index.All[i];
            if (place is not { Kind: EntityKind.Place, Rejected: false } || scan.Arabic(place.First)
                || (!place.Supported && !(place.Names.Count > 0 && IsWhole(place) && scan.IsComma(place.First - 1))))
            {
                continue;
            }

            told |= IsAnnounced(place);
            int end = place.Names.Count == 0 || place.First < 2 ? -1 : IsWhole(place) && scan.IsComma(place.First - 1)
                ? place.First - 2 : BeforeDistance(scan, place);
            if (end >= 0 && First(scan, index, end) is var first and >= 0 && (end < place.First - 2 || IsLocated(scan, place, first)))
            {
                index.Add(Make(scan, first, end, "place:beside-known", place.Names.Entry(0).FirstCountry));
                place.Supported = true;
                told = true;
            }
        }

        if (told)
        {
            Echo(scan, index);
        }
    }

    /// <summary>A country or a part of one, and no settlement.</summary>
    private static bool IsWhole(Candidate place) => place.Names.Entry(0) is
    {
        Tier: not GazetteerTier.C,
        Subkind: "country" or "territory" or "state" or "province" or "governorate" or "region" or "emirate" or "county",
    };

    private static bool IsAnnounced(Candidate place) =>
        place is { Names.Count: 0, Trigger: { Language: "en", InName: false, Subkind: "settlement" or "town" or "village" or "quarter" } };

    /// <summary>The run of words with a capital that ends at a token; -1 if there is none or it is told already.</summary>
    private static int First(ArticleScan scan, CandidateIndex index, int end)
    {
        int first = end;
        if (!LatinDiscovery.IsCapital(scan, end) || scan.EndsPossessive(end))
        {
            return -1;
        }

        while (first > 0 && end - first < MostWords && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore))
        {
            bool hyphen = scan.IsHyphen(first - 1) && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore);
            int before = hyphen ? first - 2 : first - 1;
            if (!LatinDiscovery.IsCapital(scan, before) || scan.Block(before) != scan.Block(end) || scan.EndsPossessive(before))
            {
                break;
            }

            first = before;
        }

        for (int token = first; token <= end; token++)
        {
            if (index.At(token).Exists(IsTold) || index.EndingAt(token).Exists(IsTold) || CommonWords.Contains(scan.Text.Key(token)))
            {
                return -1;
            }
        }

        return first;
    }

    private static bool IsTold(Candidate candidate) => candidate is { Supported: true, Rejected: false };

    /// <summary>A preposition of place opens the name, or it opens the line in capitals as the place of a report.</summary>
    private static bool IsLocated(ArticleScan scan, Candidate whole, int first)
    {
        int before = scan.PreviousWord(first);
        bool opens = before < 0 || scan.Text.Tokens[first].Is(TokenFlags.LineBefore);
        int after = whole.Last + 1;
        bool ends = after >= scan.Count || scan.Block(after) != scan.Block(whole.Last) || scan.Text.Tokens[after].Is(TokenFlags.LineBefore);
        if (opens)
        {
            return scan.Text.Tokens[first].Is(TokenFlags.AllCaps) && scan.Text.Key(first).Length > 2
                && (ends || scan.IsHyphen(after) || scan.IsOne(after, "(") || scan.Text.Tokens[after].Kind == TokenKind.Number
                    || scan.Text.Tokens[after].Is(TokenFlags.Capital));
        }

        return LatinPlaces.IsAfterPreposition(scan, first, strictly: true)
            || (LatinPlaces.IsAfterPreposition(scan, first, strictly: false) && !scan.KeyIs(scan.PreviousWord(before), "according")
                && !scan.EndsPossessive(whole.Last) && (ends || !scan.IsWord(after)));
    }

    /// <summary>The token before ", 20 km (12 miles) south of" and the place; -1 where no distance stands.</summary>
    private static int BeforeDistance(ArticleScan scan, Candidate place)
    {
        int token = place.First - 1;
        if (!scan.KeyIs(token, "of") && !scan.KeyIs(token, "from"))
        {
            return -1;
        }

        bool unit = false;
        for (int from = token; token > 0 && from - token < LongestDistance && scan.Block(token) == scan.Block(place.First); token--)
        {
            unit |= scan.IsWord(token) && scan.Text.Key(token) is "km" or "kms" or "miles" or "mile" or "kilometres" or "kilometers" or "kilometre" or "kilometer";
            if (scan.IsComma(token))
            {
                int next = token + 1;
                next += scan.Text.Key(next) is "about" or "some" or "around" or "just" or "nearly" or "roughly" or "only" ? 1 : 0;
                return unit && scan.Text.Tokens[next].Kind == TokenKind.Number ? token - 1 : -1;
            }
        }

        return -1;
    }

    /// <summary>Names that were told of stand again, also in capitals.</summary>
    internal static void Echo(ArticleScan scan, CandidateIndex index)
    {
        Dictionary<ulong, Candidate> told = [];
        foreach (Candidate place in index.All)
        {
            if (place is { Supported: true, Rejected: false } && (place.Rule is "place:beside-known" or "place:located" || (place.Rule == LatinFacilities.RuleName && place.FullEnd > place.Core.End) || (!scan.Arabic(place.First) && IsAnnounced(place)))
                && scan.Text.Key(place.First).Length > 3)
            {
                told.TryAdd(scan.Text.Hash(place.First), place);
            }
        }

        for (int token = scan.NextCapital(0); token < scan.Count; token = scan.NextCapital(token + 1))
        {
            if (scan.Block(token) < 0 || !LatinDiscovery.IsCapital(scan, token) || !told.TryGetValue(scan.Text.Hash(token), out Candidate? place)
                || token == place.First || !IsSame(scan, place, token, out int last))
            {
                continue;
            }

            if (index.At(token).Find(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: 0 } && c.Last > last) is { } facility)
            {
                // Bolan bridge, where Bolan is told elsewhere.
                facility.KeepsNested = true;
            }
            else if (IsCovered(index, token, last) || IsInsideName(scan, token, last))
            {
                continue;
            }

            Candidate echo = Make(scan, token, last, "place:echo", place.Country);
            echo.Antecedent = place;
            index.Add(echo);
            token = last;
        }
    }

    private static bool IsSame(ArticleScan scan, Candidate place, int token, out int last)
    {
        last = token + place.Length - 1;
        for (int i = 1; i < place.Length; i++)
        {
            if (token + i >= scan.Count || scan.Block(token + i) != scan.Block(token)
                || scan.Text.Hash(token + i) != scan.Text.Hash(place.First + i))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsCovered(CandidateIndex index, int first, int last)
    {
        for (int token = first; token <= last; token++)
        {
            if (index.At(token).Exists(IsTold) || index.EndingAt(token).Exists(IsTold))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Another word with a capital stands right beside it: part of a longer name.</summary>
    private static bool IsInsideName(ArticleScan scan, int first, int last)
    {
        bool before = first > 0 && !scan.Text.Tokens[first].Is(TokenFlags.LineBefore) && scan.Block(first - 1) == scan.Block(first)
            && LatinDiscovery.IsCapital(scan, first - 1) && !scan.EndsPossessive(first - 1) && !LatinText.IsFunctionWord(scan.Text.Key(first - 1));
        int next = last + 1;
        bool after = !scan.EndsPossessive(last) && next < scan.Count && scan.Block(next) == scan.Block(last)
            && LatinDiscovery.IsCapital(scan, next) && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore);
        return (before || after) && !HeadlineCase.At(scan, first, last);
    }

    private static Candidate Make(ArticleScan scan, int first, int last, string rule, string? country) => new()
    {
        First = first,
        Last = last,
        Core = scan.Span(first, 0, last),
        Kind = EntityKind.Place,
        Rule = rule,
        Supported = true,
        Country = country,
        Confidence = 0.75,
    };
}
