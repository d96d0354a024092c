using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class LanguageIdentifierTests
{
    public static TheoryData<string, string> Samples()
    {
        TheoryData<string, string> rows = [];
        foreach (string line in File.ReadLines(Repository.Path("tests/NewsCorpus.Tests/Text/language-samples.tsv"))
            .Where(line => !line.StartsWith('#')))
        {
            string[] cells = line.Split('\t');
            rows.Add(cells[0], cells[1]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void News_sentences_are_told_apart(string language, string text) =>
        Assert.Equal(language, LanguageIdentifier.Identify(text)?.Code);

    [Theory]
    [InlineData("")]
    [InlineData("12:30 - 2020 ...")]
    [InlineData("中文新闻")]
    public void Without_letters_of_a_known_script_there_is_no_guess(string text) =>
        Assert.Null(LanguageIdentifier.Identify(text));

    [Fact]
    public void More_text_is_surer()
    {
        const string Sentence = "أعلنت وزارة الدفاع أن الجيش سيطر على عدة قرى في ريف المحافظة.";
        LanguageGuess word = LanguageIdentifier.Identify("سوريا")!;
        Assert.True(LanguageIdentifier.Identify(Sentence)!.Confidence > word.Confidence);
    }
}
