using System.Globalization;
using NewsCorpus.Articles;
using NewsCorpus.Cli.Printing;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Search;
using Spectre.Console;

namespace NewsCorpus.Cli.Demo;

/// <summary>
/// Lays the demo out. Tables have no vertical lines and Arabic only in their last column, since a terminal that sets
/// Arabic from right to left reorders whatever shares the line with it.
/// </summary>
internal sealed class DemoScreen(Screen screen)
{
    private const string ArabicQuery = "البوكمال";
    private const string EnglishQuery = "Islamic State in Deir ez-Zor lang:ar";
    private const int ShownHits = 3;

    private static readonly Style Quiet = new(decoration: Decoration.Dim);

    public void Show(string folder, IReadOnlyList<ProcessedArticle> articles, ISearchIndex index, string seconds)
    {
        Heading($"1. {articles.Count} articles from raw files under {folder}, extracted and indexed in {seconds} s");
        ShowArticles(articles);

        SearchResult arabic = index.Search(ArabicQuery, new SearchOptions { Limit = ShownHits, Snippets = 1 });
        ShowArticle(Choose(articles, index));

        Heading($"3. Search in Arabic: {Bidi.Isolate(ArabicQuery)} (the town of al-Bukamal)");
        ShowHits(arabic);
        Heading($"4. Search in English for Arabic articles: {EnglishQuery}");
        ShowHits(index.Search(EnglishQuery, new SearchOptions { Limit = ShownHits, Snippets = 1 }));

        Heading("Go on with your own files");
        screen.WriteLine("newscorpus extract FILE --explain          what was found in a file, and why");
        screen.WriteLine("newscorpus ingest --db news.db FOLDER      an index of your own");
        screen.WriteLine("newscorpus search --db news.db QUERY       and a search in it");
    }

    /// <summary>
    /// An Arabic article that the Arabic search finds, with a day of publication if there is one, to resolve dates by.
    /// </summary>
    private static ProcessedArticle Choose(IReadOnlyList<ProcessedArticle> articles, ISearchIndex index)
    {
        SearchResult result = index.Search(ArabicQuery, new SearchOptions { Snippets = 0 });
        SearchHit[] hits = [.. result.Hits.Where(hit => hit.Language == "ar")];
        string? id = (hits.FirstOrDefault(hit => hit.Published is not null) ?? hits.FirstOrDefault())?.Id;
        return articles.FirstOrDefault(a => a.Article.Id == id)
            ?? articles.FirstOrDefault(a => a.Article.Language == "ar") ?? articles[0];
    }

    private void ShowArticles(IReadOnlyList<ProcessedArticle> articles)
    {
        PlainTable table = new("published", "", "places", "groups", "people", "dates", "title")
        {
            RightAligned = new HashSet<int> { 2, 3, 4, 5 },
        };
        foreach (ProcessedArticle article in articles)
        {
            Article head = article.Article;
            table.Add(
                head.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-", head.Language ?? "-",
                Count(article, EntityKind.Place), Count(article, EntityKind.ArmedGroup),
                Count(article, EntityKind.Person), Count(article, EntityKind.Date), head.Title ?? "(no title)");
        }

        table.Write(screen);
    }

    private void ShowArticle(ProcessedArticle article)
    {
        Article head = article.Article;
        Heading($"2. One Arabic article: {head.Source}");
        screen.WriteLine(Bidi.Isolate(head.Title ?? ""), new Style(decoration: Decoration.Bold));
        int dropped = head.Blocks.Count(block => block.Kind == BlockKind.Boilerplate);
        string published = head.Published is { } day
            ? string.Create(CultureInfo.InvariantCulture, $"published {day:yyyy-MM-dd} (from {head.PublishedFrom}); ")
            : "";
        screen.WriteLine(
            $"{published}{head.Blocks.Count - dropped} blocks kept, {dropped} dropped as boilerplate\n", Quiet);

        int room = Math.Clamp(screen.Width - 58, 20, 32);
        PlainTable names = new("kind", "English name", "where", "times", "in the text")
        {
            RightAligned = new HashSet<int> { 3 },
        };
        foreach (IGrouping<string?, EntityMention> entity in Linked(article))
        {
            EntityMention first = entity.First();
            names.Add(
                KindNames.ForPeople(first.Kind), Bidi.Shorten(first.NameEn ?? first.Id!, room), Where(first),
                entity.Count().ToString(CultureInfo.InvariantCulture),
                string.Join("، ", entity.Select(m => m.Text).Distinct(StringComparer.Ordinal).Take(2)));
        }

        names.Write(screen);
        screen.WriteLine();
        PlainTable dates = new("date", "kind", "in the text");
        foreach (EntityMention date in article.Mentions.Where(m => m.Kind == EntityKind.Date)
            .DistinctBy(m => (m.Value, m.Text)))
        {
            dates.Add(date.Value ?? date.TimexValue ?? "-", date.TimexType?.ToLowerInvariant() ?? "", date.Text);
        }

        dates.Write(screen);
    }

    private static IEnumerable<IGrouping<string?, EntityMention>> Linked(ProcessedArticle article) =>
        article.Mentions.Where(m => m.Id is not null && m.Kind != EntityKind.Nationality)
            .GroupBy(m => m.Id, StringComparer.Ordinal)
            .OrderBy(group => group.First().Kind).ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal);

    private void ShowHits(SearchResult result)
    {
        if (result.Hits.Count == 0)
        {
            screen.WriteLine("No article matches.");
            return;
        }

        screen.WriteLine($"{result.Total} articles, the first {result.Hits.Count}:", Quiet);
        for (int i = 0; i < result.Hits.Count; i++)
        {
            screen.WriteLine();
            SearchPrinter.WriteHit(screen, i + 1, result.Hits[i]);
        }
    }

    private void Heading(string text)
    {
        screen.WriteLine();
        screen.WriteLine(text, new Style(Color.Aqua, decoration: Decoration.Bold));
        screen.WriteLine();
    }

    private static string Count(ProcessedArticle article, EntityKind kind) =>
        article.Mentions.Count(m => m.Kind == kind).ToString(CultureInfo.InvariantCulture);

    private static string Where(EntityMention mention) => mention is { Latitude: { } lat, Longitude: { } lon }
        ? $"{mention.Country} {ArticleExplainer.Coordinates(lat, lon)}".Trim()
        : mention.Country ?? "";
}
