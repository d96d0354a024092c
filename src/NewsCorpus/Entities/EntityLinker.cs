using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Chooses which gazetteer entry a name stands for: by its designator, by the countries and parents the article names,
/// by
/// closeness to the article's other places, by size, and by exact spelling.
/// </summary>
internal sealed class EntityLinker
{
    private const int MostAlternatives = 4;

    private readonly ArticleScan _scan;
    private readonly LinkingNotes _notes;
    private readonly LinkingNeighbours _neighbours;

    public EntityLinker(ArticleScan scan, List<Candidate> kept)
    {
        _scan = scan;
        _neighbours = new LinkingNeighbours(scan, kept);
        _notes = scan.Links;
        _notes.Clear();
        foreach (Candidate candidate in kept)
        {
            NameSet names = candidate.Names;
            _notes.Named.Add(names);
            if (names.IsSure)
            {
                Note(names.Entry(0));
            }
        }
    }

    public void Link(Candidate candidate)
    {
        NameSet names = candidate.Names;
        if (names.Count == 0)
        {
            return;
        }

        Rank(candidate, names);
        List<(int Slot, int Name, double Score)> ranked = _notes.Scored;
        GazetteerEntry best = names.Entry(ranked[0].Name);
        if (IsFarFetched(candidate, best, ranked[0].Slot))
        {
            candidate.Alternatives = Ids(names, 0, MostAlternatives + 1);
            candidate.Confidence *= 0.8;
            return;
        }

        candidate.Entry = best;
        if (ranked.Count > 1)
        {
            candidate.Alternatives = Ids(names, 1, MostAlternatives);
            double margin = ranked[0].Score - ranked[1].Score;
            candidate.Confidence *= margin >= 2 ? 1 : margin >= 0.5 ? 0.95 : 0.8;
        }
    }

    /// <summary>What a name tells of the article that can mean but one entity.</summary>
    private void Note(GazetteerEntry entry)
    {
        if (entry.Countries.Count == 1)
        {
            int weight = entry.Subkind == "country" ? 3 : 1;
            _notes.Countries[entry.Countries[0]] = _notes.Countries.GetValueOrDefault(entry.Countries[0]) + weight;
        }

        if (entry is { Kind: EntityKind.Place, Latitude: { } lat, Longitude: { } lon, Subkind: not ("country" or "continent") }
            && !_notes.Places.Contains((lat, lon)))
        {
            _notes.Places.Add((lat, lon));
        }
    }

    /// <summary>Puts the entries that the names can mean in order, the likeliest first, equal ones by id.</summary>
    private void Rank(Candidate candidate, NameSet names)
    {
        List<(int Slot, int Name, double Score)> scored = _notes.Scored;
        scored.Clear();
        if (names.IsSure)
        {
            scored.Add((names.Slots[0], 0, 0));
            return;
        }

        for (int i = 0; i < names.Count; i++)
        {
            int slot = names.Slots[i];
            double score = Score(candidate, names, i);
            int known = 0;
            while (known < scored.Count && scored[known].Slot != slot)
            {
                known++;
            }

            if (known == scored.Count)
            {
                scored.Add((slot, i, score));
            }
            else if (scored[known].Score < score)
            {
                scored[known] = (slot, i, score);
            }
        }

        // Only the first few are ever looked at.
        for (int i = 0; i < Math.Min(MostAlternatives + 1, scored.Count); i++)
        {
            int first = i;
            for (int other = i + 1; other < scored.Count; other++)
            {
                first = ComesBefore(names, scored[other], scored[first]) ? other : first;
            }

            (scored[i], scored[first]) = (scored[first], scored[i]);
        }
    }

    private static bool ComesBefore(NameSet names, (int Slot, int Name, double Score) a, (int Slot, int Name, double Score) b) =>
        a.Score != b.Score ? a.Score > b.Score : string.CompareOrdinal(names.Entry(a.Name).Id, names.Entry(b.Name).Id) < 0;

    private string[] Ids(NameSet names, int from, int most)
    {
        string[] ids = new string[Math.Min(most, _notes.Scored.Count - from)];
        for (int i = 0; i < ids.Length; i++)
        {
            ids[i] = names.Entry(_notes.Scored[from + i].Name).Id;
        }

        return ids;
    }

    /// <summary>
    /// A small place far from every other place of the article is more likely a namesake that no table holds: better no
    /// id
    /// than a wrong one.
    /// </summary>
    private bool IsFarFetched(Candidate candidate, GazetteerEntry entry, int slot)
    {
        if (entry.Kind != EntityKind.Place || entry.Tier == GazetteerTier.A || !HasOtherPlaces(entry))
        {
            return false;
        }

        bool foreign = entry.Countries.Count > 0 && _notes.Countries.Count > 0 && CountryWeight(entry) == 0;
        bool settlement = candidate.Trigger?.Subkind is "village" or "town" or "city" or "quarter" or "farm";
        return foreign || Near(entry, slot) < (settlement ? 0.55 : 0.9);
    }

