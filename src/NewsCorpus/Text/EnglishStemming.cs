namespace NewsCorpus.Text;

/// <summary>
/// One word on its way through <see cref="EnglishStemmer"/>; the steps bear the algorithm's own numbers.
/// </summary>
internal ref struct EnglishStemming
{
    /// <summary>Beginnings after which R1 starts, so that general and generous stay apart from generate.</summary>
    private static readonly string[] Prefixes =
        ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];

    private readonly Span<char> _word;
    private readonly EnglishStemRules _rules;
    private int _length;
    private int _r1;
    private int _r2;

    public EnglishStemming(Span<char> word, EnglishStemRules rules)
    {
        _word = word;
        _rules = rules;
        _length = word.Length;
    }

    private readonly ReadOnlySpan<char> Word => _word[.._length];

    public int Run()
    {
        if (_word[0] == '\'')
        {
            _word[1..].CopyTo(_word);
            _length--;
        }

        MarkConsonantY();
        MarkRegions();
        Step1A();
        Step1B();
        Step1C();
        Table(2);
        Table(3);
        Table(4);
        Step5();
        _word[.._length].Replace('Y', 'y');
        return _length;
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    /// <summary>A y at the start or after a vowel is a consonant, written Y meanwhile.</summary>
    private readonly void MarkConsonantY()
    {
        for (int i = 0; i < _length; i++)
        {
            if (_word[i] == 'y' && (i == 0 || IsVowel(_word[i - 1])))
            {
                _word[i] = 'Y';
            }
        }
    }

    private void MarkRegions()
    {
        _r1 = 0;
        foreach (string prefix in Prefixes)
        {
            if (Word.StartsWith(prefix, StringComparison.Ordinal))
            {
                _r1 = prefix.Length;
                break;
            }
        }

        _r1 = _r1 > 0 ? _r1 : RegionAfter(0);
        _r2 = RegionAfter(_r1);
    }

    /// <summary>The place after the first non-vowel that follows a vowel, from <paramref name="start"/> on.</summary>
    private readonly int RegionAfter(int start)
    {
        int i = start;
        while (i < _length && !IsVowel(_word[i]))
        {
            i++;
        }

        while (i < _length && IsVowel(_word[i]))
        {
            i++;
        }

        return Math.Min(i + 1, _length);
    }

    private readonly bool Ends(string suffix) => Word.EndsWith(suffix, StringComparison.Ordinal);

    private void Replace(int cut, string with)
    {
        with.CopyTo(_word[(_length - cut)..]);
        _length += with.Length - cut;
    }

    private readonly bool HasVowel(int before)
    {
        foreach (char c in _word[..Math.Max(before, 0)])
        {
            if (IsVowel(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True when the first <paramref name="end"/> letters end in a short syllable.</summary>
    private readonly bool EndsShort(int end) =>
        (end >= 3 && !IsVowel(_word[end - 1]) && _word[end - 1] is not ('w' or 'x' or 'Y')
            && IsVowel(_word[end - 2]) && !IsVowel(_word[end - 3]))
        || (end == 2 && !IsVowel(_word[1]) && IsVowel(_word[0]))
        || _word[..end].EndsWith("past", StringComparison.Ordinal);

    private void Step1A()
    {
        Replace(Ends("'s'") ? 3 : Ends("'s") ? 2 : Ends("'") ? 1 : 0, "");
        if (Ends("sses"))
        {
            Replace(2, "");
        }
        else if (Ends("ied") || Ends("ies"))
        {
            Replace(3, _length - 3 >= 2 ? "i" : "ie");
        }
        else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowel(_length - 2))
        {
            Replace(1, "");
        }
    }

    private void Step1B()
    {
        int cut = Ends("eedly") || Ends("ingly") ? 5
            : Ends("edly") ? 4
            : Ends("eed") || Ends("ing") ? 3
            : Ends("ed") ? 2
            : 0;
        int rest = _length - cut;
        if (cut == 0)
        {
            return;
        }

        if (Ends("eed") || Ends("eedly"))
        {
            if (rest >= _r1 && Word[..rest] is not ("proc" or "exc" or "succ"))
            {
                Replace(cut, "ee");
            }

            return;
        }

        if (Ends("ing"))
        {
            if (rest == 2 && _word[1] == 'y' && !IsVowel(_word[0]))
            {
                Replace(4, "ie"); // dying, lying
                return;
            }

            if (Word[..rest] is "inn" or "out" or "cann" or "herr" or "earr" or "even")
            {
                return;
            }
        }

        if (HasVowel(rest))
        {
            Replace(cut, "");
            MendEnding();
        }
    }

    /// <summary>After -ed and -ing: hoping gets its e back, hopping loses a p.</summary>
    private void MendEnding()
    {
        if (Ends("at") || Ends("bl") || Ends("iz"))
        {
            Replace(0, "e");
        }
        else if (_length >= 2 && _word[_length - 1] == _word[_length - 2]
            && _word[_length - 1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            if (_length != 3 || _word[0] is not ('a' or 'e' or 'o'))
            {
                _length--;
            }
        }
        else if (_length == _r1 && EndsShort(_length))
        {
            Replace(0, "e");
        }
    }

    private readonly void Step1C()
    {
        if (_length > 2 && _word[_length - 1] is 'y' or 'Y' && !IsVowel(_word[_length - 2]))
        {
            _word[_length - 1] = 'i';
        }
    }

    private void Table(int step)
    {
        if (_rules.Longest(step, Word) is not { } rule)
        {
            return;
        }

        int rest = _length - rule.Suffix.Length;
        bool after = rule.After.Length == 0
            || (rest > 0 && rule.After.Contains(_word[rest - 1], StringComparison.Ordinal));
        if (after && (!rule.InR1 || rest >= _r1) && (!rule.InR2 || rest >= _r2))
        {
            Replace(rule.Suffix.Length, rule.Replacement);
        }
    }

    private void Step5()
    {
        int rest = _length - 1;
        if (Ends("e") ? rest >= _r2 || (rest >= _r1 && !EndsShort(rest)) : Ends("ll") && rest >= _r2)
        {
            _length--;
        }
    }
}
