using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Arabic bodies and outlets told by quotation marks: short names, names behind a designator, outlets that are told something.</summary>
public class QuotedBodyTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وقال في تصريح لـ«الحياة» إن المشروع تأخر.", "الحياة", "nc:media/al-hayat")]
    [InlineData("علمت «الحياة» من مصادر مطلعة أن الموعد تغير.", "الحياة", "nc:media/al-hayat")]
    [InlineData("وأوضح لـ \"سبق\" أن السيل جرف السيارة.", "سبق", "nc:media/sabq")]
    [InlineData("بحسب «النهار» فإن الجلسة أرجئت.", "النهار", "nc:media/an-nahar")]
    [InlineData("قال في حديث خاص لـ«صدى الوادي» إن الموسم جيد.", "صدى الوادي", null)] // in no table
    [InlineData("نشرت صحيفة «الأخبار» اللبنانية الخبر.", "الأخبار", "nc:media/al-akhbar-lb")] // the adjective stands outside the marks
    [InlineData("وزير العمل لـ المدينة : لا تأجيل للمشروع.", "المدينة", "nc:media/al-madina-sa")] // no quotation marks
    [InlineData("باماكو (ضفاف) - قالت الشرطة إن الطريق فتح.", "ضفاف", null)] // who sends the report
    [InlineData("علمت «الوطن» أن السعودية وقطر والرياض وجدة توافقت.", "الوطن", "nc:media/al-watan-sa")] // of the country named most
    [InlineData("ونقلت وكالة الأنباء اليمنية سبأ عن شهود أن الطريق فتح.", "سبأ", "nc:media/saba-ye")] // the short name behind the long one
    [InlineData("قال في مقابلة مع إذاعة \"Vallea 7\" إنه باق.", "Vallea 7", null)] // a number
    [InlineData("وقال موقع AHDATH.INFO إن المعرض افتتح.", "AHDATH.INFO", "nc:media/al-ahdath-ma")] // its address
    [InlineData("أكد المركز الإعلامي للمقاومة أن الجبهة هادئة.", "المركز الإعلامي للمقاومة", null)]
    public void An_outlet_that_is_told_something_is_one_whatever_the_word_means(string text, string name, string? id)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media);
        Assert.Equal((name, id), (found.Text, found.Id));
    }

    [Theory]
    [InlineData("سجل المهاجم هدفين لـ«الاتحاد» في الدوري.")] // a club
    [InlineData("كان ذلك في «الحياة» كما في الموت.")]
    [InlineData("وقعت الهجمات في جنوب شرق الأناضول.")] // a region
    public void A_quoted_word_that_is_told_nothing_is_no_outlet(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media);

    [Theory]
    [InlineData("«الغذاء والدواء» ترد. بعثت الصحيفة إلى هيئة الغذاء والدواء.", "الغذاء والدواء")]
    [InlineData("أكد رئيس الاتحاد الوطني الحر ذلك. ويشارك \"الوطني الحر\" في الحكم.", "الوطني الحر")]
    [InlineData("«المهندسين» تنشئ لجنة. قالت الهيئة السعودية للمهندسين ذلك.", "المهندسين")] // its purpose, without ل
    [InlineData("«المواصفات والمقاييس» تلزم المصنعين. قالت الهيئة السعودية للمواصفات والمقاييس والجودة ذلك.", "المواصفات والمقاييس")] // the beginning of its purpose
    [InlineData("قال عضو «المستقبل» ذلك. وتجتمع كتلة المستقبل غدا.", "المستقبل")] // no date
    [InlineData("تأسس حزب آفاق تونس قبل سنوات. وتحفظ \"آفاق\" على التعيينات.", "آفاق")] // a party by its first word
    public void A_body_named_in_full_is_found_by_its_short_name_in_quotation_marks(string text, string brief)
    {
        EntityMention[] bodies = [.. Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Organization)];
        EntityMention found = Assert.Single(bodies, m => m.Text == brief);
        Assert.Contains(bodies, m => m != found && m.Id == found.Id);
    }

    [Theory]
    [InlineData("رفع المحتجون شعار \"العليا\" أمام المحكمة العليا.", "العليا")] // an adjective alone
    [InlineData("تحدث عن \"الوطنية\" طويلا ثم زار الهيئة الوطنية للإعلام.", "الوطنية")]
    [InlineData("صنفت دول الجوار الحزب منظمة \"إرهابية\" أمس.", "إرهابية")] // says what it is
    public void A_quoted_word_that_shortens_no_body_is_none(string text, string word) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == word);

    [Theory]
    [InlineData("دعت منظمة «نور الغد الأخضر» إلى الحوار.", "نور الغد الأخضر")]
    [InlineData("انتقدت منظمة \"سند كونسورنز\" التقرير.", "سند كونسورنز")]
    [InlineData("شاركت كتلة «سائرون» في الجلسة.", "سائرون")] // no hill
    [InlineData("فاز مرشح حزب (القنديل) بالمقعد.", "القنديل")] // brackets
    [InlineData("أعلن تحالف \"الفتح\" موقفه في بغداد.", "الفتح")] // the table has it with its designator
    [InlineData("انسحب نواب كتلة \"الحرة\" من الجلسة.", "الحرة")] // no outlet
    public void The_core_behind_a_designator_is_what_stands_in_quotation_marks(string text, string name) =>
        Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == name);
}
