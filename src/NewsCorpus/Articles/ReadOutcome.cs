namespace NewsCorpus.Articles;

/// <summary>What came of one document: an article, or a failure that says why there is none.</summary>
public sealed class ReadOutcome
{
    private ReadOutcome(string source, Article? article, ReadFailure? failure)
    {
        Source = source;
        Article = article;
        Failure = failure;
    }

    /// <summary>The file, archive member or line it came from.</summary>
    public string Source { get; }

    /// <summary>The article; null exactly when <see cref="Failure"/> is not.</summary>
    public Article? Article { get; }

    /// <summary>Why there is no article; null exactly when <see cref="Article"/> is not.</summary>
    public ReadFailure? Failure { get; }

    internal static ReadOutcome Of(string source, Article article) => new(source, article, null);

    internal static ReadOutcome Of(ReadFailure failure) => new(failure.Source, null, failure);
}
