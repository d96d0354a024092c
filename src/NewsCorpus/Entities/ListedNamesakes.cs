using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// A place between two of a list that lie close to each other in one country is no namesake far off in another: in "al-Jah, al-Taif and
/// al-Fazah" on Yemen's coast al-Taif is not the Saudi city. Better no id than a wrong one.
/// </summary>
internal static class ListedNamesakes
{
    /// <summary>How far apart the two beside it may lie, in kilometres.</summary>
    private const double Close = 150;

    /// <summary>How far from both of them another place of its name is no longer meant.</summary>
    private const double Far = 300;

    /// <summary>A city of so many people is named beside any town.</summary>
    private const int Metropolis = 1_500_000;

    public static void Withhold(ArticleScan scan, List<Candidate> kept)
    {
        Candidate? before = null;
        Candidate? place = null;
        foreach (Candidate next in kept)
        {
            if (next.Kind != EntityKind.Place || next.Inner is not null || (place is not null && next.First <= place.Last))
            {
                continue;
            }

            if (before is not null && place is { Entry: { } entry } && IsJoined(scan, before, place) && IsJoined(scan, place, next)
                && before.Entry is { } one && next.Entry is { } other && IsElsewhere(scan, entry, one, other))
            {
                place.Alternatives = [entry.Id, .. place.Alternatives];
                (place.Entry, place.Names) = (null, NameSet.None);
                place.Confidence *= 0.8;
            }

            (before, place) = (place, next);
        }
    }

    private static bool IsElsewhere(ArticleScan scan, GazetteerEntry entry, GazetteerEntry one, GazetteerEntry other) =>
        entry is { Subkind: "city" or "town" or "village" or "quarter" or "district", FirstCountry: { } country } && !(entry.Population >= Metropolis)
        && one.FirstCountry is { } home && home != country && other.FirstCountry == home
        && Distance(one, other) < Close && Distance(entry, one) > Far && Distance(entry, other) > Far
        && !LinkingDoubts.IsCapital(scan.Gazetteer, entry, country);

    /// <summary>In kilometres; not a number where a point is missing, which is neither close nor far.</summary>
    private static double Distance(GazetteerEntry a, GazetteerEntry b) =>
        a is { Latitude: { } lat, Longitude: { } lon } && b is { Latitude: { } otherLat, Longitude: { } otherLon }
            ? PlaceDistance.Kilometres(lat, lon, otherLat, otherLon) : double.NaN;

    /// <summary>A comma, "and" or both, or the Arabic و (and), stand between the two.</summary>
    private static bool IsJoined(ArticleScan scan, Candidate a, Candidate b)
    {
        int between = a.Last + 1;
        if (scan.Block(a.Last) != scan.Block(b.First))
        {
            return false;
        }

        between += scan.IsComma(between) ? 1 : 0;
        between += between < b.First && scan.IsWord(between) && scan.Text.Key(between) is "and" ? 1 : 0;
        return between == b.First && (between > a.Last + 1 || b.Proclitic == "و");
    }
}
