using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>People told by what is said of them: verbs of saying, bynames, fathers' names and what is named after people.</summary>
public class SpokenNameTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وقال صادق الحدب إن العمل بدأ.", "صادق الحدب")] // truthful, a place in words
    [InlineData("وأوضح حسن أطلان، عضو المجلس، أن الطريق مغلق.", "حسن أطلان")] // a name of no table, an office behind
    [InlineData("وكتب حسن المعيض: انتهى الأمر.", "حسن المعيض")] // good
    [InlineData("وكان علي أطلان قد حاول الوصول.", "علي أطلان")] // a verb of the past around it
    [InlineData("وأوضح بن دليم: كل شيء جاهز.", "بن دليم")] // the father's name alone
    [InlineData("وقال أبو كلل إن الحكومة تأخرت.", "أبو كلل")] // a byname of ordinary words
    [InlineData("وأكدت أم فهد أن الأسعار ارتفعت.", "أم فهد")]
    [InlineData("وقال مؤيد الحدب لوكالة مرايا إن البوابة أغلقت.", "مؤيد الحدب")] // to whom it was said
    [InlineData("وأكد صادق الحدب خلال الاجتماع أن العمل بدأ.", "صادق الحدب")]
    [InlineData("وقال العقيد أفرسياب كامل إن الوضع هادئ.", "أفرسياب كامل")] // whole, and complete
    [InlineData("وقال القيادي في حشد الأنبار مندول الجعيفري إن القوات وصلت.", "مندول الجعيفري")] // a family name in yeh behind a long office
    [InlineData("وأفاد كمال الحدب مدير عام المرحلة بذلك.", "كمال الحدب")] // an office without a comma
    [InlineData("وأكد الدكتور موافق الزبيلي هذا الخبر.", "موافق الزبيلي")] // agreeing
    [InlineData("وأوضح أردوغان أن الرئيس عاد.", "أردوغان")]
    public void Who_stands_between_saying_and_what_is_said_speaks(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("وقال بيان الجامعة إن الدراسة توقفت.")] // the university's statement
    [InlineData("وأكد شاهد عيان أن الانفجار وقع.")] // an eye-witness
    [InlineData("وقال مصدر أمني إن الطريق مغلق.")]
    [InlineData("وأوضح بيان للشرطة أن الحريق أُخمد.")]
    [InlineData("كما كتب على مدخله أن المحل مغلق.")] // on its entrance
    public void Statements_and_witnesses_are_no_people(string text) => Assert.Empty(Persons(text));

    [Theory]
    [InlineData("واعتقل محمد العيسى الملقب بـالهفو أمس. وقال الهفو إنه بريء.", "الهفو")]
    [InlineData("قتل خالد الجاسم، المعروف بـ\"غنيوة\"، في المعسكر.", "غنيوة")]
    [InlineData("قتل خالد الجاسم، المعروف بـ أبو غنوم، في الباب. وشيع أبو غنوم اليوم.", "أبو غنوم")]
    public void A_byname_behind_a_name_is_his_and_stands_for_him_later(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Fact]
    public void What_one_is_known_for_is_no_byname() =>
        Assert.Single(Persons("وأشاد بالشاعر خالد الجاسم المعروف بمواقفه الوطنية."));

    [Theory]
    [InlineData("والتحق نور الدين ديمرتاش بالحزب.", "نور الدين ديمرتاش")]
    [InlineData("وقال خير الدين دبية إن التلوث مستمر.", "خير الدين دبية")]
    [InlineData("يقود المجموعة عمر عبد الله منذ عام.", "عمر عبد الله")]
    [InlineData("وذكر كمال أبو الرب أن العائلات عادت.", "كمال أبو الرب")]
    [InlineData("وزار المدينة محمد الأمين ولد بلال أمس.", "محمد الأمين ولد بلال")]
    [InlineData("وصل شغيثل بن حبريش إلى المكلا.", "شغيثل بن حبريش")] // a given name of no table
    [InlineData("قتل محمد الرواشدة في الاشتباك.", "محمد الرواشدة")] // a clan's plural
    [InlineData("وسلم عبود الجدعان نفسه للقوات.", "عبود الجدعان")] // a definite family name of no table
    [InlineData("والشيخ علي الويس من وجهاء العشيرة.", "علي الويس")] // الشيخ علي is a village too
    public void Names_of_two_words_go_on_to_the_family_name(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Fact]
    public void A_fathers_name_stands_for_the_son_told_of_before()
    {
        EntityMention[] people = [.. Persons("وصل المحافظ سالم بن ماضي إلى المكلا. وقال بن ماضي إن الوقود محتجز. وزارها حسين بن ماضي.")];
        Assert.Equal(["سالم بن ماضي", "بن ماضي", "حسين بن ماضي"], people.Select(m => m.Text));
    }

    [Theory]
    [InlineData("افتتح مجمع الملك فهد الطبي أمس.")]
    [InlineData("فاز الباحث بجائزة الشيخ زايد للكتاب.")]
    [InlineData("أعيد فتح عقبة عبدالله غريب أمام الشاحنات.")]
    [InlineData("شاركت كتائب من لواء غورغور في الهجوم.")]
    public void What_is_named_after_people_names_none(string text) => Assert.Empty(Persons(text));

    [Theory]
    [InlineData("وقال قائممقام سامراء محمود خلف إن الجسر مغلق.", "محمود خلف")]
    [InlineData("واعترض عضو المجلس خلف الحديدي على القرار.", "خلف الحديدي")]
    [InlineData("والتقى الوفد النائب حسن أطلان في مكتبه.", "حسن أطلان")]
    public void Local_offices_announce_names(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("وقال مسؤول العلاقات في الحزب سيهان دبو إن الوضع صعب.", "سيهان دبو")] // at the end of a long office
    [InlineData("وأوضح الدكتور هزبر الشواف أن العلاج متوفر.", "هزبر الشواف")] // both of no table
    [InlineData("وشدد القيادي مندول الجغيفي على ذلك.", "مندول الجغيفي")] // a family name behind a word of no table
    [InlineData("على شاكلة نوري كامل المالكي وغيره.", "نوري كامل المالكي")] // two ordinary words before the family name
    [InlineData("ويغيب حسين عبد الغني ومحمد عيد وحسن الراهب.", "محمد عيد")] // a feast, in a list
    [InlineData("فاز النائب تيد ليو بالمقعد. يذكر أن ليو، وهو طبيب، ترشح مرتين.", "ليو")] // three letters
    public void Names_that_look_like_none_are_told_by_what_stands_around(string text, string name) =>
        Assert.Contains(Persons(text), m => m.Text == name);

    [Theory]
    [InlineData("وقال مسؤول العلاقات في الحزب إن الوضع صعب.")]
    [InlineData("وقال الطفل مقطوع الرأس إن الأمر انتهى.")] // beheaded, an adjective
    [InlineData("هل الموظف السعودي مهيأ لتلك الخطوة؟")] // prepared
    public void Offices_without_a_name_stay_without(string text) => Assert.Empty(Persons(text));

    private static IEnumerable<EntityMention> Persons(string text) =>
        Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Person);
}
