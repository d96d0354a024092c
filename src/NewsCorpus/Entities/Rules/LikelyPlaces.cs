using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Rows whose one word is a word or a name of people too, weighed where no rule tells them: how common the word is, what stands beside
/// it, and how near the place is to those of the article (وصلت أسر إلى كاس, families reached Kas, "cup"). What is counted comes from
/// <see cref="PlaceOdds"/>; the weights were fitted on annotated articles and rounded.
/// </summary>
internal static class LikelyPlaces
{
    /// <summary>What speaks against any such word.</summary>
    private const double Doubt = -32;

    /// <summary>The least sum at which a word is taken for the place.</summary>
    private const double Enough = 4;

    /// <summary>The most that lists, and the places around, speak for one.</summary>
    private const double MostOfList = 26;

    private const double MostOfNearness = 30;

    /// <summary>Words of an article in which each stands for one place named.</summary>
    private const int TokensAPoint = 45;

    public static void Apply(ArticleScan scan, CandidateIndex index, ReadOnlySpan<double> points, ulong around)
    {
        double report = Doubt + (15 * Math.Min(1.0, points.Length / 2.0 * TokensAPoint / Math.Max(60, scan.Count)));
        int sorts = CandidateSorts.Arabic(EntityKind.Place);
        for (int i = index.All.Next(0, sorts); i < index.All.Count; i = index.All.Next(i + 1, sorts))
        {
            if (index.All[i] is { Supported: false, Rejected: false, Proclitic: null or "و" or "ب" or "وب", Names: { Count: > 0, MayBeBacked: true } } place
                && place.First == place.Last && IsLikely(scan, index, place, points, around, report))
            {
                if (ClubRule.IsSport(scan))
                {
                    return;
                }

                place.Rule = "place:likely";
                ListedPlaces.Back(scan, index, place, points);
            }
        }
    }

    private static bool IsLikely(
        ArticleScan scan, CandidateIndex index, Candidate place, ReadOnlySpan<double> points, ulong around, double sum)
    {
        bool near = (place.Names.Cells & around) != 0;
        sum += OfWord(scan, place) + OfNext(scan, place) + OfBefore(scan, place);
        if (sum + MostOfList + (near ? MostOfNearness : 0) < Enough)
        {
            return false;
        }

        // A place far from all others and in no list is hardly meant.
        double nearness = near ? OfNearness(place.Names, points) : 0;
        double list = OfList(scan, index, place);
        sum += nearness + list + (scan.HasCue(place.First, ~0, procliticAllowed: true) ? -10 : 0);

        // الميناء (the port) points back to one that is named, but in a list it is a name.
        return sum >= Enough && nearness + list > 0 && (list > 0 || !IsNoun(scan, place)) && !IsOther(scan, index, place);
    }

    private static double OfWord(ArticleScan scan, Candidate place)
    {
        int split = place.Proclitic?.Length ?? 0;
        ulong word = scan.Text.HashBehind(place.First, split);
        return (-1.4 * PlaceOdds.Default.Commonness(word)) - (NameParts.Default.Find(scan.Text.Key(place.First)[split..]) is null ? 0 : 6)
            + (place.Names.AnyEntry(static entry => entry.Tier == GazetteerTier.A) ? 11 : 0);
    }

    /// <summary>A mark or the end of the text, a word joined by و (and), and what the word is that follows.</summary>
    private static double OfNext(ArticleScan scan, Candidate place)
    {
        int next = place.Last + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(place.First))
        {
            return 33;
        }

        if (!scan.IsWord(next))
        {
            return scan.IsOne(next, ".،,:") ? 24 : 18;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        return (0.9 * PlaceOdds.Default.After(scan.Text.Hash(next))) + (key.StartsWith("ال") ? -6 : key[0] == 'و' && key.Length > 3 ? 11 : 0);
    }

    private static double OfBefore(ArticleScan scan, Candidate place)
    {
        if (place.Proclitic is not null)
        {
            return 12;
        }

        int before = place.First - 1;
        if (before < 0 || scan.Block(before) != scan.Block(place.First) || !scan.IsWord(before))
        {
            return -18;
        }

        return (0.4 * PlaceOdds.Default.Before(scan.Text.Hash(before))) + (ListedPlaces.IsOpened(scan, before) ? 12 : 0)
            + (OpenedPlaces.IsFacility(scan, before) ? 9 : 0);
    }

    private static double OfNearness(NameSet names, ReadOnlySpan<double> points)
    {
        int around = NearbyPlaces.NearestCount(names, points, NearbyPlaces.Around);
        int near = around == 0 ? 0 : NearbyPlaces.NearestCount(names, points);
        return (around > 0 ? 5 : 0) + (near > 0 ? 5 : 0) + (near > 1 ? 5 : 0) + (1.5 * Math.Min(around, 10));
    }

    private static double OfList(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        bool joined = place.Proclitic == "و";
        if ((joined || scan.IsComma(scan.PreviousWord(place.First))) && SupportRule.HasPlaceBefore(scan, index, place.First))
        {
            return joined ? MostOfList : 20;
        }

        int next = scan.NextWord(place.Last);
        int item = scan.IsComma(next) ? scan.NextWord(next) : next;
        return item >= 0 && (item > next || scan.Text.Key(item)[0] == 'و')
            && index.AwakeAt(item).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false }) ? 20 : 0;
    }

    private static bool IsNoun(ArticleScan scan, Candidate place)
    {
        int split = place.Proclitic?.Length ?? 0;
        return scan.Text.Key(place.First)[split..].StartsWith("ال")
            && (scan.CueAt<TriggerCue>(place.First, procliticAllowed: true) is { Cue: { Kind: EntityKind.Place, IsRelation: false } }
                || OpenedPlaces.IsFacility(scan.Text.HashBehind(place.First, split + 2)));
    }

    /// <summary>Part of a longer name, a tribe, a club, somebody called so, a verb that opens a clause.</summary>
    private static bool IsOther(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        int split = place.Proclitic?.Length ?? 0;
        ReadOnlySpan<char> key = scan.Text.Key(place.First)[split..];
        return key.Length < 3 || key is "القطاع" || GoesOn(scan, place, key) || IsPart(scan, index, place, split)
            || index.AwakeAt(place.First).Exists(static c => c.Kind == EntityKind.Organization || c.Names.AnyEntry(static entry => entry.Subkind == "tribe"))
            || NearbyPlaces.IsSurname(scan, index, place.First, split);
    }

    /// <summary>الهضبة الخضراء (the green plateau), a noun with its adjective; وسار آخرون (and others walked).</summary>
    private static bool GoesOn(ArticleScan scan, Candidate place, ReadOnlySpan<char> key)
    {
        int next = place.Last + 1;
        if (next >= scan.Count || scan.Block(next) != scan.Block(place.First) || !scan.IsWord(next))
        {
            return false;
        }

        return key.StartsWith("ال")
            ? scan.Text.Key(next).StartsWith("ال") && PlaceOdds.Default.After(scan.Text.Hash(next)) <= 0
            : place.Proclitic == "و" && place.First > 0 && !scan.IsWord(place.First - 1);
    }

    private static bool IsPart(ArticleScan scan, CandidateIndex index, Candidate place, int split)
    {
        int before = place.First - 1;
        bool follows = before >= 0 && scan.Block(before) == scan.Block(place.First);
        return ListedPlaces.IsCovered(index, place.First, place.Last) || PlaceShape.IsHead(scan, place.First, split)
            || (follows && (PlaceShape.IsHead(scan, before, 0) || (scan.Text.Key(before).Length > 3 && PlaceShape.IsHead(scan, before, 1))));
    }
}
