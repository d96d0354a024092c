using NewsCorpus.Articles;

namespace NewsCorpus;

/// <summary>What came of one document of a batch: an article, or a failure that says why there is none.</summary>
public sealed record ProcessOutcome
{
    /// <summary>The file, archive member or line it came from.</summary>
    public required string Source { get; init; }

    /// <summary>The article; null exactly when <see cref="Failure"/> is not.</summary>
    public ProcessedArticle? Article { get; init; }

    /// <summary>Why there is no article; null exactly when <see cref="Article"/> is not.</summary>
    public ReadFailure? Failure { get; init; }
}
