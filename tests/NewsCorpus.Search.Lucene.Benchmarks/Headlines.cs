using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Search.Lucene.Benchmarks;

/// <summary>
/// Headlines as questions: how early the body that a headline was taken from comes, among all bodies without theirs.
/// </summary>
internal static class Headlines
{
    private const int Draw = 1000;
    private const int Depth = 100;

    public static void Run(SqliteSearchIndex index, PlainLucene lucene, IReadOnlyList<NewsItem> articles)
    {
        NewsItem[] titled = [.. articles.Where(a => a.Title is { Length: > 10 })];
        Random random = new(4);
        random.Shuffle(titled);
        SearchOptions options = new() { Limit = Depth, Snippets = 0 };
        for (int draw = 0; draw < 2; draw++)
        {
            NewsItem[] asked = titled[(draw * Draw)..((draw + 1) * Draw)];
            string Bare(NewsItem a) => string.Join(' ', News.Words(a.Title!));
            Print($"draw {draw + 1}, NewsCorpus", asked, a => [.. index.Search(Bare(a), options).Hits.Select(h => h.Id)]);
            Print($"draw {draw + 1}, NewsCorpus, headline as it is", asked, a => [.. index.Search(a.Title!, options).Hits.Select(h => h.Id)]);
            Print($"draw {draw + 1}, Lucene.Net", asked, a => lucene.Search(a.Title!, Depth, withText: false));
        }
    }

    private static void Print(string name, NewsItem[] asked, Func<NewsItem, List<string>> search)
    {
        double reciprocal = 0;
        int found = 0;
        foreach (NewsItem article in asked)
        {
            int rank = search(article).IndexOf(article.Id);
            found += rank >= 0 ? 1 : 0;
            reciprocal += rank is >= 0 and < 10 ? 1.0 / (rank + 1) : 0;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{name,-40} MRR@10 {reciprocal / asked.Length:F3} recall@100 {(double)found / asked.Length:F3}"));
    }
}
