using NewsCorpus.Text;

namespace NewsCorpus.Articles;

/// <summary>A piece of an article's text and what it is. Blocks do not overlap and stand in text order.</summary>
/// <param name="Kind">What the block is.</param>
/// <param name="Span">Its place in <see cref="Article.Text"/>, without surrounding white space.</param>
/// <param name="Reason">For boilerplate, why it was set aside: <c>repeated-title</c>, <c>comment-count</c>,
/// <c>comment-form</c>, <c>share</c> and so on; otherwise null, or <c>caption</c>/<c>list-item</c> for such body
/// blocks.</param>
/// <param name="Path">For HTML, a path to the element the block came from; otherwise null.</param>
public sealed record ArticleBlock(BlockKind Kind, TextSpan Span, string? Reason = null, string? Path = null);
