namespace NewsCorpus.Text;

/// <summary>
/// Takes the usual particles and endings off Arabic words so that forms of one word meet in a search. It does what the
/// published light10 stemmer does (Larkey, Ballesteros, Connell 2007) and, guarded by word lists, also cuts single
/// letters (بمدينة, in a city), stacked particles (وبال), and pronouns behind teh marbuta (مدينتهم, their city).
/// Immutable; safe to share.
/// </summary>
public sealed class ArabicLightStemmer
{
    /// <summary>Joined pronouns, most of which light10 leaves; cut only where a known word remains.</summary>
    private static readonly string[] Pronouns = ["هما", "كما", "هم", "هن", "كم", "كن", "نا", "ها", "ه", "ي"];

    /// <summary>The endings of light10, in its order; each is cut at most once.</summary>
    private static readonly string[] Endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    private readonly ArabicLexicon _lexicon;
    private readonly HashSet<string> _protected = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _protectedLookup;

    /// <summary>A stemmer that protects no words beyond the embedded lists.</summary>
    public ArabicLightStemmer()
        : this([])
    {
    }

    /// <summary>A stemmer that leaves some words as they are.</summary>
    /// <param name="protectedWords">
    /// Words, such as one-word gazetteer names, that keep article and ending; particles in front of them are still
    /// cut.
    /// </param>
    public ArabicLightStemmer(IEnumerable<string> protectedWords)
    {
        ArgumentNullException.ThrowIfNull(protectedWords);
        _protected.UnionWith(protectedWords.Select(KeyFolding.Fold));
        _protectedLookup = _protected.GetAlternateLookup<ReadOnlySpan<char>>();
        _lexicon = ArabicLexicon.Default;
    }

    /// <summary>The stem of one word, as a key (see <see cref="NormalizationOptions.GazetteerKey"/>).</summary>
    /// <param name="word">A word in any spelling. One without Arabic letters comes back as its key.</param>
    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        string key = KeyFolding.Fold(word);
        return key[StemRange(key)];
    }

    /// <summary>The part of a key that is its stem.</summary>
    internal Range StemRange(ReadOnlySpan<char> key)
    {
        ProcliticSplit split = BestSplit(key, out bool isProtected);
        int start = split.Length;
        if (isProtected)
        {
            return start..key.Length;
        }

        start += split.RestoresArticle ? 1 : ArticleLength(key[start..]);
        return start..(start + EndingStart(key[start..]));
    }

    /// <summary>The particles to cut before the article or word.</summary>
    private ProcliticSplit BestSplit(ReadOnlySpan<char> key, out bool isProtected)
    {
        Span<ProcliticSplit> splits = new ProcliticSplit[Proclitics.MaxSplits];
        splits = splits[..Proclitics.ProcliticSplits(key, splits)];
        isProtected = true;
        foreach (ProcliticSplit split in splits)
        {
            if (!split.RestoresArticle && _protectedLookup.Contains(key[split.Length..]))
            {
                return split;
            }
        }

        isProtected = false;
        ProcliticSplit best = splits[0];
        int bestGrade = 0;
        foreach (ProcliticSplit split in _lexicon.IsWord(key) ? [] : splits)
        {
            int grade = Grade(key, split);
            (best, bestGrade) = grade > bestGrade ? (split, grade) : (best, bestGrade);
        }

        return best.Restored == "ال" ? best with { Restored = "" } : best;
    }

    /// <summary>How good a cut is: 0 none, 1 a bare و, 2 before the article, 3 before a known word.</summary>
    private int Grade(ReadOnlySpan<char> key, ProcliticSplit split)
    {
        ReadOnlySpan<char> rest = key[split.Length..];
        if (split.Length == 0 || rest.Length < 3)
        {
            return 0;
        }

        return split.Restored switch
        {
            "ال" => _lexicon.IsWordWithArticle(rest) ? 3 : 0, // للاجئين: for the refugees
            "ا" => 2, // للحدود: for the border
            _ when _lexicon.IsWord(rest) || IsKnownForm(rest) => 3,
            _ when rest.Length >= 4 && rest.StartsWith("ال") => 2,
            _ => split.Length == 1 && key[0] == 'و' ? 1 : 0,
        };
    }

    /// <summary>True when the word less an ending is known: بمدينتهم (in their city).</summary>
    private bool IsKnownForm(ReadOnlySpan<char> word)
    {
        foreach (string ending in Pronouns)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending)
                && _lexicon.IsWordBeforeEnding(word[..^ending.Length]))
            {
                return true;
            }
        }

        foreach (string ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending)
                && _lexicon.IsWordBeforeEnding(word[..^ending.Length]))
            {
                return true;
            }
        }

        return false;
    }

    private int ArticleLength(ReadOnlySpan<char> word)
    {
        int length = word.StartsWith("ال") ? 2 : 0;
        if (length == 0 || word.Length - length < 2)
        {
            return 0;
        }

        // التزام (commitment) begins with these letters and has no article.
        return _lexicon.BeginsLikeArticle(word) ? 0 : length;
    }

    /// <summary>Where the endings begin that are cut; the length of the word if none are.</summary>
    private int EndingStart(ReadOnlySpan<char> word)
    {
        int length = word.Length;
        if (_lexicon.IsGuarded(word))
        {
            return length;
        }

        foreach (string pronoun in _lexicon.IsWord(word) ? [] : Pronouns)
        {
            ReadOnlySpan<char> rest = word[..Math.Max(length - pronoun.Length, 0)];
            if (rest.Length >= 3 && word.EndsWith(pronoun) && _lexicon.IsWordBeforeEnding(rest))
            {
                length = rest.Length;
                break;
            }
        }

        foreach (string ending in Endings)
        {
            if (HidesTeh(word[..length]))
            {
                return length - 1;
            }

            length -= length - ending.Length >= 2 && word[..length].EndsWith(ending) ? ending.Length : 0;
        }

        return length;
    }

    /// <summary>
    /// Before an ending teh marbuta is written ت; bare, it would be cut as ه, and so it is here: مدينتين (two cities)
    /// and مدينة (city) both give مدين.
    /// </summary>
    private bool HidesTeh(ReadOnlySpan<char> word) =>
        word.Length >= 4 && word[^1] == 'ت' && !_lexicon.IsWord(word) && _lexicon.IsWordBeforeEnding(word);
}
