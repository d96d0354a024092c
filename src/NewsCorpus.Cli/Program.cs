using System.Globalization;
using NewsCorpus;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;
string text = File.ReadAllText(args[0]);
DateOnly? pub = args.Length > 1 ? DateOnly.ParseExact(args[1], "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
List<TextSpan> parts = [];
int at = 0;
foreach (string line in text.Split('\n')) { if (line.Length > 0) parts.Add(new TextSpan(at, at + line.Length)); at += line.Length + 1; }
var r = new EntityExtractor(Gazetteer.Embedded).Extract(text, parts, new EntityExtractionContext { Published = pub });
Console.WriteLine(ArticleJson.Serialize(new ProcessedArticle(new Article { Id = "x", ContentHash = "x", Text = text }, r.Mentions, r.Diagnostics)));
return 0;
