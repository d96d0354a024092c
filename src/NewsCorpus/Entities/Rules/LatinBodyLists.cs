using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>English lists of bodies or of armed groups: a capital word that nothing explains, between two that are known, is one too.</summary>
internal static class LatinBodyLists
{
    private const int LongestName = 3;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        int last = index.All.Count;
        int sorts = CandidateSorts.Latin(EntityKind.Organization) | CandidateSorts.Latin(EntityKind.ArmedGroup);
        for (int i = index.All.Next(0, sorts); i < last; i = index.All.Next(i + 1, sorts))
        {
            Candidate before = index.All[i];
            if (before is { Supported: true, Rejected: false, Kind: EntityKind.Organization or EntityKind.ArmedGroup, Form: MentionForm.Name } && !scan.Arabic(before.First)
                && scan.IsComma(before.Last + 1))
            {
                Between(scan, index, before);
            }
        }
    }

    private static void Between(ArticleScan scan, CandidateIndex index, Candidate before)
    {
        int first = before.Last + 2;
        if (first >= scan.Count || scan.Block(first) != scan.Block(before.First) || !LatinDiscovery.IsCapital(scan, first) || scan.Text.Tokens[first].Is(TokenFlags.LineBefore))
        {
            return;
        }

        int end = first;
        while (end - first < LongestName && end + 1 < scan.Count && LatinDiscovery.IsCapital(scan, end + 1) && scan.Block(end + 1) == scan.Block(first) && !scan.EndsPossessive(end))
        {
            end++;
        }

        int next = end + 1;
        next += scan.IsComma(next) ? 1 : 0;
        next += next < scan.Count && scan.IsWord(next) && scan.Text.Key(next) is "and" or "or" ? 1 : 0;
        next += scan.KeyIs(next, "the") ? 1 : 0;
        if (next == end + 1 || next >= scan.Count || scan.Block(next) != scan.Block(first) || scan.EndsPossessive(end)
            || !index.At(next).Exists(c => c is { Supported: true, Rejected: false } && c.Kind == before.Kind && c.Form == MentionForm.Name))
        {
            return;
        }

        for (int token = first; token <= end; token++)
        {
            if (LatinText.IsFunctionWord(scan.Text.Key(token)) || scan.HasCue(token, CueBits.NotInNames, false) || (first == end && CommonWords.Contains(scan.Text.Key(token)))
                || NameParts.Default.Find(scan.Text.Hash(token)) is { Given: true, Common: false }
                || index.AnyTold(token))
            {
                return;
            }
        }

        Candidate found = index.Lend(before.Kind, "list:bodies");
        (found.First, found.Last, found.Core) = (first, end, scan.Span(first, 0, end));
        (found.Supported, found.Confidence) = (true, 0.65);
        index.Add(found);
    }
}
