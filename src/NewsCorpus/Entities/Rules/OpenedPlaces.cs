using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Places that no table holds, behind what a place follows: انسحبت من الكشكية (withdrew from al-Kishkiyah), محور الحريجي (the Hariji
/// axis). For articles only that are about one region and name many places of it.
/// </summary>
internal static class OpenedPlaces
{
    /// <summary>Known places with another close to them that the article must name.</summary>
    private const int FewestPoints = 4;

    /// <summary>One place in so many words is a report from the field and no essay.</summary>
    private const int TokensAPoint = 45;

    private static readonly KeySet Facilities = KeySet.Read("Entities/Data/local-facilities.txt");

    /// <summary>Those of them that are no part of a known name behind them.</summary>
    private static readonly KeySet Outside = KeySet.Read("Entities/Data/outside-facilities.txt");

    private static readonly KeySet NoFacilities = KeySet.Read("Entities/Data/no-facilities.txt");

    /// <summary>Degrees between places of one region.</summary>
    private const double Close = 1.5;

    public static void Apply(ArticleScan scan, CandidateIndex index, ReadOnlySpan<double> points)
    {
        if (!IsReport(scan, points))
        {
            return;
        }

        for (int token = 0; token < scan.Count; token++)
        {
            AddFacility(scan, index, token);
            if (token == 0 || !scan.IsWord(token) || !scan.Arabic(token) || scan.Block(token - 1) != scan.Block(token) || !scan.IsWord(token - 1)
                || !ListedPlaces.IsOpened(scan, token - 1) || !IsName(scan, index, PlaceShape.Of(scan, index, token, 0, out int last), token, last)
                || !Ends(scan, token, last) || ListedPlaces.IsCovered(index, token, last) || (last == token && NearbyPlaces.IsSurname(scan, index, token, 0)))
            {
                continue;
            }

            ListedPlaces.Add(scan, index, token, 0, last, "place:opened", points);
        }
    }

    /// <summary>
    /// Behind a preposition no verb stands, and what begins like one may be a foreign name (ياميت). A doubtful word needs a name joined to it
    /// (في الصباغ وريرة).
    /// </summary>
    private static bool IsName(ArticleScan scan, CandidateIndex index, PlaceLikeness like, int token, int last) => like == PlaceLikeness.Name
        || (like == PlaceLikeness.Doubtful && ((last == token && scan.Text.Key(token) is var key && key[0] == 'ي' && key.Length > 4
                && LocatedTowns.IsPreposition(scan.Text.Key(token - 1)))
            || (last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(token) && scan.Text.Key(last + 1)[0] == 'و'
                && PlaceShape.Of(scan, index, last + 1, 1, out _) == PlaceLikeness.Name)));

    /// <summary>The word for what is built, joined to nothing: سوق (market).</summary>
    public static bool IsFacility(ArticleScan scan, int token) => Facilities.Contains(scan.Text.Hash(token))
        || (scan.CueAt<TriggerCue>(token) is { Last: var last, Cue: { Language: "ar", Kind: EntityKind.Place, InName: true, After: false } } && last == token);

    /// <summary>The hash of such a word.</summary>
    public static bool IsFacility(ulong word) => Facilities.Contains(word);

    /// <summary>A facility by an ordinary definite word or a name of no table: سوق الخضار (the vegetable market).</summary>
    private static void AddFacility(ArticleScan scan, CandidateIndex index, int token)
    {
        int split = Facilities.Contains(scan.Text.Hash(token)) ? 0
            : scan.Text.Key(token) is { Length: > 3 } key && key[0] is 'و' or 'ب' or 'ل' && Facilities.Contains(scan.Text.HashBehind(token, 1)) ? 1 : -1;
        bool road = split < 0 && IsRoad(scan, token, out split);
        int target = token + 1;
        if (split < 0 || target >= scan.Count || scan.Block(target) < 0 || scan.Block(target) != scan.Block(token) || ListedPlaces.IsCovered(index, token, token)
            || NoFacilities.Contains(scan.Text.Hash(target)))
        {
            return;
        }

        bool outside = !road && Outside.Contains(scan.Text.HashBehind(token, split));
        if (!outside && AtTown(scan, index, token, split))
        {
            return;
        }

        int last = road ? -1 : CalledAfter(scan, index, target);
        bool called = last >= target;
        bool landmark = !called && !road && (FacilityNames.IsLandmark(scan, target) || IsNumbered(scan, target));
        last = landmark ? target : last;
        bool like = called || landmark || (!road && PlaceShape.Of(scan, index, target, 0, out last) != PlaceLikeness.None);
        last = like ? FacilityNames.WithTail(scan, last) : last;
        if (like && (landmark || Ends(scan, target, last)) && !(called || landmark ? ListedPlaces.IsCovered(index, token, token) : ListedPlaces.IsCovered(index, token, last)))
        {
            foreach (Candidate person in index.AwakeAt(target))
            {
                person.Rejected |= person.Kind == EntityKind.Person;
            }

            index.Add(ListedPlaces.Unknown(scan, token, split, last, "place:facility"));
        }
    }

    /// <summary>طريق الراعي, جسر الزبير: the road or what is built is called by a place that stands, and so keeps it visible.</summary>
    private static bool AtTown(ArticleScan scan, CandidateIndex index, int token, int split)
    {
        Candidate? town = null;
        int start = scan.Text.RawOffset(token, split);
        foreach (Candidate place in index.AwakeAt(token + 1))
        {
            if (place is { Kind: EntityKind.Place, Supported: true, Rejected: false, Proclitic: null } && (place.FullStart < 0 || place.FullStart == start) && (town is null || place.Last > town.Last))
            {
                town = place;
            }
        }

        if (town is null || town.Trigger is { IsRelation: false } || town.Names.IsFacility
            || (town.Length > 1 && NameParts.Default.Find(scan.Text.Key(town.First)) is { Given: true }) || (town.Last + 1 < scan.Count && (scan.IsHyphen(town.Last + 1) || scan.KeyIs(town.Last + 1, "الي"))))
        {
            return false;
        }

        Candidate whole = ListedPlaces.Unknown(scan, token, split, FacilityNames.WithTail(scan, town.Last), "place:facility");
        index.Add(whole);
        if (town.Length > 1 || town.Names.Count == 0 || town.Names.AnyEntry(static entry => entry.Tier == GazetteerTier.A))
        {
            (town.StaysInside, town.FullStart) = (true, -1);
        }
        else
        {
            town.Rejected = true;
        }

        return true;
    }

    /// <summary>طريق (road) right before a name, but in عن طريق (by way of).</summary>
    private static bool IsRoad(ArticleScan scan, int token, out int split)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        split = key is "طريق" or "اوتوستراد" or "اتوستراد" ? 0 : key is "وطريق" or "بطريق" or "لطريق" or "واوتوستراد" ? 1 : -1;
        split = token > 0 && scan.Text.Key(token - 1) is "عن" or "وعن" ? -1 : split;
        return split >= 0;
    }

    /// <summary>كوبري 17 (bridge 17): a number that counts nothing.</summary>
    private static bool IsNumbered(ArticleScan scan, int token)
    {
        int next = token + 1;
        return scan.Text.Tokens[token].Kind == TokenKind.Number && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore) && (next >= scan.Count || scan.Block(next) != scan.Block(token)
            || (!scan.IsWord(next) && scan.Text.Tokens[next].Kind != TokenKind.Number) || LocatedTowns.IsPreposition(scan.Text.Key(next)) || scan.Text.Key(next) is ['و', _, _, _, ..]);
    }

    /// <summary>The last token of the person that a facility is called after: شارع جمال; -1 where none is.</summary>
    private static int CalledAfter(ArticleScan scan, CandidateIndex index, int target)
    {
        foreach (Candidate person in index.AwakeAt(target))
        {
            if (person is { Kind: EntityKind.Person, Supported: true, Rejected: false, Proclitic: null })
            {
                return person.Last;
            }
        }

        return scan.IsWord(target) && NameParts.Default.Find(scan.Text.Key(target)) is { Given: true } && !scan.Text.Tokens[target].Is(TokenFlags.LineBefore)
            && !index.AwakeAt(target).Exists(static c => c is { Supported: true, Rejected: false }) ? FacilityNames.WithForeign(scan, index, target) : -1;
    }

    /// <summary>Nothing follows that would make of the name a noun with its adjective or owner, or a verb with its object.</summary>
    private static bool Ends(ArticleScan scan, int first, int last)
    {
        int next = last + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(last) || !scan.IsWord(next))
        {
            return true;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        ReadOnlySpan<char> word = scan.Text.Key(first);
        return !key.StartsWith("ال") && (word.StartsWith("ال") || last > first || key[0] is 'و' or 'ب' or 'ل' || LocatedTowns.IsOpened(scan, next)
            || Discovery.IsStop(key) || (!IsVerbal(word) && scan.Text.Tokens[next].Is(TokenFlags.Arabic)));
    }

    /// <summary>Built like the noun of a verb (اجتثاث, rooting out), or feminine.</summary>
    private static bool IsVerbal(ReadOnlySpan<char> word) => word[^1] is 'ه' or 'ا' || (word[0] == 'ا' && word[^2] == 'ا') || word[0] is 'م' or 'ا' or 'ب' or 'ل' or 'ف';

    /// <summary>The article is a report from one region.</summary>
    public static bool IsReport(ArticleScan scan, ReadOnlySpan<double> points) => points.Length / 2 * TokensAPoint >= scan.Count && IsLocal(points);

    private static bool IsLocal(ReadOnlySpan<double> points)
    {
        int close = 0;
        for (int i = 0; i + 1 < points.Length && close < FewestPoints; i += 2)
        {
            bool beside = false;
            for (int j = 0; j + 1 < points.Length && !beside; j += 2)
            {
                beside = i != j && Math.Abs(points[i] - points[j]) < Close && Math.Abs(points[i + 1] - points[j + 1]) < Close;
            }

            close += beside ? 1 : 0;
        }

        return close >= FewestPoints;
    }
}
