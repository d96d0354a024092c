using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// The nation behind the name of a group stands in its extended span: الحشد الشعبي العراقي (the Iraqi PMF), شرطة الاحتلال
/// الإسرائيلية (the occupation's Israeli police). Where it is part of the name, the table says so.
/// </summary>
internal static class GroupNation
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate group in index.All.Of(CandidateSorts.Of(EntityKind.ArmedGroup)))
        {
            if (group is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false }
                && (GroupTraps.IsAnother(scan, group) || LatinForces.IsAdjective(scan, group) || (group.Length == 1 && AreSome(scan, group))))
            {
                group.Rejected = true;
                continue;
            }

            if (group is not { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false, Form: MentionForm.Name, Names.Count: > 0 }
                || (group.Length == 1 && group.Trigger is null && !scan.IsQuote(group.Last + 1)) || !scan.Arabic(group.Last))
            {
                continue;
            }

            int next = scan.NextWord(group.Last);
            if (next < 0 || !scan.Text.Key(next).StartsWith("ال") || DescriptorRule.Nationality(index, next) is not { } nation
                || !group.Names.Entry(0).Countries.Contains(DescriptorRule.Country(scan, nation)) || !Agrees(scan, group, next)
                || IsCovered(index, group.First, nation.Last))
            {
                continue;
            }

            nation.Supported = true;
            nation.Rejected = false;
            group.FullEnd = Math.Max(group.FullEnd, nation.Core.End);
        }
    }

    /// <summary>Another group's name reaches as far.</summary>
    private static bool IsCovered(CandidateIndex index, int first, int last)
    {
        foreach (Candidate other in index.At(first))
        {
            if (other is { Kind: EntityKind.ArmedGroup, Supported: true, Rejected: false } && other.Last >= last)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// مسلحون حوثيون (Houthi gunmen), القيادي الحوثي (the Houthi leader): an adjective of some people or one man, and not the
    /// group.
    /// </summary>
    private static bool AreSome(ArticleScan scan, Candidate group)
    {
        if (group.Proclitic is not null || !scan.Arabic(group.First) || scan.PreviousWord(group.First) is not (int before and >= 0)
            || before != group.First - 1)
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(group.First);
        ReadOnlySpan<char> noun = scan.Text.Key(before);
        return key.StartsWith("ال")
            ? group.Trigger is null && key[^1] == 'ي' && noun.StartsWith("ال") && scan.CueAt<TitleCue>(before) is not null
            : (key.EndsWith("ون") && noun.EndsWith("ون")) || (key.EndsWith("ين") && noun.EndsWith("ين") && !noun.StartsWith("ال"));
    }

    /// <summary>
    /// A masculine adjective behind a feminine name is another word's: زعيم حركة طالبان الأفغاني (the Afghan leader of
    /// the Taliban movement).
    /// </summary>
    private static bool Agrees(ArticleScan scan, Candidate group, int adjective)
    {
        int head = group.Trigger is null || group.Length > 1 ? group.First : scan.PreviousWord(group.First);
        ReadOnlySpan<char> key = scan.Text.Key(head < 0 ? group.First : head);
        bool feminine = key[^1] == 'ه' || key.EndsWith("ات") || key.EndsWith("قوي") || key.EndsWith("كتائب") || key.EndsWith("سرايا");
        return feminine == (scan.Text.Key(adjective)[^1] == 'ه');
    }
}
