using System.Globalization;
using NewsCorpus.Benchmarks.Text;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Benchmarks.Gazetteers;

/// <summary>
/// The matcher beside what one would write without it, as ratios of the fastest runs, taken by turns. Start with
/// <c>DOTNET_TieredCompilation=0 dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- gazetteer [FILE]</c>; the
/// file holds articles, one a line, and stands in the place of the samples: these are repeated, which is easier on caches
/// and on branch prediction than news is.
/// </summary>
internal static class MatcherRatios
{
    private static readonly TimeSpan WalkBudget = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan RivalBudget = TimeSpan.FromSeconds(12);

    /// <param name="file">Articles, one a line; null for the samples.</param>
    public static void Run(string? file)
    {
        string[] texts = file is null ? [SampleTexts.Plain(400_000)] : Articles(file);
        int length = texts.Sum(text => text.Length);
        Print($"{length:N0} characters in {texts.Length:N0} texts; speeds in million characters a second");
        TokenizedText[] tokens = [.. texts.Select(TokenizedText.Tokenize)];
        Walker few = new(Some(1_000).Gazetteer);
        (Gazetteer gazetteer, string[] names) = Some(100_000);
        Walker many = new(gazetteer);

        Contest walks = new Contest().Add("few", () => few.Walk(tokens)).Add("many", () => many.Walk(tokens)).Run(WalkBudget);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int found = many.Walk(tokens);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Print($"walk over ready tokens: 1,000 names {length / walks["few"] / 1e6:F0}, 100,000 names {length / walks["many"] / 1e6:F0}, "
            + $"ratio {walks["few"] / walks["many"]:F2} (wanted 0.35); {found} matches, {allocated} bytes allocated");
        Print($"{gazetteer.MatcherSizeInBytes / (double)names.Length:F1} bytes a name (trie alone {gazetteer.Trie.SizeInBytes / (double)names.Length:F1})");
        BesideRivals(texts, tokens, many, new Rivals(names));
    }

    private static void BesideRivals(string[] texts, TokenizedText[] tokens, Walker walker, Rivals rivals)
    {
        int length = texts.Sum(text => text.Length);
        string[] folded = [.. texts.Select(KeyFolding.Fold)];
        int[] hits = new int[4];
        Contest times = new Contest()
            .Add("walk", () => walker.Walk(tokens))
            .Add("raw", () => walker.WalkRaw(texts))
            .Add("cut", () => walker.Cut(texts))
            .Add("any case", () => hits[0] = Each(folded, text => rivals.Search(text, ignoresCase: true)))
            .Add("any case raw", () => Each(texts, text => rivals.Search(KeyFolding.Fold(text), ignoresCase: true)))
            .Add("ordinal", () => hits[1] = Each(folded, text => rivals.Search(text, ignoresCase: false)))
            .Add("ordinal raw", () => Each(texts, text => rivals.Search(KeyFolding.Fold(text), ignoresCase: false)))
            .Add("job", () => hits[2] = Each(folded, rivals.SearchNames))
            .Add("job raw", () => Each(texts, text => rivals.SearchNames(KeyFolding.Fold(text))))
            .Add("window", () => hits[3] = Each(tokens, rivals.Window))
            .Add("window raw", () => Each(texts, rivals.Window))
            .Run(RivalBudget);
        Print($"100,000 names: walk over ready tokens {length / times["walk"] / 1e6:F0}, from raw text {length / times["raw"] / 1e6:F0}; "
            + $"cutting, folding and hashing alone {length / times["cut"] / 1e6:F0}");
        Row("SearchValues<string> that ignores case, tells only that some name begins, also within words", "any case", hits[0]);
        Row("SearchValues<string>, ordinal, tells only that some name begins, also within words", "ordinal", hits[1]);
        Row("SearchValues<string>, ordinal, doing the same job (whole words, which name, the longest)", "job", hits[2]);
        Row("a hash set of n-gram windows", "window", hits[3]);

        void Row(string rival, string key, int hit) => Print(
            $"times {rival} ({length / times[key] / 1e6:F1} ready, {length / times[$"{key} raw"] / 1e6:F1} raw): ready text on both sides "
            + $"{times[key] / times["walk"]:F1}, raw text on both sides {times[$"{key} raw"] / times["raw"]:F1}; {hit} hits");
    }

    /// <summary>As many of a file's first lines as make two million characters.</summary>
    private static string[] Articles(string file)
    {
        int length = 0;
        return [.. File.ReadLines(file).TakeWhile(line => (length += line.Length) <= 2_000_000)];
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

    private static void Print(string line) => Console.WriteLine(line);

    /// <summary>The matcher at work, its room used again for each text as the pipeline does.</summary>
    private sealed class Walker(Gazetteer gazetteer)
    {
        private readonly NameMatcher _matcher = new();
        private readonly List<NameMatch> _matches = [];
        private readonly TokenizedText _room = TokenizedText.ForReuse();

        public int Walk(TokenizedText[] texts) => Each(texts, Find);

        public int WalkRaw(string[] texts) => Each(texts, text => Find(Refill(text)));

        public int Cut(string[] texts) => Each(texts, text => Refill(text).Count);

        private TokenizedText Refill(string text)
        {
            _room.Refill(text);
            return _room;
        }

        private int Find(TokenizedText text)
        {
            _matches.Clear();
            _matcher.Find(gazetteer.Trie, text, 0, text.Count, _matches);
            return _matches.Count;
        }
    }
}