    /// <summary>A place is no witness for itself.</summary>
    private bool HasOtherPlaces(GazetteerEntry entry)
    {
        foreach ((double lat, double lon) in _notes.Places)
        {
            if (lat != entry.Latitude || lon != entry.Longitude)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How much the article speaks of the first of an entry's countries that it names at all; 0 for none.</summary>
    private int CountryWeight(GazetteerEntry entry)
    {
        for (int i = 0; i < entry.Countries.Count; i++)
        {
            if (_notes.Countries.TryGetValue(entry.Countries[i], out int weight))
            {
                return weight;
            }
        }

        return 0;
    }

    private double Score(Candidate candidate, NameSet names, int i)
    {
        GazetteerEntry entry = names.Entry(i);
        ref readonly GazetteerName name = ref names.Name(i);
        double score = entry.Tier switch { GazetteerTier.A => 4, GazetteerTier.B => 0, _ => -4 };
        if (entry.Kind == EntityKind.Place)
        {
            score += Math.Log10(entry.Population + 1) * 0.35;
            score += Designated(candidate.Trigger, entry);
            score += entry.Subkind is "state" or "province" ? OfState(candidate, names, entry) : 0;
            score += entry.Subkind is "country" ? 1.5 : 0;
            score += Near(entry, names.Slots[i]);
            score += _neighbours.Bonus(candidate, entry);
        }

        int times = CountryWeight(entry);
        score += times > 0 ? Math.Min(2.5, 0.8 + (0.3 * times)) : 0;
        score += _notes.Named.ContainsAny(names.Ancestors(_scan.Gazetteer, i)) ? 1.5 : 0;
        ReadOnlySpan<char> raw = _scan.Text.Raw.AsSpan(candidate.Core.Start, candidate.Core.Length);
        if (raw.SequenceEqual(name.Text))
        {
            // Printed marks are there to tell names apart: عمّان is Amman, عُمان Oman.
            score += raw.ContainsAnyInRange('\u064B', '\u0652') ? 4 : 0.4;
        }

        if ((name.Flags & (NameTraits.Common | NameTraits.Person)) != 0)
        {
            score -= 0.5;
        }

        return score + (name.Text == entry.NameAr || name.Text == entry.NameEn ? 0.3 : 0);
    }

    /// <summary>
    /// A state beside a country of its name (Georgia) is meant where the article names a town in it (Atlanta); beside a
    /// town elsewhere (Ontario in California) it is the better known of the two.
    /// </summary>
    private double OfState(Candidate candidate, NameSet names, GazetteerEntry state)
    {
        double more = candidate.Trigger is null ? 3 : 0;
        for (int i = 0; i < names.Count; i++)
        {
            GazetteerEntry other = names.Entry(i);
            if (other.Subkind == "country")
            {
                return _neighbours.NamesTownIn(state) ? 6 : 0;
            }

            more = other.FirstCountry == state.FirstCountry && other != state ? 0 : more;
        }

        return more;
    }

    /// <summary>The designator says what sort of place is meant: قرية (village), محافظة (governorate).</summary>
    private static double Designated(TriggerCue? trigger, GazetteerEntry entry)
    {
        if (trigger is null)
        {
            return entry.Subkind is "governorate" or "province" or "district" or "state" or "region" ? -1.5 : 0;
        }

        bool first = entry.Subkind is "governorate" or "province" or "state" or "region";
        return trigger.Subkind switch
        {
            "governorate" or "province" or "state" or "emirate" or "countryside" => first ? 4 : -1,
            "country" => entry.Subkind == "country" ? 4 : -1,
            "district" or "subdistrict" => entry.Subkind is "district" or "subdistrict" ? 3 : 0,
            "village" or "farm" => entry.Subkind is "village" or "hamlet" ? 2.5 : entry.Population > 100_000 ? -3 : 0,
            "town" => entry.Subkind is "town" or "village" ? 2 : entry.Subkind == "city" ? 1 : first ? -2 : 0,
            "city" or "capital" => entry.Subkind is "city" or "capital" or "town" ? 2 : first ? -2 : 0,
            var same when same == entry.Subkind => 3,
            _ => 0,
        };
    }

    /// <summary>Up to 2 for a place within about 100 km of others in the article, falling off with distance.</summary>
    private double Near(GazetteerEntry entry, int slot)
    {
        if (entry.Latitude is not { } lat || entry.Longitude is not { } lon || _notes.Places.Count == 0)
        {
            return 0;
        }

        if (_notes.Near.TryGetValue(slot, out double known))
        {
            return known;
        }

        double best = double.MaxValue;
        double shrink = Math.Cos(lat * Math.PI / 180);
        foreach ((double otherLat, double otherLon) in _notes.Places)
        {
            if (otherLat == lat && otherLon == lon)
            {
                continue;
            }

            double dLat = (lat - otherLat) * 111;
            double dLon = (lon - otherLon) * 111 * shrink;
            best = Math.Min(best, (dLat * dLat) + (dLon * dLon));
        }

        return _notes.Near[slot] = 2 / (1 + (Math.Sqrt(best) / 150));
    }
}
