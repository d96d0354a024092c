namespace NewsCorpus.Text;

/// <summary>
/// The word lists as they are printed, made to what <see cref="WordTable"/> holds: common-words (the commonest forms of
/// the news, a list a language) and guard-words-ar (words that begin or end like one with a clitic).
/// </summary>
internal static class WordLists
{
    private const string Article = "ال";
    private const string CommonList = "Text/Data/common-words-";
    private const string GuardList = "Text/Data/guard-words-ar.txt";

    public static Dictionary<string, WordTraits> Read()
    {
        Dictionary<string, WordTraits> words = new(StringComparer.Ordinal);
        List<string> arabic = [.. Words(GuardList), .. Words(CommonList + "ar.txt")];
        Add(words, EmbeddedTable.Names(CommonList).SelectMany(Words), WordTraits.Common);
        Add(words, Words(GuardList), WordTraits.Guarded);
        Add(words, arabic, WordTraits.Word);
        Func<string, bool> isWord = key => words.GetValueOrDefault(key).HasFlag(WordTraits.Word);
        Add(words, [.. arabic.Where(printed => HasNoArticle(printed, isWord))], WordTraits.NoArticle);
        Add(words, [.. words.Where(word => HasArticle(word.Key, word.Value)).Select(word => word.Key[Article.Length..])],
            WordTraits.Word);
        return words;
    }

    /// <summary>
    /// In print a hamza on the alef rules the article out; with a bare alef, short words in الت are verbs and verbal
    /// nouns of the eighth form unless the rest is a word too.
    /// </summary>
    public static bool HasNoArticle(string printed, Func<string, bool> isWord)
    {
        if (printed.Length > 2 && printed[0] is 'أ' or 'إ' or 'آ' && printed[1] == 'ل')
        {
            return true;
        }

        string key = KeyFolding.Fold(printed);
        return key.Length is > 4 and < 8 && key.StartsWith("الت", StringComparison.Ordinal)
            && !isWord(key[Article.Length..]);
    }

    /// <summary>True for a word that is one without its first two letters too.</summary>
    public static bool HasArticle(string key, WordTraits traits) =>
        traits.HasFlag(WordTraits.Word) && !traits.HasFlag(WordTraits.NoArticle)
        && key.Length > 4 && key.StartsWith(Article, StringComparison.Ordinal);

    private static IEnumerable<string> Words(string list) => EmbeddedTable.Rows(list).Select(row => row.Cells[0]);

    private static void Add(Dictionary<string, WordTraits> words, IEnumerable<string> printed, WordTraits traits)
    {
        foreach (string key in printed.Select(KeyFolding.Fold))
        {
            words[key] = words.GetValueOrDefault(key) | traits;
        }
    }
}
