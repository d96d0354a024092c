using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Places that only name a paper, a festival, a directorate or a web site.</summary>
public class EventPlaceTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("تبنى المجتمعون وثيقة طنجة بعد نقاش طويل.")]
    [InlineData("وقع الطرفان اتفاق صلالة الذي ينص على وقف النار.")]
    [InlineData("ما جاء في اتفاقية طنجة.")]
    [InlineData("يشارك في مهرجان سوسة للموسيقى عدد من الفنانين.")]
    [InlineData("افتتح الوزير أيام صفاقس المسرحية.")]
    [InlineData("انعقد مؤتمر هامبورغ الدولي للمناخ أمس.")]
    [InlineData("شهد منتدى القيروان للفكر حضورا لافتا.")]
    [InlineData("صدر إعلان مراكش الثلاثي أمس.")]
    [InlineData("صدر إعلان المغرب الثلاثي أمس.")]
    [InlineData("قال مدير صحة تبوك إن الحملة بدأت.")]
    [InlineData("هذا ما حدث في مونديال جنوب أفريقيا أمس.")]
    [InlineData("نشر موقع عكاظ الإلكتروني الخبر.")]
    public void A_place_inside_the_name_of_something_else_is_none(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData("جاء ذلك في إعلان موسكو أن القوات انسحبت.", "موسكو")]
    [InlineData("رحب الوزير باتفاق طهران مع الدول الأخرى.", "طهران")]
    [InlineData("رحب باتفاق موسكو وأنقرة.", "موسكو")]
    [InlineData("وقع الاتفاق في طنجة.", "طنجة")]
    [InlineData("حضر مؤتمرا في طنجة.", "طنجة")]
    [InlineData("بقي هناك أيام طنجة الحارة.", "طنجة")]
    [InlineData("جرى تعليم المغرب والجزائر.", "المغرب")]
    public void A_place_that_acts_or_where_something_happens_stays_one(string text, string place) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("نقلوا إلى مركز صفاقس الطبي.", "مركز صفاقس الطبي", "صفاقس")]
    [InlineData("نقلوا إلى مستشفى برلين.", "مستشفى برلين", "برلين")]
    [InlineData("أقيم الحفل في ملعب القاهرة.", "ملعب القاهرة", "القاهرة")]
    public void A_facility_called_by_its_town_keeps_it_inside(string text, string whole, string town)
    {
        IReadOnlyList<EntityMention> found = Extractor.Extract(text).Mentions;
        Assert.Contains(found, m => m is { Kind: EntityKind.Place, Level: 0 } && m.Text == whole);
        Assert.Contains(found, m => m is { Kind: EntityKind.Place, Level: 1 } && m.Text == town);
    }

    [Fact]
    public void A_directorate_called_by_its_town_is_a_body() =>
        Assert.Contains(Extractor.Extract("قال مدير صحة تبوك إن الحملة بدأت.").Mentions, m => m is { Kind: EntityKind.Organization, Text: "صحة تبوك" });

    [Theory]
    [InlineData("أعلنت حكومة كوريا الشمالية ذلك.", "كوريا الشمالية")]
    [InlineData("أعلنت سفارة تشاد ذلك.", "تشاد")]
    public void A_body_told_by_its_country_keeps_the_country_inside(string text, string country) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m is { Kind: EntityKind.Place, Level: 1 } && m.Text == country);

    [Theory]
    [InlineData("وصل إلى قرية الحمزاوية المتاخمة للحدود.", "الحمزاوية")]
    [InlineData("وصل إلى قرية الحمزاوية المطلة على الوادي.", "الحمزاوية")]
    public void A_participle_is_no_part_of_a_place(string text, string place) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("زار وفد من قرقيزيا العاصمة.", "iso:KG")]
    [InlineData("زار وفد من قيرغيزستان العاصمة.", "iso:KG")]
    [InlineData("زار وفد من كازاكستان العاصمة.", "iso:KZ")]
    [InlineData("زار وفد من تاجيكستان العاصمة.", "iso:TJ")]
    [InlineData("زار وفد من أزبكستان العاصمة.", "iso:UZ")]
    [InlineData("زار وفد من بنجلادش العاصمة.", "iso:BD")]
    [InlineData("زار وفد من الفيتنام العاصمة.", "iso:VN")]
    [InlineData("زار وفد من يوغندا العاصمة.", "iso:UG")]
    [InlineData("زار وفد من الباراجواي العاصمة.", "iso:PY")]
    [InlineData("زار وفد من كوديفوار العاصمة.", "iso:CI")]
    [InlineData("زار وفد من لاتيفيا العاصمة.", "iso:LV")]
    [InlineData("زار وفد من نيجيريا وبنين وتوغو العاصمة.", "iso:BJ")]
    [InlineData("وقع ذلك بأبوعريش في السعودية.", "gn:110619")]
    public void Other_spellings_of_a_place_are_known(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Id == id);

    [Theory]
    [InlineData("وقف وسط الصرة المملوءة.")]
    [InlineData("كان ذلك بشارة خير.")]
    [InlineData("أطلت القلعة من جبل شاهق للقرية.")]
    [InlineData("هذه مدينة عريقة بناها الأجداد.")]
    [InlineData("حفظ الله حماة الوطن.")]
    public void Words_that_are_villages_elsewhere_are_none_here(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place);

    [Theory]
    [InlineData("وفاز الأهلي على حرس الحدود أمس.", true)]
    [InlineData("وتعادل أمام حرس الحدود.", true)]
    [InlineData("وقال قائد حرس الحدود إن الحفل مؤمن.", false)]
    public void A_club_called_by_a_force_is_no_force_in_sport_news(string text, bool club)
    {
        const string match = "في المباراة الأخيرة من الدوري سجل المهاجم هدفين في الشوط الأول وحافظ الحارس على شباك الفريق. ";
        EntityMention found = Assert.Single(Extractor.Extract(match + text).Mentions, m => m.Text == "حرس الحدود");
        Assert.Equal(club ? EntityKind.Organization : EntityKind.ArmedGroup, found.Kind);
    }

    [Fact]
    public void Forces_that_a_country_leads_are_one_actor() =>
        Assert.Contains(
            Extractor.Extract("قصفت القوات التي تقودها فرنسا مواقع أمس.").Mentions,
            m => m is { Kind: EntityKind.ArmedGroup, Text: "القوات التي تقودها فرنسا" });
}
