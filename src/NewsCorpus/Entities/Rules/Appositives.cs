using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Names before a comma and an office: حنان موهوب، مديرة المكاتب (Hanan Mouhoub, director of the offices). What stands behind makes
/// a name of two words that no table holds, or of a given name that is an ordinary word too.
/// </summary>
internal static class Appositives
{
    /// <summary>Looks for a name that ends before the comma before an office.</summary>
    public static void Before(ArticleScan scan, CandidateIndex index, int office)
    {
        int last = office - 2;
        int first = last - 1;
        if (first < 0 || !scan.IsComma(office - 1)
            || scan.Block(first) != scan.Block(office) || scan.Text.Tokens[last].Is(TokenFlags.LineBefore)
            || !scan.IsWord(first) || !scan.IsWord(last) || !scan.Arabic(first) || !scan.Arabic(last)
            || (first > 0 && ArabicNames.IsKunya(scan, first - 1))
            || index.EndingAt(last).Exists(static c => c is { Rejected: false, Kind: not EntityKind.Date } && (c.Supported || c.Kind == EntityKind.Nationality)))
        {
            return;
        }

        int split = ArabicNameParts.At(scan, first, NameContext.List, out int joined) is { Given: true } ? joined
            : scan.Text.Key(first) is ['و', _, _, _, ..] && NameParts.Default.Find(scan.Text.Hash(first)) is null ? 1 : 0;
        ReadOnlySpan<char> given = scan.Text.Key(first)[split..];
        bool known = NameParts.Default.Find(given) is { Given: true };
        bool free = IsFree(scan, index, first, split, first);
        if ((!known && (!free || scan.Text.Key(office).StartsWith("ال"))) || (known && index.At(first).Exists(static c => c is { Supported: true, Rejected: false }))
            || !(known ? MayBeFamily(scan, index, last, first) : IsFree(scan, index, last, 0, first)))
        {
            return;
        }

        double score = NameShape.Default.Score(scan.Text.Key(last));
        bool like = known ? score > -4 : score > 0.5 && NameShape.Default.Score(given) > 0.5 && score + NameShape.Default.Score(given) > 4;
        if (like)
        {
            PersonRule.Add(scan, index, first, last, null, 0.7, "person:appositive", split);
        }
    }

    private static bool MayBeFamily(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.Length > 2 && !CommonWords.Contains(key) && !ArabicRoles.IsOffice(scan, token)
            && (NameParts.Default.Find(key) is not null || key.StartsWith("بن") || (!OrdinaryWords.Contains(key) && IsFree(scan, index, token, 0, first)));
    }

    private static bool IsFree(ArticleScan scan, CandidateIndex index, int token, int split, int first) =>
        !scan.Text.Key(token)[split..].StartsWith("ال") && ArabicNameParts.IsFree(scan, index, token, first, split)
        && !(split == 0 && scan.Text.Key(token)[0] is 'و' or 'ف' or 'ب' or 'ل' or 'ك' && OrdinaryWords.Contains(scan.Text.Key(token)[1..]));
}
