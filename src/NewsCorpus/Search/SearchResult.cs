namespace NewsCorpus.Search;

/// <summary>The answer to a query. Immutable.</summary>
public sealed record SearchResult
{
    /// <summary>The query as it was understood.</summary>
    public required SearchQuery Query { get; init; }

    /// <summary>How many articles match; at least so many when <see cref="TotalIsExact"/> is false.</summary>
    public int Total { get; init; }

    /// <summary>False when counting stopped early to bound the work.</summary>
    public bool TotalIsExact { get; init; } = true;

    /// <summary>The hits of the page asked for, in order.</summary>
    public IReadOnlyList<SearchHit> Hits { get; init; } = [];

    /// <summary>Counts over all matches; empty unless asked for.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>Matches by day of publication, in time order; empty unless facets were asked for.</summary>
    public IReadOnlyList<TimelineBucket> Timeline { get; init; } = [];

    /// <summary>Matches by mentioned place, most frequent first; empty unless facets were asked for.</summary>
    public IReadOnlyList<MapBucket> Map { get; init; } = [];

    /// <summary>The query with its misspelt words put right; null when there is nothing better to offer.</summary>
    public string? DidYouMean { get; init; }

    /// <summary>What in the query was not understood, or was done instead; English sentences for a person.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];
}
