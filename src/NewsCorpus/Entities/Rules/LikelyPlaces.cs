using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Rows whose one word is a word or a name of people too, weighed: how common the word is, what stands beside it, and how near the
/// place is to those of the article (وصلت أسر إلى كاس, families reached Kas, "cup"). What is counted comes from
/// <see cref="PlaceOdds"/>; the weights were fitted on annotated articles and rounded. Ten points are e times the odds.
/// </summary>
internal readonly ref struct LikelyPlaces
{
    public const string RuleName = "place:likely";

    /// <summary>What speaks against any such word, most where few places are named in much text.</summary>
    private const double Doubt = -36;

    private const double Report = 15;

    /// <summary>Words of a report in which each stands for one place named.</summary>
    private const double TokensAPoint = 45;

    /// <summary>The sum at which a word is taken for the place.</summary>
    private const double Enough = 0;

    private const double List = 19;

    /// <summary>How common a word is that stands some 250 times in 41,000 articles.</summary>
    private const double Everyday = 24;

    /// <summary>That towns of the division are named too, instead of nearness: a division has no one point.</summary>
    private const double Division = 47;

    /// <summary>The most that the places around speak for one.</summary>
    private const double MostOfNearness = 40;

    private readonly ArticleScan _scan;
    private readonly CandidateIndex _index;
    private readonly ReadOnlySpan<double> _points;
    private readonly ulong _around;
    private readonly double _start;

    /// <param name="scan">The article.</param>
    /// <param name="index">Its candidates.</param>
    /// <param name="points">Where the places stand that it names.</param>
    /// <param name="around">The cells around them.</param>
    public LikelyPlaces(ArticleScan scan, CandidateIndex index, ReadOnlySpan<double> points, ulong around)
    {
        _scan = scan;
        _index = index;
        _points = points;
        _around = around;
        _start = Doubt + (Report * Math.Min(1, points.Length / 2 * TokensAPoint / Math.Max(60, scan.Count)));
    }

    /// <summary>True if an unsure Arabic place of one word is likely meant.</summary>
    public bool IsLikely(Candidate place)
    {
        if (place.Proclitic is not (null or "و" or "ب" or "وب"))
        {
            return false;
        }

        bool near = (place.Names.Cells & _around) != 0;
        bool joined = place.Proclitic == "و" || !_scan.IsWord(place.First - 1);
        double sum = _start + OfWord(place) + OfNext(place) + OfBefore(place);
        if (sum + List + Division + (near ? MostOfNearness : 0) < Enough)
        {
            return false;
        }

        // A place far from all others and in no list is hardly meant.
        double nearness = near ? OfNearness(place.Names) : 0;
        double list = IsListed(place, joined) ? List : 0;
        double division = IsDivisionOfNamed(place) ? Division : 0;
        sum += nearness + list + division + (division == 0 && _scan.HasCue(place.First, ~0, procliticAllowed: true) ? -20 : 0);

        // الميناء (the port) points back to one that is named, but in a list it is a name.
        return sum >= Enough && nearness + list + division > 0 && (list + division > 0 || !IsNoun(place)) && !IsOther(place);
    }

    private double OfWord(Candidate place)
    {
        int split = place.Proclitic?.Length ?? 0;
        ReadOnlySpan<char> key = _scan.Text.Key(place.First)[split..];
        ulong state = KeyHash.Cut(_scan.Text.Tokens[place.First].KeyState, _scan.Text.Key(place.First)[..split]);
        ulong hash = KeyHash.Mix(state);
        return (-1.27 * PlaceOdds.Default.Commonness(hash))
            - (NameParts.Default.Find(hash) is null ? 0 : 10) - (OrdinaryWords.Contains(key, state) ? 7 : 0)
            + (place.Names.AnyEntry(static entry => entry.Tier == GazetteerTier.A) ? 12 : 0);
    }

    /// <summary>A mark or the end of the text, a word joined by و (and), and what the word is that follows.</summary>
    private double OfNext(Candidate place)
    {
        int next = place.Last + 1;
        if (!IsWordBeside(next, place))
        {
            return 19;
        }

        ReadOnlySpan<char> key = _scan.Text.Key(next);
        return (1.2 * PlaceOdds.Default.After(_scan.Text.Hash(next))) + (key.StartsWith("ال") ? -13 : key[0] == 'و' && key.Length > 3 ? 7.5 : 0);
    }

    private double OfBefore(Candidate place)
    {
        if (place.Proclitic is { } proclitic)
        {
            return proclitic == "و" ? 19.5 : 16;
        }

        int before = place.First - 1;
        if (!IsWordBeside(before, place))
        {
            return -17;
        }

        ReadOnlySpan<char> key = _scan.Text.Key(before);
        return (0.6 * PlaceOdds.Default.Before(_scan.Text.Hash(before))) + (OpenedPlaces.IsFacility(_scan, before) ? 9 : 0)
            + (IsPreposition(key) ? 13 : ListedPlaces.IsOpened(_scan, before) ? 19 : 0);
    }

    private static bool IsPreposition(ReadOnlySpan<char> key) => LocatedTowns.IsPreposition(key) || key is "علي" or "عن" or "بين" or "عند" or "وفي" or "ومن";

    private bool IsWordBeside(int token, Candidate place) =>
        token >= 0 && token < _scan.Count && _scan.Block(token) == _scan.Block(place.First) && _scan.IsWord(token);

    private double OfNearness(NameSet names)
    {
        NearbyPlaces.Nearest nearest = NearbyPlaces.Count(names, _points);
        return (1.7 * Math.Min(nearest.Around, 10)) + (nearest.Near > 1 ? 4 : 0) + (nearest.Close > 0 ? 19 : 0);
    }

    /// <summary>In a list with a place, or on the way to one: من الناجية إلى كنسبا (from al-Najiya to Kinsabba).</summary>
    private bool IsListed(Candidate place, bool joined)
    {
        if (joined && SupportRule.HasPlaceBefore(_scan, _index, place.First))
        {
            return true;
        }

        int next = _scan.NextWord(place.Last);
        bool onward = next >= 0 && place.Proclitic is null && LocatedTowns.IsOnward(_scan.Text.Key(next)) && _scan.KeyIs(place.First - 1, "من");
        int item = onward || _scan.IsComma(next) ? _scan.NextWord(next) : next;
        return item >= 0 && (item > next || _scan.Text.Key(item)[0] == 'و')
            && _index.AwakeAt(item).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false });
    }

    /// <summary>The state or governorate of a town that is named too, of two if its name is a direction or a noun of places: وفي الجزيرة، دخلوا رفاعة وتمبول (and in Gezira, "the island", they entered Rufaa and Tambul).</summary>
    private bool IsDivisionOfNamed(Candidate place)
    {
        for (int i = 0; i < place.Names.Count; i++)
        {
            GazetteerEntry division = place.Names.Entry(i);
            if (Designation.IsFirstLevel(division) && division.FirstCountry is { } country && _scan.Countries.Contains(country) && HoldsNamed(place, division.Id))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsNamed(Candidate place, string division)
    {
        CandidateList all = _index.All;
        NameSet? first = null;
        int sorts = CandidateSorts.Of(EntityKind.Place);
        for (int i = all.Next(0, sorts); i < all.Count; i = all.Next(i + 1, sorts))
        {
            if (all[i] is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names: var town } && town != first
                && town.AnyEntry(entry => entry.Parent == division))
            {
                if (first is not null || !_scan.HasCue(place.First, ~0, procliticAllowed: true))
                {
                    return true;
                }

                first = town;
            }
        }

        return false;
    }

    private bool IsNoun(Candidate place)
    {
        int split = place.Proclitic?.Length ?? 0;
        return _scan.Text.Key(place.First)[split..].StartsWith("ال")
            && (_scan.CueAt<TriggerCue>(place.First, procliticAllowed: true) is { Cue: { Kind: EntityKind.Place, IsRelation: false } }
                || OpenedPlaces.IsFacility(_scan.Text.HashBehind(place.First, split + 2)));
    }

    /// <summary>Part of a longer name, a tribe, a club, somebody called so, a verb that opens a clause.</summary>
    private bool IsOther(Candidate place)
    {
        int split = place.Proclitic?.Length ?? 0;
        ReadOnlySpan<char> key = _scan.Text.Key(place.First)[split..];
        return key.Length < 3 || key is "القطاع" || GoesOn(place, key) || IsAdjective(place, key) || IsPart(place, split)
            || _index.AwakeAt(place.First).Exists(static c => c.Kind == EntityKind.Organization || c.Names.AnyEntry(static entry => entry.Subkind == "tribe"))
            || NearbyPlaces.IsSurname(_scan, _index, place.First, split) || ClubRule.IsSport(_scan);
    }

    /// <summary>الهضبة الخضراء (the green plateau), a noun with its adjective; وسار آخرون (and others walked); or a longer name.</summary>
    private bool GoesOn(Candidate place, ReadOnlySpan<char> key)
    {
        int next = place.Last + 1;
        return IsWordBeside(next, place) && (key.StartsWith("ال")
            ? _scan.Text.Key(next).StartsWith("ال") && PlaceOdds.Default.After(_scan.Text.Hash(next)) <= 0
            : (place.Proclitic == "و" && place.First > 0 && !_scan.IsWord(place.First - 1)) || IsForeign(next));
    }

    /// <summary>معارك عنيفة (fierce battles): an everyday feminine word right behind a noun, not behind a preposition.</summary>
    private bool IsAdjective(Candidate place, ReadOnlySpan<char> key) =>
        place.Proclitic is null && key[^1] == 'ه' && !key.StartsWith("ال") && IsWordBeside(place.First - 1, place) && !IsPreposition(_scan.Text.Key(place.First - 1))
        && PlaceOdds.Default.Commonness(_scan.Text.Hash(place.First)) >= Everyday;

    /// <summary>The second word of a name of no table: بانه كورا (Bana Kura).</summary>
    private bool IsForeign(int next) => _scan.Text.Key(next)[0] is not ('و' or 'ب' or 'ل' or 'ف' or 'ك')
        && PlaceOdds.Default.After(_scan.Text.Hash(next)) == 0 && NameShape.Default.Score(_scan.Text.Key(next)) > 1
        && PlaceShape.Of(_scan, _index, next, 0, out _) == PlaceLikeness.Name;

    private bool IsPart(Candidate place, int split)
    {
        int before = place.First - 1;
        return ListedPlaces.IsCovered(_index, place.First, place.Last) || PlaceShape.IsHead(_scan, place.First, split)
            || (IsWordBeside(before, place) && (_scan.KeyIs(before, "ال") || _scan.KeyIs(before, "وال") || PlaceShape.IsHead(_scan, before, 0) || (_scan.Text.Key(before).Length > 3 && PlaceShape.IsHead(_scan, before, 1))));
    }
}
