using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

/// <summary>The plain word lists as they stand in the source tree.</summary>
public class WordListTests
{
    [Theory]
    [InlineData("Text/Data/common-words-ar.txt", 3000)]
    [InlineData("Text/Data/common-words-en.txt", 1500)]
    [InlineData("Text/Data/guard-words-ar.txt", 1500)]
    [InlineData("Search/Data/stopwords-ar.txt", 250)]
    [InlineData("Search/Data/stopwords-en.txt", 170)]
    public void A_list_is_long_enough_sorted_and_without_repetitions(string file, int least)
    {
        string[] words = Words(file);
        Assert.True(words.Length >= least, $"{words.Length} words");
        Assert.Equal(words.Order(StringComparer.Ordinal).Distinct(), words);
        Assert.DoesNotContain(words, word => word.Length == 0 || word.Any(char.IsWhiteSpace));
    }

    [Theory]
    [InlineData("Text/Data/common-words-ar.txt")]
    [InlineData("Text/Data/guard-words-ar.txt")]
    [InlineData("Search/Data/stopwords-ar.txt")]
    public void Arabic_lists_hold_bare_letters_only(string file) =>
        Assert.DoesNotContain(Words(file), word => word.Any(c => c is < '\u0621' or > '\u064A' or '\u0640'));

    /// <summary>Forms that are particle and word far more often than a word of their own must be cut.</summary>
    [Theory]
    [InlineData("ولكن", "و")] // and but
    [InlineData("وفي", "و")] // and in
    [InlineData("بسبب", "ب")] // because of
    [InlineData("بهدف", "ب")] // with the aim
    [InlineData("بدعم", "ب")] // with support
    [InlineData("وقتل", "و")] // and killed
    public void Guards_do_not_hold_back_particles(string word, string particle) =>
        Assert.Equal(particle, new CliticSegmenter().Segment(word)[0].Proclitics[0]);

    private static string[] Words(string file) =>
        [.. File.ReadLines(Repository.Path("src/NewsCorpus/" + file)).Where(line => !line.StartsWith('#'))];
}
