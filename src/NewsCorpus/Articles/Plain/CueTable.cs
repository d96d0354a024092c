using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Plain;

/// <summary>The cue lines of Articles/Data/cues.tsv, looked up by line.</summary>
internal sealed class CueTable
{
    private const int MostWordsOfVocabulary = 12;
    private const string Name = "Articles/Data/cues.tsv";

    private readonly Dictionary<string, Cue> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cue> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cue> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cue>> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Cue>> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Cue>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> _startLookup;
    private readonly Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> _endLookup;

    private CueTable()
    {
        foreach ((int line, string[] cells) in EmbeddedTable.Rows(Name))
        {
            Add(line, cells);
        }

        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        _startLookup = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _endLookup = _ends.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static CueTable Default { get; } = new();

    /// <summary>The longest cue that the line with this key meets, or null.</summary>
    /// <param name="key">The whole line's key, or its beginning when the line is long.</param>
    /// <param name="words">Number of words in the whole line.</param>
    /// <param name="whole">Whether <paramref name="key"/> is the whole line.</param>
    public Cue? Match(string key, int words, bool whole)
    {
        if (key.Length == 0)
        {
            return null;
        }

        if (whole && _lines.TryGetValue(key, out Cue? exact))
        {
            return exact;
        }

        if (whole && words <= MostWordsOfVocabulary && OfVocabulary(key) is { } made)
        {
            return made;
        }

        int space = key.IndexOf(' ', StringComparison.Ordinal);
        ReadOnlySpan<char> first = space < 0 ? key : key.AsSpan(0, space);
        if (_startLookup.TryGetValue(first, out List<Cue>? starts))
        {
            foreach (Cue cue in starts)
            {
                if (Fits(cue, words) && key.StartsWith(cue.Key, StringComparison.Ordinal)
                    && (key.Length == cue.Key.Length || key[cue.Key.Length] == ' '))
                {
                    return cue;
                }
            }
        }

        ReadOnlySpan<char> last = key.AsSpan(key.LastIndexOf(' ') + 1);
        if (whole && _endLookup.TryGetValue(last, out List<Cue>? ends))
        {
            foreach (Cue cue in ends)
            {
                if (Fits(cue, words) && key.EndsWith(cue.Key, StringComparison.Ordinal)
                    && (key.Length == cue.Key.Length || key[^(cue.Key.Length + 1)] == ' '))
                {
                    return cue;
                }
            }
        }

        return null;
    }

    /// <summary>The cue that stands as a label before a colon, dash or arrow, or null.</summary>
    /// <param name="label">Key of what stands before the sign.</param>
    /// <param name="words">Number of words in the whole line.</param>
    public Cue? MatchLabel(string label, int words) =>
        _labels.TryGetValue(label, out Cue? cue) && Fits(cue, words) ? cue : null;

    /// <summary>Whether a word of the key names a newsroom or a post in one.</summary>
    public bool HoldsStaffWord(string key)
    {
        foreach (Range range in key.AsSpan().Split(' '))
        {
            if (_held.Contains(key[range]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cue of a line made only of words of one vocabulary ("Facebook Twitter Print").</summary>
    private Cue? OfVocabulary(string key)
    {
        Cue? found = null;
        foreach (Range range in key.AsSpan().Split(' '))
        {
            if (!_wordLookup.TryGetValue(key.AsSpan(range), out Cue? cue)
                || (found is not null && cue.Reason != found.Reason))
            {
                return null;
            }

            found = cue;
        }

        return found is null ? null : found with { Key = key };
    }

    private static bool Fits(Cue cue, int words) => cue.MaxWords == 0 || words <= cue.MaxWords;

    private void Add(int line, string[] cells)
    {
        if (cells.Length < 5
            || Effect(cells[2]) is not { } effect
            || !int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out int most))
        {
            throw new DataFormatException(Name, line, 0, "expected: reason, at, effect, max, wording");
        }

        // Keys have # for any number; in a wording it stands for itself.
        Cue cue = new(cells[0], effect, most, CueKey.Of(cells[4].Replace('#', '0')));
        switch (cells[1])
        {
            case "line":
                _lines.TryAdd(cue.Key, cue);
                if (effect == CueEffect.List)
                {
                    // What can head a list can stand before a colon with the list's first item.
                    _labels.TryAdd(cue.Key, cue with { MaxWords = 30 });
                }

                break;
            case "label":
                _labels.TryAdd(cue.Key, cue);
                break;
            case "words":
                _words.TryAdd(cue.Key, cue);
                break;
            case "has":
                _held.Add(cue.Key);
                break;
            case "start":
                Insert(_starts, cue.Key.Split(' ')[0], cue);
                break;
            case "end":
                Insert(_ends, cue.Key.Split(' ')[^1], cue);
                break;
            default:
                throw new DataFormatException(Name, line, 2, "expected line, label, words, has, start or end");
        }
    }

    private static CueEffect? Effect(string name) => name switch
    {
        "line" => CueEffect.Line,
        "list" => CueEffect.List,
        "rest" => CueEffect.Rest,
        _ => null,
    };

    private static void Insert(Dictionary<string, List<Cue>> index, string word, Cue cue)
    {
        if (!index.TryGetValue(word, out List<Cue>? cues))
        {
            index[word] = cues = [];
        }

        int at = cues.FindIndex(other => other.Key.Length < cue.Key.Length);
        cues.Insert(at < 0 ? cues.Count : at, cue);
    }
}
