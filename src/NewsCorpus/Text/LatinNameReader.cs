namespace NewsCorpus.Text;

/// <summary>Finds the Arabic spellings of a Latin name by a beam search over what its letters may stand for.</summary>
internal static class LatinNameReader
{
    /// <summary>Spellings kept at each letter of a word.</summary>
    private const int Beam = 128;

    /// <summary>Longer words are not names.</summary>
    private const int LongestWord = 40;

    private const int MostWords = 8;

    /// <summary>Cost of an article that the Latin spelling leaves out (Raqqa, Qaddafi).</summary>
    private const double UnwrittenArticle = 1.3;

    /// <summary>A doubled consonant is one letter with shadda, seldom two letters.</summary>
    private const double DoubledConsonant = 0.2;
    private const double RepeatedConsonant = 2;

    /// <summary>What a reading gains where the Arabic word is in the word lists.</summary>
    private const double KnownWord = 1;

    /// <summary>Ways to write الدين (of the faith) at a word's end.</summary>
    private static readonly string[] Faith =
        ["eddine", "uddine", "eddin", "uddin", "addin", "iddin", "ed-din", "uldin", "eldin"];

    private static readonly TextNormalizer Folding =
        new(NormalizationOptions.GazetteerKey with { RemoveApostrophes = false });

    public static IReadOnlyList<ArabicSpelling> Read(string latin, int limit)
    {
        List<(string Word, bool Article)> words = Words(latin);
        if (words.Count == 0 || words.Count > MostWords || words.Exists(word => word.Word.Length > LongestWord))
        {
            return [];
        }

        Dictionary<string, double> names = new(StringComparer.Ordinal) { [""] = 0 };
        for (int i = 0; i < words.Count; i++)
        {
            Dictionary<string, double> next = new(StringComparer.Ordinal);
            bool mayLackArticle = i == 0 || words.Count == 2;
            List<(string Key, double Cost)> spellings = WordSpellings(words[i].Word, words[i].Article, mayLackArticle);
            foreach ((string name, double cost) in names)
            {
                foreach ((string key, double more) in spellings)
                {
                    Keep(next, name.Length == 0 ? key : name + " " + key, cost + more);
                    if (IsJoined(name))
                    {
                        Keep(next, name + key, cost + more + 0.4);
                    }
                }
            }

            names = Best(next, Math.Max(limit, Beam)).ToDictionary(StringComparer.Ordinal);
        }

        return [.. Best(names, limit).Select(pair => new ArabicSpelling(pair.Key, Math.Round(pair.Value, 3)))];
    }

    /// <summary>Words whose Arabic is often written as one with the next: البوكمال, عبدالله.</summary>
    private static bool IsJoined(string name) =>
        name is "البو" or "ابو" or "عبد" || name.EndsWith(" عبد", StringComparison.Ordinal);

    private static IEnumerable<KeyValuePair<string, double>> Best(Dictionary<string, double> spellings, int count) =>
        spellings.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(count);

    private static void Keep(Dictionary<string, double> spellings, string key, double cost)
    {
        if (!spellings.TryGetValue(key, out double known) || cost < known)
        {
            spellings[key] = cost;
        }
    }

    /// <summary>
    /// The name's words, each with whether an article stands before it (al-, el-, or assimilated ash-, az- ...).
    /// </summary>
    private static List<(string Word, bool Article)> Words(string latin)
    {
        string folded = Folding.Normalize(latin).Replace('’', '\'').Replace('ʿ', '\'').Replace('ʾ', '\'')
            .Replace('`', '\'');
        string[] parts = folded.Split([' ', '-', '\u00A0', '.', ','], StringSplitOptions.RemoveEmptyEntries);
        List<(string, bool)> words = [];
        bool article = false;
        for (int i = 0; i < parts.Length; i++)
        {
            string word = parts[i];
            if (i + 1 < parts.Length && IsArticle(word, parts[i + 1]))
            {
                article = true;
            }
            else if (word is not ("e" or "i") || i == 0)
            {
                article = AddParts(word, article, words);
            }
        }

        return words;
    }

    /// <summary>
    /// Adds a word, taken apart where Latin writes several Arabic words as one: Abdelaziz, Aboul, Nasrallah,
    /// Badreddin.
    /// </summary>
    /// <returns>Whether the word ends in an article that belongs to the next word.</returns>
    private static bool AddParts(string word, bool article, List<(string Word, bool Article)> words)
    {
        int length = word.Length;
        if (word is "abdul" or "abdel" or "abdal" or "abdoul" or "aboul" or "abul" or "abil")
        {
            words.Add((word[..^1], article));
            return true;
        }

        if (length > 7 && word.StartsWith("abd", StringComparison.Ordinal) && word[3] is 'u' or 'e' or 'a'
            && word[4] is 'l' or 'r' or 's')
        {
            words.Add(("abd", article));
            words.Add((word[(word[4] == 'l' ? 5 : word[4] == word[5] ? 5 : 4)..], true));
        }
        else if (length > 6
            && (word.EndsWith("allah", StringComparison.Ordinal) || word.EndsWith("ullah", StringComparison.Ordinal)))
        {
            words.Add((word[..^5], article));
            words.Add(("allah", false));
        }
        else if (length > 6 && Faith.FirstOrDefault(end => word.EndsWith(end, StringComparison.Ordinal)) is { } faith)
        {
            words.Add((word[..^faith.Length], article));
            words.Add(("eddin", false));
        }
        else
        {
            words.Add((word, article));
        }

        return false;
    }

