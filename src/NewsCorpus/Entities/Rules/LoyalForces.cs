using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>English forces by whom they are loyal to: troops loyal to President Zobetu, forces loyal to the regime.</summary>
internal static class LoyalForces
{
    private const int Words = 1 << CueBits.LatinHead;

    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        for (int token = scan.NextCue(1, Words); token < scan.Count; token = scan.NextCue(token + 1, Words))
        {
            if (scan.KeyIs(token, "loyal") && scan.KeyIs(token + 1, "to") && scan.Block(token + 1) >= 0 && scan.Block(token - 1) == scan.Block(token)
                && scan.Text.Key(token - 1) is "forces" or "troops" or "fighters" or "soldiers" or "units" or "militias" or "militiamen" or "gunmen"
                && Last(scan, index, token + 2) is var last and > 0)
            {
                Add(scan, index, token - 1, last);
            }
        }
    }

    /// <summary>The last word of who they are loyal to; -1 for a cause or an unknown.</summary>
    private static int Last(ArticleScan scan, CandidateIndex index, int token)
    {
        token += scan.KeyIs(token, "the") ? 1 : 0;
        if (token >= scan.Count || scan.Block(token) != scan.Block(token - 1))
        {
            return -1;
        }

        if (scan.Text.Key(token) is "regime" or "government" or "army")
        {
            return token;
        }

        if (scan.CueAt<TitleCue>(token) is { } title && title.Last + 1 < scan.Count && scan.Block(title.Last + 1) == scan.Block(token))
        {
            token = title.Last + 1;
        }

        int last = -1;
        foreach (Candidate lord in index.At(token))
        {
            if (lord is { Kind: EntityKind.Person or EntityKind.ArmedGroup or EntityKind.Organization or EntityKind.Place, Supported: true, Rejected: false })
            {
                last = Math.Max(last, lord.Last);
            }
        }

        return last;
    }

    private static void Add(ArticleScan scan, CandidateIndex index, int first, int last) =>
        index.Add(new Candidate
        {
            First = first,
            Last = last,
            Core = scan.Span(first, 0, last),
            Kind = EntityKind.ArmedGroup,
            Form = MentionForm.Descriptor,
            Rule = "descriptor:loyal",
            Supported = true,
            KeepsNested = true,
            NameEn = scan.Text.Raw[scan.Text.Tokens[first].Start..scan.Span(first, 0, last).End],
            Confidence = 0.75,
        });
}
