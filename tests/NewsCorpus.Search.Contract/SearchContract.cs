namespace NewsCorpus.Search.Contract;

/// <summary>What every engine must do. An engine's tests derive from the classes built on this one.</summary>
public abstract class SearchContract : IDisposable
{
    private ISearchIndex? _library;

    /// <summary>An index that holds the sample library.</summary>
    protected ISearchIndex Library
    {
        get
        {
            if (_library is null)
            {
                _library = Create();
                _library.AddRange(Sample.Library);
            }

            return _library;
        }
    }

    /// <summary>A new, empty index.</summary>
    protected abstract ISearchIndex Create(IEntityNameLookup? names = null);

    /// <summary>The ids of the first hundred hits, in order.</summary>
    protected string[] Ids(string query, SearchOptions? options = null) =>
        [.. Library.Search(query, (options ?? new SearchOptions()) with { Limit = 100, Snippets = 0 }).Hits.Select(h => h.Id)];

    /// <summary>Asserts which articles match, in any order; ids separated by spaces.</summary>
    protected void AssertMatches(string query, string ids, SearchOptions? options = null)
    {
        string[] expected = ids.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(expected.Order(StringComparer.Ordinal), Ids(query, options).Order(StringComparer.Ordinal));
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _library?.Dispose();
}
