using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Later mentions by the first name alone, and names told by the office behind a comma.</summary>
public class FirstNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وصل كانغ تشول هوان أمس. وذكر كانغ أن النتيجة واضحة.", "كانغ")]
    [InlineData("غنت بلقيس الورداني أمس. وعلقت بلقيس على ذلك.", "بلقيس")]
    [InlineData("أحب الناس فاتن حمامة كثيرا. وتذكر فاتن أنها سافرت.", "فاتن")]
    public void A_first_name_alone_means_the_one_person_who_bears_it(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name && m.NameAr is null or { Length: > 0 } && m.Span.Length == name.Length);

    [Theory]
    [InlineData("غنت بلقيس الورداني وبلقيس المرشدي أمس. وفرحت بلقيس بذلك.", "بلقيس")] // two bear it
    [InlineData("زار خوسيه راموس الملعب. وجرت المباراة في سان خوسيه أمس.", "خوسيه")] // a town
    [InlineData("وصل سلطان الورداني. وحديقة الأمير سلطان، مفتوحة، والأمير سلطان» كذلك.", "سلطان الورداني سلطان")]
    [InlineData("وصل نايف الورداني أمس. وتعاونت نايف الأمنية مع الجامعة.", "نايف")] // an institution named after another
    public void A_first_name_that_may_be_anothers_is_left_alone(string text, string name) =>
        Assert.DoesNotContain(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("حضر الحفل حنان موهوب، مديرة المكاتب، وآخرون", "حنان موهوب")] // an ordinary word before an unlisted family name
    [InlineData("وصف علي بنطالب، المؤرخ المعروف، ذلك", "علي بنطالب")] // a definite office
    [InlineData("بحضور ينكوبا دياتارا، وزير الاقتصاد", "ينكوبا دياتارا")] // both words in no table
    public void An_office_behind_a_comma_tells_a_name(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("أعلن ذلك في باريس، وزير الاقتصاد")]
    [InlineData("اتخذ قرارا جديدا، مدير المكتب")]
    public void Other_words_before_an_office_are_no_name(string text) => Assert.Empty(Persons(text));

    private static IEnumerable<EntityMention> Persons(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person);
}
