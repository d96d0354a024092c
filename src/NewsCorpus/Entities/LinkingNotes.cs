using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// What the linker notes of one article: the countries and places it names for certain. Used for one article after
/// another.
/// </summary>
internal sealed class LinkingNotes(int slots)
{
    /// <summary>How much the article must speak of a country before namesakes abroad are doubted.</summary>
    private const int Clearly = 4;

    private readonly List<Candidate> _none = [];

    /// <summary>Countries of the names that can mean but one entity, with their weight.</summary>
    public CountryWeights Countries { get; } = new();

    /// <summary>All entries that some name can mean.</summary>
    public EntrySlots Named { get; } = new(slots);

    /// <summary>Where the places are whose names can mean but one, each position once.</summary>
    public List<(double Lat, double Lon)> Places { get; } = [];

    /// <summary>How near entries are to those places, as far as it was asked for.</summary>
    public Dictionary<int, (double Near, bool Amid)> Near { get; } = [];

    /// <summary>Room for the entries that one name can mean, by slot, with a name of theirs and their scores.</summary>
    public List<(int Slot, int Name, double Score)> Scored { get; } = [];

    /// <summary>The mentions to link.</summary>
    public List<Candidate> Kept { get; set; } = [];

    /// <summary>The article speaks much of some country.</summary>
    public bool IsClearlyOfACountry => _most >= Clearly;

    /// <summary>How much it speaks of the country that it speaks of most.</summary>
    private int _most;

    /// <summary>True if a position is among <see cref="Places"/>.</summary>
    public bool HasPlace(double lat, double lon)
    {
        foreach ((double otherLat, double otherLon) in Places)
        {
            if (otherLat == lat && otherLon == lon)
            {
                return true;
            }
        }

        return false;
    }

    public void WeighCountries()
    {
        foreach ((_, int weight) in Countries.All)
        {
            _most = Math.Max(_most, weight);
        }
    }

    /// <summary>Of the country of an entry nothing in the article speaks but its own name, or next to nothing: two namesakes vouch for each other.</summary>
    public bool IsHardlyNamed(GazetteerEntry entry, Candidate candidate)
    {
        int weight = CountryWeight(entry);
        return weight <= _most / Clearly / 2 || weight <= OwnWeight(candidate);
    }

    /// <summary>How much the article speaks of the first of an entry's countries that it names at all; 0 for none.</summary>
    public int CountryWeight(GazetteerEntry entry)
    {
        if (entry.FirstCountry is not { } first)
        {
            return 0;
        }

        int weight = Countries[first];
        for (int i = 1; weight == 0 && i < entry.Countries.Count; i++)
        {
            weight = Math.Max(0, Countries[entry.Countries[i]]);
        }

        return weight;
    }

    /// <summary>What a name that can mean but one entity adds itself, wherever it stands, to the weight of its country.</summary>
    public int OwnWeight(Candidate candidate)
    {
        int weight = 0;
        foreach (Candidate other in Kept)
        {
            weight += ReferenceEquals(other.Names, candidate.Names) ? 1 : 0;
        }

        return candidate.Names.Certain >= 0 ? weight : 0;
    }

    /// <summary>Up to 2 for a place within about 100 km of others in the article, falling off with distance.</summary>
    public double Nearness(GazetteerEntry entry, int slot) => Around(entry, slot).Near;

    /// <summary>Nearness, and whether three places or more lie right beside.</summary>
    public (double Near, bool Amid) Around(GazetteerEntry entry, int slot)
    {
        const double Beside = 20 * 20;
        const int Several = 3;
        if (entry.Latitude is not { } lat || entry.Longitude is not { } lon || Places.Count == 0)
        {
            return default;
        }

        if (Near.TryGetValue(slot, out (double Near, bool Amid) known))
        {
            return known;
        }

        double best = double.MaxValue;
        int beside = 0;
        double shrink = Math.Cos(lat * Math.PI / 180);
        foreach ((double otherLat, double otherLon) in Places)
        {
            if (otherLat == lat && otherLon == lon)
            {
                continue;
            }

            double dLat = (lat - otherLat) * 111;
            double dLon = (lon - otherLon) * 111 * shrink;
            double square = (dLat * dLat) + (dLon * dLon);
            best = Math.Min(best, square);
            beside += square < Beside ? 1 : 0;
        }

        return Near[slot] = (2 / (1 + (Math.Sqrt(best) / 150)), beside >= Several);
    }

    public void Clear()
    {
        _most = 0;
        Kept = _none;
        Countries.Clear();
        Named.Clear();
        Places.Clear();
        Near.Clear();
        Scored.Clear();
    }
}
