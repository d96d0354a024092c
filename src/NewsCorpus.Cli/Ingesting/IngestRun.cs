using NewsCorpus.Articles;
using NewsCorpus.Cli.Inputs;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Search;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>
/// One run of <c>newscorpus ingest</c>: reads what changed, commits it in portions while the next is being read, and
/// keeps journal, report and records in the order of the input.
/// </summary>
internal sealed class IngestRun(
    ISearchIndex index, InputJournal journal, IngestReport report, ArticleWriter? records, IngestChoices choices,
    Action<string> complain)
{
    private const int Portion = 500;

    private IngestPlan? _plan;
    private List<ProcessedArticle> _articles = [];
    private List<PlannedFile> _complete = [];
    private PlannedFile? _current;
    private Task _committing = Task.CompletedTask;

    private readonly DuplicateFinder? _duplicates =
        choices.OnePerCluster || report.IsWanted ? new DuplicateFinder() : null;

    public IngestCounts Counts { get; } = new();

    /// <summary>Called after each step.</summary>
    public Action? Advanced { get; init; }

    /// <exception cref="OperationCanceledException">The run was stopped; all it had found until then is
    /// committed.</exception>
    public async Task RunAsync(
        NewsPipeline pipeline, Hosting.CommandHost host, IReadOnlyList<string> paths, ReadHints hints,
        CancellationToken stop)
    {
        bool stopped = true;
        try
        {
            string[] files = [.. paths.Where(path => path != ArticleInputs.StandardInput)];
            if (files.Length > 0)
            {
                _plan = IngestPlan.Make(files, journal, id => index.GetArticle(id) is not null, choices.RetryFailed, stop);
                ReadHints known = await LearnAsync(_plan, hints, stop).ConfigureAwait(false);
                await FollowAsync(ArticleInputs.FilesAsync(pipeline, _plan.Changed, known, outcome => outcome, stop)).ConfigureAwait(false);
                WalkToEnd();
            }

            if (files.Length < paths.Count)
            {
                string[] piped = [ArticleInputs.StandardInput];
                await FollowAsync(ArticleInputs.ProcessAsync(pipeline, host, piped, hints, stop)).ConfigureAwait(false);
            }

            stopped = false;
        }
        finally
        {
            await CommitAsync().ConfigureAwait(false);
            await _committing.ConfigureAwait(false);
            report.Close(Counts, stopped);
        }
    }

    /// <summary>What is known beforehand, and the lines that the files have in common.</summary>
    private async Task<ReadHints> LearnAsync(IngestPlan plan, ReadHints hints, CancellationToken stop)
    {
        if (choices.KeepRepeatedLines || !plan.Changed.Any())
        {
            return hints;
        }

        Counts.Phase = "learning";
        Advanced?.Invoke();
        RepeatedLines learnt = await RepeatedLinePass.LearnAsync(
            plan, index, hints,
            files =>
            {
                Counts.Files = files;
                Advanced?.Invoke();
            },
            stop).ConfigureAwait(false);
        (Counts.Files, Counts.Phase) = (0, "reading");
        Counts.RepeatedLines = learnt.Lines.Count;
        report.Learnt(learnt.Lines);
        return hints with { RepeatedLines = learnt };
    }

    private async Task FollowAsync(IAsyncEnumerable<ProcessOutcome> outcomes)
    {
        await foreach (ProcessOutcome outcome in outcomes.ConfigureAwait(false))
        {
            WalkTo(outcome.Source);
            if (outcome.Article is { } article)
            {
                Take(outcome.Source, article);
            }
            else
            {
                Fail(outcome.Failure!);
            }

            Advanced?.Invoke();
            if (_articles.Count >= Portion)
            {
                await CommitAsync().ConfigureAwait(false);
            }
        }
    }

    private void Fail(ReadFailure failure, bool known = false)
    {
        Counts.Failed++;
        _current?.Failures.Add(failure);
        complain(failure.Message);
        report.Failed(failure, known);
    }

    private void Take(string source, ProcessedArticle article)
    {
        Counts.Indexed++;
        DuplicateMember? twin = _duplicates?.Add(article.Article);
        bool kept = twin is null || !choices.OnePerCluster;
        report.Read(source, article.Article, twin, kept);
        if (!kept)
        {
            Counts.Duplicates++;
            return;
        }

        _current?.Ids.Add(article.Article.Id);
        records?.Write(article);
        _articles.Add(article);
    }

    /// <summary>
    /// Moves along the plan to the file that the source belongs to; what is passed on the way is done with.
    /// </summary>
    private void WalkTo(string source)
    {
        while (_current?.Holds(source) != true && _plan?.Next() is { } next)
        {
            Finish();
            _current = next;
            PassOver(next);
        }
    }

    private void WalkToEnd()
    {
        while (_plan?.Next() is { } next)
        {
            Finish();
            _current = next;
            PassOver(next);
        }

        Finish();
        _current = null;
    }

    private void PassOver(PlannedFile file)
    {
        if (file.Failure is { } failure)
        {
            Fail(failure);
        }

        if (file.Known is null)
        {
            return;
        }

        if (file.Known is { Ids.Count: > 0 } or { Failures.Count: 0 })
        {
            Counts.UnchangedFiles++;
            report.Unchanged(file);
        }

        foreach (ReadFailure before in file.Known.Failures)
        {
            Counts.FailedBefore++;
            Fail(before, known: true);
        }

        foreach (string id in records is null && _duplicates is null ? [] : file.Known.Ids)
        {
            if (index.GetArticle(id) is { } article)
            {
                _duplicates?.Add(article.Article);
                records?.Write(article);
            }
        }

        Advanced?.Invoke();
    }

    private void Finish()
    {
        if (_current is null)
        {
            return;
        }

        Counts.Files++;
        if (_current is { Known: null, Failure: null, Hash: not null })
        {
            _complete.Add(_current);
        }
    }

    /// <summary>Hands the portion over to be committed, once the one before it is.</summary>
    private async Task CommitAsync()
    {
        await _committing.ConfigureAwait(false);
        (List<ProcessedArticle> articles, List<PlannedFile> complete) = (_articles, _complete);
        (_articles, _complete) = ([], []);
        if (articles.Count + complete.Count > 0)
        {
            _committing = Task.Run(() => Commit(articles, complete));
        }
    }

    private void Commit(List<ProcessedArticle> articles, List<PlannedFile> complete)
    {
        AddSummary summary = index.AddRange(articles);
        Counts.Added += summary.Added;
        Counts.Replaced += summary.Replaced;
        Counts.Identical += summary.Unchanged;
        foreach (PlannedFile file in complete)
        {
            foreach (string gone in journal.Record(file.Path, new JournalEntry(file.Hash!, file.Ids, file.Failures)))
            {
                Counts.Removed += index.Delete(gone) ? 1 : 0;
            }
        }
    }
}
