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
    [InlineData("قال حزب الله اللبناني إنه مستعد", "nc:group/hezbollah")]
    [InlineData("قال حزب الله العراقي إنه مستعد", "nc:group/kataib-hezbollah")]
    [InlineData("أعلن تنظيم القاعدة مسؤوليته", "nc:group/al-qaeda")]
    [InlineData("بثت قناة الميادين الصور", "nc:media/al-mayadeen")]
    [InlineData("دخل الجيش مدينة الميادين شرقي دير الزور", "gn:173480")]
    [InlineData("fighting in Tripoli, Lebanon", "gn:266826")]
    [InlineData("militias clashed in Tripoli, Libya", "gn:2210247")]
    [InlineData("احتجاجات في طرابلس اللبنانية", "gn:266826")]
    [InlineData("احتجاجات في مدينة السويداء", "gn:172408")]
    [InlineData("قرى في محافظة السويداء", "iso:SY-SU")]
    [InlineData("Police in Atlanta, Georgia, made an arrest", "iso:US-GA")]
    [InlineData("The governor of Georgia spoke in Atlanta", "iso:US-GA")]
    [InlineData("He lives in London, Ontario", "iso:CA-ON")]
    [InlineData("في مقاطعتي دونيتسك ولوغانسك", "iso:UA-14")]
    [InlineData("في مقاطعتي دونيتسك ولوغانسك", "iso:UA-09")]
    [InlineData("حريق في محافظة الطائف بالسعودية", "wof:1108720639")]
    [InlineData("حريق في مدينة الطائف بالسعودية", "gn:107968")]
    [InlineData("قتل جندي في قضاء حديثة غرب الأنبار بالعراق", "gn:96309")] // no "modern" district
    [InlineData("وفي صلاح الدين، عاد الأهالي إلى آمرلي وطوزخورماتو", "iso:IQ-SD")]
    [InlineData("اجتماع مجموعة دول الساحل الخمس", "nc:org/g5-sahel")]
    [InlineData("وهبطت طائرة طيران القطرية", "nc:org/qatar-airways")]
    [InlineData("سيادة المغرب على الصحراء المغربية", "iso:EH")]
    [InlineData("Troops from Georgia and Russia met near Tbilisi", "iso:GE")]
    [InlineData("زار الوفد جورجيا والتقى مسؤولين في تبليسي", "iso:GE")]
    [InlineData("قالت صحيفة الوطن السعودية ذلك", "nc:media/al-watan-sa")]
    [InlineData("قال الوزير لقناة الإخبارية في الرياض بالسعودية إن العمل بدأ", "nc:media/ekhbariya-sa")]
    [InlineData("شن طيران التحالف غارات على صعدة في اليمن", "nc:group/arab-coalition")]
    [InlineData("شن طيران التحالف غارات على الرقة في سوريا", "nc:group/international-coalition")]
    [InlineData("تجمع محتجون في بغداد أمام السفارة الأميركية", "nc:org/us-embassy-in-baghdad")]
    [InlineData("أغلقت السفارة الأمريكية أبوابها بعد الاشتباكات في سوريا", "nc:org/us-embassy-in-syria")]
    [InlineData("وقال متحدث باسم السفارة الأمريكية في ليما", "nc:org/us-embassy")]
    [InlineData("وقالت وزارة الدفاع الروسية إن الطائرات عادت", "nc:org/russian-mod")]
    [InlineData("Russia's Defence Ministry said the aircraft returned", "nc:org/russian-mod")]
    [InlineData("the Kenyan Ministry of Health said", "nc:org/ke-health-ministry")]
    [InlineData("وقالت وزارة الزراعة التشادية", "nc:org/td-agriculture-ministry")]
    public void Namesakes_are_told_apart_by_the_words_beside_them(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Id == id);

    [Theory]
    [InlineData("He praised the High Relief Committee (HRC). The HRC will meet.", "HRC", 2)]
    [InlineData("They left. HRC", "HRC", 0)]
    public void An_acronym_in_brackets_stands_for_the_name_before_it(string text, string acronym, int times)
    {
        EntityMention[] found = [.. Extractor.Extract(text).Mentions.Where(m => m.Text == acronym)];
        Assert.Equal(times, found.Length);
        Assert.All(found, m => Assert.Equal("High Relief Committee", m.NameEn));
    }

    [Theory]
    [InlineData("في محافظة دير الزور", "iso:SY-DY")]
    [InlineData("في مدينة دير الزور", "gn:170794")]
    [InlineData("وصل إلى البوكمال", "gn:174448")]
    public void The_designator_decides_between_a_city_and_its_governorate(string text, string id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place).Id);

    [Theory]
    [InlineData("وصل إلى قرية القاعدة في محافظة لحج.", "القاعدة=Place;لحج=Place")]
    [InlineData("وصل إلى قرية القاعدة العسكرية.", "")] // the military base
    [InlineData("قصفت القاعدة الجوية.", "")] // the air base
    [InlineData("أعلن تنظيم القاعدة ذلك.", "القاعدة=ArmedGroup")]
    public void Al_Qaida_is_a_village_a_base_or_the_group(string text, string expected) => Assert.Equal(
        expected,
        string.Join(';', Extractor.Extract(text).Mentions.Select(m => $"{m.Text}={m.Kind}")));

    [Theory]
    [InlineData("Fighters took al-Durayhimi, al-Jah, al-Taif and al-Fazah on the coast of Yemen near Hodeidah.", "al-Taif", "gn:107968")] // no Saudi city
    [InlineData("Syrian troops shelled Aleppo city and Khan Tuman in Syria. The Maadi neighbourhood of Aleppo was hit.", "Maadi", "nc:place/maadi-eg")] // none of Cairo
    [InlineData("كشف والي الوادي في الجزائر عن مشاريع بلديات البياضة والرباح، وزار بسكرة وتقرت.", "البياضة", "nc:place/al-bayada-sy")] // no quarter of Homs
    public void A_namesake_far_abroad_is_not_meant(string text, string name, string id) =>
        Assert.NotEqual(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Text == name).Id);

    [Theory]
    [InlineData("قالت السعودية إن رجال الأمن في الرياض وجدة والدمام بالسعودية يقفون درعا لحفظ الأمن.", "درعا")] // as a shield
    [InlineData("قالت السعودية في الرياض إن وفود جدة والدمام بحثت ذلك مع الخبراء في الميادين المختلفة.", "الميادين")] // in the various fields
    public void A_word_that_is_a_town_far_abroad_is_a_word(string text, string word) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Text == word);

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
