using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

public sealed class CountTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    // (65) streets, (25) million metres, (1.7) million jobs, (29) cars: newspapers that put every number in brackets.
    [InlineData("أعادت البلدية تأهيل (65) شارعاً في المدينة.", "65", "65")]
    [InlineData("تبلغ المساحة (25) مليون متر مربع.", "(25) مليون", "25000000")]
    [InlineData("وفر القطاع (1.7) مليون وظيفة.", "(1.7) مليون", "1700000")]
    [InlineData("استلمت الشركة (8) شاحنات.", "8", "8")]
    // 4ر16 percent, 3ر239 billion yen: the letter ra for the decimal point, fraction first.
    [InlineData("ارتفعت الأرباح بنسبة 4ر16 بالمئة.", "4ر16", "16.4")]
    [InlineData("بلغت المبيعات 3ر239 مليار ين.", "3ر239 مليار", "239300000000")]
    [InlineData("أنجز المشروع بنسبة %97.2 حتى الآن.", "%97.2", "97.2")]
    [InlineData("بقيمة 18.999.887 ريالاً للمشروع.", "18.999.887", "18999887")]
    [InlineData("عند مستوى 9,381.01 نقطة.", "9,381.01", "9381.01")]
    [InlineData("بلغ عدد الركاب 5.969.428 مليون مسافر.", "5.969.428 مليون", "5969428")]
    public void Figures_are_read_as_newspapers_write_them(string text, string span, string value)
    {
        EntityMention count = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);
        Assert.Equal((span, value), (count.Text, count.Value));
    }

    [Theory]
    [InlineData("The death toll from the strikes rose to 70.", "70", "70")]
    [InlineData("The number of soldiers who fell in the battle is 18.", "18", "18")]
    [InlineData("Some 250000-275000 civilians live there.", "250000-275000", "250000/275000")]
    [InlineData("It launched missiles from two US destroyers.", "two", "2")]
    public void English_tolls_ranges_and_named_sorts_are_counts(string text, string span, string value)
    {
        EntityMention count = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);
        Assert.Equal((span, value), (count.Text, count.Value));
    }

    [Theory]
    [InlineData("نصت المادة (5) من النظام على ذلك.")] // article (5) of the regulation
    [InlineData("تفقد محطة منى (3) بمنشأة الجمرات.")] // station Mina (3)
    [InlineData("قال سعيد أحمد (33) عاماً إنه بخير.")] // aged (33)
    [InlineData("Russia keeps to the 2013 agreement.")]
    [InlineData("عند الساعة 47ر09 بتوقيت جرينتش.")] // 09:47 GMT
    public void Numbers_that_label_or_tell_an_age_or_hour_count_nothing(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count);

    [Theory]
    // 12 civilians were killed in Aleppo and 7 in Idlib
    [InlineData("قتل 12 مدنيا في حلب و7 في إدلب.", "7", "civilians", "killed")]
    // five were wounded in Daraa and seven in Homs
    [InlineData("وأصيب خمسة في درعا وسبعة في حمص.", "سبعة", null, "wounded")]
    // 15 people were killed, among them 4 women and 3 children
    [InlineData("قتل 15 شخصا، بينهم 4 نساء و3 أطفال.", "4", "women", "killed")]
    [InlineData("قتل 15 شخصا، بينهم 4 نساء و3 أطفال.", "3", "children", "killed")]
    // 4 were killed and 9 others wounded: the nearer word says what became of them
    [InlineData("مقتل 4 جنود وإصابة 9 آخرين.", "9", null, "wounded")]
    [InlineData("مقتل وإصابة 60 عنصرا في الهجوم.", "60", "members", "killed or wounded")]
    [InlineData("A car bomb kills six in Homs.", "six", null, "killed")]
    [InlineData("Bomb Attack Kills Two Injures Three in Aleppo city", "Three", null, "wounded")]
    [InlineData("The raid killed 40 al-Nusra Front fighters.", "40", "fighters", "killed")]
    [InlineData("After the battle 34 fighters were captured.", "34", "fighters", "captured")]
    [InlineData("Twelve civilians were killed in Aleppo and 7 in Idlib.", "7", "civilians", "killed")]
    [InlineData("At least 15 people died, including 4 women and 3 children.", "3", "children", "killed")]
    [InlineData("قتلت الغارات 20 شخصا واعتقلت القوات 6 مسلحين.", "6", "gunmen", "captured")]
    public void A_series_of_counts_shares_what_is_said_once(string text, string span, string? unit, string role)
    {
        EntityMention count = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Count && m.Text == span);
        Assert.Equal(role, count.Role);
        Assert.True(unit is null || count.Unit == unit, count.Unit);
    }
}
