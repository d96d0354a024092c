using System.Runtime.CompilerServices;
using NewsCorpus.Articles;
using NewsCorpus.Cli.Hosting;

namespace NewsCorpus.Cli.Inputs;

/// <summary>Runs the pipeline over paths as typed, standard input among them.</summary>
internal static class ArticleInputs
{
    public const string StandardInput = "-";

    /// <summary>The outcomes in the order of the paths.</summary>
    /// <exception cref="UsageException">A hint names a format or an encoding that does not exist.</exception>
    public static IAsyncEnumerable<ProcessOutcome> ProcessAsync(
        NewsPipeline pipeline, CommandHost host, IReadOnlyList<string> paths, ReadHints hints,
        CancellationToken stop) => ProcessAsync(pipeline, host, paths, hints, outcome => outcome, stop);

    /// <summary>What is made of the outcomes, several at once, in the order of the paths.</summary>
    /// <exception cref="UsageException">A hint names a format or an encoding that does not exist.</exception>
    public static async IAsyncEnumerable<TResult> ProcessAsync<TResult>(
        NewsPipeline pipeline, CommandHost host, IReadOnlyList<string> paths, ReadHints hints,
        Func<ProcessOutcome, TResult> then, [EnumeratorCancellation] CancellationToken stop)
    {
        int next = 0;
        while (next < paths.Count)
        {
            if (paths[next] == StandardInput)
            {
                next++;
                foreach (ProcessOutcome outcome in Piped(pipeline, host, hints))
                {
                    stop.ThrowIfCancellationRequested();
                    yield return then(outcome);
                }

                continue;
            }

            string[] files = [.. paths.Skip(next).TakeWhile(path => path != StandardInput)];
            next += files.Length;
            await foreach (TResult result in FilesAsync(pipeline, files, hints, then, stop).ConfigureAwait(false))
            {
                yield return result;
            }
        }
    }

    private static IEnumerable<ProcessOutcome> Piped(NewsPipeline pipeline, CommandHost host, ReadHints hints)
    {
        using Stream input = host.OpenInput();
        IEnumerable<ProcessOutcome> outcomes;
        try
        {
            outcomes = pipeline.Process(input, StandardInput, hints);
        }
        catch (ArgumentException e)
        {
            throw Misuse(e);
        }

        foreach (ProcessOutcome outcome in outcomes)
        {
            yield return outcome;
        }
    }

    public static async IAsyncEnumerable<TResult> FilesAsync<TResult>(
        NewsPipeline pipeline, IEnumerable<string> files, ReadHints hints, Func<ProcessOutcome, TResult> then,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await using IAsyncEnumerator<TResult> each =
            pipeline.ProcessAsync(files, then, hints, stop).GetAsyncEnumerator(CancellationToken.None);
        while (await MoveNextAsync(each).ConfigureAwait(false))
        {
            yield return each.Current;
        }
    }

    private static async ValueTask<bool> MoveNextAsync<TResult>(IAsyncEnumerator<TResult> each)
    {
        try
        {
            return await each.MoveNextAsync().ConfigureAwait(false);
        }
        catch (ArgumentException e) when (e.ParamName == "hints")
        {
            throw Misuse(e);
        }
    }

    /// <summary>What a hint that makes no sense means to whoever typed it.</summary>
    public static UsageException Misuse(ArgumentException e) =>
        new(e.Message.Replace(" (Parameter 'hints')", "", StringComparison.Ordinal));
}
