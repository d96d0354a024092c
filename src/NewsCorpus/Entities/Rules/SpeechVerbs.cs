using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Verbs that are followed by who did it, mostly verbs of speech: قال (said), استقبل (received).</summary>
internal static class SpeechVerbs
{
    private static readonly Lazy<HashSet<string>> Verbs = new(() =>
        [.. EmbeddedTable.Rows("Entities/Data/speech-verbs.txt").Select(row => KeyFolding.Fold(row.Cells[0]))]);

    public static bool Contains(ReadOnlySpan<char> key) => Verbs.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(key);
}
