using Microsoft.Data.Sqlite;
using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>An index of the first layout, made here as the library made it then, is brought up to date when opened.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string _path = TestIndex.NewPath();

    [Fact]
    public void AnOldIndexAnswersLikeANewOne()
    {
        WriteOldIndex(Sample.Library);
        using SqliteSearchIndex migrated = SqliteSearchIndex.Open(_path);
        using SqliteSearchIndex fresh = SqliteSearchIndex.InMemory();
        fresh.AddRange(Sample.Library);
        foreach (string query in new[] { "البصرة", "Basra oil", "place:Mosul", "\"oil prices\"", "mentioned:2020", "lang:ar" })
        {
            Assert.NotEmpty(fresh.Search(query).Hits);
            Assert.Equal(
                fresh.Search(query).Hits.Select(h => (h.Id, h.Score)), migrated.Search(query).Hits.Select(h => (h.Id, h.Score)));
        }

        Assert.Empty(migrated.Check().Problems);
        Assert.Equal(Database.SchemaVersion, migrated.Statistics().SchemaVersion);
        Assert.Equal(12, migrated.Statistics().Articles);
        Assert.Equal(new AddSummary(0, 0, 12), migrated.AddRange(Sample.Library));
    }

    [Fact]
    public void AnIndexOfTheSecondLayoutIsAnalysedAnew()
    {
        using (SqliteSearchIndex index = SqliteSearchIndex.Open(_path))
        {
            index.AddRange(Sample.Library);
        }

        // As that layout had it: no lengths at hand, and another stem where the analysis has changed since.
        Scalar("DROP TABLE lengths; DELETE FROM stems WHERE rowid = 3; PRAGMA user_version=2");
        using SqliteSearchIndex migrated = SqliteSearchIndex.Open(_path);
        using SqliteSearchIndex fresh = SqliteSearchIndex.InMemory();
        fresh.AddRange(Sample.Library);
        foreach (string query in new[] { "دمشق", "Basra oil", "\"oil prices\"" })
        {
            Assert.NotEmpty(fresh.Search(query).Hits);
            Assert.Equal(
                fresh.Search(query).Hits.Select(h => (h.Id, h.Score)), migrated.Search(query).Hits.Select(h => (h.Id, h.Score)));
        }

        Assert.Empty(migrated.Check().Problems);
        Assert.Equal(1L, Scalar("SELECT count(*) FROM lengths"));
    }

    [Fact]
    public void AnOldIndexOpenForReadingOnlyIsRefusedAndUntouched()
    {
        WriteOldIndex(Sample.Library);
        SqliteIndexOptions options = new() { ReadOnly = true };
        Assert.Equal(SearchIndexError.TooOld, Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(_path, options)).Error);
        Assert.Equal(1L, Scalar("PRAGMA user_version"));
    }

    [Fact]
    public void ADamagedOldRecordLeavesTheOldIndexAsItWas()
    {
        WriteOldIndex(Sample.Library);
        Scalar("UPDATE records SET record = x'0102030405' WHERE doc = 7");
        Assert.Equal(SearchIndexError.Damaged, Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(_path)).Error);
        Assert.Equal(1L, Scalar("PRAGMA user_version"));
        Assert.Equal(12L, Scalar("SELECT count(*) FROM records"));
    }

    public void Dispose() => TestIndex.DeleteFile(_path);

    private void WriteOldIndex(IEnumerable<ProcessedArticle> articles)
    {
        Scalar("PRAGMA page_size=8192; PRAGMA journal_mode=WAL");
        using Stream schema = typeof(MigrationTests).Assembly.GetManifestResourceStream("Layout1.sql")!;
        using StreamReader reader = new(schema);
        Scalar(reader.ReadToEnd());
        Scalar("PRAGMA application_id=1313040760; PRAGMA user_version=1");
        foreach (ProcessedArticle article in articles)
        {
            Scalar("INSERT INTO records (record) VALUES ($record)", OldRecord.Of(article));
        }
    }

    private object? Scalar(string sql, byte[]? record = null)
    {
        using SqliteConnection connection = new($"Data Source={_path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$record", (object?)record ?? DBNull.Value);
        return command.ExecuteScalar();
    }
}
