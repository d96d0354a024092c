using System.Diagnostics;
using System.Globalization;

namespace NewsCorpus.Benchmarks.Gazetteers;

/// <summary>
/// The default pipeline and its first article in a fresh process, started anew for each run: with what code was
/// compiled for an earlier one nothing would be measured. Start with
/// <c>dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- cold</c>.
/// </summary>
internal static class ColdStart
{
    private const int Runs = 11;

    private const string Article =
        "دمشق - أعلنت قوات سوريا الديمقراطية اليوم الأحد مقتل 12 عنصراً من تنظيم داعش في بلدة البصيرة بريف دير الزور الشرقي.\n\n"
        + "وقال المتحدث باسم الجيش العراقي يحيى رسول إن مقاتلي حزب الله انسحبوا من مدينة البوكمال الخميس الماضي.\n";

    public static void Run()
    {
        double[][] runs = [.. Enumerable.Range(0, Runs).Select(_ => Child())];
        string[] labels =
        [
            "ms until the pipeline is ready, its tables in", "ms to the first article's mentions", "ms of them to compile methods",
            "ms to its id and JSON too", "MB of working set", "MB live",
        ];
        for (int i = 0; i < labels.Length; i++)
        {
            double[] sorted = [.. runs.Select(run => run[i]).Order()];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{labels[i]}: median {sorted[Runs / 2]:F0}, least {sorted[0]:F0}"));
        }
    }

    /// <summary>What the child process does.</summary>
    public static void RunOnce()
    {
        long start = Stopwatch.GetTimestamp();
        NewsPipeline pipeline = NewsPipeline.Default;
        double ready = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        ProcessedArticle article = pipeline.ProcessText(Article);
        int mentions = article.Mentions.Count;
        double wall = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double compiling = System.Runtime.JitInfo.GetCompilationTime().TotalMilliseconds;
        using Process self = Process.GetCurrentProcess();
        double workingSet = self.WorkingSet64 / 1e6;
        mentions = ArticleJson.Serialize(article).Length > 0 ? mentions : 0;
        double written = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        double[] figures = [ready, wall, compiling, written, workingSet, GC.GetTotalMemory(forceFullCollection: true) / 1e6];
        Console.WriteLine(string.Join(' ', figures.Select(figure => figure.ToString("F1", CultureInfo.InvariantCulture))));
        Environment.ExitCode = mentions > 0 ? 0 : 1;
    }

    private static double[] Child()
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(typeof(ColdStart).Assembly.Location);
        }

        start.ArgumentList.Add("cold-once");
        using Process child = Process.Start(start)!;
        string line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        return [.. line.Split(' ').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture))];
    }
}
