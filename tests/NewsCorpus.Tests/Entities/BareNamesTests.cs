using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

public class BareNamesTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("انسحبت مجموعة فاغنر الروسية من المدينة.", "فاغنر", "مجموعة فاغنر الروسية", "nc:group/wagner")]
    [InlineData("قالت جماعة الحوثي اليمنية إنها قصفت المطار.", "الحوثي", "جماعة الحوثي اليمنية", "nc:group/houthis")]
    [InlineData("انسحب لواء \"فاطميون\" الأفغاني من حلب.", "فاطميون", "لواء \"فاطميون\" الأفغاني", "nc:group/liwa-fatemiyoun")]
    [InlineData("وصلوا إلى مدينة الكويت أمس.", "الكويت", "مدينة الكويت", "gn:285787")]
    [InlineData("التقى الملك سلمان الوفد.", "سلمان", "الملك سلمان", "nc:person/salman-bin-abdulaziz")]
    [InlineData("قال أمير خان متقي إن الوفد عاد.", "أمير خان متقي", "أمير خان متقي", "nc:person/amir-khan-muttaqi")]
    [InlineData("انتشر لواء القدس في حلب.", "لواء القدس", "لواء القدس", "nc:group/liwa-al-quds")]
    public void The_core_is_the_name_alone_where_the_same_row_is_also_called_so(string text, string core, string full, string id)
    {
        EntityMention mention = Assert.Single(Extractor.Extract(text).Mentions, m => m.Id == id);
        Assert.Equal((core, full), (mention.Text, mention.FullSpan.Slice(text)));
    }

    /// <summary>The title is outside the core but among the tokens of the full name that the short one points back to.</summary>
    [Fact]
    public void A_short_mention_points_back_to_a_name_whose_title_was_left_out()
    {
        EntityMention[] people =
        [
            .. Extractor.Extract("زار الملك سلمان بن عبد العزيز المدينة. وقال إن سلمان وصل.").Mentions.Where(m => m.Kind == EntityKind.Person),
        ];
        Assert.Equal(["سلمان بن عبد العزيز", "سلمان"], people.Select(m => m.Text));
        Assert.All(people, m => Assert.Equal(("nc:person/salman-bin-abdulaziz", "Salman bin Abdulaziz"), (m.Id, m.NameEn)));
    }
}
