using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Chooses which gazetteer entry a name stands for: by its designator, by the countries and parents the article names,
/// by closeness to the article's other places, by size, and by exact spelling.
/// </summary>
internal sealed class EntityLinker
{
    private const int MostAlternatives = 4;

    /// <summary>What it tells for a small place that several others of the article lie right beside it.</summary>
    private const double Amid = 2;

    private readonly ArticleScan _scan;
    private readonly LinkingNotes _notes;
    private readonly LinkingNeighbours _neighbours;

    public EntityLinker(ArticleScan scan, List<Candidate> kept, string? outletCountry)
    {
        _scan = scan;
        _neighbours = new LinkingNeighbours(scan, kept);
        _notes = scan.Links;
        _notes.Clear();
        _notes.Kept = kept;
        foreach (Candidate candidate in kept)
        {
            NameSet names = candidate.Names;
            _notes.Named.Add(names);
            if (names.Certain >= 0)
            {
                Note(names.Entry(names.Certain));
            }
            else if (candidate.Kind == EntityKind.Place)
            {
                NoteCountry(names);
            }
        }

        if (outletCountry is not null)
        {
            _notes.Countries.Add(outletCountry, 2);
        }

        _notes.WeighCountries();
    }

    public void Link(Candidate candidate)
    {
        NameSet names = candidate.Names;
        if (names.Count == 0)
        {
            if (candidate is { Subkind: "border", Id: [.., '/', _, _] })
            {
                LinkBorder(candidate);
            }

            return;
        }

        Rank(candidate, names);
        List<(int Slot, int Name, double Score)> ranked = _notes.Scored;
        GazetteerEntry best = names.Entry(ranked[0].Name);
        if (LinkingDoubts.IsFarFetched(_scan, candidate, best, ranked[0].Slot) || IsBoundElsewhere(best, names, ranked[0].Name))
        {
            candidate.Alternatives = Ids(names, 0, MostAlternatives + 1);
            candidate.Confidence *= 0.8;
            candidate.Rejected = LinkingDoubts.IsRatherAWord(_scan, candidate, best);
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

    /// <summary>Al-Marsad is a newspaper of several countries: where none of them is named, no one knows which.</summary>
    private bool IsBoundElsewhere(GazetteerEntry entry, NameSet names, int name) =>
        entry.Kind == EntityKind.Media && names.Name(name) is { RequiredContext: { } asked, Flags: var flags } && (flags & NameTraits.Common) != 0 && !_scan.Countries.Contains(asked);

    /// <summary>
    /// A border told by one side only (الحدود مع تشاد, the border with Chad) is the one towards the country that the
    /// article speaks of most among that side's neighbours.
    /// </summary>
    private void LinkBorder(Candidate candidate)
    {
        string side = candidate.Id![^2..];
        int most = 1;
        foreach ((string country, int weight) in _notes.Countries.All)
        {
            if (weight >= most && country != side && Border(side, country) is { } border
                && (weight > most || candidate.Entry is null || string.CompareOrdinal(border.Id, candidate.Entry.Id) < 0))
            {
                candidate.Entry = border;
                most = weight;
            }
        }
    }

    private GazetteerEntry? Border(string side, string other) => _scan.Gazetteer.Find(
        string.CompareOrdinal(side, other) < 0 ? $"nc:border/{side}-{other}" : $"nc:border/{other}-{side}");

    /// <summary>What a name tells of the article that can mean but one entity.</summary>
    private void Note(GazetteerEntry entry)
    {
        if (entry.Countries.Count == 1)
        {
            _notes.Countries.Add(entry.Countries[0], entry.Subkind == "country" ? 3 : 1);
        }

        if (entry is { Kind: EntityKind.Place, Latitude: { } lat, Longitude: { } lon, Subkind: not ("country" or "continent") }
            && !_notes.HasPlace(lat, lon))
        {
            _notes.Places.Add((lat, lon));
        }
    }

    /// <summary>
    /// The country of a name with several readings that are all of it (a city and its province), or of which one is the country:
    /// السعودية is Saudi Arabia before it is a village.
    /// </summary>
    private void NoteCountry(NameSet names)
    {
        string[] told = names.Countries;
        if (told.Length == 0)
        {
            return;
        }

        foreach (string country in told)
        {
            if (country != told[0])
            {
                return;
            }
        }

        bool state = false;
        bool known = false;
        bool same = true;
        for (int i = 0; i < names.Count; i++)
        {
            GazetteerEntry entry = names.Entry(i);
            state |= entry.Subkind == "country";
            known |= entry.Subkind != "country" && entry.Tier == GazetteerTier.A;
            same &= entry.FirstCountry == told[0];
        }

        if (same || (state && !known))
        {
            _notes.Countries.Add(told[0], state && !known ? 3 : 1);
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

    private double Score(Candidate candidate, NameSet names, int i)
    {
        GazetteerEntry entry = names.Entry(i);
        ref readonly GazetteerName name = ref names.Name(i);
        double score = entry.Tier switch { GazetteerTier.A => 4, GazetteerTier.B => 0, _ => -4 };
        if (entry.Kind == EntityKind.Place)
        {
            score += names.Size(i);
            score += Designation.Score(candidate.Trigger, entry, names);
            score += entry.Subkind switch { "country" => 2, "territory" => 2.5, _ => 0 };
            score += entry.Subkind is "state" or "province" ? OfState(candidate, names, entry) : 0;
            score += entry.Subkind == "region" && !entry.Id.StartsWith("iso:", StringComparison.Ordinal) && candidate is { Trigger: null, FullStart: < 0 } && HoldsNamesake(names, i) ? 3 : 0;
            (double near, bool amid) = _notes.Around(entry, names.Slots[i]);
            score += near + (amid && entry.Subkind is "quarter" or "village" or "town" && !IsCityToo(names, entry.FirstCountry) ? Amid : 0);
            score += _neighbours.Bonus(candidate, entry);
        }

        int times = _notes.CountryWeight(entry);
        score += times > 0 ? Math.Min(2.5, 0.8 + (0.3 * times)) : 0;
        score -= times == 0 && _notes.IsClearlyOfACountry && entry is { Subkind: "city" or "town", Population: < 1_000_000, FirstCountry: { } country }
            && !LinkingDoubts.IsCapital(_scan.Gazetteer, entry, country) ? 1 : 0;
        score += IsParentNamed(names, i) ? 1.5 : 0;
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

        // A short form that counts in news of one country only is none elsewhere: the US embassy, in Baghdad or in Damascus.
        score -= entry.Kind != EntityKind.Place && name.RequiredContext is { } asked && !_scan.Countries.Contains(asked) ? 4 : 0;

        return score + (names.IsPreferred(i) ? 0.3 : 0);
    }

    /// <summary>A city of the country bears the name too, and is meant wherever the article is.</summary>
    private static bool IsCityToo(NameSet names, string? country)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (names.Entry(i) is { Tier: GazetteerTier.A, Subkind: "city" } city && city.FirstCountry == country)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// A state beside a country of its name (Georgia) is meant where the article names a town in it (Atlanta); beside a
    /// town elsewhere (Ontario in California) it is the better known of the two.
    /// </summary>
    private double OfState(Candidate candidate, NameSet names, GazetteerEntry state)
    {
        double more = candidate.Trigger is null ? 1.5 : 0;
        for (int i = 0; i < names.Count; i++)
        {
            GazetteerEntry other = names.Entry(i);
            if (other.Subkind == "country")
            {
                return _neighbours.NamesTownIn(state) ? 4.5 : 0;
            }

            bool abroad = other.FirstCountry != state.FirstCountry && other.Subkind is "city" or "town" or "village";
            more = abroad || other == state ? more : 0;
        }

        return more;
    }

    /// <summary>
    /// A region is meant rather than the town of its name inside it, where nothing stands before the name: غزة is the strip,
    /// مدينة غزة and وسط غزة the city.
    /// </summary>
    private bool HoldsNamesake(NameSet names, int i)
    {
        for (int other = 0; other < names.Count; other++)
        {
            if (other != i && names.Ancestors(_scan.Gazetteer, other).Contains(names.Slots[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What the entry lies in is named in the article, and not only by the very same name.</summary>
    private bool IsParentNamed(NameSet names, int i)
    {
        foreach (int slot in names.Ancestors(_scan.Gazetteer, i))
        {
            if (_notes.Named.Contains(slot) && !names.Slots.Contains(slot))
            {
                return true;
            }
        }

        return false;
    }
}
