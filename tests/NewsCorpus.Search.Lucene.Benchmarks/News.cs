using System.Text.Json;

namespace NewsCorpus.Search.Lucene.Benchmarks;

/// <summary>The articles of a JSON Lines file and the questions made of them.</summary>
internal static class News
{
    private const int WordsInQuestion = 10;

    public static IEnumerable<NewsItem> Read(string file) => File.ReadLines(file).Select(line =>
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Member(string name) => json.RootElement.TryGetProperty(name, out JsonElement e) ? e.GetString() : null;
        return new NewsItem(Member("id")!, Member("title"), Member("text")!);
    });

    public static IEnumerable<ProcessedArticle> Process(IEnumerable<NewsItem> items) =>
        items.AsParallel().AsOrdered().SelectMany(item =>
        {
            using MemoryStream bytes = new(JsonSerializer.SerializeToUtf8Bytes(item, JsonSerializerOptions.Web));
            return NewsPipeline.Default.Process(bytes, "lines.jsonl").Select(o => o.Article).OfType<ProcessedArticle>().ToArray();
        });

    /// <summary>Runs of ten words from the articles themselves.</summary>
    public static IEnumerable<string> Questions(IReadOnlyList<NewsItem> articles, int count)
    {
        Random random = new(9);
        for (int made = 0; made < count;)
        {
            string[] words = Words(articles[random.Next(articles.Count)].Text);
            if (words.Length > 4 * WordsInQuestion)
            {
                made++;
                yield return string.Join(' ', words.Skip(random.Next(words.Length - WordsInQuestion)).Take(WordsInQuestion));
            }
        }
    }

    /// <summary>Words without the signs that a query language could take for its own.</summary>
    public static string[] Words(string text) =>
    [
        .. text.Split((char[])[' ', '\n', '\r', '\t', '\u00A0', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Trim('"', '“', '”', '«', '»', '(', ')', ':', '.', '،', '-', '*', '+', '!', '|', '&', '\''))
            .Select(w => w.Replace("\"", "", StringComparison.Ordinal).Replace(":", " ", StringComparison.Ordinal))
            .Where(w => w.Length > 0),
    ];
}

/// <summary>An article as the file has it.</summary>
internal sealed record NewsItem(string Id, string? Title, string Text);
