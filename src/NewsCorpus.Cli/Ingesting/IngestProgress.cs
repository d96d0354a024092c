using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>Shows a run's progress on a terminal: bar, count, rate, time left, failures.</summary>
internal static class IngestProgress
{
    /// <param name="console">A console over the error stream.</param>
    /// <param name="total">Files to come; 0 when that is not known.</param>
    /// <param name="work">Does the work; told where to report each step.</param>
    public static Task ShowAsync(IAnsiConsole console, int total, Func<Action<IngestCounts>, Task> work)
    {
        Progress progress = console.Progress().AutoClear(true).Columns(
            new ProgressBarColumn { Width = 30 }, new PercentageColumn(),
            new TaskDescriptionColumn { Alignment = Justify.Left }, new RemainingTimeColumn());
        return progress.StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("reading", maxValue: Math.Max(1, total));
            task.IsIndeterminate = total < 2;
            Stopwatch watch = Stopwatch.StartNew();
            string phase = "";
            await work(counts =>
            {
                if (counts.Phase != phase)
                {
                    // Each phase has a pace of its own.
                    phase = counts.Phase;
                    watch.Restart();
                }

                double rate = counts.Indexed / Math.Max(0.001, watch.Elapsed.TotalSeconds);
                string files = string.Create(
                    CultureInfo.InvariantCulture, $"{phase} {counts.Files:N0} of {total:N0} files");
                task.Description = counts.Indexed + counts.Failed == 0 ? files : string.Create(
                    CultureInfo.InvariantCulture,
                    $"{files}, {counts.Indexed:N0} articles, {rate:N0}/s, {counts.Failed:N0} failed");
                task.Value = counts.Files;
            }).ConfigureAwait(false);
        });
    }
}
