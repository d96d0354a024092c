using NewsCorpus.Articles;

namespace NewsCorpus.Tests.Articles;

/// <summary>Articles as short readable strings.</summary>
internal static class ArticleDump
{
    public static string Kinds(Article article) => string.Join(
        ' ',
        article.Blocks.Select(b => b.Kind.ToString().ToLowerInvariant() + (b.Reason is null ? "" : ":" + b.Reason)));

    public static string Full(Article article) => string.Join(
        '\n', article.Blocks.Select(b => $"{b.Kind} {b.Reason} {b.Span} {b.Span.Slice(article.Text)}"));

    /// <summary>
    /// Blocks are in order, apart, not empty, without white space around them, and leave out only white space.
    /// </summary>
    public static void CheckBlocks(Article article)
    {
        int at = 0;
        foreach (ArticleBlock block in article.Blocks)
        {
            Assert.True(block.Span.Start >= at, $"overlap at {block.Span}");
            Assert.True(string.IsNullOrWhiteSpace(article.Text[at..block.Span.Start]),
                $"text left out before {block.Span}");
            string slice = block.Span.Slice(article.Text);
            Assert.False(char.IsWhiteSpace(slice[0]) || char.IsWhiteSpace(slice[^1]),
                $"white space around {block.Span}");
            Assert.True(block.Kind != BlockKind.Boilerplate || block.Reason is not null, $"no reason for {block.Span}");
            at = block.Span.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(article.Text[at..]), "text left out at the end");
    }
}
