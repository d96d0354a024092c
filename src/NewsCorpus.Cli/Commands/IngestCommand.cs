using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsCorpus.Articles;
using NewsCorpus.Cli.Hosting;
using NewsCorpus.Cli.Ingesting;
using NewsCorpus.Cli.Inputs;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Search.Sqlite;
using Spectre.Console;

namespace NewsCorpus.Cli.Commands;

/// <summary><c>newscorpus ingest</c>: files, folders, archives into an index.</summary>
internal static class IngestCommand
{
    public static Verb Create(CommandHost host)
    {
        ReadingOptions reading = new();
        Option<string> database = SearchCommand.DatabaseOption("The index; made when it is not there.");
        Option<string?> jsonl = new("--jsonl")
        {
            Description = "Also keep the records of all inputs, in their order, as JSON Lines.", HelpName = "OUT",
        };
        Option<string?> report = new("--report")
        {
            Description = "Write what became of every input to this JSON file.", HelpName = "FILE",
        };
        Option<string?> quarantine = new("--quarantine")
        {
            Description = "List the failed inputs in this file: source, reason and message, separated by tabs.",
            HelpName = "FILE",
        };
        Option<bool> all = new("--all") { Description = "Index near duplicates too; this is the default." };
        Option<bool> one = new("--one-per-cluster")
        {
            Description =
                "Leave out articles that repeat an earlier one, word for word or nearly. The report names them.",
        };
        Option<bool> keep = new("--keep-repeated-lines")
        {
            Description = "Do not set lines aside that return in many articles of one source.",
        };
        Option<bool> retry = new("--retry-failed")
        {
            Description = "Read files again that failed before, although they are as they were.",
        };
        Command command = new(
            "ingest",
            "Read files, folders, globs and archives into an index. Safe to run again: unchanged files are passed "
            + "over, changed ones replaced, and a run that was stopped goes on where it was. What failed is named again, "
            + "but read again only when it has changed.")
        {
            database, jsonl, report, quarantine, all, one, keep, retry,
        };
        reading.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            NewsPipeline pipeline = reading.Pipeline(parsed, host, out int failed);
            if (parsed.GetValue(all) && parsed.GetValue(one))
            {
                throw new UsageException("ingest takes --all or --one-per-cluster, not both.");
            }

            IngestFiles files = new(
                parsed.GetValue(database)!, parsed.GetValue(jsonl), parsed.GetValue(report),
                parsed.GetValue(quarantine), new IngestChoices(
                    parsed.GetValue(one), parsed.GetValue(keep), parsed.GetValue(retry)));
            string settings = Settings(parsed, reading, files.Choices);
            return RunAsync(
                host, pipeline, files, parsed.GetValue(reading.Paths) ?? [], reading.Hints(parsed), settings, failed,
                stop);
        });
        return new Verb(command,
        [
            new("newscorpus ingest --db news.db articles/", "a folder; run it again after adding files"),
            new("newscorpus ingest --db news.db dump.warc.gz \"2020/**/*.html\"", "archives and globs"),
            new("newscorpus ingest --db news.db in/ --report report.json --quarantine failed.tsv", "with a report"),
        ]);
    }

    private static async Task<int> RunAsync(
        CommandHost host, NewsPipeline pipeline, IngestFiles files, string[] paths, ReadHints hints, string settings,
        int failed, CancellationToken stop)
    {
        Stopwatch watch = Stopwatch.StartNew();
        using SqliteSearchIndex index = SqliteSearchIndex.Open(files.Database);
        using InputJournal journal =
            new(InputJournal.PathFor(files.Database), settings, forget: index.Statistics().Articles == 0);
        using IngestReport report = new(files.Report, files.Quarantine, files.Database);
        using Stream? jsonl = files.Jsonl is { } path ? OutputFile.Create(path) : null;
        using ArticleWriter? records = jsonl is null ? null : new ArticleWriter(jsonl);
        IngestRun run = null!;
        try
        {
            if (host is { ErrorWidth: not null, Colours: true })
            {
                IAnsiConsole console = host.ErrorConsole();
                int total = ArticleReader.Default.FindFiles(paths.Where(p => p != ArticleInputs.StandardInput)).Count();
                await IngestProgress.ShowAsync(console, total, async show =>
                {
                    run = new IngestRun(
                        index, journal, report, records, files.Choices,
                        message => console.WriteLine($"newscorpus: {CommandHost.OneLine(message)}"))
                    {
                        Advanced = () => show(run.Counts),
                    };
                    await run.RunAsync(pipeline, host, paths, hints, stop).ConfigureAwait(false);
                }).ConfigureAwait(false);
            }
            else
            {
                run = new IngestRun(index, journal, report, records, files.Choices, host.Complain);
                await run.RunAsync(pipeline, host, paths, hints, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            host.Complain($"stopped; {Summary(run.Counts)}. The same command goes on from here.");
            return ExitCodes.Interrupted;
        }

        string seconds = watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        host.Out.WriteLine($"{files.Database}: {Summary(run.Counts)}; {seconds} s");
        return failed + run.Counts.Failed == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;
    }

    private static string Summary(IngestCounts counts)
    {
        string text = string.Create(
            CultureInfo.InvariantCulture,
            $"{counts.Indexed:N0} articles read: {counts.Added:N0} added, {counts.Replaced:N0} replaced, "
            + $"{counts.Identical:N0} the same");
        text += counts.Duplicates > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {counts.Duplicates:N0} duplicates left out")
            : "";
        text += counts.Removed > 0
            ? string.Create(CultureInfo.InvariantCulture, $", {counts.Removed:N0} old ones removed")
            : "";
        text += counts.UnchangedFiles > 0
            ? string.Create(CultureInfo.InvariantCulture, $"; {counts.UnchangedFiles:N0} unchanged files passed over")
            : "";
        text += counts.RepeatedLines > 0
            ? string.Create(CultureInfo.InvariantCulture, $"; {counts.RepeatedLines:N0} repeated lines set aside")
            : "";
        text += string.Create(CultureInfo.InvariantCulture, $"; {counts.Failed:N0} failed");
        return counts.FailedBefore == 0
            ? text
            : text + string.Create(
                CultureInfo.InvariantCulture,
                $", {counts.FailedBefore:N0} as before and not read again (--retry-failed does)");
    }

    /// <summary>A digest of everything but the files that decides what the articles come out as.</summary>
    private static string Settings(ParseResult parsed, ReadingOptions reading, IngestChoices choices)
    {
        StringBuilder all = new();
        all.Append(typeof(NewsPipeline).Module.ModuleVersionId).Append('\n');
        ReadHints hints = reading.Hints(parsed);
        all.Append(CultureInfo.InvariantCulture, $"{hints.Published:yyyy-MM-dd}\n{hints.Format}\n");
        all.Append(CultureInfo.InvariantCulture, $"{hints.Encoding}\n{choices with { RetryFailed = false }}\n");
        foreach (string file in parsed.GetValue(reading.Gazetteers) ?? [])
        {
            if (File.Exists(file))
            {
                all.Append(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))).Append('\n');
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all.ToString())));
    }

    private sealed record IngestFiles(
        string Database, string? Jsonl, string? Report, string? Quarantine, IngestChoices Choices);
}
