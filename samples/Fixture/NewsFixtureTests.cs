using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Samples.Fixture;

public sealed class NewsFixtureTests(NewsFixture news) : IClassFixture<NewsFixture>
{
    [Theory]
    [InlineData("t:harbour", EntityKind.Place, "مرسى النوارس")]
    [InlineData("t:brigade", EntityKind.ArmedGroup, "لواء السنديان")]
    [InlineData("t:paper", EntityKind.Media, "صحيفة الشراع")]
    public void NamesAreLinkedAndTheirSpansPointIntoTheText(string id, EntityKind kind, string printed)
    {
        EntityMention mention = Assert.Single(news.First.Mentions, mention => mention.Id == id);

        Assert.Equal(kind, mention.Kind);
        Assert.Contains(
            printed, news.First.Article.Text[mention.FullSpan.Start..mention.FullSpan.End], StringComparison.Ordinal);
    }

    [Fact]
    public void YesterdayIsCountedFromTheDayGivenNeverFromTheClock()
    {
        EntityMention date = Assert.Single(news.First.Mentions, mention => mention.Kind == EntityKind.Date);

        Assert.Equal("2021-03-01", date.Value);
    }

    [Fact]
    public void AnEnglishQueryFindsTheArabicArticleThroughTheLinkedPlace()
    {
        IEnumerable<string> found = news.Index.Search("Marsa Nawaris").Hits.Select(hit => hit.Id);

        Assert.Equal(["first", "second"], found.Order());
    }
}
