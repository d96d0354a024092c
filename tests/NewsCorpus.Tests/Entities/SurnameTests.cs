using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Family names that are ordinary words, and where the first of two joined names ends.</summary>
public class SurnameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وقال المهندس محمد المرشد إن العمل بدأ", "محمد المرشد")] // the guide, behind a title
    [InlineData("وهاجمت مجموعة يقودها محمد بحرون الملقب بالصقر الحي", "محمد بحرون")] // nicknamed the falcon
    [InlineData("ودارت بين الكتيبة التي يقودها محمد المرتاح وقوة أخرى اشتباكات", "محمد المرتاح")] // led by
    [InlineData("ودخلت قوة بإمرة حسن أبوزريبة، المدينة", "حسن أبوزريبة")] // under, a byname in one word
    [InlineData("وأصيب محمد المرتاح وسالم الكندري", "محمد المرتاح")] // the rested one, in a list of the wounded
    [InlineData("وأكد أن القصف أسفر عن مقتل مبارك أحمد دفع الله ونزوح السكان", "مبارك أحمد دفع الله")] // Dafallah
    [InlineData("وتحدث الشيخ محمد الطيب رحمه الله عن ذلك", "محمد الطيب")] // God rest him
    [InlineData("أشاد المدرب خورخي داسيلفا بأداء الفريق", "خورخي داسيلفا")] // built like a word with a particle
    [InlineData("وأوضح عبدالله السواط مدير الهيئة ذلك", "عبدالله السواط")] // a verb of speech before, an office behind
    [InlineData("أكد رئيس الاتحاد أحمد عيد أن الموسم ناجح", "أحمد عيد")] // feast
    [InlineData("شارك الدكتور لؤي بن أحمد المسلم في الافتتاح", "لؤي بن أحمد المسلم")] // behind the father's name
    [InlineData("وقال اللواء طلال بن محمد ملائكة، إن الأمن مستتب", "طلال بن محمد ملائكة")] // angels
    [InlineData("وعن رئيس المؤسسة ، محمد علي شهيدي، أن العدد كبير", "محمد علي شهيدي")] // between two commas
    [InlineData("غنى رابح صقر وعبد الله الرويشد في الحفل", "عبد الله الرويشد")] // "and" before a servant of God
    public void An_ordinary_word_closes_a_name(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("وقدر المهندس سامي الاهتمام والدعم من الوزارة", "سامي")] // the care, an object
    [InlineData("وضع شركة المهندس وسيم على القائمة", "وسيم")] // on, not Ali
    [InlineData("بدأ المدرب جميل قاسم الشوط الثاني بهدف", "جميل قاسم")] // the half, after two names
    [InlineData("التقى الملك سلمان الوفد.", "سلمان")] // a king goes by his given name
    [InlineData("وحضر الدكتور حسن اليوم إلى المدينة", "حسن")] // today
    [InlineData("من جهته، طالب مسعود البارزاني بوقف القصف", "مسعود البارزاني")] // demanded
    [InlineData("هو أيمن الورداني خليفة أسامة بن لادن في التنظيم", "أسامة بن لادن")] // the successor of
    [InlineData("رئيس الحكومة: الملك سلمان كوالدي وسأبقى", "سلمان")] // like my father
    public void A_word_that_says_something_else_does_not(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("تعاون الملحن طارق مدكور وحماقي في الأغنية", "طارق مدكور")]
    [InlineData("التقى رونالدو رودريغيز وكيفن المدرب", "رونالدو رودريغيز")]
    public void A_second_person_is_not_the_first_ones_family_name(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    private static IEnumerable<EntityMention> Persons(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person);
}
