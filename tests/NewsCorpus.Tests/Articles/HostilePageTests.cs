using System.Diagnostics;
using NewsCorpus.Articles;
using NewsCorpus.Articles.Html;

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

    [Theory]
    [InlineData("<p>x</p>", 300_000)]
    [InlineData("</p>", 500_000)]
    [InlineData("<table><tr><td>", 300_000)]
    [InlineData("<div>", 500_000)]
    public void A_page_of_too_many_elements_is_made_small_before_it_is_parsed(string piece, int times)
    {
        string page = Prose + string.Concat(Enumerable.Repeat(piece, times)) + Prose;

        string limited = NestingLimiter.Limit(page, 256);

        int elements = limited.AsSpan().Count("<p") + limited.AsSpan().Count("<br") + limited.AsSpan().Count("</p>")
            + limited.AsSpan().Count("<t") + limited.AsSpan().Count("<div");
        Assert.InRange(elements, 2, 520_000);
        Assert.Contains("officials said.", limited[^40..], StringComparison.Ordinal);
        Assert.Equal(2, limited.AsSpan().Count("rejoicing"));
    }
}
