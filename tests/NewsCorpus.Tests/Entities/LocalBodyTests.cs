using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Arabic bodies of a town, a district or a people, whose place is part of their name.</summary>
public class LocalBodyTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("ذلك يصب في مصلحة العمل المشترك.")] // the interest of
    [InlineData("عاد المصاب إلى غرف الطوارئ في المستشفى.")] // the emergency rooms
    public void Words_that_offices_are_called_by_stay_words(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization);

    [Theory]
    [InlineData("اندلعت اشتباكات بين الرزيقات والسلامات.", "الرزيقات|السلامات")] // the second also "the greetings"
    [InlineData("ساعد شبان من الترابين والسواركة والبياضية في نقل الجرحى.", "الترابين|السواركة|البياضية")]
    public void Tribes_vouch_for_those_joined_to_them(string text, string tribes) =>
        Assert.Equal(tribes, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind is EntityKind.Organization or EntityKind.ArmedGroup).Select(m => m.Text)));

    [Theory]
    [InlineData("طالب المجلس المحلي لمدينة إعزاز بفتح الطريق", "المجلس المحلي لمدينة إعزاز")]
    [InlineData("قال عضو في المجلس البلدي بجدة ذلك", "المجلس البلدي بجدة")]
    [InlineData("دعا المجلس البلدي مصراتة إلى الهدوء", "المجلس البلدي مصراتة")]
    [InlineData("وأحيل إلى المحكمة الابتدائية بتونس", "المحكمة الابتدائية بتونس")]
    [InlineData("قضت محكمة الاستئناف بأكادير بالسجن", "محكمة الاستئناف بأكادير")]
    [InlineData("صرح رئيس مجلس نواب الشعب التقى الوفد", "مجلس نواب الشعب")] // a verb behind it
    [InlineData("زار الوفد المجلس المحلي في إعزاز أمس", "المجلس المحلي")] // with في the town stands apart
    [InlineData("أصدرت محكمة تحقيق الرمادي أمرا", "محكمة تحقيق الرمادي")]
    [InlineData("قضت محكمة أنقرة الجنائية بالسجن", "محكمة أنقرة الجنائية")] // the adjective is the court's
    [InlineData("أقرت غرفة جدة التجارية الصناعية الميزانية", "غرفة جدة التجارية الصناعية")]
    [InlineData("قال رئيس بلدية معان الكبرى ذلك", "بلدية معان الكبرى")]
    [InlineData("أحالته نيابة شرق القاهرة إلى المحاكمة", "نيابة شرق القاهرة")]
    [InlineData("دعا مجلس عشائر الأنبار إلى الحوار", "مجلس عشائر الأنبار")]
    [InlineData("طالب اتحاد بلديات صور بالمساعدة", "اتحاد بلديات صور")] // صور: pictures, too
    [InlineData("حذرت هيئة مياه ولاية كسلا من الفيضان", "هيئة مياه ولاية كسلا")]
    [InlineData("تعاني دائرة صحة بابل نقصا في الدم", "دائرة صحة بابل")]
    [InlineData("نشرت لجان مقاومة الخرطوم بيانا", "لجان مقاومة الخرطوم")]
    [InlineData("وقعت إدارة مطار عدن العقد", "إدارة مطار عدن")]
    [InlineData("نفى مصدر في بلدية الموصل ذلك", "بلدية الموصل")] // whose official it is
    [InlineData("أعلنت غرفة تجارة وصناعة الخليل القرار", "غرفة تجارة وصناعة الخليل")]
    [InlineData("استكملت أمانة المدينة المنورة الطريق", "أمانة المدينة المنورة")] // though المدينة is the word for a city
    [InlineData("كشفت مديرية الشؤون الصحية ذلك", "مديرية الشؤون الصحية")]
    [InlineData("قالت المديرية العامة للدفاع المدني ذلك", "المديرية العامة للدفاع المدني")]
    [InlineData("تدخلت الحماية المدنية لإخماد الحريق", "الحماية المدنية")]
    [InlineData("أغلقت قائممقامية الرمادي الطريق", "قائممقامية الرمادي")]
    [InlineData("افتتحت مديرية التضامن الاجتماعي المركز", "مديرية التضامن الاجتماعي")] // though التضامن is a quarter
    [InlineData("حملت اللجنة الأمنية في حضرموت جهات أخرى المسؤولية", "اللجنة الأمنية")]
    [InlineData("أعلن الاتحاد الجهوي للشغل بقابس الإضراب", "الاتحاد الجهوي للشغل بقابس")] // every region has one
    [InlineData("ناقش المجلس الشعبي الولائي لتيزي وزو الميزانية", "المجلس الشعبي الولائي لتيزي وزو")]
    [InlineData("نفت بلدية الزاوية الغرب الخبر", "بلدية الزاوية الغرب")]
    [InlineData("دعا مجلس جهة طنجة إلى الحوار", "مجلس جهة طنجة")]
    [InlineData("طالب تجمع مزارعي البقاع بالدعم", "تجمع مزارعي البقاع")]
    [InlineData("دعا الائتلاف المدني من أجل الجبل إلى وقفة", "الائتلاف المدني من أجل الجبل")]
    [InlineData("تعاني مديرية الصحة في إدلب نقصا في الدواء", "مديرية الصحة")] // an office of the state, whose place stands apart
    [InlineData("وأعلنت دائرة الهجرة والمهجرين عودة العائلات", "دائرة الهجرة والمهجرين")]
    [InlineData("ووزع مكتب اليونيسف في عدن المياه", "اليونيسف")] // of a listed body, which it stands for
    public void A_body_is_named_with_the_place_it_serves(string text, string name) =>
        Assert.Equal(name, string.Join('|', Extractor.Extract(text).Mentions.Where(m => m.Kind == EntityKind.Organization).Select(m => m.Text)));

    [Theory]
    [InlineData("وزعت جمعية سنديانا للإغاثة الخيام", "جمعية سنديانا للإغاثة")] // in no table, before what it is for
    [InlineData("وزعت جمعية عطاء للإغاثة الخيام", "جمعية عطاء للإغاثة")] // a masculine word is no adjective of جمعية
    [InlineData("انتقدت نقابة المعلمين السوريين الأحرار القرار", "نقابة المعلمين السوريين الأحرار")]
    [InlineData("أيدته نقابة المعلمين والتربويين أمس", "نقابة المعلمين والتربويين")]
    [InlineData("دعت عمادة المهندسين التونسيين إلى الحوار", "عمادة المهندسين التونسيين")]
    public void A_union_or_charity_goes_on_to_whom_and_what_it_is_for(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization && m.Text == name);

    [Theory]
    [InlineData("استقبله صاحب القصر الرئاسي وسقطت قذيفة قرب القصر الرئاسي", EntityKind.Place)]
    public void A_palace_that_something_happens_near_is_a_building(string text, EntityKind kind) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == kind && m.Text == "القصر الرئاسي");

    [Theory]
    [InlineData("عملت شركة جديدة للنقل في المدينة")]
    [InlineData("كان الحفل بإدارة مطار صغير")]
    [InlineData("وقع الانفجار في بلدية")]
    [InlineData("سحبت لجان المراقبة المنتج من الأسواق")]
    [InlineData("تحدث المشرف على إدارة كرة القدم عن الموسم")] // القدم: a quarter of Damascus, too
    [InlineData("يصب القرار في مصلحة العمال في بغداد")]
    public void Words_that_only_say_what_something_is_name_no_body(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Organization);
}
