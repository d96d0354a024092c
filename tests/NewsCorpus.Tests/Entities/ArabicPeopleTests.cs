using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Arabic names without a title, with family names of no table, and their later short mentions.</summary>
public class ArabicPeopleTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("أكد العقيد علي المنديلي أن الطريق آمن", "علي المنديلي")] // Ali with its own yeh
    [InlineData("تم تعيين حمزة غربوط مديرا للمتحف", "حمزة غربوط")] // a family name of no table
    [InlineData("حضر الحفل كمال الشهري وزملاؤه", "كمال الشهري")] // both parts are ordinary words too
    [InlineData("افتتح المعرض وكيل محافظة الزلفي سليمان بن حمدان الشلاقي", "سليمان بن حمدان الشلاقي")] // an office and its place
    [InlineData("كرمت البلدية محمود الغزواني وخليل الورتاني", "خليل الورتاني")] // joined by "and", the given name a word
    [InlineData("زار الوفد وزير الشؤون الدينية وعبد اللطيف الورتاني", "عبد اللطيف الورتاني")] // "and" behind an office
    [InlineData("وقال الدكتور لؤي خربوشه إن النتائج جيدة", "لؤي خربوشه")] // heh for teh marbuta at the end
    [InlineData("نفذ الهجوم \"أبو دجانة العراقي\" وفق البيان", "أبو دجانة العراقي")] // a byname of nationality
    [InlineData("وقدم الفنان الراحل سمير الورداني أعمالا كثيرة", "سمير الورداني")] // an adjective between title and name
    [InlineData("وقال أحمد بن عبدالله سنبوقة رئيس النقابة", "أحمد بن عبدالله سنبوقة")] // "son of" takes no room
    [InlineData("حوار بين مصطفى الغزواني لبشار الأسد", "مصطفى الغزواني")] // another's name behind a particle
    public void A_name_is_found_whole(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("قال محمد العبيدي إن السوق هادئة. وأوضح الشريف ذلك.", "الشريف")] // nobody of that name
    [InlineData("افتتح صالح الورتاني المعرض، وهذا غير صالح للعرض", "صالح للعرض")]
    [InlineData("\"أم المعارك\" عبارة قديمة", "أم المعارك")] // mother of all battles
    [InlineData("تعهد بتبليغ الشكوى إلى الوزارة", "بتبليغ")] // promised to convey
    [InlineData("كان يترك الدار ويغترب ليبحث عن عمل", "الدار ويغترب")] // leaves home and goes abroad
    [InlineData("وأكد محمود مستغربا ما حدث", "محمود مستغربا")]
    [InlineData("وعن أنس رضي الله عنه قال ذلك", "أنس رضي الله")] // may God be pleased with him
    [InlineData("وبدت هيفاء وهبي مترددة في البداية", "هيفاء وهبي مترددة")] // hesitant
    [InlineData("يعرض في شهر رمضان المقبل مسلسل جديد", "رمضان المقبل")] // next Ramadan
    [InlineData("وهذا المحل غير صالح والماء في اليمن قليل", "صالح")] // fit for use
    public void Ordinary_words_make_no_name(string text, string name) =>
        Assert.DoesNotContain(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("انتقد عامر الشريف القرار. وأوضح الشريف أن الوقت ضيق.", "الشريف")] // behind a verb of speech
    [InlineData("الشريف يطالب بالتحقيق\n\nوصل عامر الشريف أمس إلى المدينة.", "الشريف")] // in a headline, before the whole name
    [InlineData("قاد علي عبدالله صالح البلاد. وتقدمت قوات صالح شمالا.", "صالح")] // whose forces
    [InlineData("عاد علي عبدالله صالح إلى المدينة، والتقى المخلوع صالح أنصاره", "صالح")] // a title that says he is ousted
    public void An_ordinary_word_is_a_person_told_of_before(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name && m.Span.Length == name.Length && m.NameAr != name);

    [Theory]
    [InlineData("انسحبت ميليشيات الحوثيين وصالح من أطراف عدن في اليمن", "صالح", "nc:person/ali-abdullah-saleh")]
    [InlineData("وحذر السراج من عواقب القتال في ليبيا", "السراج", "nc:person/fayez-al-sarraj")]
    public void A_short_name_alone_is_told_by_the_country_and_what_stands_beside_it(string text, string name, string id) =>
        Assert.Contains(Persons(text), m => m.Text == name && m.Id == id);

    [Theory]
    [InlineData("انتقد عامر الشريف القرار. وهذا العمل الشريف يستحق الشكر.", 1)] // noble work
    [InlineData("قاد علي عبدالله صالح البلاد. والماء غير صالح للشرب.", 1)] // fit to drink
    [InlineData("قاد علي عبدالله صالح البلاد. وهذا لصالح الجميع.", 1)] // in favour of
    public void An_ordinary_word_stays_one_elsewhere(string text, int people) =>
        Assert.Equal(people, Persons(text).Count());

    private static IEnumerable<EntityMention> Persons(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person);
}
