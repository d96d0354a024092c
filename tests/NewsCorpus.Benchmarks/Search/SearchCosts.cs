using System.Diagnostics;
using System.Globalization;
using System.Text;
using NewsCorpus.Search;
using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Benchmarks.Search;

/// <summary>
/// What the SQLite engine costs over some thousand articles: reading them, writing the index, the size of its file,
/// opening it, and questions of ten words. Start with
/// <c>dotnet run -c Release --project tests/NewsCorpus.Benchmarks -- search [FILE.jsonl] [ARTICLES]</c>. Without a file the
/// articles are made up (see <see cref="MadeNews"/>). Wall time and processor time are both given, for a busy machine
/// spoils only the first.
/// </summary>
internal static class SearchCosts
{
    private const int Questions = 300;
    private const int WordsInQuestion = 10;
    private const int Openings = 20;

    public static void Run(string[] arguments)
    {
        string? file = arguments.FirstOrDefault(File.Exists);
        int count = arguments.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out int n) ? n : 0).FirstOrDefault(n => n > 0);
        count = count == 0 ? 30_000 : count;
        string[] lines = [.. (file is null ? MadeNews.Lines(count) : File.ReadLines(file).Take(count))];
        ProcessedArticle[] articles = [];
        long bytes = 0;
        Cost reading = Cost.Of(() => articles = [.. Read(lines)]);
        bytes = articles.Sum(a => (long)Encoding.UTF8.GetByteCount(a.Article.Text));
        Print($"{articles.Length} articles, {bytes / 1e6:F1} MB of text, {articles.Average(a => a.Mentions.Count):F1} mentions each");
        Print(reading.ToString("reading and extraction", bytes));

        string path = Path.Combine(Path.GetTempPath(), $"newscorpus-bench-{Environment.ProcessId}.db");
        try
        {
            Print(Cost.Of(() => Write(path, articles)).ToString("index writing alone", bytes));
            Print($"size of the index: {(double)new FileInfo(path).Length / bytes:F2} of the text");
            string[] questions = [.. MakeQuestions(articles)];
            articles = [];
            Open(path);
            Ask(path, questions);
            Delete(path);
            Print(Cost.Of(() => Write(path, Read(lines))).ToString("all: JSON Lines to searchable", bytes));
        }
        finally
        {
            Delete(path);
        }
    }

    private static ParallelQuery<ProcessedArticle> Read(string[] lines) => lines.AsParallel().AsOrdered().SelectMany(line =>
    {
        using MemoryStream bytes = new(Encoding.UTF8.GetBytes(line));
        return NewsPipeline.Default.Process(bytes, "lines.jsonl").Select(o => o.Article).OfType<ProcessedArticle>().ToArray();
    });

    private static void Write(string path, IEnumerable<ProcessedArticle> articles)
    {
        Delete(path);
        using SqliteSearchIndex index = SqliteSearchIndex.Open(path);
        index.AddRange(articles);
    }

    private static void Open(string path)
    {
        List<double> times = [];
        for (int i = 0; i < Openings; i++)
        {
            long start = Stopwatch.GetTimestamp();
            using SqliteSearchIndex index = SqliteSearchIndex.Open(path, new SqliteIndexOptions { ReadOnly = i % 2 == 0 });
            index.GetArticle("none");
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        times.Sort();
        Print($"opening and one look-up: median {times[Openings / 2]:F1} ms, worst {times[^1]:F1} ms");
    }

    private static void Ask(string path, string[] questions)
    {
        using SqliteSearchIndex index = SqliteSearchIndex.Open(path);
        SearchOptions options = new();
        foreach (string question in questions.Take(Questions / 2))
        {
            index.Search(question, options);
        }

        List<double> times = [];
        TimeSpan before = Environment.CpuUsage.TotalTime;
        foreach (string question in questions.Skip(Questions / 2))
        {
            long start = Stopwatch.GetTimestamp();
            index.Search(question, options);
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        double processor = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / times.Count;
        times.Sort();
        Print($"questions of {WordsInQuestion} words, each new, ten hits with snippets: p50 {times[times.Count / 2]:F1} ms, "
            + $"p95 {times[(int)(times.Count * 0.95)]:F1} ms, processor {processor:F1} ms each");
    }

    /// <summary>Runs of words from the articles themselves.</summary>
    private static IEnumerable<string> MakeQuestions(ProcessedArticle[] articles)
    {
        Random random = new(9);
        for (int made = 0; made < Questions;)
        {
            string text = articles[random.Next(articles.Length)].Article.Text;
            string[] words = [.. text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
                .Select(w => w.Trim('"', '(', ')', '«', '»', ':', '.', '،', '-', '*', '+', '!', '|', '&')).Where(w => w.Length > 0)];
            if (words.Length > 40)
            {
                made++;
                yield return string.Join(' ', words.Skip(random.Next(words.Length - WordsInQuestion)).Take(WordsInQuestion));
            }
        }
    }

    private static void Delete(string path)
    {
        foreach (string suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
        {
            File.Delete(path + suffix);
        }
    }

    private static void Print(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static void Print(string line) => Console.WriteLine(line);

    /// <summary>Wall and processor time of some work.</summary>
    private readonly record struct Cost(TimeSpan Wall, TimeSpan Processor)
    {
        public static Cost Of(Action work)
        {
            GC.Collect();
            TimeSpan processor = Environment.CpuUsage.TotalTime;
            long start = Stopwatch.GetTimestamp();
            work();
            return new Cost(Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - processor);
        }

        public string ToString(string what, long bytes) => FormattableString.Invariant(
            $"{what}: {bytes / 1e6 / Wall.TotalSeconds:F2} MB/s, {bytes / 1e6 / Processor.TotalSeconds:F2} MB for a second of processor time");
    }
}
