using System.Diagnostics;
using System.Globalization;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Inputs;
using NewsCorpus.Gazetteers;
using NewsCorpus.Search.Sqlite;
using Spectre.Console;

namespace NewsCorpus.Cli.Demo;

/// <summary>Extracts, indexes in a temporary file, and shows.</summary>
internal static class DemoRun
{
    public static async Task<int> RunAsync(CommandHost host, string folder, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        DirectoryInfo place = Directory.CreateTempSubdirectory("newscorpus-demo-");
        try
        {
            string database = Path.Combine(place.FullName, "demo.db");
            using SqliteSearchIndex index = SqliteSearchIndex.Open(
                database, new SqliteIndexOptions { Names = new GazetteerNameLookup(Gazetteer.Embedded) });
            List<ProcessedArticle> articles = [];
            int failed = await WithProgressAsync(host, async step =>
            {
                int bad = await ReadAsync(host, folder, articles, step, stop).ConfigureAwait(false);
                step("indexing");
                index.AddRange(articles, stop);
                return bad;
            }).ConfigureAwait(false);
            if (articles.Count == 0)
            {
                host.Complain($"{folder}: no article in it.");
                return ExitCodes.SomeFailed;
            }

            string seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            new DemoScreen(host.Screen()).Show(folder, articles, index, seconds);
            return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    private static async Task<int> ReadAsync(
        CommandHost host, string folder, List<ProcessedArticle> articles, Action<string> step, CancellationToken stop)
    {
        int failed = 0;
        IAsyncEnumerable<ProcessOutcome> outcomes = ArticleInputs.FilesAsync(
            NewsPipeline.Default, CorpusFolder.RawFiles(folder), new Articles.ReadHints(), outcome => outcome, stop);
        await foreach (ProcessOutcome outcome in outcomes.ConfigureAwait(false))
        {
            if (outcome.Article is { } article)
            {
                articles.Add(article);
                step($"{articles.Count} articles, now {Path.GetFileName(outcome.Source)}");
            }
            else
            {
                failed++;
                host.Complain(outcome.Failure!.Message);
            }
        }

        return failed;
    }

    private static async Task<int> WithProgressAsync(CommandHost host, Func<Action<string>, Task<int>> work)
    {
        if (host is not { ErrorWidth: not null, Colours: true })
        {
            return await work(_ => { }).ConfigureAwait(false);
        }

        return await host.ErrorConsole().Status().StartAsync("reading the names", context => work(step =>
            context.Status = Markup.Escape(step))).ConfigureAwait(false);
    }
}
