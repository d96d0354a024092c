using NewsCorpus.Text;
using Xunit.Abstractions;

namespace NewsCorpus.Tests.Text;

public class ArabicLightStemmerTests(ITestOutputHelper output)
{
    private static readonly ArabicLightStemmer Stemmer = new();

    [Theory]
    [InlineData("مدينة|المدينة|بالمدينة|وبالمدينة|للمدينة|بمدينة|لمدينة|مدينتهم|بمدينتهم|مدينتين")] // city
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
        string stem = Stemmer.Stem(words[0]);
        Assert.Equal(words.Select(word => $"{word} {stem}"), words.Select(word => $"{word} {Stemmer.Stem(word)}"));
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
    public void Letters_that_belong_to_the_word_stay(string word, string stem) =>
        Assert.Equal(stem, Stemmer.Stem(word));

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
        KeyFolding.Fold(text).Contains(Stemmer.Stem(text), StringComparison.Ordinal));

    /// <summary>
    /// Each line of the file is a set of forms that a search for one should find. Counted over all pairs of forms:
    /// how many that belong together meet, and how many that meet belong together.
    /// </summary>
    [Fact]
    public void Forms_meet_more_often_and_no_less_rightly_than_with_light10()
    {
        (double recall, double precision) = Meetings(Stemmer.Stem);
        (double light10Recall, double light10Precision) = Meetings(word => Light10.Stem(KeyFolding.Fold(word)));
        output.WriteLine($"recall {recall:P1}, with light10 {light10Recall:P1}");
        output.WriteLine($"precision {precision:P1}, with light10 {light10Precision:P1}");
        Assert.True(recall > light10Recall + 0.1 && precision >= light10Precision);
    }

    private static (double Recall, double Precision) Meetings(Func<string, string> stem)
    {
        (string Stem, int Set)[] forms =
            [.. File.ReadLines(Repository.Path("tests/NewsCorpus.Tests/Text/arabic-forms.txt"))
            .Where(line => !line.StartsWith('#'))
            .SelectMany((line, set) => line.Split(' ').Select(form => (stem(form), set)))];
        double together = 0;
        double met = 0;
        double right = 0;
        for (int i = 0; i < forms.Length; i++)
        {
            for (int j = i + 1; j < forms.Length; j++)
            {
                bool belong = forms[i].Set == forms[j].Set;
                bool meet = forms[i].Stem == forms[j].Stem;
                together += belong ? 1 : 0;
                met += meet ? 1 : 0;
                right += belong && meet ? 1 : 0;
            }
        }

        return (right / together, right / met);
    }
}