    private static bool IsArticle(string word, string next) =>
        word is "al" or "el" or "ul" or "il" or "l"
        || (word.Length is 2 or 3 && word[0] is 'a' or 'e' or 'u' or 'i'
            && next.StartsWith(word[1..], StringComparison.Ordinal)
            && "dnrstzl".Contains(word[1], StringComparison.Ordinal));

    private static List<(string Key, double Cost)> WordSpellings(string word, bool article, bool mayLackArticle)
    {
        Dictionary<string, double> spellings = new(StringComparer.Ordinal);
        foreach (string known in LatinNameTables.Instance.ArabicWords(word))
        {
            Keep(spellings, article && !known.StartsWith("ال", StringComparison.Ordinal) ? "ال" + known : known, 0);
        }

        foreach ((string key, double cost) in Letters(word))
        {
            double known = key.Length > 2 && ArabicLexicon.Default.IsWord(key) ? KnownWord : 0;
            Keep(spellings, article ? "ال" + key : key, Math.Max(cost - known, 0.05));
        }

        if (!article)
        {
            // Ezzor, Arraqqa: an article grown together with its word shows as a doubled sun letter.
            if (word.Length > 4 && word[0] is 'a' or 'e' && word[1] == word[2]
                && "dnrstz".Contains(word[1], StringComparison.Ordinal))
            {
                AddWithArticle(Letters(word[2..]), 0.3, spellings);
            }
            else if (word.Length > 4 && word[0] is 'a' or 'e' && word[1] == 'l')
            {
                AddWithArticle(Letters(word[2..]), 0.2, spellings);
            }

            if (mayLackArticle)
            {
                KeyValuePair<string, double>[] bare =
                    [.. spellings.Where(pair => !pair.Key.StartsWith("ال", StringComparison.Ordinal))];
                AddWithArticle(bare, UnwrittenArticle, spellings);
            }
        }

        return [.. Best(spellings, Beam).Select(pair => (pair.Key, pair.Value))];
    }

    private static void AddWithArticle(
        IEnumerable<KeyValuePair<string, double>> words, double cost, Dictionary<string, double> spellings)
    {
        foreach ((string key, double more) in words)
        {
            Keep(spellings, "ال" + key, more + cost);
        }
    }

    /// <summary>Spellings of one word from its letters alone.</summary>
    private static IEnumerable<KeyValuePair<string, double>> Letters(string word)
    {
        LatinNameTables tables = LatinNameTables.Instance;
        Dictionary<string, double>[] at = [.. Enumerable.Range(0, word.Length + 1)
            .Select(_ => new Dictionary<string, double>(StringComparer.Ordinal))];
        at[0][""] = 0;
        for (int i = 0; i < word.Length; i++)
        {
            KeyValuePair<string, double>[] sofar = [.. Best(at[i], Beam)];
            bool vowel = IsVowel(word[i]);
            double again = !vowel && i > 0 && word[i] == word[i - 1] ? RepeatedConsonant : 0;
            for (int length = 1; length <= Math.Min(tables.LongestLetters, word.Length - i); length++)
            {
                string letters = word.Substring(i, length);
                int next = i + length;
                foreach ((string arabic, double cost) in tables.Readings(letters, Where(word, i, next)))
                {
                    Extend(sofar, arabic, cost + again, at[next]);
                }

                if (!vowel && word.AsSpan(next).StartsWith(letters))
                {
                    next += length;
                    foreach ((string arabic, double cost) in tables.Readings(letters, Where(word, i, next)))
                    {
                        Extend(sofar, arabic, cost + DoubledConsonant, at[next]);
                    }
                }
            }
        }

        return Best(at[word.Length], Beam).Where(pair => pair.Key.Length > 0);
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or '\'';

    /// <summary>The place of letters in their word, by which their readings differ; see the table.</summary>
    private static string Where(string word, int start, int end)
    {
        if (start == 0 || end == word.Length)
        {
            return start == 0 ? "start" : "end";
        }

        if (!IsVowel(word[start]))
        {
            return "inner";
        }

        int after = end;
        while (after < word.Length && (!IsVowel(word[after]) || word[after] == '\''))
        {
            after++;
        }

        return after == word.Length ? "last"
            : after - end <= 1 || word[end..after] is "kh" or "gh" or "sh" or "th" or "dh" or "ch" or "zh" ? "open"
            : "closed";
    }

    private static void Extend(
        KeyValuePair<string, double>[] sofar, string arabic, double cost, Dictionary<string, double> into)
    {
        foreach ((string key, double before) in sofar)
        {
            Keep(into, key + arabic, before + cost);
        }
    }
}
