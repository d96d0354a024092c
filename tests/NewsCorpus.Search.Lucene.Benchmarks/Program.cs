using NewsCorpus.Search.Lucene.Benchmarks;
using NewsCorpus.Search.Sqlite;

// dotnet run -c Release -p:LuceneNetAssemblies=FOLDER -- FILE.jsonl [INDEXES] [costs|headlines]
// FILE.jsonl has an article a line (id, title, text); the indexes are made in the folder INDEXES unless they are there.
if (args.Length == 0 || !File.Exists(args[0]))
{
    Console.Error.WriteLine("Give a JSON Lines file with an article a line: id, title, text.");
    return 2;
}

string folder = args.Length > 1 ? args[1] : Directory.CreateTempSubdirectory("newscorpus-compare-").FullName;
Directory.CreateDirectory(folder);
NewsItem[] articles = [.. News.Read(args[0])];
if (args.Length < 3 || args[2] == "costs")
{
    using SqliteSearchIndex index = Sqlite("full.db", articles);
    using PlainLucene lucene = Lucene("full.lucene", articles);
    QuestionCosts.Run(index, lucene, articles);
}

if (args.Length < 3 || args[2] == "headlines")
{
    NewsItem[] bodies = [.. articles.Select(a => a with { Title = null })];
    using SqliteSearchIndex index = Sqlite("bodies.db", bodies);
    using PlainLucene lucene = Lucene("bodies.lucene", bodies);
    Headlines.Run(index, lucene, articles);
}

return 0;

SqliteSearchIndex Sqlite(string name, NewsItem[] items)
{
    string path = Path.Combine(folder, name);
    bool isNew = !File.Exists(path);
    SqliteSearchIndex index = SqliteSearchIndex.Open(path);
    if (isNew)
    {
        index.AddRange(News.Process(items));
        index.Optimize();
    }

    return index;
}

PlainLucene Lucene(string name, NewsItem[] items)
{
    string path = Path.Combine(folder, name);
    bool isNew = !Directory.Exists(path);
    PlainLucene lucene = new(path);
    if (isNew)
    {
        lucene.Write(items);
    }

    return lucene;
}
