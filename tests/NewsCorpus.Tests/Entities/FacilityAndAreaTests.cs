using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Facilities named by an adjective, areas told by what they lie in, borders between two states, places in datelines.</summary>
public class FacilityAndAreaTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    private static List<string> Places(string text) =>
        [.. Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Place).Select(m => m.Text)];

    [Theory]
    [InlineData("نقل الجرحى إلى المستشفى الجهوي بقفصة.", "المستشفى الجهوي")]
    [InlineData("خرج من المستشفى الجامعي فرحات حشاد بسوسة.", "المستشفى الجامعي فرحات حشاد")]
    [InlineData("حوصر المستشفى الكويتي أياما.", "المستشفى الكويتي")]
    [InlineData("بلغوا الملعب البلدي ليلا.", "الملعب البلدي")]
    [InlineData("فر من السجن المركزي.", "السجن المركزي")]
    [InlineData("سقطت قذيفة في منطقة عرام بمعتمدية مارث.", "عرام")]
    [InlineData("حريق بمنطقة كمكوم الواقعة جنوب سرت.", "كمكوم")]
    [InlineData("أغلقت الحدود بين مالي والنيجر.", "الحدود بين مالي والنيجر")]
    [InlineData("تسللوا عبر الحدود مع تونس والجزائر.", "الحدود مع تونس والجزائر")]
    [InlineData("الكاف : حريق في مصنع", "الكاف")]
    [InlineData("أبحرت في قناة السويس.", "السويس")]
    [InlineData("قتلوا في محافظة صعده.", "صعده")]
    [InlineData("شارع العقيد البرغوثي مغلق في رام الله.", "شارع العقيد البرغوثي")]
    [InlineData("انفجار قرب فندق سفاري في مقديشو.", "فندق سفاري")]
    [InlineData("أغلقت نزلا بمحافظة حقل في تبوك السعودية.", "حقل")]
    [InlineData("اجتمعوا في بلديات ذهبان وثول.", "ثول")]
    [InlineData("وقفة في ڨفصة أمس.", "ڨفصة")]
    [InlineData("حريق بمنطقة كمكوم الشمالية التابعة لمعتمدية الحمامات.", "كمكوم الشمالية")]
    public void A_place_is_told_by_what_stands_beside_it(string text, string place) => Assert.Contains(place, Places(text));

    [Theory]
    [InlineData("قصفت منطقة سكنية بمدينة بنغازي.", "بنغازي")]
    [InlineData("خرج من المستشفى القريب في بنغازي.", "بنغازي")]
    [InlineData("سار بجوار مدينة الملك الراحل نحو بنغازي.", "بنغازي")]
    [InlineData("قالت كتلة \"النور\" في بنغازي ذلك.", "بنغازي")]
    public void What_only_describes_is_no_place(string text, string place) => Assert.Equal([place], Places(text));

    [Theory]
    [InlineData("أمطار في محافظة محايل عسير أمس.", "محايل عسير|عسير")]
    [InlineData("زار إقليم كردستان العراق أمس.", "كردستان العراق|العراق")]
    [InlineData("نزحوا من شمال دارفور.", "شمال دارفور|دارفور")]
    [InlineData("Coal from West Virginia is cheap.", "West Virginia")]
    [InlineData("تساقطت الثلوج على جبل لبنان.", "جبل لبنان")]
    [InlineData("تربط القناة بين البحرين الأحمر والمتوسط.", "")]
    [InlineData("عبرت القناة 49 سفينة حاليا.", "")]
    [InlineData("جرفت سيول السيارات.", "")]
    [InlineData("استاء الوزير دوما من ذلك.", "")]
    [InlineData("أكدت سيول أن كوريا الجنوبية مستعدة.", "سيول|كوريا الجنوبية")]
    [InlineData("خطة لسد الخصاص في المدرسين.", "")]
    [InlineData("قصفوا قرية (البحصة) في ريف حماة بسوريا.", "البحصة|ريف حماة|حماة|سوريا")]
    public void A_longer_name_shows_the_place_it_lies_in(string text, string places) => Assert.Equal(places, string.Join('|', Places(text)));
}
