using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>What leads to a group in its extended span, and bodies that are forces by what they do or whose they are.</summary>
public class GroupLeadTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("صدت قوات البيشمركة الهجوم فجرا.", "البيشمركة", "قوات البيشمركة")]
    [InlineData("قال بيان القيادة العامة للجيش الليبي إن الطريق آمن.", "لجيش الليبي", "القيادة العامة للجيش الليبي")]
    [InlineData("زار الوزير قيادة القوات البرية العراقية أمس.", "القوات البرية العراقية", "قيادة القوات البرية العراقية")]
    [InlineData("وصلت وعناصر الدرك التركي تفتش المارة.", "الدرك التركي", "عناصر الدرك التركي")]
    [InlineData("انتشرت قوات العمالقة الجنوبية في حريب.", "قوات العمالقة", "قوات العمالقة الجنوبية")]
    [InlineData("تقدمت قوات العمالقة والتقى القائد وجهاء المدينة.", "قوات العمالقة", "قوات العمالقة")]
    [InlineData("اتهمه بدعم مرتزقة الدعم السريع أمس.", "الدعم السريع", "مرتزقة الدعم السريع")]
    [InlineData("قال قائد البيشمركة إن الجسر مغلق.", "البيشمركة", "البيشمركة")]
    public void Fighters_forces_and_commands_before_a_group_stand_in_its_extended_span(string text, string core, string full)
    {
        EntityMention group = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
        Assert.Equal((core, full), (group.Text, group.FullSpan.Slice(text)));
    }

    [Theory]
    [InlineData("اندلعت معارك بين قبائل حجور ومسلحي الحوثي.", "حجور", EntityKind.ArmedGroup)]
    [InlineData("التقى المحافظ شيوخ قبيلة حجور في مكتبه.", "حجور", EntityKind.Organization)]
    [InlineData("نصب مسلحو قبيلة العكيدات حاجزا قرب الجسر.", "العكيدات", EntityKind.ArmedGroup)]
    [InlineData("استقبل الوالي وجهاء العكيدات في دير الزور.", "العكيدات", EntityKind.Organization)]
    [InlineData("Fighters of the Hawadle clan held the bridge.", "Hawadle", EntityKind.ArmedGroup)]
    [InlineData("Elders of the Hawadle clan met the minister.", "Hawadle", EntityKind.Organization)]
    public void A_tribe_is_a_group_where_it_fights(string text, string tribe, EntityKind kind) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Text.EndsWith(tribe, StringComparison.Ordinal) && m.Kind == kind);

    [Theory]
    [InlineData("أعلنت مديرية أمن أسيوط توقيف رجلين.", "مديرية أمن أسيوط")]
    [InlineData("قال المجلس العسكري في صرمان إن الهدنة قائمة.", "المجلس العسكري")]
    [InlineData("نفت غرفة العمليات المشتركة سقوط الجسر.", "غرفة العمليات المشتركة")]
    public void Security_directorates_and_military_councils_of_towns_are_groups(string text, string body) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == body);

    [Theory]
    [InlineData("قال المجلس العسكري في مالي إن الانتخابات تأجلت.", "المجلس العسكري")]
    [InlineData("أغلقت مديرية التربية في قنا المدارس.", "مديرية التربية")]
    public void Those_that_rule_or_teach_are_not(string text, string body) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text.StartsWith(body, StringComparison.Ordinal));

    [Fact]
    public void An_operations_room_goes_by_the_coalition_it_is_called_by() =>
        Assert.Equal("nc:group/libya-dawn", Assert.Single(Extractor.Extract("قالت غرفة عمليات فجر ليبيا إن القصف توقف.").Mentions, m => m.Kind == EntityKind.ArmedGroup).Id);

    [Theory]
    [InlineData("أعلنت كتيبة شهداء ترهونة الهدنة.", "كتيبة شهداء ترهونة")]
    [InlineData("قتل قائد لواء أحرار الوادي أمس.", "لواء أحرار الوادي")]
    [InlineData("أزال فوج الهندسة السواتر.", "فوج الهندسة")]
    [InlineData("زار الوزير لواء التدخل السريع الثالث صباحا.", "لواء التدخل السريع الثالث")]
    [InlineData("أعلن لواء الفتح مقتل ستة من عناصره.", "لواء الفتح")]
    [InlineData("شكر الرئيس أبطال الجيش العربي السوري أمس.", "الجيش العربي السوري")]
    public void Units_called_by_ordinary_words_are_found(string text, string unit) =>
        Assert.Equal(unit, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup).Text);

    [Theory]
    [InlineData("رفع المتظاهرون لواء العدالة أمام القصر.")]
    [InlineData("فازت كتيبة المدرب على ضيفها.")]
    [InlineData("اعتصم المزارعون أمام سرايا زحلة.")]
    public void Banners_teams_and_government_houses_are_no_units(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);

    [Theory]
    [InlineData("وقعت حركة تحرير السودان بقيادة عبد الواحد نور الاتفاق.", "حركة تحرير السودان")]
    [InlineData("شوهدت دوريات أحرار الشام – القاطع الشرقي في البلدة.", "أحرار الشام")]
    public void Leaders_and_wings_stand_in_the_extended_span_alone(string text, string core)
    {
        EntityMention group = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);
        Assert.Equal(core, group.Text);
        Assert.True(group.FullSpan.Length > core.Length + 5);
    }
}
