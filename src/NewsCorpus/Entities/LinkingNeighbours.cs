using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// What stands right beside a place and says where it lies: "Tripoli, Lebanon", طرابلس اللبنانية (Lebanese Tripoli), and the
/// other way round the state in "Atlanta, Georgia".
/// </summary>
internal sealed class LinkingNeighbours(ArticleScan scan, List<Candidate> kept)
{
    private const double Told = 4;
    private const double Listed = 3;

    private Candidate? _candidate;
    private Candidate? _before;
    private Candidate? _after;
    private bool _joinsAfter;
    private bool _joinsBefore;

    /// <summary>What the neighbours of a place add to the score of an entry.</summary>
    public double Bonus(Candidate candidate, GazetteerEntry entry)
    {
        if (_candidate != candidate)
        {
            LookAround(candidate);
        }

        bool follows = _joinsAfter && Holds(_after!, entry);
        bool precedes = _joinsBefore && (_before!.Kind == EntityKind.Place ? Lies(_before, entry) : Holds(_before, entry));
        return follows || precedes ? Told : (IsListed(_before, candidate) || GoesOn(_before, candidate, _after)) && IsDivision(entry) ? Listed : 0;
    }

    /// <summary>Notes what stands beside a candidate, since all entries that it can mean are asked for in a row.</summary>
    private void LookAround(Candidate candidate)
    {
        (_candidate, _before, _after) = (candidate, null, null);
        foreach (Candidate other in kept)
        {
            if (other.Kind is not (EntityKind.Place or EntityKind.Nationality) || other.Names.Count == 0)
            {
                continue;
            }

            _before = other.Last < candidate.First ? other : _before;
            if (other.First > candidate.Last)
            {
                _after = other;
                break;
            }
        }

        _joinsAfter = _after is { } after && scan.Block(after.First) == scan.Block(candidate.Last)
            && (Joins(candidate.Last, after.First, after.Kind) || LiesIn(candidate, after));
        _joinsBefore = _before is { } before && scan.Block(before.Last) == scan.Block(candidate.First)
            && Joins(before.Last, candidate.First, before.Kind) && !scan.Arabic(before.First);
    }

    /// <summary>
    /// The article names a well-known town of the state: one that lies in it, or within some 400 km of its middle where the
    /// table gives no more than the country.
    /// </summary>
    public bool NamesTownIn(GazetteerEntry state)
    {
        foreach (Candidate other in kept)
        {
            for (int i = 0; i < other.Names.Count && other.Kind == EntityKind.Place; i++)
            {
                GazetteerEntry town = other.Names.Entry(i);
                if (town.Tier == GazetteerTier.A && town.Population > 50_000
                    && (town.Parent == state.Id || (town.Parent == state.Parent && IsClose(town, state))))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsClose(GazetteerEntry a, GazetteerEntry b)
    {
        const double Close = 400;
        return a.Latitude is { } lat && a.Longitude is { } lon && b.Latitude is { } otherLat && b.Longitude is { } otherLon
            && PlaceDistance.Kilometres(lat, lon, otherLat, otherLon) < Close;
    }

    /// <summary>أوكلاند بكاليفورنيا or في ولاية كاليفورنيا: a preposition, and at most a designator before the other.</summary>
    private bool LiesIn(Candidate candidate, Candidate after)
    {
        int next = candidate.Last + 1;
        if (after.Kind != EntityKind.Place || !scan.IsWord(next) || after.First - next > 2)
        {
            return false;
        }

        bool fused = scan.Arabic(next) && (after.First == next ? after.Proclitic == "ب" : scan.Text.Key(next)[0] == 'ب');
        bool designated = after.First == next || (after.Trigger is { IsRelation: false } && after.First - next == (fused ? 1 : 2));
        return designated && (fused || scan.Text.Key(next) is "في" or "in");
    }

    /// <summary>Joined by و (and) or a comma to a name that can only mean a division: جنوب كردفان والنيل الأزرق.</summary>
    private bool IsListed(Candidate? before, Candidate candidate) =>
        before is { Names: { Count: > 0, IsSure: true } } && IsDivision(before.Names.Entry(0)) && scan.Block(before.Last) == scan.Block(candidate.First)
        && (candidate.First - before.Last == 1 ? candidate.Proclitic == "و" : candidate.First - before.Last == 2 && scan.IsComma(before.Last + 1));

    /// <summary>In the middle of a list, with a name that can only mean a division behind it: لحج، والضالع وأبين.</summary>
    private bool GoesOn(Candidate? before, Candidate candidate, Candidate? after) =>
        before is not null && candidate.Proclitic == "و" && after is { Proclitic: "و" } && IsDivision(after.Names) && after.First == candidate.Last + 1 && scan.Block(after.First) == scan.Block(candidate.Last);

    /// <summary>A division and at most lesser places of the name.</summary>
    private static bool IsDivision(NameSet names)
    {
        bool division = false;
        for (int i = 0; i < names.Count; i++)
        {
            bool one = IsDivision(names.Entry(i));
            if (!one && names.Entry(i).Tier == GazetteerTier.A)
            {
                return false;
            }

            division |= one;
        }

        return division;
    }

    private static bool IsDivision(GazetteerEntry entry) =>
        Designation.IsFirstLevel(entry) && entry.Id.StartsWith("iso:", StringComparison.Ordinal);

    /// <summary>Side by side for an adjective; with a comma, a bracket or "in" between them for two places.</summary>
    private bool Joins(int last, int first, EntityKind kind)
    {
        int gap = first - last - 1;
        return kind == EntityKind.Nationality ? gap == 0 : gap == 1 && (scan.IsOne(last + 1, ",،(") || scan.Text.Key(last + 1) is "in" or "في");
    }

    /// <summary>The other is the country of the entry, its adjective, or a place that the entry lies in.</summary>
    private bool Holds(Candidate other, GazetteerEntry entry)
    {
        for (int i = 0; i < other.Names.Count; i++)
        {
            GazetteerEntry holder = other.Names.Entry(i);
            bool country = (holder.Kind == EntityKind.Nationality || holder.Subkind == "country")
                && entry.Subkind != "country" && holder.FirstCountry is { } code && entry.Countries.Contains(code);
            if (country || IsAncestor(holder.Id, entry))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The other lies in the entry, or both in one country, of which the entry is a state.</summary>
    private bool Lies(Candidate other, GazetteerEntry entry)
    {
        for (int i = 0; i < other.Names.Count; i++)
        {
            GazetteerEntry town = other.Names.Entry(i);
            bool state = entry.Subkind is "state" or "province" && town.Subkind != "country" && entry.FirstCountry == town.FirstCountry;
            if (state || IsAncestor(entry.Id, town))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsAncestor(string id, GazetteerEntry entry)
    {
        for (string? parent = entry.Parent; parent is not null; parent = scan.Gazetteer.Find(parent)?.Parent)
        {
            if (parent == id)
            {
                return true;
            }
        }

        return false;
    }
}
