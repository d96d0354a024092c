namespace NewsCorpus.Search.Sqlite;

/// <summary>How an index is opened. Immutable.</summary>
public sealed record SqliteIndexOptions
{
    /// <summary>
    /// Knows further names of entities and what lies within what; null (default) for the index's own names only.
    /// </summary>
    public IEntityNameLookup? Names { get; init; }

    /// <summary>True to open for reading only; default false. The file must then exist.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long to wait for another process that writes; default 10 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many articles are committed at once; default 1000.</summary>
    public int BatchSize { get; init; } = 1000;

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Patience, TimeSpan.Zero);
    }
}
