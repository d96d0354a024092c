using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>People whose names hold ordinary words, told by the words around and by the build of family names.</summary>
public class ClosedNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("كما هو الشأن بالنسبة لكريم وجدي عضو المجلس.", "كريم وجدي")] // an office behind
    [InlineData("وتحدث عمر بلقاضي وكيل اللائحة.", "عمر بلقاضي")] // a family name of the Maghreb in one word
    [InlineData("خلفا لعمارة بن سالم الذي استقال.", "عمارة بن سالم")] // a father behind
    [InlineData("استقبل الهادي ولد سالم الوفد.", "الهادي ولد سالم")]
    [InlineData("وفق ما أكده الكاتب العام للنقابة طاهر ذاكر في تصريح.", "طاهر ذاكر")] // the body between office and name
    [InlineData("وتحدث عضو المكتب التنفيذي نور الدين الازرق، وغادر.", "نور الدين الازرق")]
    [InlineData("قررت الوزارة إعفاء إلياس الشرقي من مهامه.", "إلياس الشرقي")] // "eastern"
    [InlineData("وأوضح سعد الله أن المنظمة لم تتلق ردا.", "سعد الله")]
    public void What_stands_around_shows_that_a_word_ends_a_name(string text, string name) => Assert.Contains(name, Persons(text));

    [Theory]
    [InlineData("قال عبد الإله ابن كيران إنه باق. ورد ابن كيران على السؤال.", "ابن كيران")]
    [InlineData("قال مبخوت بن ماضي إن الطريق مغلق. وغادر بن ماضي.", "بن ماضي")]
    public void One_is_called_by_his_fathers_name_again(string text, string name) => Assert.Contains(name, Persons(text));

    [Theory]
    [InlineData("وقال المتحدث أشرف القدرة إن الوقود نفد، وبحسب القدرة توقف المستشفى.", "القدرة")] // ability
    [InlineData("وقال غسان سلامة إن الوضع صعب. وعقد سلامة لقاء مع الوفد.", "سلامة")] // safety
    public void A_family_name_that_is_a_word_is_known_by_what_people_do(string text, string name) => Assert.Contains(name, Persons(text));

    [Theory]
    [InlineData("وصل المهندس أحمد صلاح الدين أمس. ودخلت الآليات من شارع صلاح الدين.", "صلاح الدين")] // a street
    [InlineData("وانسحب اللواء الأول زرانيق من المدينة.", "زرانيق")] // the first brigade
    public void Streets_and_brigades_are_called_by_others(string text, string name) => Assert.DoesNotContain(name, Persons(text));

    [Theory]
    [InlineData("كما طالب منصور بعد ذلك بالحل. وقال مرتضى منصور إنه باق.", "منصور")] // demanded
    [InlineData("من جهته، أبان عامر المشاري أن الأسعار ترتفع.", "عامر المشاري")] // made clear
    public void A_verb_before_a_name_is_no_part_of_it(string text, string name) => Assert.Contains(name, Persons(text));

    [Theory]
    [InlineData("وقال إنه لولا البزة العسكرية لما وصل.")] // if not for
    [InlineData("أرجأ اختياره لخطاب الجفري الروائي.")] // for a speech
    public void Ordinary_words_name_nobody(string text) =>
        Assert.DoesNotContain(Persons(text), static p => p.Contains(' ', StringComparison.Ordinal));

    private static List<string> Persons(string text) =>
        [.. Extractor.Extract(text).Mentions.Where(static m => m.Kind == EntityKind.Person).Select(static m => m.Text)];
}
