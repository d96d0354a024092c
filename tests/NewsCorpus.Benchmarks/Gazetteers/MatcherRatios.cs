using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using NewsCorpus.Benchmarks.Text;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Gazetteers;

/// <summary>
/// The matcher beside what one would write without it, as ratios taken in one run. Start with
/// <c>DOTNET_TieredCompilation=0 dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- gazetteer [FILE]</c>; the
/// file holds articles, one a line, and stands in the place of the samples: these are repeated, which is easier on caches
/// and on branch prediction than news is.
/// </summary>
internal static class MatcherRatios
{
    private const int LongestName = 5;
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1);

    /// <param name="file">Articles, one a line; null for the samples.</param>
    public static void Run(string? file)
    {
        string[] texts = file is null ? [SampleTexts.Plain(400_000)] : Articles(file);
        Print($"{texts.Sum(text => text.Length):N0} characters in {texts.Length:N0} texts");
        double few = Measure(texts, 1_000);
        double many = Measure(texts, 100_000);
        Print($"speed at 100,000 names to that at 1,000: {few / many:F2} (wanted 0.35)");
    }

    /// <summary>As many of a file's first lines as make two million characters.</summary>
    private static string[] Articles(string file)
    {
        int length = 0;
        return [.. File.ReadLines(file).TakeWhile(line => (length += line.Length) <= 2_000_000)];
    }

    private static double Measure(string[] texts, int count)
    {
        (Gazetteer gazetteer, string[] names) = Some(count);
        int length = texts.Sum(text => text.Length);
        TokenizedText[] tokens = [.. texts.Select(TokenizedText.Tokenize)];
        TokenizedText room = TokenizedText.ForReuse();
        List<NameMatch> matches = [];
        Func<TokenizedText, int> find = text => Find(gazetteer.Trie, text, matches);
        double walk = Best(() => Each(tokens, find));
        double whole = Best(() => Each(texts, text => Find(gazetteer.Trie, Refill(room, text), matches)));
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = Each(tokens, find);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        HashSet<string> keys = names.Select(KeyFolding.Fold).ToHashSet(StringComparer.Ordinal);
        int windows = 0;
        double window = Best(() => windows = Each(texts, text => Window(keys, text)));
        double windowWalk = Best(() => windows = Each(tokens, text => Window(keys, text)));
        double tokenise = Best(() => Each(texts, text => Refill(room, text).Count));
        Print($"{names.Length:N0} names: walk {length / walk / 1e6:F1} M chars/s ({length * 2 / walk / 1e6:F0} MB/s of UTF-16), "
            + $"with tokenising {length / whole / 1e6:F1} M chars/s; {found} matches; {allocated} bytes allocated by a walk");
        Print($"  {gazetteer.MatcherSizeInBytes / (double)names.Length:F1} bytes a name (trie alone {gazetteer.Trie.SizeInBytes / (double)names.Length:F1})");
        Print($"  times a Dictionary n-gram window: {window / whole:F1} from raw text, {windowWalk / walk:F1} on ready tokens (wanted 10); {windows} windows hit");
        Print($"  tokenising alone {length / tokenise / 1e6:F1} M chars/s, {tokens.Sum(text => text.Count) / tokenise / 1e6:F1} M tokens/s");
        BesideSearchValues(StringComparison.OrdinalIgnoreCase, keys, texts, walk, whole);
        BesideSearchValues(StringComparison.Ordinal, keys, texts, walk, whole);
        return walk;
    }

    /// <summary>
    /// What .NET has for many strings at once. The matcher ignores case, so that which ignores it too is its like; the
    /// other finds English names in folded text only. Either finds substrings and does not tell which name it found.
    /// </summary>
    private static void BesideSearchValues(
        StringComparison comparison, HashSet<string> keys, string[] texts, double walk, double whole)
    {
        SearchValues<string> values = SearchValues.Create([.. keys], comparison);
        string[] folded = [.. texts.Select(KeyFolding.Fold)];
        int hits = 0;
        double ready = Best(() => hits = Each(folded, text => Search(values, text)));
        double raw = Best(() => hits = Each(texts, text => Search(values, KeyFolding.Fold(text))));
        Print($"  times SearchValues<string>, {comparison} ({texts.Sum(text => text.Length) / ready / 1e6:F1} M chars/s): ready tokens against ready folded text "
            + $"{ready / walk:F1} (wanted 20), raw text on both sides {raw / whole:F1}; {hits} hits");
    }

    /// <summary>What is counted in each text, in all of them together.</summary>
    private static int Each<T>(T[] texts, Func<T, int> count)
    {
        int sum = 0;
        foreach (T text in texts)
        {
            sum += count(text);
        }

        return sum;
    }

    private static TokenizedText Refill(TokenizedText room, string text)
    {
        room.Refill(text);
        return room;
    }

    private static int Find(NameTrie trie, TokenizedText text, List<NameMatch> matches)
    {
        matches.Clear();
        matcher.Find(trie, text, 0, text.Count, matches);
        return matches.Count;
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
