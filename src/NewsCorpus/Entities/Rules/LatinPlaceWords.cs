using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>The table of Arabic words in Latin letters that names of places are built with.</summary>
internal static class LatinPlaceWords
{
    private static readonly Lazy<KeySet> Heads = new(() => Read("head"));
    private static readonly Lazy<KeySet> Tails = new(() => Read("tail"));

    /// <summary>A word that opens names of places: kafr (village), tal (hill).</summary>
    public static bool IsHead(ReadOnlySpan<char> key) => Heads.Value.Contains(key);

    /// <summary>A word that goes on with one behind its article: sharqi (eastern).</summary>
    public static bool IsTail(ReadOnlySpan<char> key) => Tails.Value.Contains(key);

    private static KeySet Read(string side) => new(
        [.. TableRecord.Read("Entities/Data/latin-place-words.tsv").Where(row => row["side"] == side).Select(row => KeyFolding.Fold(row["word"]))]);
}
