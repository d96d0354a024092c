using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>The table language-words, made ready to score words with.</summary>
internal sealed class LanguageTraits
{
    private readonly Dictionary<string, List<(int Language, double Weight)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(int Language, double Weight)>> _letters = [];
    private readonly List<(string Affix, bool AtStart, int Language, double Weight)> _affixes = [];
    private readonly List<string> _languages = [];

    public LanguageTraits()
    {
        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/language-words.tsv"))
        {
            int language = _languages.IndexOf(cells[0]);
            if (language < 0)
            {
                language = _languages.Count;
                _languages.Add(cells[0]);
            }

            double weight = double.Parse(cells[2], CultureInfo.InvariantCulture);
            foreach (string item in cells[3].Split('|'))
            {
                Add(cells[1], item, language, weight);
            }
        }
    }

    public IReadOnlyList<string> Languages => _languages;

    /// <summary>Adds what one lower-case word says for each language.</summary>
    public void Score(ReadOnlySpan<char> word, double[] scores)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(word, out List<(int Language, double Weight)>? hits))
        {
            // A word of several languages tells less.
            foreach ((int language, double weight) in hits)
            {
                scores[language] += weight / hits.Count;
            }
        }

        foreach (char c in word)
        {
            if (_letters.TryGetValue(c, out List<(int Language, double Weight)>? letters))
            {
                foreach ((int language, double weight) in letters)
                {
                    scores[language] += weight / 4;
                }
            }
        }

        foreach ((string affix, bool atStart, int language, double weight) in _affixes)
        {
            if (word.Length > affix.Length + 1 && (atStart ? word.StartsWith(affix) : word.EndsWith(affix)))
            {
                scores[language] += weight / 2;
            }
        }
    }

    /// <summary>When no word or letter tells, the commonest language of the script.</summary>
    public static LanguageGuess? ByScript(string text)
    {
        bool arabic = text.Any(c => CharClasses.Of(c) == CharClass.ArabicLetter);
        bool latin = text.Any(c => CharClasses.Of(c) == CharClass.LatinLetter);
        return arabic ? new LanguageGuess("ar", 0.2) : latin ? new LanguageGuess("en", 0.1) : null;
    }

    private void Add(string kind, string item, int language, double weight)
    {
        switch (kind)
        {
            case "word":
                Entry(_words, item).Add((language, weight));
                break;
            case "letter":
                Entry(_letters, item[0]).Add((language, weight));
                break;
            case "ending" or "beginning":
                _affixes.Add((item, kind == "beginning", language, weight));
                break;
            default:
                throw new DataFormatException("language-words", 0, 0, $"unknown kind '{kind}'");
        }
    }

    private static List<(int Language, double Weight)> Entry<TKey>(
        Dictionary<TKey, List<(int Language, double Weight)>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out List<(int Language, double Weight)>? list))
        {
            table[key] = list = [];
        }

        return list;
    }
}
