using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Verbs that are followed by who did it, mostly verbs of speech: قال (said), استقبل (received).</summary>
internal static class SpeechVerbs
{
    private static readonly Lazy<HashSet<ulong>> Verbs = new(() =>
        [.. EmbeddedTable.Rows("Entities/Data/speech-verbs.txt").Select(row => KeyHash.Of(KeyFolding.Fold(row.Cells[0])))]);

    /// <summary>True for the <see cref="KeyHash"/> of such a verb.</summary>
    public static bool Contains(ulong key) => Verbs.Value.Contains(key);
}
