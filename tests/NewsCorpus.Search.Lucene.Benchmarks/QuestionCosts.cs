using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Search.Lucene.Benchmarks;

/// <summary>
/// Processor time of new questions of ten words, ten hits each, with the SQLite engine and with <see cref="PlainLucene"/>,
/// in turns of fifty, so that both meet the same machine.
/// </summary>
internal static class QuestionCosts
{
    private const int WarmUp = 150;
    private const int Asked = 450;
    private const int Turn = 50;

    public static void Run(SqliteSearchIndex index, PlainLucene lucene, IReadOnlyList<NewsItem> articles)
    {
        SearchOptions bare = new() { Snippets = 0 };
        SearchOptions words = bare with { AcrossLanguages = false, CorrectSpelling = false };
        (string Name, Action<string> Ask, double Processor)[] ways =
        [
            ("Lucene.Net, document numbers", q => lucene.Search(q, 10, withText: false), 0),
            ("Lucene.Net, stored texts", q => lucene.Search(q, 10, withText: true), 0),
            ("NewsCorpus, words alone", q => index.Search(q, words), 0),
            ("NewsCorpus, without snippets", q => index.Search(q, bare), 0),
            ("NewsCorpus, two snippets", q => index.Search(q), 0),
        ];
        string[] questions = [.. News.Questions(articles, WarmUp + Asked)];
        foreach (string question in questions.Take(WarmUp))
        {
            foreach (var way in ways)
            {
                way.Ask(question);
            }
        }

        for (int from = WarmUp; from < questions.Length; from += Turn)
        {
            for (int i = 0; i < ways.Length; i++)
            {
                // Whoever asks first reads for the others, so each has its turn to be first.
                int way = (i + (from / Turn)) % ways.Length;
                GC.Collect();
                TimeSpan before = Environment.CpuUsage.TotalTime;
                foreach (string question in questions.AsSpan(from, Turn))
                {
                    ways[way].Ask(question);
                }

                ways[way].Processor += (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
            }
        }

        Console.WriteLine($"Lucene.Net has {lucene.Segments} segments");
        foreach ((string name, _, double processor) in ways)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"{name,-30} {processor / Asked:F2} ms a question, {processor / ways[1].Processor:F1} times Lucene.Net with texts"));
        }
    }
}
