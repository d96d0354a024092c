using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Places whose names are ordinary words, and what beside them says that they are places.</summary>
public class PlaceSupportTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("سيطرت الفصائل على جرابلس والباب وتل أبيض.", "الباب", "gn:174018")]
    [InlineData("مدن وبلدات جرابلس والباب والراعي", "الراعي", "gn:169138")]
    [InlineData("قصف على القائم وعكاشات في العراق", "القائم", "gn:92138")]
    [InlineData("معارك بين مالي وتشاد", "مالي", "iso:ML")]
    [InlineData("وخلاياه تنشط في البادية السورية بين تدمر والميادين", "تدمر", "gn:163808")]
    [InlineData("قال سكان مدينة القائم إن القصف توقف. ثم عاد الهدوء. ويربط القائم بالبوكمال معبر.", "القائم", "gn:92138")]
    [InlineData("نُقلت العائلات إلى مخيم الهول في ريف الحسكة.", "الهول", "gn:173797")]
    [InlineData("وصل إلى العاصمة القطرية الدوحة أول أمس", "الدوحة", "gn:290030")]
    public void An_ordinary_word_beside_a_place_near_it_is_the_town(string text, string place, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Text == place && m.Id == id);

    [Theory]
    [InlineData("قال سكان مدينة القائم إن الوضع القائم لا يحتمل.", "القائم", 1)]
    [InlineData("قال سكان حقل العمر إن رجلا في العمر 60 عاما قتل.", "العمر", 0)]
    [InlineData("فتح الباب والنافذة في بيته بسوريا", "الباب", 0)]
    [InlineData("سيطر الحوثيون في اليمن على ثاني أكبر مدن البلاد ثم غادر الرئيس البلاد إلى عدن.", "البلاد", 0)]
    [InlineData("بما فيه محور فيلادلفيا في غزة", "فيلادلفيا", 0)]
    [InlineData("خرج من سجن عوفر قرب رام الله", "عوفر", 0)]
    public void An_ordinary_word_stays_one(string text, string word, int places) =>
        Assert.Equal(places, Extractor.Extract(text).Mentions.Count(m => m.Kind == EntityKind.Place && m.Text == word));

    [Theory]
    [InlineData("معارك في شمال دارفور أمس", "دارفور", 1)]
    [InlineData("وصل إلى جنوب السودان أمس", "السودان", 0)]
    [InlineData("جلسوا قرب السياج الحدودي", "السياج", 0)]
    [InlineData("في قرية بإقليم بعيد", "بإقليم", 0)]
    [InlineData("حضرت فاطمة الزهراء الحفل", "اطمة", 0)]
    public void What_lies_in_a_part_of_a_place_is_seen_inside_it(string text, string inner, int times) =>
        Assert.Equal(times, Extractor.Extract(text).Mentions.Count(m => m.Kind == EntityKind.Place && m.Text == inner));

    [Theory]
    [InlineData("ضربات في قضاء القائم غربي العراق", "القائم", "wof:1108562669")]
    [InlineData("وافق على فتح معبري باب السلام والراعي في سوريا", "الراعي", "nc:place/rai-crossing")]
    [InlineData("وافق على فتح معبري باب السلام والراعي في سوريا", "باب السلام", "nc:place/bab-al-salama-crossing")]
    public void The_designator_tells_the_row(string text, string place, string id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Text == place).Id);

    [Theory]
    [InlineData("يقيم الفريق معسكر هولندا", "هولندا")]
    [InlineData("حريق في وادي حلوة في سلوان", "وادي حلوة")]
    public void A_camp_abroad_is_in_its_country(string text, string place) =>
        Assert.Equal(place, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Level == 0 && m.Text != "سلوان").Text);
}
