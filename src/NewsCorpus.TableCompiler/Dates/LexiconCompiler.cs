using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>Compiles the tables of date words: folds every form and lays the phrases out by their first word.</summary>
internal sealed class LexiconCompiler
{
    private const int HighestCardinal = 2000;

    private readonly Dictionary<string, List<Phrase>> _byHead = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordRow> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _codes = new(StringComparer.Ordinal);
    private readonly List<ushort> _letters = [];
    private readonly List<WordRow> _words = [];

    /// <param name="folder">The folder of the tables.</param>
    /// <exception cref="DataFormatException">A row is not of the tables' form.</exception>
    public static LexiconTables Compile(string folder)
    {
        LexiconCompiler compiler = new();
        foreach (string path in Directory.GetFiles(folder, "*.tsv").OrderBy(Path.GetFileName, StringComparer.Ordinal))
        {
            compiler.Add(path);
        }

        compiler.AddNumbers();
        return compiler.Freeze();
    }

    /// <summary>
    /// The number words that counts are read with too. Words that multiply the number before them come from the tables of dates, as far as
    /// a date can hold them: no year is told in millions.
    /// </summary>
    private void AddNumbers()
    {
        foreach (TableRecord row in TableRecord.Read("Text/Data/numbers.tsv"))
        {
            int value = int.TryParse(row["value"], NumberStyles.None, CultureInfo.InvariantCulture, out int read) ? read : int.MaxValue;
            if (row["scale"].Length != 0 || value > HighestCardinal)
            {
                continue;
            }

            foreach (string form in row.List("forms"))
            {
                Add(form, new Phrase(WordClass.Cardinal, value, "", WordFlags.None, []));
            }
        }
    }

    private void Add(string path)
    {
        int line = 0;
        foreach (string row in File.ReadLines(path))
        {
            line++;
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            string[] cells = row.Split('\t');
            if (cells.Length != 4 || !Enum.TryParse(cells[0], ignoreCase: true, out WordClass wordClass))
            {
                throw new DataFormatException(path, line, 1, "expected class, value, flags and forms");
            }

            WordFlags flags = WordFlags.None;
            if (cells[2].Length != 0 && !Enum.TryParse(cells[2], ignoreCase: true, out flags))
            {
                throw new DataFormatException(path, line, 3, $"unknown flag in '{cells[2]}'");
            }

            bool isNumber = int.TryParse(
                cells[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
            foreach (string form in cells[3].Split('|'))
            {
                Add(form, new Phrase(wordClass, isNumber ? value : 0, isNumber ? "" : cells[1], flags, []));
            }
        }
    }

    private void Add(string form, Phrase phrase)
    {
        TokenizedText text = TokenizedText.Tokenize(form);
        string[] keys = new string[text.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            ReadOnlySpan<char> key = text.Key(i);
            keys[i] = key[..^PieceCutter.Possessive(form, text.Tokens[i], key)].ToString();
        }

        if (!_byHead.TryGetValue(keys[0], out List<Phrase>? phrases))
        {
            _byHead[keys[0]] = phrases = [];
        }

        // The same form may stand twice once folded (العام written with either alef): one phrase is enough.
        if (!phrases.Exists(p =>
            p.Class == phrase.Class && p.Flags == phrase.Flags && p.Tail.AsSpan().SequenceEqual(keys.AsSpan(1))))
        {
            phrases.Add(phrase with { Tail = keys[1..] });
        }
    }

    private LexiconTables Freeze()
    {
        HashSet<string> inner = [.. _byHead.Values.SelectMany(phrases => phrases).SelectMany(phrase => phrase.Tail)];
        List<HeadRow> heads = [default];
        List<ulong> sets = [0, 0, 0, 0];
        List<PhraseRow> rows = [];
        foreach (string key in _byHead.Keys.Concat(inner).Distinct().Order(StringComparer.Ordinal))
        {
            List<Phrase> phrases = _byHead.GetValueOrDefault(key, []);
            WordRow place = Place(key);
            heads.Add(new HeadRow(place.At, place.Length, DateLexicon.Hash(key), rows.Count, phrases.Count));
            ClassSet classes = inner.Contains(key) ? ClassSet.Of(WordClass.Inner) : default;
            ClassSet alone = default;
            foreach (Phrase phrase in phrases.OrderByDescending(phrase => phrase.Tail.Length))
            {
                classes = classes.With(phrase.Class);
                alone = phrase.Tail.Length == 0 ? alone.With(phrase.Class) : alone;
                int code = Code(phrase.Code);
                rows.Add(new PhraseRow(
                    (int)phrase.Class, (int)phrase.Flags, phrase.Value, code, _words.Count, phrase.Tail.Length));
                _words.AddRange(phrase.Tail.Select(Place));
            }

            sets.AddRange([classes.Low, classes.High, alone.Low, alone.High]);
        }

        return new LexiconTables(
            [.. heads], [.. sets], [.. rows], [.. _words], [.. _letters], Slots(heads));
    }

    private static ushort[] Slots(List<HeadRow> heads)
    {
        ushort[] slots = new ushort[DateLexicon.Slots];
        for (int i = 1; i < heads.Count; i++)
        {
            uint slot = heads[i].Hash % DateLexicon.Slots;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) % DateLexicon.Slots;
            }

            slots[slot] = (ushort)i;
        }

        return slots;
    }

    private int Code(string code)
    {
        if (!_codes.TryGetValue(code, out int number))
        {
            _codes[code] = number = _words.Count;
            _words.Add(Place(code));
        }

        return number;
    }

    private WordRow Place(string word)
    {
        if (!_places.TryGetValue(word, out WordRow place))
        {
            _places[word] = place = new WordRow(_letters.Count, word.Length);
            foreach (char letter in word)
            {
                _letters.Add(letter);
            }
        }

        return place;
    }

    private sealed record Phrase(WordClass Class, int Value, string Code, WordFlags Flags, string[] Tail);
}
