using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Lucene.Tests;

public sealed class LuceneQueryTests : QueryContract
{
    protected override ISearchIndex Create(IEntityNameLookup? names = null) => LuceneSearchIndex.InMemory(names);
}

public sealed class LuceneResultTests : ResultContract
{
    protected override ISearchIndex Create(IEntityNameLookup? names = null) => LuceneSearchIndex.InMemory(names);
}

public sealed class LuceneToleranceTests : ToleranceContract
{
    protected override ISearchIndex Create(IEntityNameLookup? names = null) => LuceneSearchIndex.InMemory(names);
}

public sealed class LuceneLifeTests : LifeContract
{
    private readonly string _root = Path.Combine(Path.GetTempPath(), $"newscorpus-{Guid.NewGuid():N}");
    private int _made;

    protected override ISearchIndex Create(IEntityNameLookup? names = null) =>
        LuceneSearchIndex.Open(Path.Combine(_root, (_made++).ToString(System.Globalization.CultureInfo.InvariantCulture)), names);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(_root))
        {
            Directory.Delete(_root, recursive: true);
        }
    }
}
