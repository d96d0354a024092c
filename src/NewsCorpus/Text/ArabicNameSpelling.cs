using System.Text;

namespace NewsCorpus.Text;

/// <summary>Spells one Arabic word in Latin letters; see <see cref="Romanizer"/>.</summary>
internal ref struct ArabicNameSpelling
{
    private const char Fatha = '\u064E';
    private const char Damma = '\u064F';
    private const char Kasra = '\u0650';
    private const char Shadda = '\u0651';
    private const char Sukun = '\u0652';

    private static readonly Lazy<Dictionary<char, string>> Letters = new(() =>
        EmbeddedTable.Rows("Text/Data/romanization.tsv").ToDictionary(row => row.Cells[0][0], row => row.Cells[1]));

    private static readonly TextNormalizer Folding =
        new(NormalizationOptions.Display with
        {
            RemoveTanwin = true,
            RemoveQuranicSigns = true,
            UnifyYeh = true,
            RemoveJoiners = true,
        });

    private readonly string _word;
    private readonly StringBuilder _latin = new();

    /// <summary>The patterns iftiʿāl, infiʿāl and istifʿāl: اقتصاد (iqtisad), استقلال (istiqlal).</summary>
    private readonly bool _verbalNoun;

    private int _at;

    private ArabicNameSpelling(string word)
    {
        _word = word;
        _verbalNoun = word.Length is 6 or 7 && word[0] == 'ا' && word[^2] == 'ا'
            && (word[2] == 'ت' || word[1] == 'ن' || word.StartsWith("است", StringComparison.Ordinal));
    }

    public static string Word(string word, bool first)
    {
        string key = KeyFolding.Fold(word);
        string folded = Folding.Normalize(word);
        if (!HoldsArabic(folded))
        {
            return word;
        }

        if (LatinNameTables.Instance.LatinWord(key) is { } known)
        {
            return known;
        }

        if (Compound(folded, key, first) is { } compound)
        {
            return compound;
        }

        bool article = key.Length > 4 && key.StartsWith("ال", StringComparison.Ordinal)
            && !ArabicLexicon.Default.BeginsLikeArticle(key);
        int afterArticle = article ? folded.IndexOf('ل', StringComparison.Ordinal) + 1 : 0;
        string stem = (article ? LatinNameTables.Instance.LatinWord(key[2..]) : null)
            ?? Capitalised(new ArabicNameSpelling(folded[afterArticle..]).Spell());
        return !article ? stem : (first ? "Al-" : "al-") + stem;
    }

    private static bool HoldsArabic(string word)
    {
        foreach (char c in word)
        {
            if (CharClasses.Of(c) == CharClass.ArabicLetter)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two words written as one: عبدالخالق is Abd al-Khaliq, والعلوم inside a name wa al-Ulum.</summary>
    private static string? Compound(string folded, string key, bool first)
    {
        string? opening = key.StartsWith("عبدال", StringComparison.Ordinal) && key.Length > 6 ? "Abd "
            : !first && key.StartsWith("وال", StringComparison.Ordinal) && key.Length > 5 ? "wa "
            : null;
        int rest = opening is null ? -1 : folded.IndexOf("ال", StringComparison.Ordinal);
        return rest < 0 ? null : opening + Word(folded[rest..], first: false);
    }

    private static string Capitalised(string latin) =>
        latin.Length == 0 ? latin : char.ToUpperInvariant(latin[0]) + latin[1..];

    private string Spell()
    {
        SkipMarksAtStart();
        char lastVowel = '\0';
        while (_at < _word.Length)
        {
            char c = _word[_at];
            if (IsFreeVowel(out string vowel))
            {
                _latin.Append(_at == 0 && _verbalNoun ? "i" : vowel);
                _at++;
                lastVowel = CloseFirstSyllable(c);
                continue;
            }

            lastVowel = Syllable(c, lastVowel);
        }

        return _latin.ToString();
    }

    /// <summary>
    /// The consonant after an alef that begins the word, where another follows that is not the last: Anwar, Aqsar.
    /// </summary>
    private char CloseFirstSyllable(char vowel)
    {
        int next = _at + 1;
        if (_at != 1 || vowel == 'آ' || next + 1 >= _word.Length || IsVowelLetter(_at) || IsVowelLetter(next)
            || CharClasses.Of(_word[_at]) == CharClass.Mark || CharClasses.Of(_word[next]) == CharClass.Mark)
        {
            return vowel;
        }

        _latin.Append(Latin(_word[_at]));
        _at++;
        return '\0';
    }

    private static string Latin(char letter) => Letters.Value.TryGetValue(letter, out string? latin) ? latin : "";

    /// <summary>The ending ية, before which stands i: Khalidiya.</summary>
    private readonly bool IsNisbaEnding(int at) =>
        at + 2 == _word.Length && _word[at] == 'ي' && _word[at + 1] == 'ة';

    /// <summary>
    /// A consonant with the vowel after it, written or guessed, and a consonant that closes the syllable.
    /// </summary>
    private char Syllable(char c, char lastVowel)
    {
        string consonant = Latin(c);
        bool closesWord = _at + 1 >= _word.Length;
        _at++;
        char mark = ReadMarks(out bool doubled);
        _latin.Append(consonant).Append(doubled ? consonant : "");
        if (closesWord || mark == Sukun || _at >= _word.Length)
        {
            _latin.Append(mark switch { Fatha => "a", Kasra => "i", Damma => "u", _ => "" });
            return '\0';
        }

        if (IsFreeVowel(out _))
        {
            return '\0'; // the long vowel follows in the next round
        }

        char guessed = lastVowel is 'ا' or 'آ' || _verbalNoun || IsNisbaEnding(_at) ? 'i' : 'a';
        char vowel = mark switch { Fatha => 'a', Kasra => 'i', Damma => 'u', _ => guessed };
        _latin.Append(vowel);
        if (mark == '\0' && NextClosesSyllable())
        {
            string coda = Latin(_word[_at]);
            _at++;
            ReadMarks(out bool codaDoubled);
            _latin.Append(coda).Append(codaDoubled ? coda : "");
        }

        return vowel;
    }

    /// <summary>
    /// True when the next consonant is the last of the word, or another that is not the last follows it.
    /// </summary>
    private readonly bool NextClosesSyllable()
    {
        int next = AfterMarks(_at + 1);
        bool marked = _at + 1 < next;
        return next >= _word.Length || (!IsNisbaEnding(next) && !marked && !IsVowelLetter(next) && AfterMarks(next + 1) < _word.Length);
    }

    private readonly int AfterMarks(int i)
    {
        while (i < _word.Length && CharClasses.Of(_word[i]) == CharClass.Mark)
        {
            i++;
        }

        return i;
    }

    /// <summary>A letter that stands for a long vowel here; و and ي only between consonants or at the end.</summary>
    private readonly bool IsFreeVowel(out string latin)
    {
        latin = "";
        if (_at >= _word.Length || !IsVowelLetter(_at))
        {
            return false;
        }

        bool last = AfterMarks(_at + 1) >= _word.Length;
        latin = _word[_at] switch
        {
            'ا' or 'أ' or 'آ' or 'ٱ' or 'ى' or 'ة' => "a",
            'إ' => "i",
            'و' => "u",
            _ => last || _at > 0 ? "i" : "y",
        };
        return true;
    }

    private readonly bool IsVowelLetter(int i)
    {
        char c = _word[i];
        if (c is 'ا' or 'أ' or 'إ' or 'آ' or 'ٱ' or 'ى' or 'ة')
        {
            return true;
        }

        if (c is not ('و' or 'ي') || i == 0)
        {
            return false;
        }

        // Before another vowel, or with a mark of its own, it is a consonant.
        int next = i + 1;
        return next >= _word.Length
            || (CharClasses.Of(_word[next]) != CharClass.Mark
                && _word[next] is not ('ا' or 'أ' or 'آ' or 'ى' or 'ة')
                && !(_word[next] is 'و' or 'ي' && _word[i - 1] is not ('و' or 'ي')));
    }

    private char ReadMarks(out bool doubled)
    {
        doubled = false;
        char vowel = '\0';
        while (_at < _word.Length && CharClasses.Of(_word[_at]) == CharClass.Mark)
        {
            doubled |= _word[_at] == Shadda;
            vowel = _word[_at] is Fatha or Damma or Kasra or Sukun ? _word[_at] : vowel;
            _at++;
        }

        return vowel;
    }

    private void SkipMarksAtStart() => _at = AfterMarks(0);
}
