using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>People called by one name without a title, and family names that begin like a particle.</summary>
public class LoneNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وأحرز البرازيلي ماركوس هدف الفوز قبل النهاية", "ماركوس")] // behind a nationality
    [InlineData("ومرر الكرة الإيطالي فابريزيو إلى زميله", "فابريزيو")]
    [InlineData("وقالت فيرونيك إن الأمر انتهى", "فيرونيك")] // between a verb of speech and what was said
    [InlineData("وأعرب ديتريش عن أسفه لما جرى", "ديتريش")]
    [InlineData("وعقد البرتغالي مانويل كاروتا جلسة مع اللاعبين", "مانويل كاروتا")] // no word behind the ك (like)
    [InlineData("وأدت الممثلة كانديس وينسلر دور البطولة", "كانديس وينسلر")] // no word behind the و (and)
    public void A_name_is_found(string text, string name) => Assert.Contains(name, People(text));

    [Theory]
    [InlineData("وأشاد بالنموذج الإماراتي الفريد في التعليم", "الفريد")]
    [InlineData("وأكد السعودي كريم أنه سيعود", "سيعود")]
    [InlineData("وصل ماركوس لبلدته أمس", "ماركوس لبلدته")] // to his town
    [InlineData("قال ماركوس بتحفظ شديد", "ماركوس بتحفظ")] // with caution
    [InlineData("وصل ماركوس ويتوقع أن يعود", "ماركوس ويتوقع")] // and expects
    public void A_word_is_no_name(string text, string name) => Assert.DoesNotContain(name, People(text));

    [Theory]
    [InlineData("وتغلب كايزر تشيفس على أورلاندو بايراتس", "كايزر تشيفس|أورلاندو بايراتس")]
    [InlineData("وخسر دينامو كييف أمام أندرلخت في البطولة", "دينامو كييف|أندرلخت")]
    public void Clubs_known_everywhere_stand_alone(string text, string clubs) =>
        Assert.Equal(
            clubs.Split('|'),
            Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Organization).Select(m => m.Text));

    private static IEnumerable<string> People(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person).Select(m => m.Text);
}
