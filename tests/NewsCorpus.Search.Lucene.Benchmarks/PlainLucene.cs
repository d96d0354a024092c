using Lucene.Net.Analysis.Ar;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace NewsCorpus.Search.Lucene.Benchmarks;

/// <summary>What one writes with Lucene.Net alone: its Arabic analyzer, BM25 on both sides, any of the words will do.</summary>
internal sealed class PlainLucene : IDisposable
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    private readonly NIOFSDirectory _directory;
    private readonly ArabicAnalyzer _analyzer = new(Version);
    private readonly Lazy<(DirectoryReader Reader, IndexSearcher Searcher)> _open;

    public PlainLucene(string path)
    {
        _directory = new NIOFSDirectory(path);
        _open = new Lazy<(DirectoryReader, IndexSearcher)>(() =>
        {
            DirectoryReader reader = DirectoryReader.Open(_directory);
            return (reader, new IndexSearcher(reader) { Similarity = new BM25Similarity() });
        });
    }

    public int Segments => _open.Value.Reader.Leaves.Count;

    public void Write(IEnumerable<NewsItem> articles)
    {
        IndexWriterConfig config = new(Version, _analyzer)
        {
            OpenMode = OpenMode.CREATE,
            Similarity = new BM25Similarity(),
        };
        using IndexWriter writer = new(_directory, config);
        foreach (NewsItem article in articles)
        {
            writer.AddDocument(
            [
                new StringField("id", article.Id, Field.Store.YES),
                new StoredField("title", article.Title ?? ""),
                new TextField("text", article.Text, Field.Store.YES),
            ]);
        }

        writer.ForceMerge(1);
    }

    /// <summary>The ids of the best articles; with their titles and texts read from the index, if asked.</summary>
    public List<string> Search(string question, int limit, bool withText)
    {
        if (new QueryBuilder(_analyzer).CreateBooleanQuery("text", question) is not { } query)
        {
            return [];
        }

        List<string> ids = [];
        foreach (ScoreDoc hit in _open.Value.Searcher.Search(query, limit).ScoreDocs)
        {
            Document document = withText
                ? _open.Value.Reader.Document(hit.Doc) : _open.Value.Reader.Document(hit.Doc, new HashSet<string> { "id" });
            ids.Add(document.Get("id"));
        }

        return ids;
    }

    public void Dispose()
    {
        if (_open.IsValueCreated)
        {
            _open.Value.Reader.Dispose();
        }

        _analyzer.Dispose();
        _directory.Dispose();
    }
}
