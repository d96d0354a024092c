using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Places that no table holds, or only as a word, in lists with places that one does: الكشكية والحريجي والعزبة (al-Kishkiyah, al-Hariji
/// and al-Izba). The more of the list is known and the less a word is one of news, the less the words around it must say. For articles
/// with a region of their own only.
/// </summary>
internal static class ListedPlaces
{
    private const int Several = 2;
    private const int Most = 8;

    private static readonly KeySet Openers = KeySet.Read("Entities/Data/place-openers.txt");

    public static void Apply(ArticleScan scan, CandidateIndex index, ReadOnlySpan<double> points)
    {
        int count = index.All.Count;
        int sorts = CandidateSorts.Arabic(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < count; i = index.All.Next(i + 1, sorts))
        {
            Grow(scan, index, index.All[i], points);
        }
    }

    /// <summary>Adds what is joined to a place on either side.</summary>
    public static void Grow(ArticleScan scan, CandidateIndex index, Candidate place, ReadOnlySpan<double> points)
    {
        if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false } && MayGrow(scan, place) && scan.Arabic(place.First) && !IsCountry(place))
        {
            GrowOn(scan, index, place, points);
            GrowBack(scan, index, place, points);
        }
    }

    /// <summary>Something may be joined to the place: it is so to what stands before it, or a comma or و (and) follows.</summary>
    private static bool MayGrow(ArticleScan scan, Candidate place)
    {
        int next = place.Last + 1;
        return place.Proclitic == "و" || (next < scan.Count && (scan.AnyComma(next) != 0 || scan.Text.Key(next) is ['و', ..]));
    }

    private static void GrowOn(ArticleScan scan, CandidateIndex index, Candidate place, ReadOnlySpan<double> points)
    {
        int item = place.Last + 1;
        if (!IsHere(scan, item, place.Last))
        {
            return;
        }

        int split = 0;
        if (scan.Text.Key(item)[0] == 'و' && scan.IsWord(item))
        {
            split = scan.Text.Key(item).Length > 1 ? 1 : 0;
            item += 1 - split;
        }
        else if (scan.IsComma(item) && scan.IsComma(place.First - 1) && SupportRule.HasPlaceBefore(scan, index, place.First))
        {
            item++;
        }
        else
        {
            return;
        }

        if (!IsHere(scan, item, place.Last) || PlaceShape.Of(scan, index, item, split, out int last) is var like && like == PlaceLikeness.None)
        {
            return;
        }

        int before = CountBefore(scan, index, place, out bool located, out bool many);
        bool between = IsJoined(scan, index, last + 1);
        Candidate? row = Row(scan, index, item, split, points);
        row = row?.Last >= last ? row : null;
        like = row is not null && like > PlaceLikeness.None ? like + 1 : like;
        bool told = like switch
        {
            >= PlaceLikeness.Name => (before >= Several || located || between || (IsDefinite(scan, item, split) && OpenedPlaces.IsReport(scan, points) && Ends(scan, index, last, loosely: false))) && (IsDefinite(scan, item, split) || last > item || row is not null || Ends(scan, index, last, before >= Several || located)),
            PlaceLikeness.Doubtful => between || (many && Ends(scan, index, last, loosely: true)) || (before >= Several && Ends(scan, index, last, loosely: true)),
            _ => between && (before >= Several || located),
        } || (like >= PlaceLikeness.Doubtful && split == 1 && scan.IsWord(item - 1) && CommonEnd(scan, item, last) && OpenedPlaces.IsReport(scan, points));
        Add(scan, index, told, item, split, row?.Last ?? last, row, points);
    }

    /// <summary>Behind the name, joined right to a place, stands what stands behind places; or the name is built like a foreign one (ويرغان).</summary>
    private static bool CommonEnd(ArticleScan scan, int item, int last)
    {
        int next = last + 1;
        if (!IsHere(scan, next, last) || !scan.IsWord(next))
        {
            return true;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        int odds = PlaceOdds.Default.After(scan.Text.Hash(next));
        return !key.StartsWith("ال") && (key is ['و', _, _, _, ..] || odds > 0 || (odds > -20 && IsDefiniteOrForeign(scan, item)));
    }

    private static void GrowBack(ArticleScan scan, CandidateIndex index, Candidate place, ReadOnlySpan<double> points)
    {
        int end = place.First - 1;
        if (place.Proclitic != "و" || !IsHere(scan, end, place.First) || !scan.IsWord(end))
        {
            return;
        }

        int first = end > 0 && IsHere(scan, end - 1, end) && scan.IsWord(end - 1) && IsTwoWords(scan, end - 1) ? end - 1 : end;
        bool joined = scan.Text.Key(first) is { Length: > 3 } key && key[0] == 'و' && IsHere(scan, first - 1, first) && scan.IsWord(first - 1);
        int split = joined ? 1 : 0;
        PlaceLikeness like = PlaceShape.Of(scan, index, first, split, out int last);
        if (like == PlaceLikeness.None && joined && first == end)
        {
            like = PlaceShape.Of(scan, index, first, split = 0, out last);
            joined = false;
        }

        if (like == PlaceLikeness.None || last != end)
        {
            return;
        }

        int after = CountAfter(scan, index, place);
        Candidate? row = Row(scan, index, first, split, points);
        row = row?.Last == last ? row : null;
        like = row is not null ? like + 1 : like;
        bool located = joined ? FollowsOpened(scan, index, first) : IsHere(scan, first - 1, first) && IsOpened(scan, first - 1);
        bool told = like switch
        {
            >= PlaceLikeness.Name => located || after >= Several,
            PlaceLikeness.Doubtful => located ? after >= Several || row is not null : after > Several,
            _ => false,
        } || (like >= PlaceLikeness.Doubtful && (located || (joined && IsDefiniteOrForeign(scan, first))) && OpenedPlaces.IsReport(scan, points));
        Add(scan, index, told, first, split, last, row, points);
    }

    private static bool IsDefiniteOrForeign(ArticleScan scan, int joined) =>
        IsDefinite(scan, joined, 1) || NameShape.Default.Score(scan.Text.Key(joined)[1..]) > 1;

    /// <summary>Another name of the shape of a place is before it, behind what a place follows: على أطراف حوض الوقف والمخيسة.</summary>
    private static bool FollowsOpened(ArticleScan scan, CandidateIndex index, int item)
    {
        int first = IsHere(scan, item - 2, item) && scan.IsWord(item - 2) && IsTwoWords(scan, item - 2) ? item - 2 : item - 1;
        return IsHere(scan, first - 1, item) && IsOpened(scan, first - 1)
            && PlaceShape.Of(scan, index, first, 0, out int last) >= PlaceLikeness.Doubtful && last == item - 1;
    }

    /// <summary>The row that the words are, unsure till now, if it stands near the places of the article.</summary>
    private static Candidate? Row(ArticleScan scan, CandidateIndex index, int token, int split, ReadOnlySpan<double> points)
    {
        Candidate? row = null;
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Kind: EntityKind.Place, Supported: false, Rejected: false, Names: { Count: > 0, MayBeBacked: true } }
                && (candidate.Proclitic?.Length ?? 0) == split && (row is null || candidate.Last > row.Last) && NearbyPlaces.NearestCount(candidate.Names, points, NearbyPlaces.Around) > 0)
            {
                row = candidate;
            }
        }

        return row;
    }

    /// <summary>
    /// The places of the list up to one, itself counted, and whether what stands before the first tells a place, or says that there are
    /// several (قرى, the villages of).
    /// </summary>
    private static int CountBefore(ArticleScan scan, CandidateIndex index, Candidate place, out bool located, out bool many)
    {
        int count = 1;
        while (count < Most)
        {
            int before = scan.PreviousWord(place.First);
            if (before < 0 || (place.Proclitic != "و" && !scan.IsComma(before)))
            {
                break;
            }

            before = scan.IsComma(before) ? scan.PreviousWord(before) : before;
            if (index.AwakeEndingAt(before).Find(IsPlace) is not { } other || IsCountry(other))
            {
                break;
            }

            (place, count) = (other, count + 1);
        }

        many = IsHere(scan, place.First - 1, place.First) && place.Proclitic is null
            && scan.CueAt<TriggerCue>(place.First - 1, procliticAllowed: true) is { Cue: { Kind: EntityKind.Place, Number: CueNumber.Plural, After: false } };
        located = place.Proclitic is "ب" or "ل" or "وب" || (IsHere(scan, place.First - 1, place.First) && place.Proclitic is null && IsOpened(scan, place.First - 1));
        return count;
    }

    private static int CountAfter(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int count = 1;
        while (count < Most && IsHere(scan, place.Last + 1, place.Last)
            && index.AwakeAt(place.Last + 1).Find(static c => c is { Proclitic: "و" } && IsPlace(c)) is { } other)
        {
            (place, count) = (other, count + 1);
        }

        return count;
    }

    /// <summary>A preposition of place, a verb or noun that a place follows, or the word for places of a sort.</summary>
    public static bool IsOpened(ArticleScan scan, int before) => NearbyPlaces.IsLocated(scan, before) || Openers.Contains(scan.Text.Hash(before))
        || scan.CueAt<TriggerCue>(before, procliticAllowed: true) is { Last: var last, Cue: { Kind: EntityKind.Place, After: false, Language: "ar" } cue }
            && last == before && (cue.IsRelation || cue.Number != CueNumber.Singular || !cue.InName);

    private static bool IsJoined(ArticleScan scan, CandidateIndex index, int next) => next < scan.Count
        && index.AwakeAt(next).Exists(static c => c is { Proclitic: "و" } && IsPlace(c) && !IsCountry(c));

    /// <summary>
    /// A name without the article must end the list or go on with it: a verb joined by "and" goes on (وجرهم إلى, and drag them to).
    /// </summary>
    private static bool Ends(ArticleScan scan, CandidateIndex index, int last, bool loosely)
    {
        int next = last + 1;
        return !IsHere(scan, next, last) || (!scan.IsWord(next) && !scan.IsQuote(next)) || scan.IsQuote(next)
            || (loosely && ((scan.Text.Key(next)[0] == 'و' && PlaceShape.Of(scan, index, next, 1, out _) >= PlaceLikeness.Doubtful) || LocatedTowns.IsPreposition(scan.Text.Key(next))
                || scan.CueAt<TriggerCue>(next) is { Cue.IsRelation: true }));
    }

    /// <summary>Two words of one name, of which this is the first: حوض الوقف, السطر الغربي.</summary>
    private static bool IsTwoWords(ArticleScan scan, int first)
    {
        ReadOnlySpan<char> key = scan.Text.Key(first);
        return PlaceShape.IsHead(scan, first, 0) || (key[0] == 'و' && key.Length > 2 && PlaceShape.IsHead(scan, first, 1))
            || (scan.CueAt<DirectionCue>(first + 1) is not null && (key.StartsWith("ال") || key.StartsWith("وال")));
    }

    private static bool IsDefinite(ArticleScan scan, int token, int split) => scan.Text.Key(token)[split..].StartsWith("ال");

    private static bool IsHere(ArticleScan scan, int token, int other) => token >= 0 && token < scan.Count && scan.Block(token) == scan.Block(other);

    private static bool IsPlace(Candidate candidate) => candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false };

    public static bool IsCountry(Candidate place) =>
        place.Names.Count > 0 && place.Names.Entry(0).Subkind is "country" or "continent" or "region" or "sea";

    private static void Add(
        ArticleScan scan, CandidateIndex index, bool told, int first, int split, int last, Candidate? row, ReadOnlySpan<double> points)
    {
        if (!told || IsCovered(index, first, last) || (row is null && first == last && NearbyPlaces.IsSurname(scan, index, first, split)))
        {
            return;
        }

        if (row is not null)
        {
            Back(scan, index, row, points);
            return;
        }

        Add(scan, index, first, split, last, "place:listed", points);
    }

    /// <summary>A place that the words are by where they stand: the row of their name in a country of the article, else one of no table.</summary>
    public static void Add(ArticleScan scan, CandidateIndex index, int first, int split, int last, string rule, ReadOnlySpan<double> points)
    {
        Candidate? row = index.At(first).Find(c => c is { Kind: EntityKind.Place, Supported: false, Rejected: false, Names: { Count: > 0, MayBeBacked: true } }
            && c.Last == last && (c.Proclitic?.Length ?? 0) == split && c.Names.AnyEntry(entry => entry.FirstCountry is { } country && scan.Countries.Contains(country)));
        if (row is not null)
        {
            Back(scan, index, row, points);
            return;
        }

        Candidate found = Unknown(scan, first, split, last, rule);
        index.Add(found);
        Grow(scan, index, found, points);
    }

    /// <summary>Lets a row stand, and what is listed with it.</summary>
    public static void Back(ArticleScan scan, CandidateIndex index, Candidate row, ReadOnlySpan<double> points)
    {
        (row.Supported, row.Confidence) = (true, 0.7);
        Grow(scan, index, row, points);
    }

    /// <summary>A place of no table.</summary>
    public static Candidate Unknown(ArticleScan scan, int first, int split, int last, string rule) => new()
    {
        First = first,
        Last = last,
        Core = scan.Span(first, split, last),
        Kind = EntityKind.Place,
        Rule = rule,
        Proclitic = scan.Proclitic(first, split),
        Supported = true,
        Confidence = 0.65,
    };

    /// <summary>A name that stands reaches into these words.</summary>
    public static bool IsCovered(CandidateIndex index, int first, int last)
    {
        for (int token = Math.Max(0, first - Discovery.LongestName); token <= last; token++)
        {
            if (index.AwakeAt(token).Exists(c => c is { Supported: true, Rejected: false } && c.Last >= first && c.Kind is not (EntityKind.Count or EntityKind.Date)))
            {
                return true;
            }
        }

        return false;
    }
}
