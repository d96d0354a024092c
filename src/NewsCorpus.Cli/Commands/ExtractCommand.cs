using System.CommandLine;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Inputs;
using NewsCorpus.Cli.Printing;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus extract</c>: articles to JSON Lines, or to an explanation for people.</summary>
internal static class ExtractCommand
{
    private const int Buffered = 1 << 18;

    public static Verb Create(CommandHost host)
    {
        ReadingOptions reading = new();
        Option<bool> explain = new("--explain")
        {
            Description =
                "Show for people what was kept and dropped, and how each mention was found, in place of the JSON.",
        };
        Option<string?> output = new("--out")
        {
            Description = "Write to this file; default standard output.",
            HelpName = "FILE",
        };
        Command command = new(
            "extract", "Extract clean articles with their mentions, as JSON Lines (one article a line).")
        {
            explain, output,
        };
        reading.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            NewsPipeline pipeline = reading.Pipeline(parsed, host, out int failed);
            using Stream? file = parsed.GetValue(output) is { } path ? OutputFile.Create(path, Buffered) : null;
            using ArticleWriter writer = new(file ?? host.Output, parsed.GetValue(explain) ? pipeline.Gazetteer : null);
            string[] paths = parsed.GetValue(reading.Paths) ?? [];
            IAsyncEnumerable<PreparedOutcome> outcomes =
                ArticleInputs.ProcessAsync(pipeline, host, paths, reading.Hints(parsed), writer.Prepare, stop);
            await foreach (PreparedOutcome outcome in outcomes.ConfigureAwait(false))
            {
                writer.Write(outcome);
                if (outcome.Failure is { } failure)
                {
                    failed++;
                    host.Complain(failure.Message);
                }
            }

            return failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
        });
        return new Verb(command,
        [
            new("newscorpus extract article.txt --published 2020-12-20", "dates resolved against that day"),
            new("newscorpus extract articles/ --out all.jsonl", "a whole folder"),
            new("curl -s URL | newscorpus extract --format html -", "from standard input"),
            new("newscorpus extract page.html --explain", "blocks kept and dropped, mentions with rule and candidates"),
            new("newscorpus extract a.txt --gazetteer own.tsv", "with names of your own"),
        ]);
    }
}
