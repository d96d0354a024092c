using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Benchmarks.Entities;

/// <summary>
/// Raw text to linked mentions, with everything the library brings: beside simple passes over the same text in the same
/// run, so that the machine's own speed drops out; what an article allocates beyond its results; what a second thread
/// adds. Start with <c>dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- entities</c>; a file of articles,
/// one a line, may follow.
/// </summary>
internal static class ExtractionRatios
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);
    private static readonly EntityExtractionContext Context = new() { Published = new DateOnly(2020, 12, 20) };

    public static void Run(string? file)
    {
        if (file is not null)
        {
            Run(Path.GetFileName(file), [.. File.ReadLines(file).Where(line => line.Length > 0)]);
            return;
        }

        Run("Arabic samples", SampleArticles.Read("ar"));
        Run("English samples", SampleArticles.Read("en"));
    }

    private static void Run(string name, string[] articles)
    {
        EntityExtractor extractor = new(Gazetteer.Embedded);
        long bytes = SampleArticles.Bytes(articles);
        int times = Math.Max(1, (int)(500_000 / bytes));
        int mentions = 0;
        Measure.WarmUp(() => Extract(extractor, articles, times));
        double extract = Measure.Best(Budget, () => mentions = Extract(extractor, articles, times)) / times;
        Print($"{name}: {articles.Length} articles of {bytes / articles.Length} bytes, {mentions / articles.Length} mentions each");
        Print($"  {bytes / extract / 1e6:F1} MB/s of UTF-8 on one core, {extract * 1e9 / bytes:F1} ns a byte");
        Baselines(articles, extract, times);
        Print($"  {Beyond(extractor, articles) / 1024.0 / articles.Length:F1} KB allocated an article beyond its results");
        double spin = Measure.Scaling(Budget / 2, Measure.Spin);
        double scaling = Measure.Scaling(Budget, () => Extract(extractor, articles, times));
        Print($"  two threads do {scaling:F2} times the work of one; a spin loop {spin:F2} times");
    }

    private static int Extract(EntityExtractor extractor, string[] articles, int times)
    {
        int mentions = 0;
        for (int i = 0; i < times; i++)
        {
            mentions = 0;
            foreach (string article in articles)
            {
                mentions += extractor.Extract(article, Context).Mentions.Count;
            }
        }

        return mentions;
    }

    private static void Baselines(string[] articles, double extract, int times)
    {
        byte[][] encoded = [.. articles.Select(Encoding.UTF8.GetBytes)];
        char[] buffer = ArrayPool<char>.Shared.Rent(articles.Max(article => article.Length));
        double decode = Measure.Best(Budget / 5, () =>
        {
            for (int i = 0; i < times; i++)
            {
                foreach (byte[] article in encoded)
                {
                    Encoding.UTF8.GetChars(article, buffer);
                }
            }
        }) / times;
        Regex words = new(@"\w+", RegexOptions.Compiled | RegexOptions.CultureInvariant);
        int count = 0;
        double regex = Measure.Best(Budget / 5, () =>
        {
            for (int i = 0; i < times; i++)
            {
                count = 0;
                foreach (string article in articles)
                {
                    foreach (ValueMatch word in words.EnumerateMatches(article))
                    {
                        count++;
                    }
                }
            }
        }) / times;
        Print($"  {extract / decode:F1} times the time of decoding the UTF-8, {extract / regex:F1} times that of Regex \\w+ ({count} words)");
    }

    /// <summary>What extraction allocates, less what a copy of its results does.</summary>
    private static long Beyond(EntityExtractor extractor, string[] articles)
    {
        long all = GC.GetAllocatedBytesForCurrentThread();
        List<ExtractionResult> results = [.. articles.Select(article => extractor.Extract(article, Context))];
        all = GC.GetAllocatedBytesForCurrentThread() - all;
        long copies = GC.GetAllocatedBytesForCurrentThread();
        foreach (ExtractionResult result in results)
        {
            Copy(result);
        }

        return all - (GC.GetAllocatedBytesForCurrentThread() - copies);
    }

    /// <summary>New mentions with their own texts; names and ids are the gazetteer's in the original too.</summary>
    private static ExtractionResult Copy(ExtractionResult result)
    {
        EntityMention[] mentions = new EntityMention[result.Mentions.Count];
        for (int i = 0; i < mentions.Length; i++)
        {
            EntityMention mention = result.Mentions[i];
            mentions[i] = mention with
            {
                Text = new string(mention.Text.AsSpan()),
                Candidates = mention.Candidates.Count == 0 ? mention.Candidates : [.. mention.Candidates],
            };
        }

        return new ExtractionResult(mentions, [.. result.Diagnostics]);
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
