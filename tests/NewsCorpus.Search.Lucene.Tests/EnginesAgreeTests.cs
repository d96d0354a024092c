using NewsCorpus.Search.Contract;
using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Search.Lucene.Tests;

/// <summary>Both engines give the same articles in the same order with the same scores.</summary>
public sealed class EnginesAgreeTests : IDisposable
{
    private readonly LuceneSearchIndex _lucene = LuceneSearchIndex.InMemory();
    private readonly SqliteSearchIndex _sqlite = SqliteSearchIndex.InMemory();

    public EnginesAgreeTests()
    {
        ProcessedArticle[] articles = [.. Articles()];
        _lucene.AddRange(articles);
        _sqlite.AddRange(articles);
    }

    [Fact]
    public void TheFirstTenAreTheSameForTwoHundredQueries()
    {
        string[] words = [.. Sample.Library.SelectMany(a => a.Article.Text.Split(' ', '\n')).Where(w => w.Length > 3).Distinct()];
        Random random = new(8);
        for (int i = 0; i < 200; i++)
        {
            string query = string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(_ => words[random.Next(words.Length)]));
            SearchOptions options = new() { Snippets = 0 };
            Assert.Equal(Top(_sqlite.Search(query, options)), Top(_lucene.Search(query, options)));
        }
    }

    public void Dispose()
    {
        _lucene.Dispose();
        _sqlite.Dispose();
    }

    private static IEnumerable<(string Id, double Score)> Top(SearchResult result) =>
        result.Hits.Select(h => (h.Id, Math.Round(h.Score, 9)));

    /// <summary>The library, and articles made of its sentences in other orders.</summary>
    private static IEnumerable<ProcessedArticle> Articles()
    {
        Random random = new(7);
        string[] sentences = [.. Sample.Library.SelectMany(a => a.Article.Text.Split('.', '\n', '،')).Where(s => s.Length > 10)];
        return Sample.Library.Concat(Enumerable.Range(0, 150).Select(i => Sample.Article("made-" + i, sentences[random.Next(sentences.Length)],
            string.Join(". ", Enumerable.Range(0, random.Next(2, 7)).Select(_ => sentences[random.Next(sentences.Length)])))));
    }
}
