using System.Globalization;
using NewsCorpus;
using NewsCorpus.Articles;
using NewsCorpus.Search;
using NewsCorpus.Search.Sqlite;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
string? database = builder.Configuration["Database"];
string[] gazetteers = builder.Configuration.GetSection("Gazetteers").Get<string[]>() ?? [];

// One pipeline and one index for the whole process: both are safe for any number of requests at once.
builder.Services.AddNewsCorpus(options => options with
{
    GazetteerFiles = gazetteers,
    OpenIndex = _ => database is null ? SqliteSearchIndex.InMemory() : SqliteSearchIndex.Open(database),
});

WebApplication app = builder.Build();

// PUT /articles/{id}?published=2020-12-20 with a plain-text or HTML body: reads, keeps and returns the article.
app.MapPut("/articles/{id}", async (
    string id, string? published, HttpRequest request, NewsPipeline pipeline, ISearchIndex index) =>
{
    DateOnly? day = null;
    if (published is not null)
    {
        if (!DateOnly.TryParseExact(
            published, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly parsed))
        {
            return Results.BadRequest($"published is '{published}'; expected a day such as 2020-12-20");
        }

        day = parsed;
    }

    using StreamReader body = new(request.Body);
    string content = await body.ReadToEndAsync();
    ReadHints hints = new() { Id = id, Published = day };
    bool html = request.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true;
    ProcessedArticle article = html ? pipeline.ProcessHtml(content, hints) : pipeline.ProcessText(content, hints);
    index.Add(article);
    return Results.Text(ArticleJson.Serialize(article), "application/json");
});

app.MapGet("/articles/{id}", (string id, ISearchIndex index) => index.GetArticle(id) is { } article
    ? Results.Text(ArticleJson.Serialize(article), "application/json")
    : Results.NotFound());

// GET /search?q=البوكمال ("Al-Bukamal") finds articles in both languages.
app.MapGet("/search", (string q, int? limit, ISearchIndex index) =>
{
    SearchResult result = index.Search(q, new SearchOptions { Limit = Math.Clamp(limit ?? 10, 1, 100) });
    return new
    {
        result.Total,
        result.Messages,
        Hits = result.Hits.Select(hit => new
        {
            hit.Id,
            hit.Title,
            hit.Published,
            Snippets = hit.Snippets.Select(snippet => snippet.ToString("[", "]")),
        }),
    };
});

await app.RunAsync();
