namespace NewsCorpus.Text;

/// <summary>
/// Which word keys are words: keeps clitic cutting from cutting letters that belong to the word. Made from the tables
/// guard-words-ar (words that begin or end like one with a clitic) and common-words-ar, and words the caller adds.
/// </summary>
internal sealed class ArabicLexicon
{
    private const string Article = "ال";

    private static readonly Lazy<ArabicLexicon> LazyDefault = new(() => new ArabicLexicon([]));

    private readonly HashSet<string> _guarded = new(StringComparer.Ordinal);
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _withoutArticle = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _guardedLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _withoutArticleLookup;

    public ArabicLexicon(IEnumerable<string> more)
    {
        List<string> guarded = [.. Read("Text/Data/guard-words-ar.txt"), .. more];
        List<string> printed = [.. guarded, .. Read("Text/Data/common-words-ar.txt")];
        _guarded.UnionWith(guarded.Select(KeyFolding.Fold));
        _words.UnionWith(printed.Select(KeyFolding.Fold));
        _withoutArticle.UnionWith(printed.Where(HasNoArticle).Select(KeyFolding.Fold));
        foreach (string key in _words
            .Where(key => key.Length > 4 && key.StartsWith(Article, StringComparison.Ordinal)).ToArray())
        {
            if (!_withoutArticle.Contains(key))
            {
                _words.Add(key[Article.Length..]);
            }
        }

        _guardedLookup = _guarded.GetAlternateLookup<ReadOnlySpan<char>>();
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _withoutArticleLookup = _withoutArticle.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static ArabicLexicon Default => LazyDefault.Value;

    /// <summary>True for a word whose first and last letters are its own.</summary>
    public bool IsGuarded(ReadOnlySpan<char> key) => _guardedLookup.Contains(key);

    /// <summary>True for a word of either table.</summary>
    public bool IsWord(ReadOnlySpan<char> key) => _wordLookup.Contains(key);

    /// <summary>
    /// True for a word, or one whose teh marbuta shows as ت before an ending (مدينت for مدينة, city).
    /// </summary>
    public bool IsWordBeforeEnding(ReadOnlySpan<char> key)
    {
        if (key.Length < 3 || key[^1] != 'ت' || key.Length > 62)
        {
            return IsWord(key);
        }

        Span<char> restored = stackalloc char[key.Length];
        key.CopyTo(restored);
        restored[^1] = 'ه';
        return IsWord(key) || IsWord(restored);
    }

    /// <summary>True where the letters ال begin the word itself: التزام (commitment), ألغام (mines).</summary>
    public bool BeginsLikeArticle(ReadOnlySpan<char> key) => _withoutArticleLookup.Contains(key);

    /// <summary>True when the key stands for this word with the article before it, or is the word itself.</summary>
    public bool IsWordWithArticle(ReadOnlySpan<char> key)
    {
        if (key.Length > 60)
        {
            return false;
        }

        Span<char> definite = stackalloc char[key.Length + Article.Length];
        Article.CopyTo(definite);
        key.CopyTo(definite[Article.Length..]);
        return IsWord(key) || IsWord(definite);
    }

    private static IEnumerable<string> Read(string table) => EmbeddedTable.Rows(table).Select(row => row.Cells[0]);

    /// <summary>
    /// In print a hamza on the alef rules the article out; with a bare alef, short words in الت are verbs and verbal
    /// nouns of the eighth form unless the rest is a word too.
    /// </summary>
    private bool HasNoArticle(string printed)
    {
        if (printed.Length > 2 && printed[0] is 'أ' or 'إ' or 'آ' && printed[1] == 'ل')
        {
            return true;
        }

        string key = KeyFolding.Fold(printed);
        return key.Length is > 4 and < 8 && key.StartsWith("الت", StringComparison.Ordinal)
            && !_words.Contains(key[2..]);
    }
}
