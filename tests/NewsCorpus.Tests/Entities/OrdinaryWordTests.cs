using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Everyday words of real news that share their letters with a name of the tables or a number.</summary>
public class OrdinaryWordTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وقال في حواره مع الصحيفة إن لديه مآرب أخرى.")]
    [InlineData("ضرب الجذع بفأس فإن الشجرة سقطت.")]
    [InlineData("تلبية لدعوة كريمة من الوزير.")]
    [InlineData("امتلأت الشوارع والميادين بالناس.")]
    [InlineData("التقت السفيرة رؤساء البلديات.")]
    [InlineData("يحب المشروبات الغازية والمنتجات الفلاحية.")]
    [InlineData("بلغت المركبة محطة القمر ثم غادرت القمر.")]
    public void An_everyday_word_is_no_place(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData("زار مأرب ثم مارب.", "مأرب;مارب")]
    [InlineData("دخلت القوات مدينة الميادين السورية.", "الميادين")]
    [InlineData("عقد قادة دول الخليج وعلى رأسهم أمير الكويت قمة.", "دول الخليج;الكويت")]
    [InlineData("أعلنت مصر المقاطعة ثم مددت المقاطعة.", "مصر")] // the boycott
    [InlineData("تضررت محافظة العاصمة بغداد من السيول.", "بغداد")]
    [InlineData("هاجموا بلدة الهول فجراً ثم غادروا الهول.", "الهول;الهول")]
    public void The_place_of_the_same_letters_is_found(string text, string places) => Assert.Equal(
        places.Split(';'),
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Place).Select(m => m.Text));

    [Theory]
    [InlineData("أنا لست مسؤولاً هنا.")]
    [InlineData("قال الناشط وأحد المواطنين ذلك.")]
    [InlineData("هذا أكبر بكثير من السابق.")]
    [InlineData("في الطابق الرابع عشر من المبنى.")]
    [InlineData("فاز الحزب بانتخابات 2011 الماضية.")]
    [InlineData("ارتفع السهم بنسبة 6، 7% أمس.")]
    [InlineData("بلغ 47 .375 مليار درهم.")]
    [InlineData("افتتح الدورة 48 من المهرجان.")]
    [InlineData("التقى الأمين العام وعده بالنظر في الأمر.")]
    public void A_word_that_reads_like_a_number_counts_nothing(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);

    [Theory]
    [InlineData("It made $29.4m in 2004.", "29400000")]
    [InlineData("They paid 3m euros.", "3000000")]
    [InlineData("بلغ عددهم 60 مليون و200 ألف شخص.", "60200000")]
    public void A_scale_that_is_cut_short_or_goes_on_is_read(string text, string value) => Assert.Equal(
        value, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count).Value);

    [Theory]
    [InlineData("Shares of Chrysler Corp's partner fell.")]
    [InlineData("The FSA fined two London banks.")]
    [InlineData("The Joy Division film opened.")]
    public void Business_and_music_have_no_troops(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);

    [Theory]
    [InlineData("التقى وزير الدفاع الأمريكي نظيره.", null)]
    [InlineData("قالت وزارة الدفاع الأمريكية ذلك.", "nc:org/pentagon")]
    [InlineData("أعلنت شركة مايكروسوفت نتائجها.", "nc:org/microsoft")]
    [InlineData("خسر نادي ريال مدريد المباراة.", "nc:org/real-madrid-club")]
    [InlineData("هبط مؤشر سوق دبي المالي.", "nc:org/dfm")]
    [InlineData("قررت طيران الإمارات زيادة رحلاتها.", "nc:org/emirates-airline")]
    public void An_organisation_is_linked_and_a_portfolio_is_none(string text, string? id) => Assert.Equal(
        id, Extractor.Extract(text).Mentions.SingleOrDefault(m => m.Kind == EntityKind.Organization)?.Id);

    [Theory]
    [InlineData("وأعرب الشيخ سلطان بن طحنون آل نهيان عن سعادته.", "سلطان بن طحنون آل نهيان")]
    [InlineData("قال الدكتور خالد بن سعد المقرن ذلك.", "خالد بن سعد المقرن")]
    [InlineData("قال المهندس محمد العساف ذلك.", "محمد العساف")]
    public void A_name_keeps_its_first_and_last_word(string text, string name) => Assert.Equal(
        name, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person).Text);

    [Theory]
    [InlineData("قالت وزيرة الخارجية الألمانية ذلك.")]
    [InlineData("هذه أدوات في السياسة الخارجية الأمريكية.")]
    public void A_policy_or_a_minister_is_no_ministry(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization);

    [Fact]
    public void Organising_a_tournament_in_a_country_makes_no_group() =>
        Assert.DoesNotContain(Extractor.Extract("بعد تنظيم قطر البطولة.").Mentions, m => m.Kind == EntityKind.ArmedGroup);
}
