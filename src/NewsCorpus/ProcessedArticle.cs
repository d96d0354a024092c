using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Text;

namespace NewsCorpus;

/// <summary>An article with all that was found in it. Immutable and safe to share between threads.</summary>
/// <param name="Article">The clean article.</param>
/// <param name="Mentions">The mentions outside boilerplate, by start, then longest first.</param>
/// <param name="Diagnostics">The article's own diagnostics followed by those of extraction.</param>
public sealed record ProcessedArticle(
    Article Article, IReadOnlyList<EntityMention> Mentions, IReadOnlyList<Diagnostic> Diagnostics);
