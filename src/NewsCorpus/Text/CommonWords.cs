namespace NewsCorpus.Text;

/// <summary>
/// The commonest word forms of Arabic and English news, as folded keys; words that are names only with support.
/// </summary>
internal static class CommonWords
{
    private static readonly Lazy<Dictionary<string, bool>> Words = new(Load);

    public static bool Contains(ReadOnlySpan<char> key) =>
        Words.Value.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key);

    private static Dictionary<string, bool> Load()
    {
        Dictionary<string, bool> words = new(StringComparer.Ordinal);
        foreach (string name in EmbeddedTable.Names("Text/Data/common-words-"))
        {
            foreach ((_, string[] cells) in EmbeddedTable.Rows(name))
            {
                words[KeyFolding.Fold(cells[0])] = true;
            }
        }

        return words;
    }
}
