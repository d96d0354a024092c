using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Arabic organisations that no table holds, by the build of their names.</summary>
public class InstitutionTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("سقط نظام الأسد في دمشق.", "نظام الأسد", "nc:org/syrian-government")]
    [InlineData("قالت إدارة الرئيس الأمريكي دونالد ترامب ذلك.", "إدارة الرئيس الأمريكي دونالد ترامب", null)]
    [InlineData("رحبت القيادة العراقية بالاتفاق.", "القيادة العراقية", null)]
    [InlineData("أغلقت السفارة الكورية الشمالية أبوابها.", "السفارة الكورية الشمالية", null)]
    [InlineData("اقتحموا سفارة دولة الإمارات في صنعاء.", "سفارة دولة الإمارات", null)]
    public void A_government_is_told_by_its_ruler_leadership_or_state(string text, string body, string? id)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == body);
        Assert.True(id is null || id == found.Id, found.Id);
    }

    [Fact]
    public void The_ruler_inside_the_regime_stays_a_person() =>
        Assert.Contains(Extractor.Extract("سقط نظام الأسد في دمشق.").Mentions, m => m is { Kind: EntityKind.Person, Text: "الأسد", Level: 1 });

    [Theory]
    [InlineData("استخرج رخصة القيادة السعودية أمس.")]
    [InlineData("شرح المدرب نظام صلاح في اللعب.")]
    public void A_licence_and_a_way_of_playing_are_no_government(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization);

    [Theory]
    [InlineData("أعلنت الهيئة العليا لمراقبة نقل الركاب ذلك", "الهيئة العليا لمراقبة نقل الركاب")] // adjective and purpose
    [InlineData("قال مدير المعهد الوطني للرصد الجوي أمس", "المعهد الوطني للرصد الجوي")]
    [InlineData("أقر صندوق تنمية الموارد المائية الخطة", "صندوق تنمية الموارد المائية")] // nouns in construct
    [InlineData("ناقش مجلس التنمية السياحية بالمنطقة الخطة", "مجلس التنمية السياحية")]
    [InlineData("اختتم المنتدى السعودي الياباني أعماله", "المنتدى السعودي الياباني")] // two nationalities
    [InlineData("حذرت الرئاسة العامة للأرصاد وحماية البيئة من ذلك", "الرئاسة العامة للأرصاد وحماية البيئة")] // two purposes
    [InlineData("اجتمع رئيس الجمعية الوطنية للمتقاعدين بالأعضاء", "الجمعية الوطنية للمتقاعدين")]
    [InlineData("وأحيل إلى المحكمة الابتدائية أمس", "المحكمة الابتدائية")] // an institution of every state
    [InlineData("أقر مجلس الوزراء القانون", "مجلس الوزراء")]
    public void An_organization_is_found_by_the_words_of_its_name(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == name);

    [Theory]
    [InlineData("كلفت أمانة الرياض المقاول بالعمل", "أمانة الرياض")] // the place it serves
    [InlineData("نفت إمارة منطقة نجران الخبر", "إمارة منطقة نجران")]
    [InlineData("اجتمع رئيس لجنة الأسعار بالتجار", "لجنة الأسعار")] // its chairman
    [InlineData("حذرت لجنة الأسعار بوزارة التجارة من ذلك", "لجنة الأسعار")] // the ministry it is part of
    [InlineData("صرح مدير إدارة التراخيص لنا", "إدارة التراخيص")]
    [InlineData("نشر جهاز الإحصاء المركزي أرقامه", "جهاز الإحصاء المركزي")] // rank at the end
    [InlineData("صرح رئيس هيئة الغذاء وحماية المستهلك أمس", "هيئة الغذاء وحماية المستهلك")]
    [InlineData("رد مكتب رئيس الوزراء الكندي على السؤال", "مكتب رئيس الوزراء الكندي")] // the office of an office
    [InlineData("أعلنت مفوضية الاتحاد الأفريقي موقفها", "مفوضية الاتحاد الأفريقي")]
    [InlineData("قرر المكتب السياسي للحركة الانسحاب", "المكتب السياسي")] // an organ, without its owner
    [InlineData("دعا المجلس الوطني للحركة إلى مؤتمر", "المجلس الوطني")]
    [InlineData("صادق البرلمان على القانون", "البرلمان")]
    [InlineData("شكلت حكومة الوحدة الوطنية والملفات كثيرة", "حكومة الوحدة الوطنية")] // و joins nothing to a government
    [InlineData("أوقفت سلطات الجمارك البلغارية الشاحنة", "سلطات الجمارك البلغارية")]
    [InlineData("اجتمع مجلس الدفاع الوطني التشادي", "مجلس الدفاع الوطني التشادي")] // a portfolio inside
    [InlineData("انتخب الحزب الاشتراكي أمينا عاما", "الحزب الاشتراكي")] // one adjective
    [InlineData("دعم بنك التسليف والجمعيات المشروع", "بنك التسليف")] // others of a sort
    [InlineData("وقعت شركة فولتيرا الإيطالية العقد", "شركة فولتيرا")] // no article, a nation behind
    [InlineData("وزعت جمعية أريج الخيرية السلال", "جمعية أريج الخيرية")]
    [InlineData("أكدت الدولة التشادية التزامها", "الدولة التشادية")]
    [InlineData("وأعلنت الداخلية ضبط الشحنة", "الداخلية")] // a ministry that speaks
    [InlineData("انتقد حكومة نتنياهو بشدة", "حكومة نتنياهو")] // by its head
    [InlineData("«الصحة» تحذر من الموجة\n\nحذر الأطباء من الموجة الحارة.", "الصحة")] // a headline's quotation marks
    [InlineData("«صحة الرياض» تفتتح المركز\n\nافتتح المدير المركز.", "صحة الرياض")]
    [InlineData("قال مدير إقليم الشركة التونسية للكهرباء والغاز ذلك", "الشركة التونسية للكهرباء والغاز")] // its branch
    [InlineData("شكر جمعية الأمير سعود بن نايف الخيرية", "جمعية الأمير سعود بن نايف الخيرية")] // named after somebody
    [InlineData("قالت وزارتا الداخلية والدفاع إن الحملة انتهت", "وزارتا الداخلية")] // two ministries
    [InlineData("قالت وزارتا الداخلية والدفاع إن الحملة انتهت", "الدفاع")]
    [InlineData("قصف نظام القذافي المدينة", "نظام القذافي")] // by its head
    [InlineData("سقط نظام صدام حسين بعد أسابيع", "نظام صدام حسين")] // the whole name
    [InlineData("قال مدير إدارة التخطيط الطبي والإعلام إنه راض", "إدارة التخطيط الطبي والإعلام")] // و joins to an office
    [InlineData("قررت إدارة الرئيس الأميركي باراك أوباما الانسحاب", "إدارة الرئيس الأميركي باراك أوباما")]
    [InlineData("استقالت حكومة رئيس الوزراء حيدر العبادي", "حكومة رئيس الوزراء حيدر العبادي")] // a title of two words
    [InlineData("نفى مكتب نوري المالكي النبأ", "مكتب نوري المالكي")]
    [InlineData("رفضت القيادة الإيرانية العرض", "القيادة الإيرانية")]
    [InlineData("تدرس الإدارة الأميركية العرض", "الإدارة الأميركية")]
    [InlineData("أحرق محتجون القنصلية التركية", "القنصلية التركية")]
    [InlineData("أجلت باريس البعثة الدبلوماسية التشادية", "البعثة الدبلوماسية التشادية")]
    [InlineData("اقتحموا السفارة الكورية الشمالية ليلا", "السفارة الكورية الشمالية")] // an adjective of two words
    [InlineData("أغلقت سفارة دولة الإمارات العربية المتحدة أبوابها", "سفارة دولة الإمارات العربية المتحدة")]
    [InlineData("قالت وزارة خارجية مالطا إنها قلقة", "وزارة خارجية مالطا")]
    [InlineData("رحبت الأمانة العامة لمنظمة التعاون الإسلامي بالهدنة", "الأمانة العامة لمنظمة التعاون الإسلامي")]
    [InlineData("حزب الجبال الديمقراطي المؤيد للحكومة", "حزب الجبال الديمقراطي")] // a participle ends the name
    [InlineData("استندت لجنة الاحتراف إلى اللائحة", "لجنة الاحتراف")] // one noun is enough
    [InlineData("عقدت لجنة الحج المشتركة اجتماعها", "لجنة الحج المشتركة")] // a short word
    [InlineData("أحالت دائرة الزجر المالي الملف", "دائرة الزجر المالي")]
    [InlineData("قال رئيس المجلس العلمي إنه راض", "المجلس العلمي")] // its chairman, and one adjective
    [InlineData("قال الناطق باسم مجلس قيادة المقاومة ذلك", "مجلس قيادة المقاومة")]
    [InlineData("أعلنت الرئاسة الحداد", "الرئاسة")] // it speaks
    [InlineData("أعلنت وزارة الزراعة والأغذية والشؤون الريفية ذلك", "وزارة الزراعة والأغذية والشؤون الريفية")] // a long portfolio
    [InlineData("قالت مديرة المركز الوطني لتحاقن الدم ذلك", "المركز الوطني لتحاقن الدم")] // a verbal noun by its pattern
    [InlineData("انتخب أعضاء هيئة الوقاية من التعذيب", "هيئة الوقاية من التعذيب")]
    [InlineData("دعت منظمة الخليج للدراسات المائية إلى الحوار", "منظمة الخليج للدراسات المائية")] // a place and what it is for
    [InlineData("أكد رئيس الشبكة العربية للمؤسسات الوطنية لحقوق الإنسان ذلك", "الشبكة العربية للمؤسسات الوطنية لحقوق الإنسان")]
    [InlineData("قال المركز السعودي لكفاءة الطاقة ذلك", "المركز السعودي لكفاءة الطاقة")]
    [InlineData("أطلق البرنامج السعودي لكفاءة الطاقة حملة", "البرنامج السعودي لكفاءة الطاقة")]
    [InlineData("قال الأمين العام إن حركة الشعب باقية", "حركة الشعب")] // in news that names no country
    [InlineData("فتحت نيابة مرسيليا تحقيقا", "نيابة مرسيليا")] // the place it serves
    [InlineData("صوتت الأمم المتحدة على القرار في الجمعية العامة", "الجمعية العامة")] // the organ of another body
    [InlineData("اجتمعت لجنة الأمن والدفاع أمس", "لجنة الأمن والدفاع")]
    [InlineData("حكمت لجنة الفصل في المخالفات بذلك", "لجنة الفصل في المخالفات")] // the noun needs its preposition
    [InlineData("أبلغتهم تركيا عبر وزارة خارجيتها", "وزارة خارجيتها")] // its owner's pronoun
    [InlineData("توجه إلى حزبي السنديان والسنبلة", "السنديان")] // of two parties
    public void A_body_is_found_by_what_stands_beside_its_head(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == name);

    [Theory]
    [InlineData("ونقلت تسنيم عن القائد قوله", "تسنيم")] // the verb is an agency's
    [InlineData("وذكرت وام أن السفينة رست", "وام")]
    [InlineData("افتتح الأمير المعرض (واس)", "واس")] // signed
    [InlineData("قال مركز إدلب الإعلامي إن الحي قصف", "مركز إدلب الإعلامي")]
    [InlineData("أفاد المركز الإعلامي للقوات المسلحة اليمنية بذلك", "المركز الإعلامي للقوات المسلحة اليمنية")]
    [InlineData("بثت القناة العاشرة الإسرائيلية الصور", "القناة العاشرة الإسرائيلية")]
    public void An_outlet_is_found_by_what_it_does_and_whose_it_is(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media && m.Text == name);

    [Theory]
    [InlineData("نقل فارس الرسالة إلى أخيه")] // a man
    [InlineData("نقلت سيارة قنا الجرحى")]
    [InlineData("وام العجلة أن تدور")]
    [InlineData("استقبل مركز حلب الطبي الجرحى")]
    public void An_ordinary_word_is_no_agency(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media);

    [Theory]
    [InlineData("وضع نظام التشغيل الجديد")]
    [InlineData("ناقش مجلس الإدارة التقرير")]
    [InlineData("يستقبل مكتب المحامي الزوار")]
    [InlineData("تولى القيادة العميد بشير")]
    public void A_word_for_order_or_leading_is_no_body(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization);

    [Fact]
    public void A_party_is_known_by_a_common_word_once_it_has_been_named() =>
        Assert.Equal(
            2, Extractor.Extract("اجتمع حزب نداء تونس أمس. وقال نواب النداء إنهم موافقون.").Mentions.Count(m => m.Id == "nc:org/nidaa-tounes"));

    [Theory]
    [InlineData("بثت صحيفة لوموندو البرتغالية الخبر", "لوموندو")]
    [InlineData("كتبت صحيفة جورنال دو ماتان البلجيكية", "جورنال دو ماتان")]
    [InlineData("نقلت وكالة الأنباء التشادية عن شهود", "وكالة الأنباء التشادية")]
    [InlineData("أفادت إذاعة كيسمالي المحلية بذلك", "كيسمالي")] // an adjective of rank behind
    [InlineData("قال مراسل الجزيرة إن القصف توقف", "الجزيرة")] // no island
    [InlineData("خالد السعيد - سبق - حائل: قال المدير ذلك", "سبق")] // signs the report
    public void An_outlet_is_found_by_what_stands_beside_it(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Media && m.Text == name);

    [Fact]
    public void An_authority_of_police_is_a_force_of_the_state() =>
        Assert.Contains(
            Extractor.Extract("قالت المديرية العامة للأمن الوطني ذلك").Mentions,
            m => m.Kind == EntityKind.ArmedGroup && m.Text == "المديرية العامة للأمن الوطني");

    [Theory]
    [InlineData("حل الفريق في المركز الثاني للمجموعة")] // second place of the group
    [InlineData("انضم إلى حزب يسعى إلى التغيير")] // a party that strives
    [InlineData("بحثا روابط التعاون الثنائي")] // bonds
    [InlineData("على حساب المصلحة العليا للوطن")] // the interest of the country
    [InlineData("وصلت بعثة الفريق الأول إلى المطار")] // a team
    [InlineData("قال رئيس مجلس الإدارة ذلك")] // any board
    [InlineData("قرأ في صحيفة محلية الخبر")] // a local newspaper
    [InlineData("وصل إلى بلدية المرسى مساء")] // a commune
    [InlineData("تولى إدارة الفريق بعد المباراة")] // the running of the team
    [InlineData("كلمة سبق - كما قال - أن قيلت")] // an everyday word
    [InlineData("شكلت لجنة التحقيق أمس")] // any committee of inquiry
    [InlineData("أكدت الإدارة الحالية للنادي ذلك")] // the present management
    [InlineData("تولى رئاسة الجمهورية عام 1990")] // an office
    [InlineData("قال أعضاء هيئة التدريس ذلك")] // teaching staff
    [InlineData("نقلت وكالة الأنباء الأرجنتينية ذلك")] // an outlet
    [InlineData("من أجل الإدارة المستدامة للأراضي")] // sustainable management
    [InlineData("أدى ذلك إلى توسيع دائرة الحوار الوطني")] // a circle
    [InlineData("قال مدير الجهاز الفني إن الفريق جاهز")] // the staff of a team
    [InlineData("وضع الورقة في صندوق الاقتراع")] // a ballot box
    [InlineData("حضر أعضاء النادي الجمعية العامة أمس")] // of a club
    [InlineData("قال إن المؤسسة العسكرية محايدة")] // the military
    [InlineData("عقد الاجتماع برئاسة فرنسا")] // chaired by
    [InlineData("تشكو الإدارة التونسية من البطء")] // the civil service
    public void Ordinary_phrases_are_no_organization(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization);

    [Theory]
    [InlineData("أوضح عضو الاتحاد الأوروبي لشؤون المنافسة", "الاتحاد الأوروبي", "nc:org/eu")]
    [InlineData("قرار مجلس الأمن الدولي للمطالبة بالحماية", "مجلس الأمن الدولي", "nc:org/security-council")]
    [InlineData("قال محافظ البنك المركزي التونسي الشاذلي العياري", "البنك المركزي التونسي", "nc:org/cbt")]
    public void A_listed_organization_ends_where_its_name_does(string text, string name, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Text == name && m.Id == id);

    [Fact]
    public void An_institution_named_with_its_nationality_before_is_that_one() =>
        Assert.Equal(
            2, Extractor.Extract("اجتمع مجلس الوزراء النرويجي. ثم أقر مجلس الوزراء القانون.").Mentions.Count(m => m.Id == "nc:org/no-council-of-ministers"));

    [Theory]
    [InlineData("قصف اللواء 45 في الحشد الشعبي الموقع", "nc:group/pmf-45")]
    [InlineData("هاجم تنظيم القاعدة في بلاد المغرب الدورية", "nc:group/aqim")]
    [InlineData("ألغت الطيران القطرية رحلاتها", "nc:org/qatar-airways")] // no air force
    [InlineData("أعلن الاتحاد الأوروبي للعبة الموعد", "nc:org/uefa")]
    public void A_body_is_linked_by_its_whole_name(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Id == id);

    [Theory]
    [InlineData("قالت مصادر في بغداد والبصرة والموصل، بعد زيارة إلى إيران وقطر وتركيا، إن الحكومة وافقت.", "nc:org/iraqi-government")]
    [InlineData("اجتمعوا في بغداد والبصرة والموصل. ووافقت الحكومة العراقية، ثم أعلنت الحكومة ذلك.", "nc:org/iraqi-government")]
    [InlineData("Iraq's government said so in Baghdad.", "nc:org/iraqi-government")]
    public void One_government_has_one_id_and_is_marked_once(string text, string id) =>
        Assert.Equal(id, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Form != MentionForm.Nominal).Id);

    [Theory]
    [InlineData("وصل رئيس الحكومة إلى بغداد والبصرة والموصل.")] // an office
    [InlineData("وافقت الحكومة الانتقالية في بغداد والبصرة والموصل، بعد زيارة إلى إيران وقطر وتركيا.")] // another government than the usual
    [InlineData("قالت مصادر في بغداد والبصرة والموصل إن الحكومة وافقت.")] // news of home affairs
    public void The_government_is_marked_only_where_it_stands_alone(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Rule == "composed:standing-government");

    [Theory]
    [InlineData("أقر مجلس الشيوخ المكسيكي القانون", "nc:org/mx-senate", "MX")]
    [InlineData("رفع البنك المركزي النرويجي الفائدة", "nc:org/no-central-bank", "NO")]
    public void An_institution_with_its_nationality_has_an_id(string text, string id, string country) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Id == id && m.Country == country);
}
