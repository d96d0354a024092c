using NewsCorpus.Entities;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities;

/// <summary>Words that are a place of the region and something else too, told by what stands around them.</summary>
public class LikelyPlaceTests
{
    // al-Rai, Azaz and Mare' stand some thirty kilometres from each other north of Aleppo; Ablah and Suran between them.
    private const string Region = "قال مصدر في سوريا إن القصف استهدف أعزاز ومارع وصوران وتل رفعت في ريف حلب.\n\n";

    private static readonly EntityExtractor Extractor = new(Gazetteer.Embedded);

    [Theory]
    [InlineData("وشوهد المقاتلون في عبلة أمس.", "عبلة")] // also a given name
    [InlineData("وشوهد المقاتلون في مارع والراعي.", "الراعي")] // the shepherd
    [InlineData("وسقط محور عبلة، وعاد الهدوء.", "عبلة")]
    [InlineData("وانسحبت القوات من مارع والباب.", "الباب")] // the door
    public void A_word_is_the_place_behind_what_places_follow(string sentence, string place) =>
        Assert.Contains(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("وقال الراعي إنه لم ير أحداً.", "الراعي")] // the shepherd said
    [InlineData("وأحب عنترة عبلة.", "عبلة")]
    [InlineData("شهدت معارك عنيفة وبالتالي قلقا.", "عنيفة")] // fierce battles
    [InlineData("وأغلق الجنود الباب الكبير خلفهم.", "الباب")]
    [InlineData("وخرج لاعب الباب في المباراة، وقال المدرب إن الفريق واللاعبين في الدوري والمباراة سيعودون إلى الراعي.", "الراعي")] // sport news
    public void Elsewhere_it_is_the_word(string sentence, string word) =>
        Assert.DoesNotContain(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == word);

    [Theory]
    [InlineData("وفي الجزيرة، دخلت القوات ود مدني ورفاعة وتمبول والكاملين في السودان.", "iso:SD-GZ")] // the island
    [InlineData("وقال محافظ الشرقية إن الطرق في الزقازيق وبلبيس وههيا بمصر سالكة.", "iso:EG-SHR")] // the eastern
    public void A_division_is_told_by_its_towns(string text, string id) =>
        Assert.Contains(Extractor.Extract(text).Mentions, m => m.Id == id && m.Rule == LikelyPlaces.RuleName);

    [Theory]
    [InlineData("وأغلقت الطرق الشرقية في الزقازيق وبلبيس وههيا بمصر.")] // the eastern roads
    [InlineData("وصل إلى ود مدني ورفاعة وتمبول والكاملين في السودان سكان الجزيرة الصغيرة التي غرقت.")] // the small island
    public void Elsewhere_the_division_is_the_word(string text) =>
        Assert.DoesNotContain(Extractor.Extract(text).Mentions, m => m.Rule == LikelyPlaces.RuleName);

    [Theory]
    [InlineData("وقصفت الطائرات مارع وبرزنكان.", "برزنكان")] // of no table, joined to a place
    [InlineData("وقصفت الطائرات مارع وبرزنكان غربي المدينة.", "برزنكان")]
    [InlineData("وانسحبت من مارع والقرندس قبل الفجر.", "القرندس")]
    [InlineData("وقصفت الطائرات محيط القرندس وأعزاز.", "القرندس")]
    public void A_name_of_no_table_is_told_by_the_place_it_is_joined_to(string sentence, string place) =>
        Assert.Contains(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == place);

    [Theory]
    [InlineData("وقصفت الطائرات مارع، ولاحقت سيارات المقاتلين.", "لاحقت")] // and chased
    [InlineData("وقصفت الطائرات مارع ومطاحن الحبوب.", "مطاحن")] // and the mills of
    [InlineData("وتصالح آل عبلة وآل تامر.", "عبلة")] // the family of
    public void A_verb_a_noun_and_a_family_are_no_places(string sentence, string word) =>
        Assert.DoesNotContain(Extractor.Extract(Region + sentence).Mentions, m => m.Kind == EntityKind.Place && m.Text == word);

    [Fact]
    public void The_rule_is_named() => Assert.Equal(
        LikelyPlaces.RuleName, Assert.Single(Extractor.Extract(Region + "وشوهد المقاتلون في عبلة أمس.").Mentions, m => m.Text == "عبلة").Rule);

    [Fact]
    public void Rows_are_folded_words_once_each_and_within_bounds()
    {
        HashSet<string> seen = [];
        foreach ((int line, string[] cells) in EmbeddedTable.Rows("Entities/Data/place-odds.txt"))
        {
            Assert.True(cells.Length == 3 && cells[0] is "before" or "after" or "word", $"line {line}");
            Assert.InRange(int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), -30, 60);
            foreach (string word in cells[2].Split(' '))
            {
                Assert.Equal(KeyFolding.Fold(word), word);
                Assert.True(seen.Add($"{cells[0]} {word}"), $"{word} twice in line {line}");
            }
        }
    }

    [Theory]
    [InlineData("بلده", "القبض")] // a town of, the arrest of
    [InlineData("غربي", "وزير")]
    public void What_stands_before_a_place_speaks_for_it(string likelier, string lesslikely) =>
        Assert.True(PlaceOdds.Default.Before(KeyHash.Of(likelier)) > PlaceOdds.Default.Before(KeyHash.Of(lesslikely)));
}
