using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Armed groups told by whose they are, by quotation marks, and by words that are names only here.</summary>
public class ForceOwnerTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    private static List<string> Groups(string text) =>
        [.. Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.ArmedGroup && m.Level == 0).Select(m => m.Text)];

    [Theory]
    [InlineData("هاجمت القوات الموالية للرئيس اليمني السابق علي عبد الله صالح الميناء.", "القوات الموالية للرئيس اليمني السابق علي عبد الله صالح")]
    [InlineData("تقدمت القوات اليمنية الموالية للرئيس عبد ربه منصور هادي في لحج.", "القوات اليمنية الموالية للرئيس عبد ربه منصور هادي")]
    [InlineData("استعاد الجيش الموالي للشرعية في اليمن المرفأ.", "الجيش الموالي للشرعية")]
    [InlineData("انضمت وحدات من الجيش موالية للرئيس السابق علي عبد الله صالح إليهم.", "وحدات من الجيش موالية للرئيس السابق علي عبد الله صالح")]
    [InlineData("اتهم الأمن الأردني شابا من عمان بالتهريب.", "الأمن الأردني")]
    [InlineData("فتشت مصالح الأمن منازل في وهران بالجزائر.", "مصالح الأمن")]
    [InlineData("يرأس التمرد الكردي في تركيا.", "التمرد الكردي")]
    [InlineData("هدأت الفصائل المتمردة في مالي.", "الفصائل المتمردة")]
    public void A_force_is_told_by_its_side(string text, string force) => Assert.Equal([force], Groups(text));

    [Theory]
    [InlineData("بحث الوزراء الأمن العربي في القاهرة.")]
    [InlineData("الأمن الغذائي المصري موضوع الندوة.")]
    [InlineData("استعاد فرق الأمن الصناعي حركتهم.")]
    [InlineData("نام سبعة من فرقة سورية مسرحية.")]
    public void Security_and_bands_at_large_are_no_force(string text) => Assert.Empty(Groups(text));

    [Theory]
    [InlineData("قوات «درع الجزيرة» تتدرب.", "درع الجزيرة", "قوات «درع الجزيرة»")]
    [InlineData("دان «حزب الله» اللبناني الغارة.", "حزب الله", "حزب الله» اللبناني")]
    [InlineData("قصفت مواقع حزب \"العمال الكردستاني\" شرقا.", "العمال الكردستاني", "حزب \"العمال الكردستاني\"")]
    public void Quotation_marks_say_what_the_name_is(string text, string name, string full)
    {
        EntityMention group = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
        Assert.Equal(name, group.Text);
        Assert.Equal(full, text[group.FullSpan.Start..group.FullSpan.End]);
    }

    [Theory]
    [InlineData("اعتقلوا خلية مرتبطة بالقاعدة في عدن.", "القاعدة")]
    [InlineData("طرد الحوثيون السكان. وقال إن الحوثي زرع الألغام.", "الحوثي")]
    [InlineData("المواجهات مع «ب.ك.ك» مستمرة في ديار بكر.", "ب.ك.ك")]
    public void A_word_that_is_a_group_here(string text, string group) => Assert.Contains(group, Groups(text));

    [Theory]
    [InlineData("زار القاعدة الجوية في قطر.")]
    [InlineData("يحكم عبد الملك الحوثي المدينة، وقال الحوثي إنه باق.")]
    public void The_word_and_the_man_stay_what_they_are(string text) =>
        Assert.DoesNotContain(Groups(text), group => group is "القاعدة" or "الحوثي");
}
