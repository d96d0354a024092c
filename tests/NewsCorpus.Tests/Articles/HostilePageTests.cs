using System.Diagnostics;
using NewsCorpus.Articles;

namespace NewsCorpus.Tests.Articles;

/// <summary>
/// Pages made to cost much: each must be read in time that grows no faster than its size, and keep its text.
/// </summary>
public class HostilePageTests
{
    private const string Prose =
        "<p>The bridge over the river opened on Monday to much rejoicing in the town, officials said.</p>";

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<span>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<ul><li>")]
    [InlineData("<font size=1>")]
    [InlineData("<i><p>")]
    [InlineData("<svg>")]
    [InlineData("<br>")]
    [InlineData("<!--")]
    [InlineData("&bogus;&#x41;")]
    public void Repeated_markup_is_read_in_bounded_time(string piece)
    {
        Stopwatch watch = Stopwatch.StartNew();

        Article article = ArticleReader.Default.ParseHtml(
            "<h1>Bridge opens</h1>" + Prose + string.Concat(Enumerable.Repeat(piece, 10_000)) + "x" + Prose);

        ArticleDump.CheckBlocks(article);
        Assert.Equal("Bridge opens", article.Title);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Text_of_deeply_nested_pages_is_kept_and_the_flattening_reported()
    {
        Article article = ArticleReader.Default.ParseHtml(
            string.Concat(Enumerable.Repeat("<div>", 5000)) + Prose + string.Concat(Enumerable.Repeat("</div>", 5000))
            + "<p>after</p>");

        Assert.Contains("rejoicing", article.Text, StringComparison.Ordinal);
        Assert.Contains("after", article.Text, StringComparison.Ordinal);
        Assert.Contains(article.Diagnostics, diagnostic => diagnostic.Code == "NC1106");
    }
}
