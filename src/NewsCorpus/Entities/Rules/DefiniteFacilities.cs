using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Facilities named by an adjective behind the noun with its article: المستشفى الجهوي (the regional hospital), السجن المركزي (the
/// central prison), المستشفى الكويتي (the Kuwaiti hospital), with the one it is called after: المستشفى الجامعي فرحات حشاد.
/// </summary>
internal static class DefiniteFacilities
{
    private const string Hospital = "{} Hospital";

    private static readonly Dictionary<string, Dictionary<string, string>> Words = TableRecord
        .Read("Entities/Data/facility-adjectives.tsv")
        .GroupBy(row => row["facility"], StringComparer.Ordinal)
        .ToDictionary(rows => rows.Key, rows => rows.ToDictionary(row => KeyFolding.Fold(row["word"]), row => row["en"], StringComparer.Ordinal), StringComparer.Ordinal);

    public static void Apply(ArticleScan scan, CandidateIndex index, NameMatch match, TriggerCue trigger, int target)
    {
        if (trigger is not { Language: "ar", Number: CueNumber.Singular, After: false } || target != match.Last + 1
            || !Words.TryGetValue(trigger.Template, out Dictionary<string, string>? words)
            || index.At(match.First).Exists(c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false } && c.Last >= target))
        {
            return;
        }

        if (Known(scan, index, match.First, target) is { } known)
        {
            known.Supported = true;
            return;
        }

        string? english = words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(scan.Text.Key(target), out string? word) ? word : null;
        Candidate? nation = english is null && trigger.Template == Hospital && scan.Text.Key(target).StartsWith("ال")
            ? DescriptorRule.Nationality(index, target) : null;
        if (nation is not null && PossessorCue.IsCountry(DescriptorRule.Country(scan, nation)))
        {
            (nation.Supported, english) = (true, DescriptorRule.Adjective(scan, nation));
        }

        if (english is null)
        {
            return;
        }

        int last = CalledAfter(scan, target);
        if (last == target && nation is null && target + 1 < scan.Count && scan.Block(target + 1) == scan.Block(target) && scan.Text.Key(target + 1).StartsWith("ال")
            && DescriptorRule.Nationality(index, target + 1) is { } donor)
        {
            // المستشفى الميداني الأردني: the Jordanian field hospital
            (donor.Supported, last) = (true, target + 1);
        }

        index.Add(new Candidate
        {
            First = match.First,
            Last = last,
            Core = scan.Span(match.First, match.Split, last),
            Kind = EntityKind.Place,
            Rule = trigger.RuleName,
            Proclitic = scan.Proclitic(match.First, match.Split),
            Supported = true,
            Trigger = trigger,
            Subkind = trigger.Subkind,
            NameEn = trigger.Template.Replace("{}", english, StringComparison.Ordinal),
            Confidence = 0.75,
        });
    }

    /// <summary>A facility of the table, if the article names the division that it lies in, or a town there.</summary>
    private static Candidate? Known(ArticleScan scan, CandidateIndex index, int first, int last)
    {
        foreach (Candidate candidate in index.At(first))
        {
            for (int i = 0; candidate is { Kind: EntityKind.Place, Rejected: false } && candidate.Last == last && i < candidate.Names.Count; i++)
            {
                int[] around = candidate.Names.Ancestors(scan.Gazetteer, i).ToArray();
                string? division = candidate.Names.Entry(i).Parent;
                if (index.All.Exists(CandidateSorts.Of(EntityKind.Place), other => other is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 }
                    && (other.Names.Entry(0).Parent == division || around.Any(slot => other.Names.Slots.Contains(slot)))))
                {
                    return candidate;
                }
            }
        }

        return null;
    }

    /// <summary>A given name and the word behind it: the one whom the facility is called after.</summary>
    private static int CalledAfter(ArticleScan scan, int adjective)
    {
        int given = adjective + 1;
        int family = adjective + 2;
        return family < scan.Count && scan.Block(family) == scan.Block(adjective) && scan.IsWord(given) && scan.IsWord(family)
            && !scan.Text.Tokens[given].Is(TokenFlags.LineBefore) && NameParts.Default.Find(scan.Text.Key(given)) is { Given: true }
            && NameParts.Default.Find(scan.Text.Key(family)) is not null && scan.CueAt<TriggerCue>(family) is null
            ? family : adjective;
    }
}
