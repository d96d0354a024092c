using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Words that only look like an armed group or an outlet, and names that must be found whole and under one id.</summary>
public class GroupAndOutletTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("ينتمي الوزير إلى قبيلة الزولو في جنوب أفريقيا.")]
    [InlineData("تحدث الخطيب عن مفهوم الجهاد الإسلامي في الإسلام.")]
    [InlineData("ألهبت المغنية حماس الحضور في الليلة الأخيرة.")]
    [InlineData("جيش المحتكرون الصغار جماعة من الدائنين لهذا الهدف.")]
    [InlineData("قدمت فرقة \"نايت سكاي\" حفلا موسيقيا في بيروت.")]
    [InlineData("The words were weighed by TF-IDF before they were compared.")]
    [InlineData("شدد المبعوث على وحدة تنظيمات المعارضة السياسية.")]
    [InlineData("زار الوفد إدارة الأمن الصناعي في الميناء.")]
    [InlineData("دعا الوزير إلى الوحدة الوطنية اللبنانية.")]
    [InlineData("كتب كثيرا عن الوحدة الأوروبية.")]
    public void Nothing_here_is_an_armed_group(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, static m => m.Kind == EntityKind.ArmedGroup);

    [Theory]
    [InlineData("اشتبك مقاتلون من لواء خرنطاش مع الجيش.", "لواء خرنطاش")] // a brigade by a foreign name
    [InlineData("قتل ضابط في اللواء 22 ميكا بتعز.", "اللواء 22 ميكا")] // its camp is called so too
    [InlineData("انتشر فوج المهمات الخاصة في المدينة.", "فوج المهمات الخاصة")] // the special tasks regiment
    [InlineData("تقدمت ألوية الحشد الشعبي نحو البعاج.", "الحشد الشعبي")] // brigades of a known group
    public void Units_of_no_table_are_found_whole(string text, string group) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == group);

    [Theory]
    [InlineData("تدخل وجهاء من عشيرة خرنطاش.", "خرنطاش")]
    [InlineData("التقى قبائل الخرانطة والدراعشة أمس.", "الخرانطة")]
    [InlineData("التقى قبائل الخرانطة والدراعشة أمس.", "الدراعشة")]
    [InlineData("التقى الوزير قبائل حجور وبكيل في اليمن.", "حجور")] // a town is called so too
    public void Tribes_of_no_table_are_organisations(string text, string tribe) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == tribe);

    [Theory]
    [InlineData("أعلن تنظيم قاعدة الجهاد في جزيرة العرب مسؤوليته.", "nc:group/aqap")]
    [InlineData("نفى القاعدة ببلاد المغرب الخبر.", "nc:group/aqim")]
    [InlineData("تدربت القوات البرية الملكية السعودية في تبوك.", "nc:group/saudi-land-forces")]
    [InlineData("انسحبت قوات الجيش العراقي من البلدة.", "nc:group/iraqi-army")]
    [InlineData("حاصرت ميليشيات علي عبد الله صالح البلدة في اليمن.", "nc:group/saleh-forces")]
    [InlineData("طاردت القبائل فلول علي عبد الله صالح في اليمن.", "nc:group/saleh-forces")]
    [InlineData("قصفت ميليشيا عبدالملك الحوثي القرية في اليمن.", "nc:group/houthis")]
    [InlineData("رحبت المقاومة اليمنية بالقرار.", "nc:group/popular-resistance-ye")]
    public void A_group_has_the_id_of_its_row(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Id == id);

    [Theory]
    [InlineData("عززت إيران مواقعها في اليمن قرب صنعاء وعدن. أنقذ حرس الحدود بالأحساء في السعودية صيادا.", "حرس الحدود", "SA")]
    [InlineData("أوضحت شرطة البتراء في الأردن أن السائح سعودي.", "شرطة البتراء", "JO")]
    [InlineData("خدم الشاب من غزة ورام الله وفلسطين ثم استدعي سلاح البحرية بالجيش الصهيوني.", "سلاح البحرية", "IL")]
    [InlineData("نفت قوات الجيش في ميانمار الخبر.", "قوات الجيش", "MM")]
    [InlineData("ضبطت شرطة المنطقة الشرقية في السعودية عصابة.", "شرطة المنطقة الشرقية", "SA")]
    public void A_force_belongs_where_it_stands(string text, string force, string country) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == force && m.Country == country);

    [Fact]
    public void Where_rebels_meet_is_not_whose_they_are() =>
        Assert.DoesNotContain(
            Extractor.Extract("اجتمعت فصائل المعارضة في إسطنبول مع وفد سوريا وحلب ودمشق.").Mentions,
            static m => m.Kind == EntityKind.ArmedGroup && m.Country == "TR");

    [Fact]
    public void A_force_in_a_sentence_of_another_country_has_no_id()
    {
        const string Text = "دارت معارك في صنعاء وعدن وتعز والحديدة في اليمن. استقبل وزير الحرس الوطني ضيوفه في الرياض.";
        Assert.Null(Assert.Single(Extractor.Extract(Text).Mentions, static m => m.Text == "الحرس الوطني").Id);
    }

    [Fact]
    public void Who_a_force_is_loyal_to_opens_another_phrase() =>
        Assert.Contains(
            Extractor.Extract("تقدمت القوات اليمنية الموالية للرئيس نحو الميناء.").Mentions, static m => m.Text == "القوات اليمنية");

    [Theory]
    [InlineData("تنطلق فعاليات \"عكاظ\" في الطائف الشهر المقبل.")]
    [InlineData("اتهمها بالسعي إلى تصدير \"الثورة\" إلى جيرانها.")]
    [InlineData("مهاجم \"العين\" على رادار \"الاتحاد\" في الصيف.")]
    [InlineData("اشترت الشركة فايننشال تايمز غروب بكاملها.")]
    [InlineData("يرى الكاتب أن المشهد اليمني معقد.")]
    [InlineData("الأحياء الواقعة شمال الرياض التي في طرف المدينة.")]
    [InlineData("كتب الشاعر رسالة إلى «المدينة» التي أحبها.")]
    [InlineData("زار الوفد موقع المدينة الأثرية.")]
    [InlineData("هذا انتصار لـ\"الأخضر\" في المباراة.")]
    public void Nothing_here_is_an_outlet(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, static m => m.Kind == EntityKind.Media);

    [Theory]
    [InlineData("نشرت مجلة التضامن الإسلامي المقال.", "التضامن الإسلامي")]
    [InlineData("نشر البحث في مجلة مغرب-مشرق عام 1990.", "مغرب-مشرق")]
    [InlineData("قالت صحيفة فرانكفورتر الجماينه تسايتونج أمس.", "فرانكفورتر الجماينه تسايتونج")]
    [InlineData("نقلت صحيفة الموندو ديبورتيفو عن اللاعب.", "الموندو ديبورتيفو")]
    [InlineData("أكد التاجر لـ«المدينة» أن الأسعار ارتفعت.", "المدينة")]
    [InlineData("وعلمت \"الوطن\" من مصادر مطلعة أن اللجنة اجتمعت.", "الوطن")]
    [InlineData("نشرت صحيفة (الغد) المقال كاملا.", "الغد")]
    [InlineData("بثت القناة المقربة من الحزب «اليمن اليوم» اللقاء.", "اليمن اليوم")]
    [InlineData("كتبت يومية \"المساء\" أن الجسر أغلق.", "المساء")]
    [InlineData("كشفت صحيفة «دير شبيغل» الألمانية الخبر.", "دير شبيغل")]
    [InlineData("نشر الخبر في hespress.com صباحا.", "hespress.com")]
    [InlineData("قالت العربية.نت إن السفينة غرقت.", "العربية.نت")]
    [InlineData("طنجة - و م ع: أغلق الميناء.", "و م ع")]
    public void An_outlet_is_found_whole(string text, string name) =>
        Assert.Equal(name, Assert.Single(Extractor.Extract(text).Mentions, static m => m.Kind == EntityKind.Media).Text);

    [Theory]
    [InlineData("قالت وكالة الأنباء الصينية إن السفينة غرقت.", "nc:media/xinhua")]
    [InlineData("صرح لوكالة الأنباء الفرنسية أمس.", "nc:media/afp")]
    [InlineData("أفادت وكالة الأنباء الرسمية السودانية بذلك.", "nc:media/suna")]
    [InlineData("نشرت صحيفة الجزيرة المقال في السعودية.", "nc:media/al-jazirah-sa")]
    [InlineData("بثت قناة الجزيرة اللقاء في السعودية.", "nc:media/al-jazeera")]
    [InlineData("كتبت صحيفة الشروق عن ميناء وهران في عنابة الجزائرية.", "nc:media/echorouk")]
    [InlineData("كتبت صحيفة الشروق عن ميناء صفاقس وسوسة التونسية.", "nc:media/essour")]
    [InlineData("قال لصحيفة الوطن إن الحكومة الكويتية أغلقت الطريق.", "nc:media/al-watan-kw")]
    [InlineData("أعلن الإعلام الحربي في صنعاء في اليمن أن السفينة غرقت.", "nc:media/houthi-war-media")]
    [InlineData("قالت وكالة الأنباء الصحراوية إن الوفد وصل.", "nc:media/sps-eh")]
    public void An_outlet_has_the_id_of_its_row(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media && m.Id == id);
}
