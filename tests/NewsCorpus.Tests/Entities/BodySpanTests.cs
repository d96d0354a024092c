using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Where the name of an Arabic organisation ends.</summary>
public class BodySpanTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("أعلن رئيس الجمعية الليبية لمستقبل الفنون ذلك.", "الجمعية الليبية لمستقبل الفنون")] // a purpose behind a nationality
    [InlineData("تشرف عليه الهيئة الوطنية للوقاية من حوادث السير.", "الهيئة الوطنية للوقاية من حوادث السير")] // what a purpose governs
    [InlineData("حذرت اللجنة العليا للرقابة على الأسواق أمس.", "اللجنة العليا للرقابة على الأسواق")]
    [InlineData("نظمت الهيئة الوطنية للثقافة و الفنون المعرض.", "الهيئة الوطنية للثقافة و الفنون")] // "and" written apart
    [InlineData("ترشح لرئاسة الشركة الوطنية لتخزين وتوزيع الحبوب أمس.", "الشركة الوطنية لتخزين وتوزيع الحبوب")] // two nouns of one
    [InlineData("قال مدير الشركة الوطنية لإنتاج و تسويق التمور ذلك.", "الشركة الوطنية لإنتاج و تسويق التمور")]
    [InlineData("انتخب عضوا في نقابة الأطباء البيطريين أمس.", "نقابة الأطباء البيطريين")] // an adjective of the members
    [InlineData("اجتمعت لجنة المشتريات وبنوك الأدوية صباحا.", "لجنة المشتريات وبنوك الأدوية")]
    [InlineData("اجتمعت لجنة الإسعاف والطب الوقائي صباحا.", "لجنة الإسعاف والطب الوقائي")] // a short noun with its adjective
    [InlineData("قال رئيس الهيئة العليا للتغذية الرشيدة ذلك.", "الهيئة العليا للتغذية الرشيدة")]
    [InlineData("وقال رئيس مجلس الشورى المنتهية ولايته ذلك.", "مجلس الشورى")] // whose term has ended
    public void A_name_goes_on_as_far_as_its_words_belong_together(string text, string name) =>
        Assert.Equal(name, Assert.Single(Extractor.Extract(text).Mentions, static m => m.Kind == EntityKind.Organization).Text);

    [Theory]
    [InlineData("اجتمعت اللجنة العليا للتشجير أمس. وقررت اللجنة العليا تأجيل الموعد.", "اللجنة العليا")]
    [InlineData("وقال الاتحاد الوطني إن الطريق مغلق، وشارك رئيس حزب الاتحاد الوطني الكردستاني. وقال الاتحاد الوطني الكردستاني ذلك.", "الاتحاد الوطني")]
    public void The_first_words_of_a_longer_name_stand_for_it(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == name);

    [Theory]
    [InlineData("وقررت اللجنة العليا تأجيل الموعد.")] // no longer name in the article
    [InlineData("وزار الوفد جمعية خيرية في المدينة.")] // a charity
    public void Short_descriptions_alone_are_no_names(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, static m => m.Kind == EntityKind.Organization);

    [Fact]
    public void A_closing_adjective_makes_a_name_of_any_word_before_it() =>
        Assert.Contains(Extractor.Extract("ووزعت جمعية بناء الخيرية خياما.").Mentions, static m => m is { Kind: EntityKind.Organization, Text: "جمعية بناء الخيرية" });

    [Fact]
    public void Counted_parties_are_no_two_parties_of_a_name() =>
        Assert.DoesNotContain(Extractor.Extract("ويغطي 16 حزبا الاستحقاقات المقبلة.").Mentions, static m => m.Kind == EntityKind.Organization);

    [Theory]
    [InlineData("وصل علي عبد الله صالح إلى صنعاء في اليمن. واجتمع حزب صالح أمس.")]
    [InlineData("وصل علي عبد الله صالح إلى صنعاء في اليمن. وانسحبت قوات صالح أمس.")]
    public void Whose_party_or_force_it_is_stays_a_person_inside(string text)
    {
        IReadOnlyList<EntityMention> mentions = Extractor.Extract(text).Mentions;
        Assert.Contains(mentions, static m => m is { Kind: EntityKind.Person, Text: "صالح", Level: 1 });
    }
}
