using System.Globalization;
using NewsCorpus.Articles;
using NewsCorpus.Benchmarks.Entities;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Benchmarks.Pipeline;

/// <summary>
/// Plain text through the front door, and what of its time is extraction and what the parsing of the article. Start with
/// <c>dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- pipeline</c>; a file of articles, one a line, may
/// follow.
/// </summary>
internal static class PipelineRatios
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(3);

    public static void Run(string? file)
    {
        string[] articles = file is null
            ? [.. SampleArticles.Read("ar"), .. SampleArticles.Read("en")]
            : [.. File.ReadLines(file).Where(line => line.Length > 0)];
        NewsPipeline pipeline = NewsPipeline.Default;
        EntityExtractor extractor = new(Gazetteer.Embedded);
        long bytes = SampleArticles.Bytes(articles);
        Measure.WarmUp(() => Each(articles, text => pipeline.ProcessText(text)));
        double whole = Measure.Best(Budget, () => Each(articles, text => pipeline.ProcessText(text)));
        double parse = Measure.Best(Budget / 2, () => Each(articles, text => ArticleReader.Default.ParsePlainText(text)));
        double extract = Measure.Best(Budget, () => Each(articles, text => extractor.Extract(text)));
        Print($"{articles.Length} articles: {bytes / whole / 1e6:F1} MB/s of UTF-8 on one core, {bytes / parse / 1e6:F1} MB/s the parsing alone");
        Print($"  the whole takes {whole / extract:F2} times as long as extraction from the bare text, parsing {parse / extract:F2} times");
        double spin = Measure.Scaling(Budget / 2, Measure.Spin);
        double scaling = Measure.Scaling(Budget, () => Each(articles, text => pipeline.ProcessText(text)));
        Print($"  two threads do {scaling:F2} times the work of one; a spin loop {spin:F2} times");
    }

    private static void Each(string[] articles, Action<string> action)
    {
        foreach (string article in articles)
        {
            action(article);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
