using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

public class LinkingTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("قصف على مدينة طرابلس في ليبيا بعد اجتماع بنغازي", "طرابلس", "LY")]
    [InlineData("احتجاجات في طرابلس شمالي لبنان وفي بيروت", "طرابلس", "LB")]
    [InlineData("في محافظة السويداء السورية", "السويداء", "SY")]
    [InlineData("قال مسؤول في عمّان إن الأردن يدعم الاتفاق", "عمّان", "JO")]
    [InlineData("وصل إلى البوكمال قرب الحدود السورية العراقية", "البوكمال", "SY")]
    public void The_article_decides_between_namesakes(string text, string name, string country) =>
        Assert.Equal(country, Assert.Single(Extractor.Extract(text).Mentions, m => m.Text == name).Country);

    [Theory]
    [InlineData("في محافظة دير الزور", "iso:SY-DY")]
    [InlineData("في مدينة دير الزور", "gn:170794")]
    [InlineData("وصل إلى البوكمال", "gn:174448")]
    public void The_designator_decides_between_a_city_and_its_governorate(string text, string id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place).Id);

    [Fact]
    public void A_name_that_nothing_backs_has_no_id()
    {
        EntityMention village = Assert.Single(
            Extractor.Extract("اشتباكات في قرية الزقزوقية بريف حلب").Mentions, m => m.Text == "الزقزوقية");
        Assert.Null(village.Id);
        Assert.NotNull(village.NameEn);
    }

    [Fact]
    public void English_and_Arabic_names_have_the_same_id()
    {
        string?[] ids =
        [
            .. new[] { "البوكمال", "Bukamal", "Abu Kamal", "Albu Kamal" }.Select(
                name => Assert.Single(Extractor.Extract($"{name} .").Mentions, m => m.Kind == EntityKind.Place).Id),
        ];
        Assert.Single(ids.Distinct());
    }
}
