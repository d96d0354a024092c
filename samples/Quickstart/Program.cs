// <readme>
using NewsCorpus;
using NewsCorpus.Articles;
using NewsCorpus.Search.Sqlite;

ReadHints known = new() { Published = new DateOnly(2020, 12, 20) };
string text = "قصفت الطائرات الروسية أمس السبت مواقع داعش قرب مدينة البوكمال.";
ProcessedArticle article = NewsPipeline.Default.ProcessText(text, known);
foreach (var found in article.Mentions)
    Console.WriteLine($"{found.Kind}: {found.NameEn ?? found.Value} {found.Span} {found.Id}");

using SqliteSearchIndex index = SqliteSearchIndex.InMemory();
index.Add(article);
foreach (var hit in index.Search("Bukamal").Hits)
    Console.WriteLine(hit.Snippets[0]);
// </readme>
