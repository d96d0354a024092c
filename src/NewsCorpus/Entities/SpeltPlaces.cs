using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// Links places that were found by where they stand and not by a row, if a row near the article's other places has their name under
/// another spelling (Zufayr for al-Zufair) or with the designator (Bost Airport).
/// </summary>
internal static class SpeltPlaces
{
    /// <summary>How far from another place of the article such a row may lie, in kilometres.</summary>
    private const double Near = 133;

    /// <summary>How much the article must speak of a country for its towns to be met far from the other places.</summary>
    private const int MuchNamed = 2;

    /// <summary>Spellings that English reports choose between, each tried alone and after those before it.</summary>
    private static readonly (string From, string To)[] Swaps =
        [("el-", "al-"), ("El ", "Al-"), ("aa", "a"), ("ee", "i"), ("oo", "u"), ("ou", "u"), ("iyya", "iya"), ("ei", "ay"), ("ai", "ay"), ("aw", "au"), ("q", "k"), ("dh", "d"),
        ("-e ", " "), ("ey", "ay"), ("o", "u"), ("e", "i")];

    /// <summary>Of the swaps those that change endings too, tried when the ending has been.</summary>
    private const int EndingSwaps = 2;

    private static readonly string[] Articles = ["al-", "el-", "as-", "ash-", "ad-", "an-", "ar-", "at-", "az-", "الـ", "ال"];

    public static void Link(ArticleScan scan, List<Candidate> kept)
    {
        List<(double Latitude, double Longitude)>? others = null;
        foreach (Candidate place in kept)
        {
            if (place is { Kind: EntityKind.Place, Form: MentionForm.Name, Entry: null, Id: null, Names.Count: 0, Antecedent: null }
                && place.Rule != Rules.PairedPlaces.RuleName)
            {
                others ??= Points(kept);
                Link(scan, place, others);
            }
        }
    }

    private static List<(double Latitude, double Longitude)> Points(List<Candidate> kept)
    {
        List<(double Latitude, double Longitude)> points = [];
        foreach (Candidate place in kept)
        {
            if (place.Entry is { Kind: EntityKind.Place, Latitude: { } latitude, Longitude: { } longitude, Subkind: not ("country" or "continent") })
            {
                points.Add((latitude, longitude));
            }
        }

        return points;
    }

    private static void Link(ArticleScan scan, Candidate place, List<(double Latitude, double Longitude)> others)
    {
        string core = place.Core.Slice(scan.Text.Raw);
        int fullStart = place.FullStart >= 0 ? place.FullStart : place.Core.Start;
        int fullEnd = place.FullEnd >= 0 ? place.FullEnd : place.Core.End;
        string full = scan.Text.Raw[fullStart..fullEnd];
        GazetteerEntry? best = null;
        GazetteerEntry? known = null;
        double least = Near;
        foreach (string spelling in Spellings(core, full, scan.Arabic(place.First)))
        {
            foreach (GazetteerEntry entry in scan.Rows.Find(spelling))
            {
                if (entry is not { Kind: EntityKind.Place, Latitude: { } latitude, Longitude: { } longitude, Subkind: not ("country" or "continent") }
                    || place.Alternatives.Contains(entry.Id))
                {
                    continue;
                }

                double distance = Distance(others, latitude, longitude);
                if (distance < least)
                {
                    (best, least) = (entry, distance);
                }

                // A town far from the others, in a country that the article speaks of.
                known ??= entry is { Tier: GazetteerTier.A, Subkind: "city" or "town" or "district" or "governorate" or "port" or "region" }
                    && scan.Links.CountryWeight(entry) >= MuchNamed ? entry : null;
            }

            if (best is not null)
            {
                break;
            }
        }

        if ((best ?? known) is { } found)
        {
            place.Entry = found;
            place.Confidence *= 0.95;
        }
    }

    private static IEnumerable<string> Spellings(string core, string full, bool arabic)
    {
        if (full.Length > core.Length)
        {
            yield return full;
            if (arabic)
            {
                // The sea of a town, its valley and its oilfield (بحر جدة) are not the town.
                foreach (string other in SpeltFacilities.Spellings(full))
                {
                    yield return other;
                }

                yield break;
            }
        }

        yield return core;
        string bare = core;
        foreach (string article in Articles)
        {
            if (core.Length > article.Length + 2 && core.StartsWith(article, StringComparison.OrdinalIgnoreCase))
            {
                bare = core[article.Length..];
                yield return bare;
                break;
            }
        }

        if (arabic)
        {
            if (bare.Length == core.Length)
            {
                yield return "ال" + core;
            }

            foreach (string other in SpeltFacilities.Spellings(core))
            {
                yield return other;
            }

            yield break;
        }

        foreach (string other in SpeltFacilities.EnglishSpellings(full.Length > core.Length ? full : core))
        {
            yield return other;
        }

        foreach (string whole in WithArticle(bare))
        {
            yield return whole;
        }

        if (Single(bare) is var single && single.Length < bare.Length)
        {
            yield return single;
        }

        string swapped = bare;
        for (int i = 0; i < Swaps.Length; i++)
        {
            if (i == Swaps.Length - EndingSwaps && swapped[^1] is 'a' or 'h' or 'e')
            {
                string stem = swapped.TrimEnd('h');
                yield return stem[^1] is 'a' or 'e' ? stem[..^1] + (swapped[^1] == 'h' ? "a" : "ah") : stem + "a";
            }

            string next = swapped.Replace(Swaps[i].From, Swaps[i].To, StringComparison.OrdinalIgnoreCase);
            if (!ReferenceEquals(next, swapped) && next != swapped)
            {
                swapped = next;
                yield return swapped;
                foreach (string whole in WithArticle(swapped))
                {
                    yield return whole;
                }
            }
        }
    }

    /// <summary>Ombada for Ombadda: consonants written twice are written once.</summary>
    private static string Single(string name)
    {
        int twice = 1;
        while (twice < name.Length && (name[twice] != name[twice - 1] || !char.IsAsciiLetterLower(name[twice]) || "aeiou".Contains(name[twice], StringComparison.Ordinal)))
        {
            twice++;
        }

        return twice < name.Length ? name[..twice] + Single(name[twice..])[1..] : name;
    }

    /// <summary>al-Suwayda, and as tables write it: As-Suwayda before a sun letter, El Geteina on the Nile.</summary>
    private static IEnumerable<string> WithArticle(string bare)
    {
        yield return "al-" + bare;
        yield return "El " + bare;
        char first = char.ToLowerInvariant(bare[0]);
        if (first is 's' or 'd' or 'n' or 'r' or 't' or 'z')
        {
            yield return (bare.StartsWith("sh", StringComparison.OrdinalIgnoreCase) ? "ash-" : $"a{first}-") + bare;
        }
    }

    private static double Distance(List<(double Latitude, double Longitude)> places, double latitude, double longitude)
    {
        double least = double.MaxValue;
        foreach ((double otherLatitude, double otherLongitude) in places)
        {
            least = Math.Min(least, PlaceDistance.Kilometres(latitude, longitude, otherLatitude, otherLongitude));
        }

        return least;
    }
}
