using System.Buffers;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Gazetteers;

/// <summary>What one would write without the matcher, over the same names.</summary>
internal sealed class Rivals
{
    private const int LongestWindow = 5;
    private const int MostProclitics = 2;

    private readonly HashSet<string> _keys;
    private readonly SearchValues<string> _ignoringCase;
    private readonly SearchValues<string> _ordinal;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbers;
    private readonly int _mostWords;

    public Rivals(IReadOnlyList<string> names)
    {
        _keys = names.Select(KeyFolding.Fold).ToHashSet(StringComparer.Ordinal);
        string[] keys = [.. _keys];
        _ignoringCase = SearchValues.Create(keys, StringComparison.OrdinalIgnoreCase);
        _ordinal = SearchValues.Create(keys, StringComparison.Ordinal);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < keys.Length; i++)
        {
            numbers.Add(keys[i], i);
            _mostWords = Math.Max(_mostWords, keys[i].Count(c => !char.IsLetterOrDigit(c)) + 1);
        }

        _numbers = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How often some name begins, within words too; which one is not told.</summary>
    public int Search(string text, bool ignoresCase)
    {
        SearchValues<string> names = ignoresCase ? _ignoringCase : _ordinal;
        int hits = 0;
        ReadOnlySpan<char> rest = text;
        for (int at = rest.IndexOfAny(names); at >= 0; at = rest.IndexOfAny(names))
        {
            hits++;
            rest = rest[(at + 1)..];
        }

        return hits;
    }

    /// <summary>
    /// The job that the matcher does, by <see cref="SearchValues{T}"/>: of each hit it is asked whether a word begins
    /// there, or is left behind proclitics, and which is the longest name that ends where a word ends; from there on.
    /// </summary>
    /// <param name="text">A text folded as the names are.</param>
    public int SearchNames(string text)
    {
        ReadOnlySpan<char> all = text;
        int found = 0;
        int from = 0;
        for (int at = all.IndexOfAny(_ordinal); at >= 0; at = all[from..].IndexOfAny(_ordinal))
        {
            at += from;
            int end = Begins(all, at) ? LongestName(all, at) : -1;
            found += end >= 0 ? 1 : 0;
            from = Math.Max(end, at + 1);
        }

        return found;
    }

    /// <summary>What one writes first: fold each run of up to five words and look it up.</summary>
    public int Window(string text)
    {
        string[] words = text.Split([' ', '\n', '،', '.', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        int hits = 0;
        for (int i = 0; i < words.Length; i++)
        {
            for (int n = Math.Min(LongestWindow, words.Length - i); n > 0; n--)
            {
                if (_keys.Contains(KeyFolding.Fold(string.Join(' ', words, i, n))))
                {
                    hits++;
                    break;
                }
            }
        }

        return hits;
    }

    /// <summary>The same on tokens folded beforehand, proclitics cut as the matcher cuts them.</summary>
    public int Window(TokenizedText text)
    {
        ProcliticSplit[] splits = new ProcliticSplit[Proclitics.MaxSplits];
        int hits = 0;
        for (int i = 0; i < text.Count; i++)
        {
            int count = Proclitics.ProcliticSplits(text.Key(i), splits);
            for (int s = 0; s < count; s++)
            {
                string name = splits[s].Restored + text.Key(i)[splits[s].Length..].ToString();
                for (int n = 1; ; n++)
                {
                    hits += _keys.Contains(name) ? 1 : 0;
                    if (n == LongestWindow || i + n == text.Count)
                    {
                        break;
                    }

                    name = string.Concat(name, " ", text.Key(i + n));
                }
            }
        }

        return hits;
    }

    private static bool Begins(ReadOnlySpan<char> text, int at)
    {
        int start = at;
        while (start > 0 && at - start <= MostProclitics && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        return (at - start) switch
        {
            0 => true,
            1 => text[start] is 'و' or 'ف' or 'ب' or 'ك' or 'ل',
            2 => text[start] is 'و' or 'ف' && text[start + 1] is 'ب' or 'ك' or 'ل',
            _ => false,
        };
    }

    /// <summary>The end of the longest name that stands at a place, or -1.</summary>
    private int LongestName(ReadOnlySpan<char> text, int at)
    {
        int longest = -1;
        int words = 0;
        for (int end = at + 1; end <= text.Length && words < _mostWords; end++)
        {
            if (end == text.Length || !char.IsLetterOrDigit(text[end]))
            {
                longest = _numbers.TryGetValue(text[at..end], out _) ? end : longest;
                words++;
            }
        }

        return longest;
    }
}
