using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Entities;

/// <summary>Larger towns whose name is a word too, in an article that speaks of their country.</summary>
public class LocatedTownTests
{
    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("سوريا", "وقع الانفجار في تدمر صباح اليوم.", "تدمر")] // Palmyra; "it destroys"
    [InlineData("سوريا", "وقال إن الانفجار وقع في الطبقة.", "الطبقة")] // Tabqa; "the class"
    [InlineData("مصر", "وقال مصدر إن القوات دخلت العريش أمس.", "العريش")] // Arish, entered
    [InlineData("الأردن", "وشهدت الزرقاء مظاهرات حاشدة.", "الزرقاء")] // Zarqa saw demonstrations
    [InlineData("ليبيا", "ووصلت أرتال من الزاوية إلى جنزور.", "الزاوية")] // from the corner to: Zawiya
    [InlineData("سوريا", "وقع الانفجار في الطبقة وقال الأهالي إنهم سمعوه.", "الطبقة")] // and they said
    [InlineData("العراق", "وتقع الناحية التابعة لـالدبس غرب المدينة.", "الدبس")] // which belongs to the molasses: Dibs
    [InlineData("السعودية", "وقال سكان ينبع إن الأوضاع هادئة.", "ينبع")] // the people of Yanbu
    public void A_preposition_or_an_opening_word_tells_them(string country, string sentence, string town)
    {
        string text = $"أعلنت الحكومة أن الأوضاع هادئة في {country}.\n\n{sentence}";
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == town);
    }

    [Theory]
    [InlineData("سوريا", "وقال إن الحرب تدمر المدن.", "تدمر")] // the war destroys the towns
    [InlineData("سوريا", "وأثر ذلك في الطبقة الوسطى من السكان.", "الطبقة")] // the middle class
    [InlineData("اليمن", "وقام الباحثون ببحوث أكاديمية.", "حوث")] // with researches
    [InlineData("فرنسا", "وقال إن الطبقة غنية، وإنه في الطبقة.", "الطبقة")] // another country
    public void Elsewhere_they_are_words(string country, string sentence, string word)
    {
        string text = $"أعلنت الحكومة أن الأوضاع هادئة في {country}.\n\n{sentence}";
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Kind == EntityKind.Place && m.Text == word);
    }
}
