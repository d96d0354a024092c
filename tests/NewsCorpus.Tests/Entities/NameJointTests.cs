using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Names with hyphens and initials, names of syllables, and what stands between an office and the name.</summary>
public class NameJointTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("ذكر هانز - بيتر شرودنغ، مفوض الدفاع، ذلك", "هانز - بيتر شرودنغ", "Hans-Peter")]
    [InlineData("قال جان-مارك أوبير ذلك", "جان-مارك أوبير", "Jean-Mar")]
    [InlineData("قال كانغ تشول هوان ذلك", "كانغ تشول هوان", "Kang")]
    [InlineData("وقالت المتحدثة باسم الخارجية لي ثي ثو هانج، إن الأمر مرفوض", "لي ثي ثو هانج", "Lee")]
    [InlineData("أوقفت الشرطة محمد ب. البالغ 30 عاما", "محمد ب.", "Mohammed")]
    [InlineData("واعتقل المكنى أبو سفيان قرب الحدود", "أبو سفيان", "Abu")]
    [InlineData("وتلا ممثل السيستاني سمير الورداني الخطبة", "سمير الورداني", "Samir")]
    [InlineData("قال رئيس هيئة السوق المالية سمير الطبيب، إن الأمر واضح", "سمير الطبيب", "Samir")]
    [InlineData("صلى علي بن أبي طالب في المسجد", "علي بن أبي طالب", "Ali bin Abi")]
    public void A_name_goes_over_what_joins_it(string text, string name, string english) =>
        Assert.Contains(Persons(text), m => m.Text == name && m.NameEn!.StartsWith(english, StringComparison.Ordinal));

    [Theory]
    [InlineData("التقى أحمد الورداني - سمير القرقوري في المدينة", "أحمد الورداني")] // a dash between two people
    [InlineData("قال شينزو آبي التعبير واضح", "شينزو آبي")] // Abe is no father of
    public void A_mark_or_word_between_does_not_join(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("شوقي الطبيب يغادر\n\nوصل شوقي الطبيب. وقال المحامي شوقي الطبيب، إن الوقت ضيق.", 3)]
    public void A_whole_name_proven_once_is_found_elsewhere(string text, int people) =>
        Assert.Equal(people, Persons(text).Count(m => m.Text == "شوقي الطبيب"));

    [Theory]
    [InlineData("وسجل الهولندي لويس فان")]
    [InlineData("وسجل الهولندي لويس دي")]
    [InlineData("قال محمد ديل")]
    public void A_text_may_end_behind_a_particle_of_names(string text) =>
        Assert.All(Persons(text), m => Assert.True(m.Span.End <= text.Length));

    private static IEnumerable<EntityMention> Persons(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person);
}
