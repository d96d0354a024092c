using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Acronyms that nothing explains, told as bodies by what they say: "according to the TPT", "the TPT said".</summary>
internal static class ActingAcronyms
{
    /// <summary>The rule that such candidates name.</summary>
    public const string RuleName = "acronym:acting";

    private const int Longest = 7;

    public static void Add(ArticleScan scan, CandidateIndex index, int token)
    {
        if (token >= scan.Count || token < 0 || !scan.Text.Tokens[token].Is(TokenFlags.AllCaps) || scan.Text.Key(token).Length is < 3 or > Longest
            || scan.EndsPossessive(token) || LatinDiscovery.IsCapital(scan, token + 1) || (LatinDiscovery.IsCapital(scan, token - 1) && !scan.KeyIs(token - 1, "the"))
            || scan.IsHyphen(token - 1) || scan.IsHyphen(token + 1) || !LatinOutletProofs.IsUnheardOf(scan, index, token))
        {
            return;
        }

        Candidate body = index.Lend(EntityKind.Organization, RuleName);
        (body.First, body.Last, body.Core) = (token, token, scan.Span(token, 0, token));
        (body.Supported, body.Confidence) = (true, 0.7);
        index.Add(body);
    }
}
