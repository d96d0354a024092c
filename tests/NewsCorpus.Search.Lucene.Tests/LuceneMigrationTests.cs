using System.Globalization;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Lucene.Tests;

/// <summary>Indexes of older layouts are brought up to date when opened.</summary>
public sealed class LuceneMigrationTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("newscorpus-layout-").FullName;

    [Fact]
    public void AnIndexOfTheFirstLayoutAnswersLikeANewOne()
    {
        Write(null, Sample.Library, OldRecord.Of);
        AssertLikeNew();
    }

    [Fact]
    public void AnIndexOfTheSecondLayoutAnswersLikeANewOne()
    {
        using (LuceneSearchIndex index = LuceneSearchIndex.Open(_folder))
        {
            index.AddRange(Sample.Library);
        }

        Write("2", [], OldRecord.Of);
        AssertLikeNew();
    }

    [Fact]
    public void ALaterLayoutIsRefusedAndUntouched()
    {
        string later = (IndexLayout.Version + 1).ToString(CultureInfo.InvariantCulture);
        Write(later, Sample.Library, OldRecord.Of);
        for (int i = 0; i < 2; i++)
        {
            SearchIndexException refusal = Assert.Throws<SearchIndexException>(() => LuceneSearchIndex.Open(_folder).Dispose());
            Assert.Equal(SearchIndexError.TooNew, refusal.Error);
        }
    }

    [Fact]
    public void ADamagedOldRecordLeavesTheOldIndexAsItWas()
    {
        Write(null, Sample.Library, article => article.Article.Id == "ar-3" ? [1, 2, 3, 4, 5] : OldRecord.Of(article));
        SearchIndexException refusal = Assert.Throws<SearchIndexException>(() => LuceneSearchIndex.Open(_folder).Dispose());
        Assert.Equal(SearchIndexError.Damaged, refusal.Error);
        using NIOFSDirectory directory = new(_folder);
        using DirectoryReader reader = DirectoryReader.Open(directory);
        Assert.Equal(Sample.Library.Count, reader.NumDocs);
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private void AssertLikeNew()
    {
        using LuceneSearchIndex migrated = LuceneSearchIndex.Open(_folder);
        using LuceneSearchIndex fresh = LuceneSearchIndex.InMemory();
        fresh.AddRange(Sample.Library);
        foreach (string query in new[] { "البصرة", "Basra oil", "place:Mosul", "\"oil prices\"", "mentioned:2020", "lang:ar" })
        {
            Assert.NotEmpty(fresh.Search(query).Hits);
            Assert.Equal(
                fresh.Search(query).Hits.Select(h => (h.Id, h.Score)), migrated.Search(query).Hits.Select(h => (h.Id, h.Score)));
        }

        Assert.Empty(migrated.Check().Problems);
        Assert.Equal(Sample.Library.Count, migrated.Statistics().Articles);
        Assert.Equal(IndexLayout.Version, migrated.Statistics().SchemaVersion);
    }

    /// <summary>Adds documents that have a record and nothing else, and says the layout, or nothing as the first did.</summary>
    private void Write(string? layout, IEnumerable<ProcessedArticle> articles, Func<ProcessedArticle, byte[]> record)
    {
        using NIOFSDirectory directory = new(_folder);
        using IndexWriter writer = new(directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, null));
        foreach (ProcessedArticle article in articles)
        {
            writer.AddDocument([new StoredField(ArticleDocument.Record, record(article))]);
        }

        if (layout is not null)
        {
            writer.SetCommitData(new Dictionary<string, string> { ["newscorpus.layout"] = layout });
        }

        writer.Commit();
    }
}
