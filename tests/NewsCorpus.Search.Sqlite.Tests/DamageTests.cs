using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>Damaged, foreign, missing and full: each is said, none is half-read.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly string _path = TestIndex.NewPath();

    [Theory]
    [InlineData("this is no database at all, only a line of text")]
    [InlineData("SQLite format 3\0 but then nothing that fits")]
    public void AFileThatIsNoIndexIsRefused(string content)
    {
        File.WriteAllText(_path, content);
        SearchIndexException e = Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(_path));
        Assert.Equal(SearchIndexError.Damaged, e.Error);
        Assert.Contains(_path, e.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(_path));
    }

    [Fact]
    public void ADatabaseOfAnotherProgramIsRefused()
    {
        Sql("CREATE TABLE other (x); INSERT INTO other VALUES (1)");
        Assert.Equal(
            SearchIndexError.Damaged, Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(_path)).Error);
    }

    [Fact]
    public void ALaterLayoutIsRefused()
    {
        Fill();
        Sql("PRAGMA user_version = 99");
        Assert.Equal(
            SearchIndexError.TooNew, Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(_path)).Error);
    }

    [Fact]
    public void AMissingFileIsSaidWhenOnlyReading()
    {
        SqliteIndexOptions options = new() { ReadOnly = true };
        Assert.Equal(
            SearchIndexError.NotFound, Assert.Throws<SearchIndexException>(() => SqliteSearchIndex.Open(_path, options)).Error);
    }

    [Fact]
    public void AReadOnlyIndexSearchesAndTakesNothing()
    {
        Fill();
        using SqliteSearchIndex index = SqliteSearchIndex.Open(_path, new SqliteIndexOptions { ReadOnly = true });
        Assert.NotEmpty(index.Search("Basra").Hits);
        Assert.Equal(SearchIndexError.ReadOnly, Assert.Throws<SearchIndexException>(() => index.Delete("ar-1")).Error);
    }

    [Fact]
    public void OverwrittenPagesAreFoundByTheCheck()
    {
        Fill();
        using (FileStream file = File.OpenWrite(_path))
        {
            byte[] rubbish = new byte[file.Length - 16384];
            new Random(1).NextBytes(rubbish);
            file.Position = 16384;
            file.Write(rubbish);
        }

        SearchIndexException? refused = null;
        IndexCheck? check = null;
        try
        {
            using SqliteSearchIndex index = SqliteSearchIndex.Open(_path);
            check = index.Check();
        }
        catch (SearchIndexException e)
        {
            refused = e;
        }

        Assert.True(refused?.Error == SearchIndexError.Damaged || check is { IsSound: false });
    }

    [Fact]
    public void AFullDiskLosesNothingCommitted()
    {
        using SqliteSearchIndex index = SqliteSearchIndex.Open(_path, new SqliteIndexOptions { BatchSize = 4 });
        index.AddRange(Sample.Library);
        index.LimitPages(60);
        string big = string.Join(' ', Enumerable.Range(0, 20_000).Select(i => "word" + (i * 7919)));
        SearchIndexException e = Assert.Throws<SearchIndexException>(() => index.AddRange(
            Enumerable.Range(0, 40).Select(i => Sample.Article("big-" + i, "", i + big, "en"))));
        Assert.Equal(SearchIndexError.DiskFull, e.Error);
        Assert.Equal(12 + e.Committed, index.Statistics().Articles);
        Assert.NotEmpty(index.Search("Basra").Hits);
        Assert.True(index.Check().IsSound);
        index.LimitPages(1_000_000);
        index.Add(Sample.Article("after", "", "room again", "en"));
        Assert.Single(index.Search("id:x OR \"room again\"").Hits);
    }

    [Fact]
    public void ABackupTakenWhileInUseIsAWholeIndex()
    {
        string copy = TestIndex.NewPath();
        using (SqliteSearchIndex index = SqliteSearchIndex.Open(_path))
        {
            index.AddRange(Sample.Library);
            index.Backup(copy);
            Assert.Throws<IOException>(() => index.Backup(copy));
            index.Delete("ar-1");
            index.Compact();
        }

        using (SqliteSearchIndex index = SqliteSearchIndex.Open(copy))
        {
            Assert.Equal(12, index.Statistics().Articles);
            Assert.True(index.Check().IsSound);
        }

        TestIndex.DeleteFile(copy);
    }

    [Fact]
    public void TwoProcessesMayHoldOneIndex()
    {
        using SqliteSearchIndex one = SqliteSearchIndex.Open(_path);
        using SqliteSearchIndex other = SqliteSearchIndex.Open(_path);
        one.Add(Sample.Library[0]);
        other.Add(Sample.Library[1]);
        Assert.Equal(2, one.Search("*").Total);
        Assert.Equal(2, other.Search("*").Total);
    }

    public void Dispose() => TestIndex.DeleteFile(_path);

    private void Fill()
    {
        using SqliteSearchIndex index = SqliteSearchIndex.Open(_path);
        index.AddRange(Sample.Library);
    }

    private void Sql(string sql)
    {
        using Microsoft.Data.Sqlite.SqliteConnection connection = new($"Data Source={_path};Pooling=False");
        connection.Open();
        using Microsoft.Data.Sqlite.SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
