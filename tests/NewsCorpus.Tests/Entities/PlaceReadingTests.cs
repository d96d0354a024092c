using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Words that are places in one text and clubs, adjectives or parts of other names in another.</summary>
public class PlaceReadingTests
{
    private const string Match = "في المباراة الأخيرة من الدوري سجل المهاجم هدفين في الشوط الأول وحافظ الحارس على شباك الفريق. ";
    private const string Game = "The striker scored two goals before halftime and the coach praised his team after the match. ";

    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData(Match + "فاز برشلونة بالمباراة.")]
    [InlineData(Match + "وتعادل لاتسيو روما مع ضيفه.")]
    [InlineData(Match + "وخسر الفريق أمام مضيفه دبي.")]
    [InlineData("لم يعلق نادي هرتا برلين على ذلك.")]
    [InlineData("تأهل إلى دوري أبطال أوروبا.")]
    public void A_club_called_by_its_city_is_no_place(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData(Match + "أقيمت المباراة في برشلونة.", "برشلونة")]
    [InlineData("وصل الوزير إلى برشلونة.", "برشلونة")]
    [InlineData("باريس - تعادل الفريقان في المباراة الأخيرة من الدوري وسجل المهاجم هدفا في الشوط الأول أمام الحارس.", "باريس")]
    [InlineData(Game + "It was played in Toronto on Sunday.", "Toronto")]
    [InlineData("The minister flew to Toronto 4 days later.", "Toronto")]
    [InlineData("ارتفع مؤشر سوق الإمارات أمس.", "الإمارات")]
    public void A_city_stays_a_place_elsewhere(string text, string place) =>
        Assert.Equal(place, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place).Text);

    [Theory]
    [InlineData("تلقى بلاغا من بلدة معينة.")]
    [InlineData("وصل إلى قرية مجاورة.")]
    [InlineData("غيورا على مصالح بلده ووطنه.")]
    [InlineData("بحث إحياء القديم من الفنون.")]
    [InlineData("تحول أبناء الطبقة الوسطى إلى فقراء.")]
    [InlineData("قرار يخص كل ولاية على حدة.")]
    [InlineData("لا بد من سد الاحتياج من المعلمين.")]
    [InlineData("كتب رواية «القاهرة الجديدة» و«خان الخليلي» ثم أخرج فيلم \"مدغشقر\".")]
    [InlineData("شرح المعلق العسكري ما جرى على هذا الصعيد العسكري.")]
    [InlineData("انقلبت الحافلة وأدى الحادث إلى إغلاق الطريق.")]
    [InlineData("ناقش الخبراء شتى الميادين والقطاع النفطي والقطاع الخاص.")]
    [InlineData("حددت اللائحة الحدود المالية لكل درجة.")]
    [InlineData("المقاومة كسرت جبروت الاحتلال.")]
    public void An_ordinary_word_is_no_place(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData("فروا نحو بلدة طويلة في دارفور.", "طويلة")]
    [InlineData("انفجار في بعقوبة أمس.", "بعقوبة")]
    [InlineData("دخل الجيش حلب ثم تقدم من الباب، شرقي المدينة.", "الباب")]
    public void A_town_called_by_an_ordinary_word_is_found_where_the_text_says_so(string text, string place) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("وصل إلى أوكلاند بولاية كاليفورنيا.", "أوكلاند", "US")]
    [InlineData("تجري المعارك في جنوب كردفان والنيل الأزرق.", "النيل الأزرق", "SD")]
    [InlineData("الحرب على غزة مستمرة.", "غزة", "PS")]
    public void The_words_around_tell_which_place_is_meant(string text, string place, string country) =>
        Assert.Equal(country, Assert.Single(Extractor.Extract(text).Mentions, m => m.Text == place).Country);

    [Theory]
    [InlineData("في ريف حلب الغربي", "gn:170063")]
    [InlineData("الحرب على غزة", "nc:place/gaza-strip")]
    [InlineData("سكان مدينة غزة", "gn:281133")]
    [InlineData("تسلل من الجنينة في السودان على الحدود مع تشاد إلى السودان", "nc:border/SD-TD")]
    [InlineData("قصف الجيش قرية قرب الحدود العراقية شرقي دير الزور في سوريا", "nc:border/IQ-SY")]
    [InlineData("الملاحة في البحر الأحمر", "nc:place/red-sea")]
    [InlineData("رحلات مطار الرياض", "gn:108410")]
    [InlineData("مؤشر هونغ كونغ", "iso:HK")]
    public void A_place_is_linked_to_what_it_means(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Id == id);

    [Fact]
    public void The_outlets_country_weighs_among_namesakes()
    {
        const string text = "قتل شخصان في طرابلس أمس.";
        string? Linked(string country) => Assert.Single(
            Extractor.Extract(text, new EntityExtractionContext { OutletCountry = country }).Mentions, m => m.Kind == EntityKind.Place).Country;
        Assert.Equal("LB", Linked("LB"));
        Assert.Equal("LY", Linked("LY"));
    }
}
