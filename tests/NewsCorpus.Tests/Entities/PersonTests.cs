using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>People whom no table holds as a whole.</summary>
public class PersonTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("قال المهندس ستويان كورتاليف إن المشروع تأخر", "ستويان كورتاليف")] // a title before unknown words
    [InlineData("وفاز الفرنسي غيلوم مارشيتو بالسباق", "غيلوم مارشيتو")] // a nationality before them
    [InlineData("وأكد نظيره الصربي يانكو برانكوفيتش ذلك", "يانكو برانكوفيتش")] // a counterpart
    [InlineData("ناقش المدير عبدالبصير حجازي الخطة", "عبدالبصير حجازي")] // servant of, written as one word
    [InlineData("زار الملك محمد الخامس المدينة", "محمد الخامس")] // the number of a ruler
    [InlineData("استقبل الشيخ حمد بن سعود آل ثاني الوفد", "حمد بن سعود آل ثاني")] // a clan
    [InlineData("حضر اللقاء وليد الفردان ومنصور السيابي", "منصور السيابي")] // a second name joined by "and"
    [InlineData("قال المدير سليمان أبو ذراع ذلك", "سليمان أبو ذراع")] // a byname that is a word
    [InlineData("أثنى الأمير تركي بن صقر على اللجنة", "تركي بن صقر")] // a given name that is a nationality too
    [InlineData("وأكد الشيخ محمد المهوشر أن الدور كبير", "محمد المهوشر")] // a family name that no table holds
    [InlineData("شكر الدكتور عبدالله بن عبدالعزيز الربيعة الوفد", "عبدالله بن عبدالعزيز الربيعة")] // not the king
    [InlineData("The winger Gianpaolo Bertolucci scored twice.", "Gianpaolo Bertolucci")]
    [InlineData("S. Waterhouse was named captain.", "S. Waterhouse")]
    [InlineData("They met in the capital, Zelimir Obradovac said.", "Zelimir Obradovac")]
    [InlineData("She voted for Michael Green on Sunday.", "Michael Green")]
    public void A_name_is_found_by_what_stands_beside_it(string text, string name) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.Text == name);

    [Theory]
    [InlineData("وأضاف المتحدث أن بوتين سيزور المدينة", "أن بوتين")] // that Putin
    [InlineData("عين خالد المنصوري أمين السر العام للنادي", "خالد المنصوري أمين")] // an office after the name
    [InlineData("وجه الأمير فيصل بن خالد بن عبدالعزيز أمير منطقة عسير بذلك", "فيصل بن خالد بن عبدالعزيز أمير")] // emir of
    [InlineData("قال منصور البلوي المشرف العام على الفريق", "منصور البلوي المشرف")] // the supervisor
    [InlineData("وقع الحادث في شارع عبد القادر دغرير أمس", "عبد القادر دغرير")] // a street
    [InlineData("وتم ذلك بفضل توفيق الله ورعايته", "توفيق الله")] // God's help
    [InlineData("وأكد إردوغان الجمعة أن بلاده سمحت بذلك", "إردوغان الجمعة")] // on Friday
    [InlineData("صرح متحدث باسم الشركة بذلك", "باسم الشركة")] // in the name of the company
    [InlineData("Passengers waited at Hamid Karzai International Airport.", "Hamid Karzai")]
    [InlineData("The Commerce Department said orders rose.", "Commerce Department")]
    [InlineData("A U.S. Agriculture official said so.", "S. Agriculture")]
    public void Other_words_are_no_part_of_a_name(string text, string name) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person && m.Text == name);

    [Theory]
    [InlineData("قال الرئيس مبارك إن بلاده ترحب بذلك", "مبارك")]
    [InlineData("Aides to President Clinton were silent.", "Clinton")]
    public void A_title_stays_outside_the_name(string text, string name)
    {
        EntityMention mention = Assert.Single(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Person);
        Assert.Equal(name, mention.Text);
        Assert.True(mention.FullSpan.Start < mention.Span.Start);
    }
}
