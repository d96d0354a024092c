using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Sqlite.Tests;

public sealed class SqliteQueryTests : QueryContract
{
    protected override ISearchIndex Create(IEntityNameLookup? names = null) => TestIndex.InMemory(names);
}

public sealed class SqliteResultTests : ResultContract
{
    protected override ISearchIndex Create(IEntityNameLookup? names = null) => TestIndex.InMemory(names);
}

public sealed class SqliteToleranceTests : ToleranceContract
{
    protected override ISearchIndex Create(IEntityNameLookup? names = null) => TestIndex.InMemory(names);
}

/// <summary>The life of an index is tested on files, as it is lived.</summary>
public sealed class SqliteLifeTests : LifeContract
{
    private readonly List<string> _files = [];

    protected override ISearchIndex Create(IEntityNameLookup? names = null)
    {
        string path = TestIndex.NewPath();
        _files.Add(path);
        return SqliteSearchIndex.Open(path, new SqliteIndexOptions { Names = names });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _files.ForEach(TestIndex.DeleteFile);
    }
}
