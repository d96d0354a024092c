namespace NewsCorpus.Text;

/// <summary>
/// The commonest word forms of Arabic and English news, as folded keys; words that are names only with support.
/// </summary>
internal static class CommonWords
{
    public static bool Contains(ReadOnlySpan<char> key) => (WordTable.Default.Find(key) & WordTraits.Common) != 0;

    /// <summary>The same with the <see cref="KeyHash"/> of the key at hand.</summary>
    public static bool Contains(ReadOnlySpan<char> key, ulong hash) => (WordTable.Default.Find(key, hash) & WordTraits.Common) != 0;
}
