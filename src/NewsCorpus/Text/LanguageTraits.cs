using System.Buffers;
using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>The table language-words, made ready to score words with.</summary>
internal sealed class LanguageTraits
{
    private readonly Dictionary<string, List<(int Language, double Weight)>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<(int Language, double Weight)>> _letters = [];
    private readonly Dictionary<char, List<(string Affix, int Language, double Weight)>> _beginnings = [];
    private readonly Dictionary<char, List<(string Affix, int Language, double Weight)>> _endings = [];
    private readonly SearchValues<char> _tellingLetters;
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

        _tellingLetters = SearchValues.Create([.. _letters.Keys]);
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

        for (int at = word.IndexOfAny(_tellingLetters); at >= 0;)
        {
            foreach ((int language, double weight) in _letters[word[at]])
            {
                scores[language] += weight / 4;
            }

            int next = word[(at + 1)..].IndexOfAny(_tellingLetters);
            at = next < 0 ? -1 : at + 1 + next;
        }

        if (word.Length > 2)
        {
            ScoreAffixes(word, scores);
        }
    }

    private void ScoreAffixes(ReadOnlySpan<char> word, double[] scores)
    {
        if (_beginnings.TryGetValue(word[0], out List<(string Affix, int Language, double Weight)>? beginnings))
        {
            foreach ((string affix, int language, double weight) in beginnings)
            {
                scores[language] += word.Length > affix.Length + 1 && word.StartsWith(affix) ? weight / 2 : 0;
            }
        }

        if (_endings.TryGetValue(word[^1], out List<(string Affix, int Language, double Weight)>? endings))
        {
            foreach ((string affix, int language, double weight) in endings)
            {
                scores[language] += word.Length > affix.Length + 1 && word.EndsWith(affix) ? weight / 2 : 0;
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
                List(_words, item).Add((language, weight));
                break;
            case "letter":
                List(_letters, item[0]).Add((language, weight));
                break;
            case "beginning":
                List(_beginnings, item[0]).Add((item, language, weight));
                break;
            case "ending":
                List(_endings, item[^1]).Add((item, language, weight));
                break;
            default:
                throw new DataFormatException("language-words", 0, 0, $"unknown kind '{kind}'");
        }
    }

    private static List<TItem> List<TKey, TItem>(Dictionary<TKey, List<TItem>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out List<TItem>? list))
        {
            table[key] = list = [];
        }

        return list;
    }
}
