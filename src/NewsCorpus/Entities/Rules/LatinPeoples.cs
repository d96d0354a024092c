using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Who lives or stays in a place does not name it: a Christian town, a Peshmerga base.</summary>
internal static class LatinPeoples
{
    /// <summary>The one word with a capital that ends at a token is a people, a faith or a known force.</summary>
    public static bool Own(ArticleScan scan, CandidateIndex index, int token) =>
        token >= 0 && !(token > 0 && scan.Block(token - 1) == scan.Block(token) && scan.Text.Tokens[token - 1].Is(TokenFlags.Capital))
        && (scan.Text.Key(token) is "christian" or "muslim" or "moslem" or "jewish" or "sunni" or "shia" or "shiite" or "shi'ite" or "druze" or "kurdish"
                or "yazidi" or "yezidi" or "alawite" or "ismaili" or "catholic" or "orthodox" or "hindu" or "buddhist" or "arab" or "bedouin" or "coptic"
            || index.EndingAt(token).Exists(c => c is { Kind: EntityKind.ArmedGroup, Rejected: false, Names.Count: > 0 }));
}
