using NewsCorpus.Articles;

namespace NewsCorpus.Cli.Printing;

/// <summary>An outcome ready to be written.</summary>
/// <param name="Failure">Why there is no article; null when there is one.</param>
/// <param name="Article">The article, when it is to be explained.</param>
/// <param name="Line">The article's line, when it is to be written as JSON.</param>
internal readonly record struct PreparedOutcome(ReadFailure? Failure, ProcessedArticle? Article, ArticleLine? Line);
