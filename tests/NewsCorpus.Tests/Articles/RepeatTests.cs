using NewsCorpus.Articles;

namespace NewsCorpus.Tests.Articles;

public class RepeatTests
{
    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 3000).Select(i => $"word{i}")];

    [Fact]
    public void Copies_and_near_copies_are_found_and_others_are_not()
    {
        string text = Words(1, 300);
        DuplicateFinder finder = new();

        Assert.Null(finder.Add(Of("a", text)));
        Assert.Null(finder.Add(Of("other", Words(2, 300))));
        DuplicateMember exact = finder.Add(
            Of("b", "  " + text.ToUpperInvariant().Replace(" ", "\n", StringComparison.Ordinal)))!;
        DuplicateMember near = finder.Add(Of("c", text.Replace(" word", " changed word", 5)))!;

        Assert.Equal(("b", "a", true, 1.0), (exact.Id, exact.SameAs, exact.IsExact, exact.Similarity));
        Assert.False(near.IsExact);
        Assert.InRange(near.Similarity, 0.8, 0.99);
        Assert.Equal("a b c", string.Join(' ', Assert.Single(finder.Clusters).Select(member => member.Id)));
    }

    [Fact]
    public void Arabic_spelling_differences_are_no_difference()
    {
        DuplicateFinder finder = new();
        finder.Add(Of("a", "أعلنت الحكومة اليوم إعادة فتح المعبر أمام المسافرين والبضائع بعد إغلاق دام سنوات."));

        DuplicateMember? copy = finder.Add(
            Of("b", "اعلنت الحكومه اليوم اعادة فتح المعبـر امام المسافرين والبضائع بعد إغلاقٍ دام سنوات"));

        Assert.True(copy!.IsExact);
    }

    [Theory]
    [InlineData(0.9)]
    [InlineData(0.8)]
    [InlineData(0.6)]
    public void The_estimate_is_near_the_true_similarity(double kept)
    {
        Random random = new(7);
        double worst = 0;
        for (int i = 0; i < 30; i++)
        {
            string[] one = [.. Enumerable.Range(0, 400).Select(_ => Vocabulary[random.Next(Vocabulary.Length)])];
            string[] other = [.. one.Take((int)(400 * kept)),
                .. Enumerable.Range(0, (int)(400 * (1 - kept))).Select(_ => "x" + random.Next())];
            DuplicateFinder finder = new(new DuplicateOptions { Threshold = 0.3 });
            finder.Add(Of("a", string.Join(' ', one)));
            double estimate = finder.Add(Of("b", string.Join(' ', other)))!.Similarity;
            worst = Math.Max(worst, Math.Abs(estimate - (kept / (2 - kept))));
        }

        Assert.InRange(worst, 0, 0.15);
    }

    [Fact]
    public void Lines_that_return_in_a_source_are_learnt_and_reported()
    {
        RepeatedLineLearner learner = new();
        List<Article> articles = [];
        for (int i = 0; i < 5; i++)
        {
            articles.Add(ArticleReader.Default.ParsePlainText(
                $"Title {Words(i, 3)}\n{Words(i, 40)}.\nOur work lives from your gifts, friends of the river.\n{Words(i + 50, 40)}.", $"site/{i}.txt"));
        }

        articles.ForEach(learner.Observe);
        RepeatedLines learnt = learner.Learn();

        RepeatedLine line = Assert.Single(learnt.Lines);
        Assert.Equal(("site", 5, 5), (line.Origin, line.Articles, line.Of));
        Assert.Equal("title body boilerplate:repeated-line body", ArticleDump.Kinds(learnt.Mark(articles[0])));
        Article elsewhere = articles[0] with { Source = "elsewhere/1.txt" };
        Assert.Same(elsewhere, learnt.Mark(elsewhere));
    }

    [Fact]
    public void Options_are_checked() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DuplicateFinder(new DuplicateOptions { Threshold = 2 }));

    private static Article Of(string id, string text) =>
        ArticleReader.Default.ParsePlainText("Title\n\n" + text + " end of text.", null, new ReadHints { Id = id });

    private static string Words(int seed, int count)
    {
        Random random = new(seed);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]));
    }
}

file static class StringExtensions
{
    /// <summary>Replaces the first few occurrences only.</summary>
    public static string Replace(this string text, string old, string with, int times)
    {
        int at = 0;
        for (int i = 0; i < times && (at = text.IndexOf(old, at, StringComparison.Ordinal)) >= 0; i++)
        {
            text = text[..at] + with + text[(at + old.Length)..];
            at += with.Length;
        }

        return text;
    }
}
