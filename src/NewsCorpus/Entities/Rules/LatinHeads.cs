using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// The English words that some rule starts from: what bodies, units, tribes and facilities are called, and how outlets are cited.
/// They are marked once in a text, so that each rule goes from one to the next and not through all words.
/// </summary>
internal static class LatinHeads
{
    private static readonly Lazy<KeySet> All = new(() => LatinOutlets.Cues.With(LatinBodies.Words.Value).With(LatinUnits.Words)
        .With(LatinTribes.Words).With(LatinFacilities.Ends.Value).With(new KeySet(["loyal", "ministry", "ministries", "department"])));

    /// <summary>True for such a word, as it stands or without its possessive s.</summary>
    public static bool Contains(TokenizedText text, int token) => All.Value.Contains(text.Hash(token))
        || (text.Tokens[token].Is(TokenFlags.Possessive) && text.Key(token) is [.. var bare, 's'] && All.Value.Contains(KeyHash.Of(bare)));
}
