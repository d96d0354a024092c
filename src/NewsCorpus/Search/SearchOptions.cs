namespace NewsCorpus.Search;

/// <summary>How a query is answered. Immutable; the defaults suit a page of results read by a person.</summary>
public sealed record SearchOptions
{
    /// <summary>Most hits to return; default 10.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Hits to pass over first; default 0. Pages of one unchanged index never overlap.</summary>
    public int Offset { get; init; }

    /// <summary>Order of the hits; default by relevance.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>Most snippets for each hit; default 2; 0 spares reading the stored text.</summary>
    public int Snippets { get; init; } = 2;

    /// <summary>About how many characters a snippet has; default 200.</summary>
    public int SnippetLength { get; init; } = 200;

    /// <summary>
    /// True (default) to also match by linked entities, the bilingual word list and spelling in the other script.
    /// </summary>
    public bool AcrossLanguages { get; init; } = true;

    /// <summary>True (default) to try near spellings of words that the index does not have.</summary>
    public bool CorrectSpelling { get; init; } = true;

    /// <summary>
    /// True to count entities, outlets, languages, months, map places and days of the matches; default false.
    /// </summary>
    public bool Facets { get; init; }

    /// <summary>Most values for each facet; default 10.</summary>
    public int FacetLimit { get; init; } = 10;

    /// <summary>True to fold articles with nearly the same text into one hit; default false.</summary>
    public bool GroupNearDuplicates { get; init; }

    /// <exception cref="ArgumentOutOfRangeException">A number makes no sense.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Limit);
        ArgumentOutOfRangeException.ThrowIfNegative(Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(Snippets);
        ArgumentOutOfRangeException.ThrowIfLessThan(SnippetLength, 20);
        ArgumentOutOfRangeException.ThrowIfNegative(FacetLimit);
        if (!Enum.IsDefined(Sort))
        {
            throw new ArgumentOutOfRangeException(nameof(Sort), Sort, null);
        }
    }
}
