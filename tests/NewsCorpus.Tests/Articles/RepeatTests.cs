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
    public void Short_lines_that_return_often_are_learnt_in_a_folder_of_many_outlets()
    {
        RepeatedLineLearner learner = new();
        Article? last = null;
        for (int i = 0; i < 1000; i++)
        {
            string motto = i % 20 == 0 ? "\nThe voice of the river." : "";
            last = ArticleReader.Default.ParsePlainText(
                $"Title {i}\n{Words(i, 60)}.{motto}\n{Words(i + 5000, 60)}.", $"all/{i}.txt");
            learner.Observe(last);
        }

        RepeatedLine line = Assert.Single(learner.Learn().Lines);

        Assert.Equal(("The voice of the river.", 50, 1000), (line.Text, line.Articles, line.Of));
    }

    [Fact]
    public void Copies_of_an_article_are_no_boilerplate()
    {
        RepeatedLineLearner learner = new();
        Article copied = ArticleReader.Default.ParsePlainText($"Title\n{Words(1, 20)}.\n{Words(2, 20)}.", "site/0.txt");
        for (int i = 0; i < 8; i++)
        {
            learner.Observe(copied with { Source = $"site/{i}.txt" });
            learner.Observe(ArticleReader.Default.ParsePlainText(
                $"Title\n{Words(1, 20)}.\n{Words(2, 20)}.\n{Words(100 + i, 5)}.", $"site/near{i}.txt"));
        }

        Assert.Same(copied, learner.Learn().Mark(copied));
    }

    [Fact]
    public void Lines_are_found_though_the_rare_ones_are_forgotten()
    {
        RepeatedLineLearner all = new();
        RepeatedLineLearner small = new(mostLines: 200);
        for (int i = 0; i < 300; i++)
        {
            Article article = ArticleReader.Default.ParsePlainText(
                $"Title {i}\n{Words(i, 60)}.\nOur work lives from your gifts, friends.\n{Words(i + 999, 60)}.",
                $"site/{i}.txt");
            all.Observe(article);
            small.Observe(article);
        }

        Assert.Equal(300, Assert.Single(all.Learn().Lines).Articles);
        Assert.Equal(all.Learn().Lines, small.Learn().Lines);
    }

    [Fact]
    public async Task A_second_reading_knows_the_lines_that_the_first_has_learnt()
    {
        string folder = Directory.CreateTempSubdirectory("articles").FullName;
        try
        {
            for (int i = 0; i < 6; i++)
            {
                await File.WriteAllTextAsync(
                    Path.Combine(folder, $"{i}.txt"),
                    $"Title {i}\n{Words(i, 60)}.\nGifts for the river are welcome.\n{Words(i + 50, 60)}.");
            }

            RepeatedLines lines = await ArticleReader.Default.LearnRepeatedLinesAsync([folder]);
            List<Article> marked = [];
            await foreach (ReadOutcome outcome in ArticleReader.Default.ReadAsync(
                [folder], new ReadHints { RepeatedLines = lines }))
            {
                marked.Add(outcome.Article!);
            }

            Assert.All(marked, article => Assert.Contains(
                "boilerplate:repeated-line", ArticleDump.Kinds(article), StringComparison.Ordinal));
            RepeatedLineLearner again = new();
            marked.ForEach(again.Observe);
            Assert.Equal(lines.Lines, again.Learn().Lines);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
