using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using NewsCorpus.Benchmarks.Text;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Gazetteers;

/// <summary>
/// The matcher beside what one would write without it, as ratios taken in one run. Start with
/// <c>DOTNET_TieredCompilation=0 dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- gazetteer</c>.
/// </summary>
internal static class MatcherRatios
{
    private const int LongestName = 5;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);

    public static void Run()
    {
        string text = NewsText(400_000);
        double few = Measure(text, 1_000);
        double many = Measure(text, 100_000);
        Print($"speed at 100,000 names to that at 1,000: {few / many:F2} (wanted 0.35)");
    }

    private static double Measure(string text, int count)
    {
        (Gazetteer gazetteer, string[] names) = Some(count);
        TokenizedText tokens = TokenizedText.Tokenize(text);
        List<NameMatch> matches = [];
        double walk = Best(() => Find(gazetteer.Trie, tokens, matches));
        double whole = Best(() => Find(gazetteer.Trie, TokenizedText.Tokenize(text), matches));
        long before = GC.GetAllocatedBytesForCurrentThread();
        Find(gazetteer.Trie, tokens, matches);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        int found = matches.Count;

        HashSet<string> keys = names.Select(KeyFolding.Fold).ToHashSet(StringComparer.Ordinal);
        int windows = 0;
        double window = Best(() => windows = Window(keys, text));
        double windowWalk = Best(() => windows = Window(keys, tokens));
        double tokenise = Best(() => TokenizedText.Tokenize(text));
        Print($"{names.Length:N0} names: walk {text.Length / walk / 1e6:F1} M chars/s ({text.Length * 2 / walk / 1e6:F0} MB/s of UTF-16), "
            + $"with tokenising {text.Length / whole / 1e6:F1} M chars/s; {found} matches; {allocated} bytes allocated by a walk");
        Print($"  {gazetteer.MatcherSizeInBytes / (double)names.Length:F1} bytes a name (trie alone {gazetteer.Trie.SizeInBytes / (double)names.Length:F1})");
        Print($"  times a Dictionary n-gram window: {window / whole:F1} from raw text, {windowWalk / walk:F1} on ready tokens (wanted 10); {windows} windows hit");
        Print($"  tokenising alone {text.Length / tokenise / 1e6:F1} M chars/s, {tokens.Count / tokenise / 1e6:F1} M tokens/s");
        BesideSearchValues(StringComparison.OrdinalIgnoreCase, keys, text, walk, whole);
        BesideSearchValues(StringComparison.Ordinal, keys, text, walk, whole);
        return walk;
    }

    /// <summary>
    /// What .NET has for many strings at once. The matcher ignores case, so that which ignores it too is its like; the
    /// other finds English names in folded text only. Either finds substrings and does not tell which name it found.
    /// </summary>
    private static void BesideSearchValues(
        StringComparison comparison, HashSet<string> keys, string text, double walk, double whole)
    {
        SearchValues<string> values = SearchValues.Create([.. keys], comparison);
        string folded = KeyFolding.Fold(text);
        int hits = 0;
        double ready = Best(() => hits = Search(values, folded));
        double raw = Best(() => hits = Search(values, KeyFolding.Fold(text)));
        Print($"  times SearchValues<string>, {comparison} ({text.Length / ready / 1e6:F1} M chars/s): ready tokens against ready folded text "
            + $"{ready / walk:F1} (wanted 20), raw text on both sides {raw / whole:F1}; {hits} hits");
    }

    private static void Find(NameTrie trie, TokenizedText text, List<NameMatch> matches)
    {
        matches.Clear();
        NameMatcher.Find(trie, text, 0, text.Count, matches);
    }

    /// <summary>The library's own names, every n-th of them, so that few and many are of one mould.</summary>
    private static (Gazetteer Gazetteer, string[] Names) Some(int count)
    {
        string[] all = [.. Gazetteer.Embedded.Entries.SelectMany(entry => entry.Names).Select(name => name.Text)
            .DistinctBy(KeyFolding.Fold)];
        string[] names = [.. Enumerable.Range(0, count).Select(i => all[(int)((long)i * all.Length / count)])];
        GazetteerBuilder builder = new();
        for (int i = 0; i < names.Length; i++)
        {
            builder.Add(new GazetteerEntry
            {
                Id = i.ToString(CultureInfo.InvariantCulture),
                Kind = EntityKind.Place,
                Names = [new GazetteerName(names[i], names[i].Any(char.IsAsciiLetter) ? "en" : "ar", NameTraits.None)],
            });
        }

        return (builder.Build(), names);
    }

    /// <summary>What one writes first: fold each run of up to five words and look it up.</summary>
    private static int Window(HashSet<string> names, string text)
    {
        string[] words = text.Split([' ', '\n', '،', '.', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        int hits = 0;
        for (int i = 0; i < words.Length; i++)
        {
            for (int n = Math.Min(LongestName, words.Length - i); n > 0; n--)
            {
                if (names.Contains(KeyFolding.Fold(string.Join(' ', words, i, n))))
                {
                    hits++;
                    break;
                }
            }
        }

        return hits;
    }

    /// <summary>The same on tokens folded beforehand, proclitics cut as the matcher cuts them.</summary>
    private static int Window(HashSet<string> names, TokenizedText text)
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
                    hits += names.Contains(name) ? 1 : 0;
                    if (n == LongestName || i + n == text.Count)
                    {
                        break;
                    }

                    name = string.Concat(name, " ", text.Key(i + n));
                }
            }
        }

        return hits;
    }

    private static int Search(SearchValues<string> names, ReadOnlySpan<char> text)
    {
        int hits = 0;
        for (int at = text.IndexOfAny(names); at >= 0; at = text.IndexOfAny(names))
        {
            hits++;
            text = text[(at + 1)..];
        }

        return hits;
    }

    /// <summary>The Text room's news sample as often as it takes.</summary>
    private static string NewsText(int length) => SampleTexts.Plain(length);

    /// <summary>Seconds of the fastest of many runs: the one least disturbed by other work on the machine.</summary>
    private static double Best(Action action)
    {
        double best = double.MaxValue;
        Stopwatch all = Stopwatch.StartNew();
        do
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        while (all.Elapsed < Budget);

        return best;
    }

    private static void Print(string line) => Console.WriteLine(line);
}
