using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Whose an English ministry is: by the nation or country right before it, by the capital that stands for its state
/// ("Baghdad's Foreign Ministry"), by "its" after a country, or by where it stands ("the education ministry in Mogadishu").
/// </summary>
internal static class MinistryOwner
{
    private const int LongestWay = 40;

    /// <summary>A nationality or a place before a token; its country is the owner. Null for none.</summary>
    public static Candidate? Before(ArticleScan scan, CandidateIndex index, int first)
    {
        int before = scan.PreviousWord(first);
        Candidate? owner = index.EndingAt(before).Where(c => c.Kind == EntityKind.Nationality || (c.Kind == EntityKind.Place && c.Names.HasCountry))
            .MaxBy(c => c.Kind == EntityKind.Nationality);
        if (owner is not null || before < 0)
        {
            return owner;
        }

        if (scan.EndsPossessive(before))
        {
            return index.EndingAt(before).Find(IsCity);
        }

        return scan.KeyIs(before, "its") ? Nearest(scan, index, before) : null;
    }

    /// <summary>The place behind "in".</summary>
    public static Candidate? After(ArticleScan scan, CandidateIndex index, int last) =>
        scan.KeyIs(last + 1, "in") && last + 2 < scan.Count && scan.Block(last + 2) == scan.Block(last)
            ? index.At(last + 2).Find(c => IsCity(c) || IsCountry(c)) : null;

    /// <summary>The last country of the sentence before a token, by its name.</summary>
    private static Candidate? Nearest(ArticleScan scan, CandidateIndex index, int before)
    {
        for (int token = before - 1; token >= 0 && before - token < LongestWay && scan.Block(token) == scan.Block(before); token--)
        {
            if (scan.IsOne(token, "!?") || (scan.IsOne(token, ".") && scan.Text.Key(token - 1).Length > 2))
            {
                return null;
            }

            if (index.EndingAt(token).Find(IsCountry) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private static bool IsCountry(Candidate candidate) =>
        candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.HasCountry: true };

    private static bool IsCity(Candidate candidate) =>
        candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0 }
        && candidate.Names.Entry(0) is { Subkind: "city" or "capital", FirstCountry: not null };
}
