using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>The table language-words, made ready to score words with.</summary>
internal sealed class LanguageTraits
{
    private readonly Dictionary<string, List<Trait>> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<char, List<Trait>> _letters = [];
    private readonly Dictionary<char, List<Trait>> _beginnings = [];
    private readonly Dictionary<char, List<Trait>> _endings = [];

    /// <summary>A bit for each code unit, set for what <see cref="_letters"/> holds: most letters tell nothing.</summary>
    private readonly ulong[] _telling = new ulong[(char.MaxValue + 1) / 64];

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
                Add(cells[1], item, new Trait(item, language, weight));
            }
        }
    }

    public IReadOnlyList<string> Languages => _languages;

    /// <summary>Adds what one lower-case word says for each language.</summary>
    public void Score(ReadOnlySpan<char> word, double[] scores)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>()
            .TryGetValue(word, out List<Trait>? hits))
        {
            // A word of several languages tells less.
            foreach (Trait trait in hits)
            {
                scores[trait.Language] += trait.Weight / hits.Count;
            }
        }

        foreach (char c in word)
        {
            if ((_telling[c >> 6] >> c & 1) != 0)
            {
                foreach (Trait trait in _letters[c])
                {
                    scores[trait.Language] += trait.Weight / 4;
                }
            }
        }

        if (word.Length > 2)
        {
            ScoreAffixes(word, scores);
        }
    }

    private void ScoreAffixes(ReadOnlySpan<char> word, double[] scores)
    {
        if (_beginnings.TryGetValue(word[0], out List<Trait>? beginnings))
        {
            foreach (Trait trait in beginnings)
            {
                scores[trait.Language] +=
                    word.Length > trait.Item.Length + 1 && word.StartsWith(trait.Item) ? trait.Weight / 2 : 0;
            }
        }

        if (_endings.TryGetValue(word[^1], out List<Trait>? endings))
        {
            foreach (Trait trait in endings)
            {
                scores[trait.Language] +=
                    word.Length > trait.Item.Length + 1 && word.EndsWith(trait.Item) ? trait.Weight / 2 : 0;
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

    private void Add(string kind, string item, Trait trait)
    {
        switch (kind)
        {
            case "word":
                List(_words, item).Add(trait);
                break;
            case "letter":
                List(_letters, item[0]).Add(trait);
                _telling[item[0] >> 6] |= 1UL << item[0];
                break;
            case "beginning":
                List(_beginnings, item[0]).Add(trait);
                break;
            case "ending":
                List(_endings, item[^1]).Add(trait);
                break;
            default:
                throw new DataFormatException("language-words", 0, 0, $"unknown kind '{kind}'");
        }
    }

    private static List<Trait> List<TKey>(Dictionary<TKey, List<Trait>> table, TKey key)
        where TKey : notnull
    {
        if (!table.TryGetValue(key, out List<Trait>? list))
        {
            table[key] = list = [];
        }

        return list;
    }

    /// <summary>A word, letter, beginning or ending, and how much it speaks for a language.</summary>
    private sealed class Trait(string item, int language, double weight)
    {
        public string Item => item;

        public int Language => language;

        public double Weight => weight;
    }
}
