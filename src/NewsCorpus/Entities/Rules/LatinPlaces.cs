using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// English places by the words beside them: names that are surnames or words as well are backed by "in" or by their
/// country ("in Bristol", "Newport, Wales"), and those inside a longer name do not stand alone (Air China, the Prague
/// Stock Exchange).
/// </summary>
internal static class LatinPlaces
{
    private const int LongestTail = 3;

    /// <summary>A city of so many people is meant even where nothing in the article speaks of its country.</summary>
    private const int SureOfItself = 200_000;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int last = index.All.Count;
        int sorts = CandidateSorts.Latin(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < last; i = index.All.Next(i + 1, sorts))
        {
            Candidate place = index.All[i];
            if (place.Kind != EntityKind.Place || place.Names.Count == 0 || place.Rejected || scan.Arabic(place.First)
                || !scan.Text.Tokens[place.First].Is(TokenFlags.Capital))
            {
                continue;
            }

            if (!place.Supported)
            {
                Back(scan, index, place);
            }
            else if (!scan.EndsPossessive(place.Last))
            {
                _ = IsOpenedBy(scan, index, place) || IsContinuedBy(scan, index, place);
            }
        }
    }

    /// <summary>True when a preposition of place stands before the token, over an article.</summary>
    public static bool IsAfterPreposition(ArticleScan scan, int token, bool strictly)
    {
        int before = scan.PreviousWord(token);
        if (before >= 0 && scan.KeyIs(before, "the"))
        {
            before = scan.PreviousWord(before);
        }

        return before >= 0 && scan.Text.Key(before) is var key
            && (key is "in" or "near" or "outside" or "around"
                || (!strictly && key is "from" or "to" or "at" or "of" or "into" or "through" or "via" or "towards" or "toward"));
    }

    private static void Back(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        if (scan.EndsPossessive(place.Last) || scan.Text.Tokens[place.First].Is(TokenFlags.AllCaps) || NameFollows(scan, place.Last))
        {
            return;
        }

        bool surname = IsSurname(scan, index, place);
        foreach (int number in place.Names)
        {
            GazetteerEntry entry = scan.Gazetteer.Entry(number);
            if (entry.Tier == GazetteerTier.C || (scan.Gazetteer.Name(number).Flags & NameTraits.Generic) != 0)
            {
                continue;
            }

            bool inCountry = IsInItsCountry(scan, index, place, entry);
            if (inCountry || (!surname && IsLarge(scan, entry) && IsAfterPreposition(scan, place.First, strictly: true)))
            {
                place.Supported = true;
                place.Confidence = 0.8;
                bool told = inCountry || (entry.Tier == GazetteerTier.A && entry.Population >= SureOfItself)
                    || place.Names.Any(n => scan.Gazetteer.Entry(n).Countries.Any(scan.Countries.Contains));
                place.Names = told ? place.Names : NameSet.None;
                return;
            }
        }
    }

    /// <summary>A city that a preposition alone may back; a smaller place needs its country in the article.</summary>
    private static bool IsLarge(ArticleScan scan, GazetteerEntry entry) =>
        entry.Tier == GazetteerTier.A
            ? entry.Population > 20_000 || entry.Countries.Any(scan.Countries.Contains)
            : entry.NameEn?.Length > 4 && entry.Countries.Any(scan.Countries.Contains);

    /// <summary>A person of the article bears the name, or it is mostly a given name.</summary>
    private static bool IsSurname(ArticleScan scan, CandidateIndex index, Candidate place) =>
        place.Length == 1
        && (NameParts.Default.Find(scan.Text.Hash(place.First)) is { Given: true }
            || index.All.Exists(CandidateSorts.Of(EntityKind.Person), c => c is { Kind: EntityKind.Person, Length: > 1 } && scan.Text.Hash(c.Last) == scan.Text.Hash(place.First)));

    /// <summary>"Tripoli, Lebanon": the country or division behind a comma is the place's own.</summary>
    private static bool IsInItsCountry(ArticleScan scan, CandidateIndex index, Candidate place, GazetteerEntry entry)
    {
        int comma = place.Last + 1;
        if (!scan.IsComma(comma) || comma + 1 >= scan.Count || scan.Block(comma + 1) != scan.Block(place.Last)
            || scan.Text.Tokens[comma + 1].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        foreach (Candidate around in index.At(comma + 1))
        {
            if (around is { Kind: EntityKind.Place, Names.Count: > 0 } && !scan.EndsPossessive(around.Last)
                && around.Names.Entry(0) is { Subkind: not ("city" or "town" or "village"), Tier: not GazetteerTier.C } whole
                && whole.FirstCountry == entry.FirstCountry && whole.Id != entry.Id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContinuedBy(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int next = place.Last + 1;
        if (!NameFollows(scan, place.Last) || (IsExplained(scan, index, next) && !IsDesk(scan, next)))
        {
            return false;
        }

        int last = next;
        PlaceNeighbour? tail = PlaceNeighbours.After(scan, last);
        while (last - next < LongestTail && NameFollows(scan, last) && !scan.EndsPossessive(last)
            && (!IsExplained(scan, index, last + 1) || IsDesk(scan, last)))
        {
            last++;
            tail = PlaceNeighbours.After(scan, last) ?? tail;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        bool unknown = key.Length > 3 && !IsPlural(scan, next) && !scan.IsOne(next + 1, ":") && !CommonWords.Contains(key)
            && key is not ("olympics" or "paralympics" or "democrat" or "republican" or "meanwhile") && NameParts.Default.Find(scan.Text.Hash(next)) is not { Given: true, Common: false };
        bool headline = HeadlineCase.At(scan, place.First, last);
        if ((tail is null && !unknown) || (headline && tail?.Kind is null))
        {
            return false;
        }

        place.Rejected = true;
        if (tail?.Kind is { } kind && PlaceNeighbours.After(scan, last) == tail)
        {
            Add(scan, index, WithSide(scan, place.First), last, kind, tail);
        }

        return true;
    }

    private static bool IsOpenedBy(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int before = place.First - 1;
        if (before < 0 || scan.Block(before) != scan.Block(place.First) || !NameFollows(scan, before) || scan.EndsPossessive(before)
            || !scan.IsWord(before) || !scan.Text.Tokens[before].Is(TokenFlags.Capital)
            || (scan.Text.Tokens[place.First].Is(TokenFlags.AllCaps) && scan.Text.Key(place.First).Length > 3))
        {
            return false;
        }

        PlaceNeighbour? head = PlaceNeighbours.Before(scan, before);
        ReadOnlySpan<char> key = scan.Text.Key(before);
        bool unknown = key.Length > 3 && !Opens(scan, before) && !CommonWords.Contains(key) && !scan.HasCue(before, CueBits.NotInNames, false)
            && scan.PreviousWord(before) is var earlier && !(earlier >= 0 && scan.CueAt<TitleCue>(earlier) is not null)
            && NameParts.Default.Find(scan.Text.Hash(before)) is null && index.At(before).Count == 0 && index.EndingAt(before).Count == 0
            && !IsPlural(scan, before);
        if ((head is null && !unknown) || (head?.Kind is null && HeadlineCase.At(scan, before, place.Last)))
        {
            return false;
        }

        place.Rejected = true;
        if (head?.Kind is { } kind)
        {
            Add(scan, index, before, place.Last, kind, head);
        }

        return true;
    }

    /// <summary>A desk of an agency, whatever its field is called: London Municipal Desk.</summary>
    private static bool IsDesk(ArticleScan scan, int token) =>
        NameFollows(scan, token) && scan.Text.Key(token + 1) is "desk" or "newsroom";

    /// <summary>South Wales Police: the side of the country belongs to the name.</summary>
    private static int WithSide(ArticleScan scan, int first) =>
        first > 0 && NameFollows(scan, first - 1) && scan.Text.Tokens[first - 1].Is(TokenFlags.Capital)
            && scan.Text.Key(first - 1) is "north" or "south" or "east" or "west" or "greater" or "mid" or "central" or "northern" or "southern"
                or "eastern" or "western" ? first - 1 : first;

    /// <summary>"Syrias Homs": a possessive that lost its apostrophe.</summary>
    private static bool IsPlural(ArticleScan scan, int token) =>
        scan.Text.Key(token)[^1] == 's' && !scan.EndsPossessive(token);

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int last, EntityKind kind, PlaceNeighbour word) =>
        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = kind,
            Rule = word.IsClub ? "sport:club" : "place:inside-name",
            Supported = true,
            Subkind = word.IsClub ? "club" : null,
            Confidence = 0.7,
        });

    /// <summary>A word with a capital follows in the same sentence and line, with a space between.</summary>
    private static bool NameFollows(ArticleScan scan, int token)
    {
        int next = token + 1;
        return next < scan.Count && scan.Block(next) == scan.Block(token) && scan.IsWord(next)
            && scan.Text.Tokens[next].Is(TokenFlags.Capital) && scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore)
            && !scan.Text.Tokens[next].Is(TokenFlags.LineBefore);
    }

    /// <summary>Something that is told from its own begins there: a name, a title, a designator, a day.</summary>
    private static bool IsExplained(ArticleScan scan, CandidateIndex index, int token) =>
        (scan.HasCue(token, CueBits.NotInNames, false) && PlaceNeighbours.After(scan, token) is not ({ IsClub: true } or { Kind: EntityKind.ArmedGroup }))
        || (PlaceNeighbours.After(scan, token) is not { IsClub: true }
            && index.At(token).Exists(c => c is { Rejected: false } && (c.Supported || c.Kind is EntityKind.Nationality or EntityKind.Person)));

    private static bool Opens(ArticleScan scan, int token) =>
        token == 0 || scan.Block(token - 1) != scan.Block(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        || scan.IsOne(token - 1, ".!?:;\"“‘'(-–—|") || scan.IsQuote(token - 1);
}
