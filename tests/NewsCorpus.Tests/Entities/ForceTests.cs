using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Forces told by a nation, a town, a man, or by nothing but the article they stand in.</summary>
public class ForceTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    /// <summary>Heads that must compose with the adjective of every country, each in the gender the adjective takes.</summary>
    private static readonly (string Head, bool Feminine)[] Heads =
    [
        ("الجيش", false), ("القوات", true), ("قوات الأمن", true), ("الشرطة", true), ("القوات الخاصة", true), ("سلاح الجو", false),
        ("القوات البحرية", true), ("الحرس الوطني", false), ("حرس الحدود", false), ("خفر السواحل", false), ("الحرس الرئاسي", false),
        ("القوات المسلحة", true), ("الاستخبارات", true), ("الدرك", false),
    ];

    public static TheoryData<string> Countries() =>
        [.. Gazetteer.Embedded.Entries.Where(e => e.Id.StartsWith("nat:", StringComparison.Ordinal) && e.Id.Length == 6 && IsOneWord(e.NameAr)).Select(e => e.Id)];

    private static bool IsOneWord(string? name) => name is not null && !name.Contains(' ', StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Countries))]
    public void Every_nation_and_every_force_make_a_group(string id)
    {
        string adjective = Gazetteer.Embedded.Find(id)!.NameAr!;
        foreach ((string head, bool feminine) in Heads)
        {
            if (id == "nat:LB" && head == "القوات")
            {
                continue; // The Lebanese Forces are a party.
            }

            string text = $"أعلن قائد {head} ال{adjective}{(feminine ? "ة" : "")} ذلك.";
            Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Level == 0 && m.Text.StartsWith(head, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("انتشرت قوات الأمن في بغداد بعد أن طلب العراق ذلك.", "قوات الأمن", "IQ")]
    [InlineData("سيطر الحرس الرئاسي على قصر نيامي في النيجر.", "الحرس الرئاسي", "NE")]
    [InlineData("القوات الحكومية سيطرت على الحديدة", "القوات الحكومية", "YE")]
    [InlineData("وقال قائد شرطة دبي إن الحادث بسيط", "شرطة دبي", "AE")]
    [InlineData("شرطة منطقة مكة المكرمة قبضت عليه", "شرطة منطقة مكة المكرمة", "SA")]
    [InlineData("سيطرت قوات المشير خليفة حفتر على المطار", "قوات المشير خليفة حفتر", "LY")]
    [InlineData("دخلت قوات مالي المسلحة المدينة", "قوات مالي المسلحة", "ML")]
    [InlineData("انسحبت ميليشيات مصراتة من الطريق", "ميليشيات مصراتة", "LY")]
    [InlineData("تقدمت قوات إقليم تيغراي نحو الجسر", "قوات إقليم تيغراي", "ET")]
    [InlineData("زار الوزير الكتيبة الإسبانية جنوبي لبنان", "الكتيبة الإسبانية", "ES")]
    public void A_force_without_a_nation_is_the_one_of_its_article(string text, string force, string country) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == force && m.Country == country);

    [Theory]
    [InlineData("قصفت قوات حرس الحدود الموقع في إيران والعراق.", "قوات حرس الحدود")]
    [InlineData("جهاز مكافحة الإرهاب غربي الموصل", "جهاز مكافحة الإرهاب")]
    public void A_force_keeps_to_its_words(string text, string force) =>
        Assert.Equal(force, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup).Text);

    [Theory]
    [InlineData("انسحب الحشد الشعبي العراقي أمس.", "الحشد الشعبي", "الحشد الشعبي العراقي")]
    [InlineData("اعتقلت شرطة الاحتلال الإسرائيلية شابا.", "شرطة الاحتلال", "شرطة الاحتلال الإسرائيلية")]
    [InlineData("دخلت فصائل المعارضة المسلحة دمشق.", "فصائل المعارضة", "فصائل المعارضة")]
    [InlineData("نفت قيادة شرطة كركوك الخبر.", "شرطة كركوك", "قيادة شرطة كركوك")]
    public void A_nation_behind_a_group_is_in_its_extended_span(string text, string core, string full)
    {
        EntityMention group = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Text == core);
        Assert.Equal(full, text[group.FullSpan.Start..group.FullSpan.End]);
    }

    [Theory]
    [InlineData("حاربت داعش والقاعدة معا", "القاعدة", "nc:group/al-qaeda")]
    [InlineData("عاد إلى القاعدة والمطار", "القاعدة", null)]
    public void Al_Qaeda_is_told_by_the_group_beside_it(string text, string word, string? id) =>
        Assert.Equal(id, Extractor.Extract(text).Mentions.FirstOrDefault(m => m.Text == word)?.Id);

    [Theory]
    [InlineData("هاجم المتمردون الأكراد موقعا قرب الحدود.", "المتمردون الأكراد", "nc:group/kurdish-forces")]
    [InlineData("دعمت واشنطن المقاتلين السوريين الأكراد.", "المقاتلين السوريين الأكراد", "nc:group/kurdish-forces")]
    [InlineData("انتشرت القوات العراقية والأمريكية في القرية.", "القوات العراقية والأمريكية", null)]
    [InlineData("حاصرت الميليشيات المتمردة تعز في اليمن.", "الميليشيات المتمردة", "nc:group/houthis")]
    [InlineData("تقدمت القوات الموالية للشرعية نحو صنعاء.", "القوات الموالية للشرعية", "nc:group/yemeni-government-forces")]
    [InlineData("سيطرت قوات موالية للحكومة على البلدة.", "قوات موالية للحكومة", null)]
    [InlineData("انسحبت القوات الموالية لإيران من البلدة.", "القوات الموالية لإيران", "nc:group/iran-backed-militias")] // not Iran's army
    [InlineData("قصف التحالف الذي تقوده الولايات المتحدة موقعا.", "التحالف الذي تقوده الولايات المتحدة", "nc:group/international-coalition")]
    [InlineData("أعلن تحالف عسكري عربي تقوده السعودية ذلك.", "تحالف عسكري عربي تقوده السعودية", "nc:group/arab-coalition")]
    [InlineData("انسحبت قوات الرئيس اليمني السابق علي عبد الله صالح.", "قوات الرئيس اليمني السابق علي عبد الله صالح", "nc:group/saleh-forces")]
    [InlineData("اعتقلت السلطات عددا من فلول نظام الأسد.", "فلول نظام الأسد", "nc:group/regime-remnants-sy")]
    [InlineData("داهمت قوات الجيش والأمن منزلا.", "قوات الجيش والأمن", null)]
    [InlineData("نفى جهاز الأمن القومي اليمني الخبر.", "جهاز الأمن القومي اليمني", "nc:group/yemen-nsb")]
    [InlineData("فر الدواعش من البلدة.", "الدواعش", "nc:group/isis")]
    [InlineData("انتشرت المنطقة العسكرية السادسة على الطريق.", "المنطقة العسكرية السادسة", null)]
    [InlineData("وصل فوج التدخل الثالث إلى الجسر.", "فوج التدخل الثالث", null)]
    [InlineData("انسحبت قوات الاحتلال التركي من القرية.", "قوات الاحتلال التركي", "nc:group/turkish-armed-forces")]
    [InlineData("وصلت قوات التدخل السريع إلى الجسر.", "قوات التدخل السريع", null)]
    [InlineData("وصلت الفرقة السابعة عشرة إلى الجسر.", "الفرقة السابعة عشرة", null)]
    [InlineData("هاجمت الفرقة الثالثة مشاة الموقع.", "الفرقة الثالثة مشاة", null)]
    [InlineData("انسحب اللواء الثاني تدخل سريع ليلا.", "اللواء الثاني تدخل سريع", null)]
    [InlineData("عاد اللواء الأول أمس.", "اللواء الأول", null)]
    [InlineData("وصلت قوات الاتحاد الأفريقي إلى الجسر.", "قوات الاتحاد الأفريقي", "nc:group/au-peacekeepers")]
    [InlineData("وصلت قوات حفظ السلام الدولية إلى الجسر.", "قوات حفظ السلام الدولية", null)]
    public void Fighters_sides_and_coalitions_are_told_by_their_words(string text, string group, string? id)
    {
        EntityMention found = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup && m.Level == 0);
        Assert.Equal((group, id), (found.Text, found.Id));
    }

    [Theory]
    [InlineData("وصل مقاتلون أكراد وانفصاليون إلى البلدة.")]
    [InlineData("أكد الوزير حرصه على وحدة سوريا وعلى وحدة العراق.")]
    [InlineData("قالت مصادر إن إحدى جماعات المعارضة رفضت ذلك.")]
    [InlineData("كان مسلحون حوثيون في المدينة.")]
    [InlineData("شدد على زيادة الدفاع الجوي في السنوات القادمة.")]
    [InlineData("احترق مركز شرطة المنصورة ليلا.")]
    public void Some_fighters_and_unity_are_no_force(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.ArmedGroup);

    [Theory]
    [InlineData("التقى رئيس هيئة الأركان اليمني الوفد.", "هيئة الأركان")]
    [InlineData("أعلنت هيئة الأركان المشتركة ذلك.", "هيئة الأركان المشتركة")]
    public void A_staff_is_a_force_and_no_authority(string text, string staff) =>
        Assert.Equal(staff, Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind is EntityKind.ArmedGroup or EntityKind.Organization).Text);

    [Theory]
    [InlineData("قتل قيادي في «القاعدة» أمس. وينتمي إلى القاعدة منذ سنوات، وكانت القاعدة قد هددت بذلك.", 2)]
    [InlineData("قتل قيادي في «القاعدة» أمس. وقصفت قاعدة حميميم وغادر الجنود القاعدة.", 1)]
    public void Al_Qaeda_told_once_is_meant_again_unless_a_base_is_named(string text, int times) =>
        Assert.Equal(times, Extractor.Extract(text).Mentions.Count(m => m.Id == "nc:group/al-qaeda"));

    [Fact]
    public void A_unit_and_the_army_it_is_in_are_two_names()
    {
        IReadOnlyList<EntityMention> mentions = Extractor.Extract("انتشر اللواء 24 في الحشد الشعبي قرب الموصل في العراق.").Mentions;
        Assert.Equal(["nc:group/pmf-24", "nc:group/pmf"], mentions.Where(m => m.Kind == EntityKind.ArmedGroup).Select(m => m.Id));
    }

    [Fact]
    public void A_tribe_behind_its_designator_is_an_organisation()
    {
        EntityMention tribe = Assert.Single(Extractor.Extract("قال شيخ قبيلة المراشدة ذلك.").Mentions, m => m.Kind == EntityKind.Organization);
        Assert.Equal(("المراشدة", "قبيلة المراشدة"), (tribe.Text, "قال شيخ قبيلة المراشدة ذلك."[tribe.FullSpan.Start..tribe.FullSpan.End]));
    }
}
