using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A place that no table holds, named again: نزحوا من الكشكية ... جامع الكشكية (they fled al-Kishkiyah ... the mosque of al-Kishkiyah).
/// </summary>
internal static class PlaceEcho
{
    private const int MostSources = 24;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int count = index.All.Count;
        int sources = 0;
        int sorts = CandidateSorts.Arabic(EntityKind.Place);
        for (int i = index.All.Next(index.Listed, sorts); i < count && sources < MostSources; i = index.All.Next(i + 1, sorts))
        {
            if (index.All[i] is var place && IsSource(scan, place))
            {
                sources++;
                Find(scan, index, place);
            }
        }
    }

    /// <summary>A name of no table that stands without its designator, and no word of news.</summary>
    private static bool IsSource(ArticleScan scan, Candidate place)
    {
        if (place is not { Kind: EntityKind.Place, Form: MentionForm.Name, Supported: true, Rejected: false, Names.Count: 0, Length: <= 2, Inner: null }
            || !scan.Arabic(place.First) || !(place.Rule.StartsWith("place:", StringComparison.Ordinal) || TriggerCore.IsSettlement(place.Subkind)))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(place.First)[(place.Proclitic?.Length ?? 0)..];
        return place.Length == 2
            ? (place.Trigger is not null || PlaceShape.IsHead(scan, place.First, place.Proclitic?.Length ?? 0)) && !OrdinaryWords.Contains(scan.Text.Key(place.Last))
            : key.Length >= 5 && !OrdinaryWords.Contains(key) && NameParts.Default.Find(key) is null
                && (!key.StartsWith("ال") || NameParts.Default.Find(key[2..]) is null);
    }

    private static void Find(ArticleScan scan, CandidateIndex index, Candidate place)
    {
        ReadOnlySpan<char> name = scan.Text.Key(place.First)[(place.Proclitic?.Length ?? 0)..];
        for (int token = 0; token < scan.Count; token++)
        {
            int split = scan.Text.Tokens[token].KeyLength - name.Length;
            if (split is not (0 or 1) || token == place.First || !scan.Text.Key(token).EndsWith(name))
            {
                continue;
            }

            int last = token + place.Length - 1;
            if ((split == 1 && scan.Text.Key(token)[0] is not ('و' or 'ب' or 'ل')) || last >= scan.Count || scan.Block(last) < 0 || scan.Block(last) != scan.Block(token)
                || (last > token && !scan.Text.Key(last).SequenceEqual(scan.Text.Key(place.Last)))
                || (split == 0 && token > 0 && NameParts.Default.Find(scan.Text.Key(token - 1)) is { Given: true }) || IsOther(scan, index, token, last))
            {
                continue;
            }

            index.Add(ListedPlaces.Unknown(scan, token, split, last, "place:again"));
        }
    }

    /// <summary>Inside another name; the name of a facility keeps the place visible.</summary>
    private static bool IsOther(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        for (int token = Math.Max(0, first - Discovery.LongestName); token <= last; token++)
        {
            foreach (Candidate other in index.AwakeAt(token))
            {
                if (other is not { Supported: true, Rejected: false } || other.Last < first)
                {
                    continue;
                }

                if (other.Kind == EntityKind.Person && last > first && other.First == first && other.Last == last && other.Names.Count == 0)
                {
                    other.Rejected = true;
                    continue;
                }

                if (other.Kind != EntityKind.Place || other.First == first || other.Last < last || scan.CueAt<TriggerCue>(other.First, procliticAllowed: true) is null)
                {
                    return true;
                }

                other.KeepsNested = true;
            }
        }

        return false;
    }
}
