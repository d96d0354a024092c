using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Names in lists, names that an earlier fuller name explains, and the English names of unlisted ones.</summary>
public class ListedNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("دارت معارك في قريتي أم الكيف والدردارة.", "أم الكيف;الدردارة")]
    [InlineData("سيطر على بلدتي الفرحان والكوزلية بعد معارك.", "الفرحان;الكوزلية")]
    [InlineData("سيطر على قرية الفرحان والجيش يتقدم.", "الفرحان")] // one village opens no list
    [InlineData("دخل بلدتي الفرحان والتزم الصمت.", "الفرحان")] // a verb: and kept silent
    [InlineData("تضررت قرى جهينة وشطورة وكربوزة النخل والبرشا بالسيول.", "جهينة;شطورة;كربوزة النخل;البرشا")] // in no table
    [InlineData("قصفت قرى الدردارة والطويلة ومحيط الحقل.", "الدردارة;الطويلة")] // al-Tawila: "the long one"
    [InlineData("وصلت المساعدات إلى قرى حماة ووزعت الخبز.", "حماة")] // and bread was given out
    [InlineData("شملت الحملة قرى حماة والطويلة الأمد منها.", "حماة")] // and the long-term ones
    [InlineData("زار مالي والنيجر وبوركينا فاسو.", "مالي;النيجر;بوركينا فاسو")]
    [InlineData("زار النيجر ومالي.", "النيجر;مالي")]
    [InlineData("تقرير مالي والنتائج جيدة.", "")] // a financial report
    [InlineData("أعلنت حالة القوة القاهرة في الميناء.", "")] // force majeure, not Cairo
    [InlineData("وصل إلى القاهرة أمس.", "القاهرة")]
    public void Places_in_a_row(string text, string expected) =>
        Assert.Equal(expected, string.Join(';', Names(text, EntityKind.Place).Select(m => m.Text)));

    [Theory]
    [InlineData("أعلنت كتائب الشهيد عز الدين القسام ذلك. وقالت القسام إنها مستعدة.", "nc:group/qassam;nc:group/qassam")]
    [InlineData("وبثت شبكة \"الجزيرة\" التسجيل.", "")]
    public void A_group_may_be_called_by_the_end_of_its_full_name(string text, string expected)
    {
        Assert.Equal(expected, string.Join(';', Names(text, EntityKind.ArmedGroup).Select(m => m.Id)));
        Assert.Empty(Names(text, EntityKind.Person));
    }

    [Theory]
    [InlineData("سيطروا على معسكر حمزة.", EntityKind.Place, "Masakar")]
    [InlineData("أغار الطيران على مرتفعات الريحان.", EntityKind.Place, "Martafa")]
    [InlineData("سيطر على بلدتي الفرحان والكوزلية بعد معارك.", EntityKind.Place, "Wal")]
    [InlineData("Brig. Gen. Abdullah Qassem al-Junaid said so.", EntityKind.Person, " - ")]
    public void The_English_name_holds_neither_designator_nor_proclitic(string text, EntityKind kind, string unwanted)
    {
        Assert.NotEmpty(Names(text, kind));
        Assert.All(Names(text, kind), m => Assert.DoesNotContain(unwanted, m.NameEn, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_mark_that_opens_inside_the_full_name_closes_inside_it()
    {
        const string Text = "نقلت شبكة \"الخابور\" المحلية ذلك.";
        EntityMention mention = Assert.Single(Names(Text, EntityKind.Media));
        Assert.Equal(("الخابور", "شبكة \"الخابور\""), (mention.Text, mention.FullSpan.Slice(Text)));
    }

    private static IEnumerable<EntityMention> Names(string text, EntityKind kind) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == kind);
}
