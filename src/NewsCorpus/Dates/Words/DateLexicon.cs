using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>
/// All phrases of the tables under Dates/Data by their first word, longest first. Immutable after loading.
/// </summary>
internal sealed class DateLexicon
{
    private const int FilterSize = 1 << 12;
    private static readonly Lazy<DateLexicon> Loaded = new(Load);

    private readonly Dictionary<string, PhraseHead> _byHead;
    private readonly Dictionary<string, PhraseHead>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly bool[] _filter = new bool[FilterSize];

    private DateLexicon(Dictionary<string, List<Phrase>> rows)
    {
        _byHead = new Dictionary<string, PhraseHead>(rows.Count, StringComparer.Ordinal);
        foreach ((string head, List<Phrase> phrases) in rows)
        {
            phrases.Sort((a, b) => b.Tail.Length - a.Tail.Length);
            _byHead[head] = new PhraseHead([.. phrases]);
            _filter[Hash(head)] = true;
        }

        _lookup = _byHead.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static DateLexicon Shared => Loaded.Value;

    /// <summary>The phrases that begin with a word, given by its folded key; null when none does.</summary>
    public PhraseHead? Find(ReadOnlySpan<char> key) =>
        key.Length != 0 && _filter[Hash(key)] && _lookup.TryGetValue(key, out PhraseHead? found) ? found : null;

    private static int Hash(ReadOnlySpan<char> key) =>
        ((key[0] * 31) ^ (key[key.Length >> 1] * 7) ^ (key[^1] << 3) ^ (key.Length << 9)) & (FilterSize - 1);

    private static DateLexicon Load()
    {
        Dictionary<string, List<Phrase>> rows = new(2048, StringComparer.Ordinal);
        foreach (string table in EmbeddedTable.Names("Dates/Data/"))
        {
            foreach ((int line, string[] cells) in EmbeddedTable.Rows(table))
            {
                if (cells.Length != 4 || !Enum.TryParse(cells[0], ignoreCase: true, out WordClass wordClass))
                {
                    throw new DataFormatException(table, line, 1, "expected class, value, flags and forms");
                }

                WordFlags flags = WordFlags.None;
                if (cells[2].Length != 0 && !Enum.TryParse(cells[2], ignoreCase: true, out flags))
                {
                    throw new DataFormatException(table, line, 3, $"unknown flag in '{cells[2]}'");
                }

                bool isNumber = int.TryParse(
                    cells[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value);
                foreach (string form in cells[3].Split('|'))
                {
                    Add(rows, form, new Phrase(wordClass, isNumber ? value : 0, isNumber ? "" : cells[1], flags, []));
                }
            }
        }

        return new DateLexicon(rows);
    }

    private static void Add(Dictionary<string, List<Phrase>> rows, string form, Phrase phrase)
    {
        TokenizedText text = TokenizedText.Tokenize(form);
        string[] keys = new string[text.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = text.Key(i).ToString();
        }

        if (!rows.TryGetValue(keys[0], out List<Phrase>? phrases))
        {
            rows[keys[0]] = phrases = [];
        }

        // The same form may stand twice once folded (العام written with either alef): one phrase is enough.
        if (!phrases.Exists(p =>
            p.Class == phrase.Class && p.Flags == phrase.Flags && p.Tail.AsSpan().SequenceEqual(keys.AsSpan(1))))
        {
            phrases.Add(phrase with { Tail = keys[1..] });
        }
    }
}
