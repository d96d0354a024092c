using NewsCorpus.Entities.Cues;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Numbers that go on counting what the number before them counted: قتل 12 مدنيا في حلب و7 في إدلب (12 civilians were killed in
/// Aleppo and 7 in Idlib), and parts of such a number: بينهم 4 نساء (among them 4 women).
/// </summary>
internal static class CountSeries
{
    private const int Reach = 14;

    /// <summary>True for a number behind "and" whose counted noun is left out, the place coming at once.</summary>
    public static bool GoesOn(ArticleScan scan, Candidate? before, NumberReader.Number number)
    {
        if (before is null || (before.Unit is null && before.Role is null) || before.Unit == "percent" || number.IsVague
            || !Near(scan, before.Last, number.First) || !IsJoined(scan, number.First, number.Split))
        {
            return false;
        }

        int next = scan.NextWord(number.Last);
        return next >= 0 && (scan.KeyIs(next, "في") || scan.KeyIs(next, "in") || scan.KeyIs(next, "at"));
    }

    /// <summary>
    /// What became of the many, said of the part behind "among them", and of people joined by "and": 4 نساء و3 أطفال (4 women and 3
    /// children).
    /// </summary>
    public static string? RolePartOf(ArticleScan scan, Candidate? before, int first, int split, UnitCue unit)
    {
        if (before?.Role is not { } role || unit.Category != "people" || !Near(scan, before.Last, first))
        {
            return null;
        }

        if (IsJoined(scan, first, split))
        {
            return role;
        }

        for (int token = first - 1; token > before.Last; token--)
        {
            if (CountWords.Parts.Contains(scan.Text.Hash(token)) || (scan.KeyIs(token, "among") && scan.KeyIs(token + 1, "them")))
            {
                return role;
            }
        }

        return null;
    }

    private static bool IsJoined(ArticleScan scan, int first, int split) => split > 0
        ? scan.Text.Key(first)[0] == 'و'
        : scan.KeyIs(first - 1, "و") || scan.KeyIs(first - 1, "and");

    private static bool Near(ArticleScan scan, int from, int to)
    {
        if (to - from > Reach || to <= from || scan.Block(from) != scan.Block(to))
        {
            return false;
        }

        for (int token = from + 1; token < to; token++)
        {
            if (scan.IsOne(token, ".!?؟;؛:"))
            {
                return false;
            }
        }

        return true;
    }
}
