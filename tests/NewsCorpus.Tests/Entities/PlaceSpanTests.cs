using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>How far names of places go, and places and forces that no table holds.</summary>
public class PlaceSpanTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("نقل الجريح إلى مستشفى أبو يوسف النجار في رفح.", "مستشفى أبو يوسف النجار")]
    [InlineData("نقل الجريح إلى مستشفى قوى الأمن أمس.", "مستشفى قوى الأمن")]
    [InlineData("أفطر الصائمون في مستشفى أبها العام.", "مستشفى أبها العام")]
    [InlineData("استهدف التفجير كنيسة مار جرجس أمس.", "كنيسة مار جرجس")]
    [InlineData("استهدف التفجير جامع الإمام تركي بن عبدالله.", "جامع الإمام تركي بن عبدالله")]
    [InlineData("نقل الجرحى إلى المستشفى الميداني الأردني أمس.", "المستشفى الميداني الأردني")]
    [InlineData("نزح الآلاف من وسط مالي نحو الحدود.", "مالي")] // of Mali, "financial"
    [InlineData("صور – الوكالة الوطنية للإعلام\n\nعاد الهدوء أمس.", "صور")] // a dateline, "pictures"
    [InlineData("أعيد فتح معبر الوليد – التنف أمام الشاحنات.", "معبر الوليد – التنف")]
    [InlineData("أغلقت السلطات طريق القاهرة–أسيوط الصحراوي أمس.", "طريق القاهرة–أسيوط الصحراوي")]
    [InlineData("تقدم الجيش على محور سرت - الجفرة أمس.", "محور سرت - الجفرة")]
    [InlineData("The Qaim-Bukamal crossing reopened.", "Qaim-Bukamal crossing")]
    public void The_whole_name_is_one_place(string text, string place) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Level == 0 && m.Text == place);

    [Theory]
    [InlineData("وقع الحريق في مدينة بورميدا الإيطالية.", "بورميدا")]
    [InlineData("وقع الحريق في مدينة سان فيسنتي أمس.", "سان فيسنتي")]
    [InlineData("هاجم مسلحون منازل في منطقة «قرقوف» أمس.", "قرقوف")]
    public void A_name_that_no_table_holds_is_found_behind_its_designator(string text, string place) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("أصبحت مدينة مزدهرة.")]
    [InlineData("افتتح مدينة ملاهي أمس.")]
    [InlineData("هي مدينة تمنح الزائر الراحة.")]
    [InlineData("قضى ولاية رئاسية كاملة.")]
    public void What_a_city_is_like_is_no_name(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData("أمطار على مناطق جازان ونجران والباحة والرياض في السعودية", "نجران", "iso:SA-10")]
    [InlineData("أمطار على مناطق نجران والمدينة المنورة والشرقية والرياض في السعودية", "الشرقية", "iso:SA-04")]
    [InlineData("تسيطر على عدن ومحافظات لحج حيث القاعدة الأكبر، والضالع وأبين في اليمن", "الضالع", "iso:YE-DA")]
    [InlineData("رفع الحصار عن غزة بعد حرب على قطاع غزة", "غزة", "nc:place/gaza-strip")]
    [InlineData("قصف على وسط مدينة غزة", "غزة", "gn:281133")]
    [InlineData("وصل إلى الرياض أمس", "الرياض", "gn:108410")]
    [InlineData("حريق في محافظة جدة بالسعودية", "جدة", "nc:place/jeddah-district-sa")]
    [InlineData("أعيد فتح معبر ربيعة – اليعربية بين العراق وسوريا", "معبر ربيعة – اليعربية", "nc:place/yarubiyah-crossing")]
    public void The_division_or_the_town_is_linked(string text, string name, string id) =>
        Assert.Equal(id, Extractor.Extract(text).Mentions.First(m => m.Text == name).Id);

    [Theory]
    [InlineData("A gas attack on Syrias rebel-held north killed dozens.", "Syria", "iso:SY")]
    [InlineData("Daeshs positions near Raqqa were hit.", "Daesh", "nc:group/isis")]
    [InlineData("Government forces entered Aleppo in Syria.", "Government forces", "nc:group/syrian-government-forces")]
    [InlineData("Clashes between rebels and pro-government forces in Syria.", "pro-government forces", "nc:group/pro-government-militias-sy")]
    public void English_reports_without_apostrophes_and_nations_are_read(string text, string name, string id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Text == name).Id);

    [Theory]
    [InlineData("A Syrian military source denied it.")]
    [InlineData("A Russian military helicopter crashed.")]
    public void Military_before_a_noun_is_no_force(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);

    [Fact]
    public void A_compass_point_keeps_the_place_inside_it() =>
        Assert.Contains(Extractor.Extract("Shells fell on Eastern Ghouta.").Mentions, m => m.Text == "Ghouta" && m.Level == 1);
}
