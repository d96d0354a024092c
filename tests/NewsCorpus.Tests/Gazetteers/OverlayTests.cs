using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>Names that a user adds, as the whole pipeline finds them.</summary>
public class OverlayTests
{
    [Theory]
    [InlineData("my:1;place;تل السنديان;;Tall al-Sindyan;;SY;iso:SY;35.1;36.9;;A", "دخلت القوات تل السنديان أمس", "تل السنديان")]
    [InlineData("my:1;place;تل السنديان;;Tall al-Sindyan;;SY;iso:SY;35.1;36.9;;A", "دخلت القوات بلدة تل السنديان أمس", "تل السنديان")]
    [InlineData("my:1;place;تل السنديان;;Tall al-Sindyan;;SY;iso:SY;35.1;36.9;;B", "دخلت القوات قرية تل السنديان أمس", "تل السنديان")]
    [InlineData("my:1;place;تل السنديان;;Tall al-Sindyan;;SY", "قصف طال تل السنديان في سوريا", "تل السنديان")]
    [InlineData("my:1;place;السنديان;;Sindyan;;SY", "في منطقة السنديان بسوريا", "السنديان")]
    [InlineData("my:1;place;;;Tall Sindyan;;SY", "Fighting resumed in the town of Tall Sindyan on Monday.", "Tall Sindyan")]
    [InlineData("my:1;armedGroup;كتيبة نسور الوادي;;Valley Eagles Battalion;;SY", "أعلنت كتيبة نسور الوادي مسؤوليتها", "كتيبة نسور الوادي")]
    [InlineData("my:1;armedGroup;نسور الوادي;;Valley Eagles;;SY", "أعلنت كتيبة “نسور الوادي” مسؤوليتها", "نسور الوادي")]
    [InlineData("my:1;armedGroup;;;Valley Eagles Brigade;;SY", "The Valley Eagles Brigade claimed the attack.", "Valley Eagles Brigade")]
    [InlineData("my:1;media;وكالة نبأ الشرق;;Naba East;;SY", "ذكرت وكالة نبأ الشرق أن الطريق أغلق", "وكالة نبأ الشرق")]
    [InlineData("my:1;organization;جمعية سنابل الوادي;;Sanabel;;SY", "وزعت جمعية سنابل الوادي مساعدات", "جمعية سنابل الوادي")]
    [InlineData("my:1;person;مروان السنديان;;Marwan al-Sindyan;;SY", "وقال العميد مروان السنديان إن الطريق أغلق", "مروان السنديان")]
    public void A_row_of_the_users_own_gives_the_mention_its_id(string row, string text, string expected)
    {
        EntityMention mention = Assert.Single(Mentions(text, row), m => m.Id == "my:1");

        Assert.Equal(expected, mention.Span.Slice(text));
    }

    [Fact]
    public void An_override_changes_what_a_mention_carries()
    {
        EntityMention mention = Assert.Single(
            Mentions("وصل الوفد إلى دمشق", "gn:170654;place;دمشق;;Dimashq;;SY;iso:SY;33.5;36.3;;A"), m => m.Kind == EntityKind.Place);

        Assert.Equal(("gn:170654", "Dimashq"), (mention.Id, mention.NameEn));
    }

    [Theory]
    [InlineData("gn:170654;-")]
    [InlineData("gn:170654;+;;-دمشق")]
    public void A_deleted_row_or_name_is_not_found_any_more(string row) =>
        Assert.DoesNotContain(Mentions("وصل الوفد إلى دمشق", row), mention => mention.Id == "gn:170654");

    [Fact]
    public void A_name_added_to_a_row_finds_it() =>
        Assert.Contains(
            Mentions("وصل الوفد إلى عاصمة الياسمين القديمة", "gn:170654;+;;عاصمة الياسمين القديمة"), mention => mention.Id == "gn:170654");

    private static IEnumerable<EntityMention> Mentions(string text, string row)
    {
        Gazetteer gazetteer = new GazetteerBuilder().AddEmbedded()
            .Add(new StringReader(Text(row)), "overlay.tsv").Build();
        return new NewsPipeline(new NewsPipelineOptions { Gazetteer = gazetteer }).ProcessText(text).Mentions;
    }

    private static string Text(string row) =>
        "#! newscorpus-gazetteer 1\nid\tkind\tname_ar\talt_ar\tname_en\talt_en\tcountry\tparent\tlat\tlon\tpopulation\ttier\tflags\n"
        + row.Replace(';', '\t') + "\n";
}
