using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class ArabicLightStemmerTests
{
    private static readonly ArabicLightStemmer Stemmer = new();

    [Theory]
    [InlineData("مدينة|المدينة|بالمدينة|والمدينة|وبالمدينة|للمدينة|بمدينة|لمدينة|مدينتهم|بمدينتهم|مدينتين|مدينتها")] // city
    [InlineData("حدود|الحدود|للحدود|وللحدود|حدودها|بحدود")] // border
    [InlineData("قوات|القوات|قواتها|قواته|للقوات|وقوات|بقوات")] // forces
    [InlineData("مقاتل|مقاتلون|مقاتلين|المقاتلون|لمقاتلي|مقاتليها")] // fighter
    [InlineData("اللاجئين|للاجئين|واللاجئين|لاجئين")] // refugees
    [InlineData("لبنان|للبنان|بلبنان|ولبنان|فلبنان")]
    [InlineData("بيروت|ببيروت|وبيروت")]
    [InlineData("تنظيم|لتنظيم|التنظيم|بتنظيم|والتنظيم")] // organisation
    [InlineData("ألغام|الألغام|وألغام|بألغام")] // mines
    public void Forms_of_one_word_meet(string forms)
    {
        string[] words = forms.Split('|');
        Assert.Equal(words.Select(word => $"{word} {Stemmer.Stem(words[0])}"), words.Select(word => $"{word} {Stemmer.Stem(word)}"));
    }

    [Theory]
    [InlineData("بيروت", "بيروت")]
    [InlineData("كركوك", "كركوك")]
    [InlineData("ليبيا", "ليبيا")]
    [InlineData("فلسطين", "فلسطين")]
    [InlineData("وهران", "وهران")]
    [InlineData("سوريا", "سوريا")]
    [InlineData("وزير", "وزير")]
    [InlineData("بعد", "بعد")]
    [InlineData("لبنان", "لبنان")]
    [InlineData("باريس", "باريس")]
    [InlineData("التزام", "التزام")]
    [InlineData("والد", "والد")]
    [InlineData("Baghdad", "baghdad")]
    [InlineData("", "")]
    [InlineData("ال", "ال")]
    [InlineData("و", "و")]
    public void Letters_that_belong_to_the_word_stay(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("الكتابان", "كتاب")]
    [InlineData("وبيتها", "بيت")]
    [InlineData("المعلمات", "معلم")]
    [InlineData("معلمون", "معلم")]
    [InlineData("عربية", "عرب")]
    [InlineData("مدرسة", "مدرس")]
    public void Light10_endings_go(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("بالبوكمال", "البوكمال")]
    [InlineData("البوكمال", "البوكمال")]
    [InlineData("وحماة", "حماه")]
    [InlineData("حماة", "حماه")]
    public void Protected_words_keep_article_and_ending(string word, string stem) =>
        Assert.Equal(stem, new ArabicLightStemmer(["البوكمال", "حماة"]).Stem(word));

    [Fact]
    public void Stem_is_a_part_of_the_key() => OddText.Check(OddText.Text, text =>
        KeyFolding.Fold(text).Contains(Stemmer.Stem(text), StringComparison.Ordinal) && (text.Length == 0 || Stemmer.Stem(text).Length >= 0));
}
