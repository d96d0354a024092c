namespace NewsCorpus.Text;

/// <summary>
/// The commonest word forms of Arabic and English news, as folded keys; words that are names only with support.
/// </summary>
internal static class CommonWords
{
    public static bool Contains(ReadOnlySpan<char> key) => (WordTable.Default.Find(key) & WordTraits.Common) != 0;
}
