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
}
