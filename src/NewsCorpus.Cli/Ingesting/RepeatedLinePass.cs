using NewsCorpus.Articles;
using NewsCorpus.Cli.Inputs;
using NewsCorpus.Search;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// Goes over a run's files before they are processed, to learn which lines return in many articles of a source. Files
/// already in the index teach as they did when they were new, so that a run that goes on where another was stopped
/// learns what the first would have.
/// </summary>
internal static class RepeatedLinePass
{
    /// <summary>Least number of articles with a line; more careful than the library's own choice.</summary>
    private const int MinArticles = 5;

    /// <param name="plan">The run's files.</param>
    /// <param name="index">Holds the articles of the known ones.</param>
    /// <param name="hints">As for processing.</param>
    /// <param name="advanced">Told how many files are done.</param>
    /// <param name="stop">Stops the pass.</param>
    public static async Task<RepeatedLines> LearnAsync(
        IngestPlan plan, ISearchIndex index, ReadHints hints, Action<int> advanced, CancellationToken stop)
    {
        RepeatedLineLearner learner = new();
        int at = 0;
        while (at < plan.Files.Count)
        {
            int start = at;
            bool read = plan.Files[start].MustBeRead;
            while (at < plan.Files.Count && plan.Files[at].MustBeRead == read)
            {
                at++;
            }

            PlannedFile[] run = [.. plan.Files.Skip(start).Take(at - start)];
            if (read)
            {
                await ReadAsync(learner, run, hints, done => advanced(start + done), stop).ConfigureAwait(false);
            }
            else
            {
                Recall(learner, run, index, stop);
            }

            advanced(at);
        }

        return learner.Learn(MinArticles);
    }

    private static async Task ReadAsync(
        RepeatedLineLearner learner, PlannedFile[] files, ReadHints hints, Action<int> advanced,
        CancellationToken stop)
    {
        IAsyncEnumerable<ReadOutcome> outcomes;
        try
        {
            outcomes = ArticleReader.Default.ReadAsync(files.Select(file => file.Path), hints, stop);
        }
        catch (ArgumentException e)
        {
            throw ArticleInputs.Misuse(e);
        }

        int at = 0;
        await foreach (ReadOutcome outcome in outcomes.ConfigureAwait(false))
        {
            if (outcome.Article is { } article)
            {
                learner.Observe(article);
            }

            int next = Array.FindIndex(files, at, file => file.Holds(outcome.Source));
            if (next > at)
            {
                at = next;
                advanced(at);
            }
        }
    }

    private static void Recall(
        RepeatedLineLearner learner, IEnumerable<PlannedFile> files, ISearchIndex index, CancellationToken stop)
    {
        foreach (string id in files.SelectMany(file => file.Known?.Ids ?? []))
        {
            stop.ThrowIfCancellationRequested();
            if (index.GetArticle(id) is { } article)
            {
                learner.Observe(article.Article);
            }
        }
    }
}
