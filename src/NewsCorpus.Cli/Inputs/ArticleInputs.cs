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
    public static async IAsyncEnumerable<ProcessOutcome> ProcessAsync(
        NewsPipeline pipeline, CommandHost host, IReadOnlyList<string> paths, ReadHints hints,
        [EnumeratorCancellation] CancellationToken stop)
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
                    yield return outcome;
                }

                continue;
            }

            string[] files = [.. paths.Skip(next).TakeWhile(path => path != StandardInput)];
            next += files.Length;
            await foreach (ProcessOutcome outcome in FilesAsync(pipeline, files, hints, stop).ConfigureAwait(false))
            {
                yield return outcome;
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

    public static async IAsyncEnumerable<ProcessOutcome> FilesAsync(
        NewsPipeline pipeline, IEnumerable<string> files, ReadHints hints,
        [EnumeratorCancellation] CancellationToken stop)
    {
        await using IAsyncEnumerator<ProcessOutcome> each =
            pipeline.ProcessAsync(files, hints, stop).GetAsyncEnumerator(CancellationToken.None);
        while (await MoveNextAsync(each).ConfigureAwait(false))
        {
            yield return each.Current;
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ProcessOutcome> each)
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
