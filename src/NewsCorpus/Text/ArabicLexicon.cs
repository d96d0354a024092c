namespace NewsCorpus.Text;

/// <summary>
/// Which word keys are words: keeps clitic cutting from cutting letters that belong to the word. Those of the embedded
/// lists (see <see cref="WordLists"/>) and words the caller adds.
/// </summary>
internal sealed class ArabicLexicon
{
    private const string Article = "ال";

    private static readonly Lazy<ArabicLexicon> LazyDefault = new(() => new ArabicLexicon());

    private readonly WordTable _lists = WordTable.Default;
    private readonly Dictionary<string, WordTraits>? _more;

    /// <param name="more">The caller's words, guarded like those of the guard list.</param>
    public ArabicLexicon(IEnumerable<string> more)
    {
        Dictionary<string, WordTraits> words = new(StringComparer.Ordinal);
        string[] printed = [.. more];
        foreach (string key in printed.Select(KeyFolding.Fold))
        {
            words[key] = WordTraits.Word | WordTraits.Guarded;
        }

        Func<string, bool> isWord = key => words.ContainsKey(key) || IsWord(key);
        foreach (string word in printed.Where(word => WordLists.HasNoArticle(word, isWord)).ToArray())
        {
            words[KeyFolding.Fold(word)] |= WordTraits.NoArticle;
        }

        foreach ((string key, WordTraits traits) in words.ToArray())
        {
            if (WordLists.HasArticle(key, traits | Find(key)))
            {
                words.TryAdd(key[Article.Length..], WordTraits.Word);
            }
        }

        _more = words;
    }

    private ArabicLexicon()
    {
    }

    public static ArabicLexicon Default => LazyDefault.Value;

    /// <summary>True for a word whose first and last letters are its own.</summary>
    public bool IsGuarded(ReadOnlySpan<char> key) => (Find(key) & WordTraits.Guarded) != 0;

    /// <summary>True for a word of either table.</summary>
    public bool IsWord(ReadOnlySpan<char> key) => (Find(key) & WordTraits.Word) != 0;

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
    public bool BeginsLikeArticle(ReadOnlySpan<char> key) => (Find(key) & WordTraits.NoArticle) != 0;

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

    private WordTraits Find(ReadOnlySpan<char> key)
    {
        WordTraits traits = _lists.Find(key);
        return _more is not null && _more.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out WordTraits more)
            ? traits | more
            : traits;
    }
}
