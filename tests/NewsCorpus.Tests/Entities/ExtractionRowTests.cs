using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>One sentence a row, with every mention that is expected in it: span, then what it is.</summary>
public class ExtractionRowTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وصلت القوات إلى مدينة الميادين.", "الميادين=Place")]
    [InlineData("ذكرت قناة الميادين ذلك.", "الميادين=Media")]
    [InlineData("سيطر لواء القدس على التلة.", "لواء القدس=ArmedGroup")]
    [InlineData("وقع الانفجار في شارع بغداد.", "شارع بغداد=Place;بغداد=Place")]
    [InlineData("انسحب “حزب الله” اللبناني من المنطقة.", "حزب الله=ArmedGroup;اللبناني=Nationality")]
    [InlineData("انسحب “حزب الله العراقي” من المنطقة.", "حزب الله العراقي=ArmedGroup;العراقي=Nationality")]
    [InlineData("دخلت قرية الحجيف مساء أمس.", "الحجيف=Place;مساء أمس=Date")]
    [InlineData("قصف الطيران الحربي منطقتي السخنة وتدمر.", "السخنة=Place;تدمر=Place")]
    [InlineData("تمركزت في ريف حماة الشرقي.", "ريف حماة الشرقي=Place;حماة=Place")]
    [InlineData("عبرت الحدود العراقية السورية.", "الحدود العراقية السورية=Place;العراقية=Nationality;السورية=Nationality")]
    public void Places_groups_and_outlets_are_told_apart(string text, string expected) =>
        AssertMentions(text, expected);

    [Theory]
    [InlineData("انتشرت القوات الروسية هناك.", "القوات الروسية=Russian Armed Forces")]
    [InlineData("استهدفت قوات النظام البلدة.", "قوات النظام=Syrian government forces")]
    [InlineData("استهدفت قوات الأسد البلدة.", "قوات الأسد=Syrian government forces")]
    [InlineData("أغار طيران النظام على البلدة.", "طيران النظام=Syrian Arab Air Force")]
    [InlineData("استقدمت المليشيات الإيرانية تعزيزات.", "المليشيات الإيرانية=Iran-backed militias")]
    [InlineData("دخلت الشرطة الروسية.", "الشرطة الروسية=Russian Military Police")]
    [InlineData("وسلّمت مقارّ للقوات الروسية.", "لقوات الروسية=Russian Armed Forces")]
    [InlineData("هاجمت فصائل مدعومة من إيران القاعدة.", "فصائل مدعومة من إيران=Iran-backed militias")]
    [InlineData("هاجمت مليشيات تدعمها تشاد القاعدة.", "مليشيات تدعمها تشاد=Chad-backed militias")]
    [InlineData("Russian forces entered the town.", "Russian forces=Russian Armed Forces")]
    public void A_description_of_forces_has_a_composed_name(string text, string expected)
    {
        string[] cells = expected.Split('=');
        EntityMention mention = Assert.Single(
            Extractor.Extract(text).Mentions, m => m is { Kind: EntityKind.ArmedGroup, Form: MentionForm.Descriptor });
        Assert.Equal(cells[0], mention.Text);
        Assert.StartsWith(cells[1], mention.NameEn, StringComparison.Ordinal);
        Assert.NotNull(mention.Id);
    }

    [Theory]
    [InlineData("القوات السورية")]
    [InlineData("مقر عسكري روسي")]
    [InlineData("ضباط روس")]
    [InlineData("الجانبين الروسي والإيراني")]
    [InlineData("Syrian officials and Iraqi ministers")]
    public void A_nationality_adjective_is_never_the_country(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData("زار الوفد سورية أمس.", EntityKind.Place)]
    [InlineData("وصلت إلى المدينة قوات سورية جديدة.", EntityKind.Nationality)]
    public void The_country_and_its_feminine_adjective_are_told_apart_by_the_noun_before(
        string text, EntityKind kind) =>
        Assert.Equal(kind, Assert.Single(Extractor.Extract(text).Mentions, m => m.Text == "سورية").Kind);

    [Theory]
    [InlineData("قال المتحدث باسم التنظيم أبي حمزة القرشي إن القتال مستمر، وأضاف القرشي أن ذلك قريب.", "أبي حمزة القرشي;القرشي")]
    [InlineData("التقى وزير الخارجية التركي هاكان فيدان نظيره.", "هاكان فيدان")]
    [InlineData("وقال العميد سهيل الحسن للصحفيين.", "سهيل الحسن")]
    [InlineData("President Vladimir Putin met Sergei Lavrov. Putin left.", "Vladimir Putin;Sergei Lavrov;Putin")]
    public void People_are_found_by_title_build_and_echo(string text, string expected) => Assert.Equal(
        expected.Split(';'), Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person).Select(m => m.Text));

    [Theory]
    [InlineData("أسفر عن مقتل 45 مدنياً.", "45", "45", "civilians")]
    [InlineData("نفذ التنظيم أكثر من ٤٥ عملية.", "٤٥", "45", "operations")]
    [InlineData("إخلاء موقعين لها.", "موقعين", "2", "sites")]
    [InlineData("بعمق خمسة كيلومترات.", "خمسة", "5", "km")]
    [InlineData("قتل خمسة وعشرون عنصراً.", "خمسة وعشرون", "25", null)]
    [InlineData("نزوح 12 ألف مدني.", "12 ألف", "12000", "civilians")]
    [InlineData("بلغ عدد القتلى 46,913 منذ بدء الحرب.", "46,913", "46913", "killed")]
    [InlineData("At least 1,200 people were killed.", "1,200", "1200", "people")]
    [InlineData("twenty-five soldiers", "twenty-five", "25", null)]
    [InlineData("تراجعت الأرباح بعد أن كانت 111 مليونا.", "111 مليونا", "111000000", null)]
    public void A_count_has_a_value_and_a_unit(string text, string span, string value, string? unit)
    {
        EntityMention count = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);
        Assert.Equal((span, value), (count.Text, count.Value));
        if (unit is not null)
        {
            Assert.Contains(unit, count.Unit);
        }
    }

    [Theory]
    [InlineData("العشرات من عناصر الشرطة", "dozens")]
    [InlineData("عدة غارات", "several")]
    [InlineData("dozens of fighters", "dozens")]
    [InlineData("several dozen trucks", "dozens")]
    [InlineData("a few hundred families", "hundreds")]
    public void A_vague_count_has_a_modifier_and_no_value(string text, string modifier)
    {
        EntityMention count = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);
        Assert.Null(count.Value);
        Assert.Equal(modifier, count.Modifier);
    }

    [Theory]
    [InlineData("القرار رقم 2254 لم ينفذ")]
    [InlineData("المادة 19 من القانون")]
    [InlineData("الساعة 10:30 صباحاً")]
    [InlineData("Resolution 2254 was not carried out")]
    public void A_label_is_no_count(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);

    [Theory]
    [InlineData("Trucks crossed at three border posts.", "three", "3")]
    [InlineData("One of the deadliest attacks of the war", null, null)]
    [InlineData("It lasted three days.", null, null)]
    [InlineData("Workers unloaded 30 American-made all-terrain vehicles.", "30", "30")]
    [InlineData("Engineers repaired three armoured personnel carriers.", "three", "3")]
    [InlineData("He was met by 14 Turkish F-16s.", "14", "14")]
    [InlineData("The raid destroyed seven of its kitchens.", "seven", "7")]
    [InlineData("He is a baker and a father of four.", "four", "4")]
    [InlineData("Idle land cost the state 470,000 last season.", "470,000", "470000")]
    [InlineData("The 2013 declaration follows older ones.", null, null)]
    [InlineData("In 2014 militants came back.", null, null)]
    [InlineData("(Damascus: Old House, 1998) 155-174", null, null)]
    public void English_plurals_make_a_number_a_count(string text, string? words, string? value)
    {
        EntityMention? count = Extractor.Extract(text).Mentions.SingleOrDefault(m => m.Kind == EntityKind.Count);
        Assert.Equal(words, count?.Text);
        Assert.Equal(value, count?.Value);
    }

    [Theory]
    [InlineData("عناصر من الفرقة الرابعة", "الفرقة الرابعة", "Division")]
    [InlineData("مقاتلو اللواء 93", "اللواء 93", "93rd Brigade")]
    [InlineData("جنود اللواء 93 مشاة", "اللواء 93 مشاة", "93rd Infantry Brigade")]
    [InlineData("وصلت الفرقة المدرعة التاسعة", "الفرقة المدرعة التاسعة", "Ninth Armoured Division")]
    [InlineData("the 137th Brigade", "137th Brigade", "137th Brigade")]
    [InlineData("انسحب اللواء 117 مشاة من التلة", "اللواء 117 مشاة", "117th Infantry Brigade")]
    [InlineData("دخلت الفرقة المدرعة التاسعة", "الفرقة المدرعة التاسعة", "Ninth Armoured Division")]
    [InlineData("The 17th Infantry Brigade left.", "17th Infantry Brigade", "17th Infantry Brigade")]
    [InlineData("The Second Vardan Brigade left.", "Second Vardan Brigade", "Second Vardan Brigade")]
    [InlineData("Shells hit Brigade 166 at noon.", "Brigade 166", "166th Brigade")]
    [InlineData("At least 25 Syrian Army soldiers left.", "Syrian Army", "Syrian Arab Army")]
    [InlineData("In 2014 Vardan Brigade came.", "Vardan Brigade", "Vardan Brigade")]
    public void Numbered_units_are_groups(string text, string name, string english)
    {
        EntityMention unit =
            Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Level == 0);
        Assert.Equal(name, unit.Text);
        Assert.Contains(english, unit.NameEn);
    }

    [Fact]
    public void Names_do_not_cross_from_one_part_into_the_next()
    {
        const string Text = "في دير\nالزور";
        Assert.DoesNotContain(Extractor.Extract(Text, [new(0, 6), new(7, 12)]).Mentions, m => m.Text.Contains('\n'));
        Assert.Contains(Extractor.Extract(Text).Mentions, m => m.Text == "دير\nالزور");
    }

    [Fact]
    public void Parts_out_of_order_are_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => Extractor.Extract("abcdef", [new(3, 5), new(0, 2)]));

    private static void AssertMentions(string text, string expected) => Assert.Equal(
        expected.Split(';'), Extractor.Extract(text).Mentions.Select(m => $"{m.Text}={m.Kind}"));
}
