using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Small places told by where the article is: in a report that names several places close to each other, a word that no list of
/// words holds and that is the name of a village beside them is the village (انسحبت من غمام والزويك, withdrew from Ghamam and
/// al-Zuwayk). An ordinary word needs more: a preposition of place before it, or a list of such places.
/// </summary>
internal static class NearbyPlaces
{
    /// <summary>Places that must be known for the article to have a region of its own.</summary>
    private const int FewestPoints = 3;

    private const int MostPoints = 48;

    /// <summary>Degrees between a village and a place that vouches for it, some 35 km.</summary>
    private const double Near = 0.33;

    /// <summary>Degrees between places side by side, some 16 km.</summary>
    private const double Close = 0.15;

    /// <summary>Degrees for a village in a list or behind what a place follows, some 90 km: deserts have few places.</summary>
    public const double Around = 0.8;

    /// <summary>The places that are this close, for a word in any position and for one behind a preposition.</summary>
    private const int Many = 2;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        Span<double> points = stackalloc double[MostPoints * 2];
        points = points[..(Collect(scan, index, points) * 2)];
        if (points.Length >= FewestPoints * 2)
        {
            Apply(scan, index, points);
        }

        NestedPlaces.Apply(scan, index, points);
    }

    private static void Apply(ArticleScan scan, CandidateIndex index, ReadOnlySpan<double> points)
    {
        ulong around = NamePlaces.CellsAround(points, Around);
        for (int i = 0; i < index.Sleepers.Length; i++)
        {
            ref readonly Sleeper sleeper = ref index.Sleepers[i];
            if ((sleeper.Cells & around) != 0 && sleeper.Woken is null && sleeper.MayBeBacked && NearestCount(scan.NameSets[sleeper.Match], points, Around) > 0)
            {
                index.Wake(sleeper.Token);
            }
        }

        LikelyPlaces likely = new(scan, index, points, around);
        int sorts = CandidateSorts.Of(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < index.All.Count; i = index.All.Next(i + 1, sorts))
        {
            Candidate candidate = index.All[i];
            if (candidate is { Kind: EntityKind.Place, Supported: false, Rejected: false, Names: { Count: > 0, MayBeBacked: true } }
                && (candidate.First == candidate.Last && scan.Arabic(candidate.First) ? likely.IsLikely(candidate)
                    : (candidate.Names.Cells & around) != 0 && IsTold(scan, index, candidate, points)))
            {
                candidate.Supported = true;
                candidate.Confidence = 0.7;
                candidate.Rule = candidate.Length == 1 ? LikelyPlaces.RuleName : candidate.Rule;
            }
        }

        for (int i = index.All.Next(0, sorts); i < index.All.Count; i = index.All.Next(i + 1, sorts))
        {
            if (IsFollowed(scan, index, index.All[i]) && IsRow(index.All[i], points, around))
            {
                BackRun(scan, index, index.All[i], points, around);
            }
        }

        ListedPlaces.Apply(scan, index, points);
        OpenedPlaces.Apply(scan, index, points);
        PlaceEcho.Apply(scan, index);
        LatinLocalPlaces.Apply(scan, index);
    }

    /// <summary>
    /// Three words or more in a row, joined by و (and), that are all places right here are meant as such, however ordinary each is:
    /// الثورة والجرافة والمهندسين (al-Thawra, al-Jarafa and al-Muhandisin).
    /// </summary>
    private static void BackRun(ArticleScan scan, CandidateIndex index, Candidate first, ReadOnlySpan<double> points, ulong around)
    {
        const int Longest = 8;
        int count = 1;
        int unsure = first.Supported ? 0 : 1;
        Candidate last = first;
        while (count < Longest && Following(scan, index, last, points, around) is { } next)
        {
            (last, count, unsure) = (next, count + 1, unsure + (next.Supported ? 0 : 1));
        }

        if (count < FewestPoints || unsure == 0 || !(EndsPhrase(scan, index, last) || LocatedTowns.EndsPhrase(scan, index, last)))
        {
            return;
        }

        for (Candidate? item = first; item is not null && count-- > 0; item = Following(scan, index, item, points, around))
        {
            item.Confidence = item.Supported ? item.Confidence : 0.7;
            item.Supported = true;
        }
    }

    /// <summary>Something that may be a place begins right behind, which most places lack.</summary>
    private static bool IsFollowed(ArticleScan scan, CandidateIndex index, Candidate place) =>
        place.Last + 1 < scan.Count && index.AnyAt(place.Last + 1, EntityKind.Place) != 0;

    private static Candidate? Following(ArticleScan scan, CandidateIndex index, Candidate place, ReadOnlySpan<double> points, ulong around)
    {
        int next = place.Last + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(place.Last) || !scan.IsWord(next))
        {
            return null;
        }

        foreach (Candidate other in index.AwakeAt(next))
        {
            if (other.Proclitic == "و" && IsRow(other, points, around) && scan.Text.Key(next).Length > 4)
            {
                return other;
            }
        }

        return null;
    }

    private static bool IsRow(Candidate place, ReadOnlySpan<double> points, ulong around) =>
        place is { Kind: EntityKind.Place, Rejected: false, Names: { Count: > 0, MayBeBacked: true } }
        && (place.Names.Cells & around) != 0 && NearestCount(place.Names, points) >= Many;

    private static bool IsTold(ArticleScan scan, CandidateIndex index, Candidate candidate, ReadOnlySpan<double> points)
    {
        int near = NearestCount(candidate.Names, points);
        if (!scan.Arabic(candidate.First))
        {
            return near > 0 && !IsInOther(index, candidate) && LatinLocalPlaces.IsTold(scan, index, candidate, near);
        }

        int split = candidate.Proclitic?.Length ?? 0;
        if (scan.Text.Key(candidate.First).Length - split < (near >= Many ? 3 : 4) || candidate.Proclitic is "ك" or "ف"
            || (near == 0 && NearestCount(candidate.Names, points, Around) == 0) || IsInOther(index, candidate))
        {
            return false;
        }

        int before = candidate.First - 1;
        return (before >= 0 && scan.Block(before) == scan.Block(candidate.First) && candidate.Proclitic is null && IsLocated(scan, before))
            || (!FollowsGivenName(scan, candidate) && !IsSurname(scan, index, candidate.First, split) && (near >= Many || Listed(scan, index, candidate)));
    }

    /// <summary>A preposition of place or another word right before a place.</summary>
    public static bool IsLocated(ArticleScan scan, int before) =>
        LocatedTowns.IsOpened(scan, before) || scan.Text.Key(before) is "عبر" or "علي" or "عن" or "بين" or "عند" or "تجاه" or "محور" or "جبهه" or "خلف" or "امام" or "فوق" or "قباله" or "مقابل" or "مرورا" or "وصولا";

    private static bool EndsPhrase(ArticleScan scan, CandidateIndex index, Candidate candidate) =>
        LocatedTowns.EndsPhrase(scan, index, candidate)
        || scan.Text.Key(candidate.Last + 1) is var next && (next[0] == 'و' || LocatedTowns.IsPreposition(next));

    /// <summary>Joined by و (and) or a comma to a place before it.</summary>
    private static bool Listed(ArticleScan scan, CandidateIndex index, Candidate candidate) =>
        (candidate.Proclitic == "و" || scan.IsComma(scan.PreviousWord(candidate.First))) && SupportRule.HasPlaceBefore(scan, index, candidate.First);

    private static bool IsInOther(CandidateIndex index, Candidate candidate)
    {
        for (int token = Math.Max(0, candidate.First - Discovery.LongestName); token <= candidate.Last; token++)
        {
            foreach (Candidate other in index.AwakeAt(token))
            {
                if (other != candidate && other is { Supported: true, Rejected: false } && other.Last >= candidate.First)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool FollowsGivenName(ArticleScan scan, Candidate candidate) =>
        candidate is { Proclitic: null, First: > 0 } && scan.Block(candidate.First - 1) == scan.Block(candidate.First)
        && NameParts.Default.Find(scan.Text.Key(candidate.First - 1)) is { Given: true };

    /// <summary>Somebody in the article is called so: نبيل شمسان ... وكان شمسان.</summary>
    public static bool IsSurname(ArticleScan scan, CandidateIndex index, int token, int split)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token)[split..];
        foreach (Candidate person in index.All.Of(CandidateSorts.Of(EntityKind.Person)))
        {
            if (person is { Kind: EntityKind.Person, Supported: true, Rejected: false, Length: > 1 } && scan.Text.Key(person.Last).SequenceEqual(key))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many points lie near one of the places of these names, the nearest of the names counted.</summary>
    public static int NearestCount(NameSet names, ReadOnlySpan<double> points, double within = Near)
    {
        int most = 0;
        ReadOnlySpan<double> places = names.Places.Points;
        for (int i = 0; i + 1 < places.Length; i += 2)
        {
            double lat = places[i];
            double lon = places[i + 1];
            int near = 0;
            for (int p = 0; p + 1 < points.Length; p += 2)
            {
                near += (Math.Abs(points[p] - lat) < within ? 1 : 0) & (Math.Abs(points[p + 1] - lon) < within ? 1 : 0);
            }

            most = Math.Max(most, near);
        }

        return most;
    }

    /// <summary>The same for three distances at once.</summary>
    public static Nearest Count(NameSet names, ReadOnlySpan<double> points)
    {
        Nearest most = default;
        ReadOnlySpan<double> places = names.Places.Points;
        for (int i = 0; i + 1 < places.Length; i += 2)
        {
            (int close, int near, int around) = (0, 0, 0);
            for (int p = 0; p + 1 < points.Length; p += 2)
            {
                double apart = Math.Max(Math.Abs(points[p] - places[i]), Math.Abs(points[p + 1] - places[i + 1]));
                close += apart < Close ? 1 : 0;
                near += apart < Near ? 1 : 0;
                around += apart < Around ? 1 : 0;
            }

            most = new Nearest(Math.Max(most.Close, close), Math.Max(most.Near, near), Math.Max(most.Around, around));
        }

        return most;
    }

    /// <summary>Points within some 16, 35 and 90 km.</summary>
    internal readonly record struct Nearest(int Close, int Near, int Around);

    /// <summary>Where the places stand that the article names for sure, each once.</summary>
    private static int Collect(ArticleScan scan, CandidateIndex index, Span<double> points)
    {
        int count = 0;
        foreach (Candidate candidate in index.All.Of(CandidateSorts.Of(EntityKind.Place)))
        {
            if (candidate is not { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 } || count == MostPoints)
            {
                continue;
            }

            foreach (ref readonly NamePlaces.Site site in candidate.Names.Places.Sites.AsSpan())
            {
                if (candidate.Names.Count == 1 || scan.Countries.Contains(site.Country))
                {
                    count = AddOnce(points, count, site.Latitude, site.Longitude);
                    break;
                }
            }
        }

        return count;
    }

    private static int AddOnce(Span<double> points, int count, double lat, double lon)
    {
        for (int p = 0; p < count * 2; p += 2)
        {
            if (Math.Abs(points[p] - lat) < 0.002 && Math.Abs(points[p + 1] - lon) < 0.002)
            {
                return count;
            }
        }

        (points[count * 2], points[(count * 2) + 1]) = (lat, lon);
        return count + 1;
    }
}
