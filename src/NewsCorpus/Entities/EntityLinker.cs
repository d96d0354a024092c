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
    private readonly ArticleScan _scan;
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);
    private readonly HashSet<string> _named = new(StringComparer.Ordinal);
    private readonly List<(double Lat, double Lon)> _places = [];

    public EntityLinker(ArticleScan scan, IReadOnlyList<Candidate> kept)
    {
        _scan = scan;
        foreach (Candidate candidate in kept)
        {
            if (candidate.Names.Count == 0)
            {
                continue;
            }

            GazetteerEntry first = scan.Gazetteer.Entry(candidate.Names[0]);
            bool sure = candidate.Names.Select(n => scan.Gazetteer.Entry(n).Id).Distinct().Count() == 1;
            foreach (string id in candidate.Names.Select(n => scan.Gazetteer.Entry(n).Id))
            {
                _named.Add(id);
            }

            if (sure && first.Countries.Count == 1)
            {
                int weight = first.Subkind == "country" ? 3 : 1;
                _countries[first.Countries[0]] = _countries.GetValueOrDefault(first.Countries[0]) + weight;
            }

            if (sure && first is { Kind: EntityKind.Place, Latitude: { } lat, Longitude: { } lon, Subkind: not ("country" or "continent") })
            {
                _places.Add((lat, lon));
            }
        }
    }

    public void Link(Candidate candidate)
    {
        if (candidate.Names.Count == 0)
        {
            return;
        }

        List<(GazetteerEntry Entry, double Score)> scored = [];
        foreach (int number in candidate.Names)
        {
            GazetteerEntry entry = _scan.Gazetteer.Entry(number);
            double score = Score(candidate, entry, _scan.Gazetteer.Name(number));
            int known = scored.FindIndex(s => s.Entry == entry);
            if (known < 0)
            {
                scored.Add((entry, score));
            }
            else if (scored[known].Score < score)
            {
                scored[known] = (entry, score);
            }
        }

        scored.Sort((a, b) => (-a.Score, a.Entry.Id).CompareTo((-b.Score, b.Entry.Id)));
        if (IsFarFetched(candidate, scored[0].Entry))
        {
            candidate.Alternatives = [.. scored.Take(5).Select(s => s.Entry.Id)];
            candidate.Confidence *= 0.8;
            return;
        }

        candidate.Entry = scored[0].Entry;
        candidate.Alternatives = [.. scored.Skip(1).Take(4).Select(s => s.Entry.Id)];
        if (scored.Count > 1)
        {
            double margin = scored[0].Score - scored[1].Score;
            candidate.Confidence *= margin >= 2 ? 1 : margin >= 0.5 ? 0.95 : 0.8;
        }
    }

    /// <summary>
    /// A small place far from every other place of the article is more likely a namesake that no table holds: better no
    /// id
    /// than a wrong one.
    /// </summary>
    private bool IsFarFetched(Candidate candidate, GazetteerEntry entry)
    {
        if (entry.Kind != EntityKind.Place || entry.Tier == GazetteerTier.A || _places.Count == 0)
        {
            return false;
        }

        // A place is no witness for itself.
        if (_places.TrueForAll(place => place.Lat == entry.Latitude && place.Lon == entry.Longitude))
        {
            return false;
        }

        bool foreign =
            entry.Countries.Count > 0 && _countries.Count > 0 && !entry.Countries.Any(_countries.ContainsKey);
        bool settlement = candidate.Trigger?.Subkind is "village" or "town" or "city" or "quarter" or "farm";
        return foreign || Near(entry) < (settlement ? 0.55 : 0.9);
    }

    private double Score(Candidate candidate, GazetteerEntry entry, GazetteerName name)
    {
        double score = entry.Tier switch { GazetteerTier.A => 4, GazetteerTier.B => 0, _ => -4 };
        if (entry.Kind == EntityKind.Place)
        {
            score += Math.Log10(entry.Population + 1) * 0.35;
            score += Designated(candidate.Trigger, entry);
            score += entry.Subkind is "country" ? 1.5 : 0;
            score += Near(entry);
        }

        foreach (string country in entry.Countries)
        {
            if (_countries.TryGetValue(country, out int times))
            {
                score += Math.Min(2.5, 0.8 + (0.3 * times));
                break;
            }
        }

        for (string? parent = entry.Parent; parent is not null; parent = _scan.Gazetteer.Find(parent)?.Parent)
        {
            if (_named.Contains(parent) && !parent.StartsWith("iso:", StringComparison.Ordinal) | parent.Length > 6)
            {
                score += 1.5;
                break;
            }
        }

        string raw = candidate.Core.Slice(_scan.Text.Raw);
        if (raw == name.Text)
        {
            // Printed marks are there to tell names apart: عمّان is Amman, عُمان Oman.
            score += raw.Any(c => c is >= '\u064B' and <= '\u0652') ? 4 : 0.4;
        }

        if ((name.Flags & (NameTraits.Common | NameTraits.Person)) != 0)
        {
            score -= 0.5;
        }

        return score + (name.Text == entry.NameAr || name.Text == entry.NameEn ? 0.3 : 0);
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
    private double Near(GazetteerEntry entry)
    {
        if (entry.Latitude is not { } lat || entry.Longitude is not { } lon || _places.Count == 0)
        {
            return 0;
        }

        double best = double.MaxValue;
        foreach ((double otherLat, double otherLon) in _places)
        {
            if (otherLat == lat && otherLon == lon)
            {
                continue;
            }

            double dLat = (lat - otherLat) * 111;
            double dLon = (lon - otherLon) * 111 * Math.Cos(lat * Math.PI / 180);
            best = Math.Min(best, Math.Sqrt((dLat * dLat) + (dLon * dLon)));
        }

        return 2 / (1 + (best / 150));
    }
}
