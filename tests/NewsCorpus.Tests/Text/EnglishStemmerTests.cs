using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class EnglishStemmerTests
{
    [Theory]
    [InlineData("militias", "militia")]
    [InlineData("fighters", "fighter")]
    [InlineData("bombing", "bomb")]
    [InlineData("generally", "general")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("dying", "die")]
    [InlineData("army's", "armi")]
    [InlineData("armies", "armi")]
    [InlineData("ties", "tie")]
    [InlineData("agreed", "agre")]
    [InlineData("succeed", "succeed")]
    [InlineData("yoyo", "yoyo")]
    [InlineData("news", "news")]
    [InlineData("adding", "add")]
    [InlineData("at", "at")]
    [InlineData("", "")]
    [InlineData("'", "'")]
    [InlineData("'''", "'")]
    [InlineData("سوريا", "سوريا")]
    public void Endings_go_as_the_published_algorithm_says(string word, string stem) =>
        Assert.Equal(stem, EnglishStemmer.Stem(word));

    [Fact]
    public void Sample_of_the_published_vocabulary_comes_out_without_a_difference()
    {
        string[][] rows =
            [.. File.ReadLines(Repository.Path("tests/NewsCorpus.Tests/Text/snowball-english-sample.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'))];
        Assert.True(rows.Length > 900);
        Assert.Equal([], rows.Where(row => EnglishStemmer.Stem(row[0]) != row[1]));
    }

    /// <summary>
    /// The whole published vocabulary, where it is at hand: set SNOWBALL_DATA to a clone of
    /// https://github.com/snowballstem/snowball-data. Without it the sample above stands alone.
    /// </summary>
    [Fact]
    public void Published_vocabulary_comes_out_without_a_difference()
    {
        if (Environment.GetEnvironmentVariable("SNOWBALL_DATA") is not { Length: > 0 } folder)
        {
            return;
        }

        string[] words = File.ReadAllLines(Path.Combine(folder, "english", "voc.txt"));
        string[] stems = File.ReadAllLines(Path.Combine(folder, "english", "output.txt"));
        Assert.Equal([], words.Zip(stems).Where(pair => EnglishStemmer.Stem(pair.First) != pair.Second));
    }
}
