using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>"A Syrian military source" names no force: "military" is an adjective there.</summary>
internal static class LatinForces
{
    private static readonly HashSet<string> Nouns =
        [.. EmbeddedTable.Rows("Entities/Data/military-nouns.txt").Select(row => KeyFolding.Fold(row.Cells[0]))];

    public static bool IsAdjective(ArticleScan scan, Candidate group)
    {
        int next = group.Last + 1;
        return group.Length > 1 && scan.KeyIs(group.Last, "military") && next < scan.Count && scan.Block(next) == scan.Block(group.Last)
            && Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scan.Text.Key(next));
    }
}
