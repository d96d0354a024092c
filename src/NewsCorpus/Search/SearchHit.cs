namespace NewsCorpus.Search;

/// <summary>One article that matches. Immutable.</summary>
public sealed record SearchHit
{
    /// <summary>The article's id.</summary>
    public required string Id { get; init; }

    /// <summary>How well it matches; only comparable within one result.</summary>
    public double Score { get; init; }

    /// <summary>The headline; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Where the article came from; null when not known.</summary>
    public string? Source { get; init; }

    /// <summary>The outlet's name; null when not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Publication day; null when not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Language code; null when not known.</summary>
    public string? Language { get; init; }

    /// <summary>Pieces of the article's own text with the matches marked; empty when none were asked for.</summary>
    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    /// <summary>Why the article matches, best reason first.</summary>
    public IReadOnlyList<MatchReason> Why { get; init; } = [];

    /// <summary>Ids of other matches with nearly the same text; empty unless grouping was asked for.</summary>
    public IReadOnlyList<string> NearDuplicates { get; init; } = [];
}
