using System.Diagnostics;

namespace NewsCorpus.Cli.Tests;

public sealed class DemoTests
{
    /// <summary>Five seconds are meant; a machine that does other things besides gets more.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string Corpus = Path.Combine(Samples.Repository, "corpus");

    [Fact]
    public void Shows_articles_entities_dates_and_both_searches_soon()
    {
        Stopwatch watch = Stopwatch.StartNew();
        ToolRun run = Tool.Run("demo");

        Assert.True(watch.Elapsed < Patience, $"took {watch.Elapsed}");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("Dozens dead as Sudan", run.Output, StringComparison.Ordinal);
        Assert.Contains("Islamic State", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"\bSY 3\d\.\d\d \d\d\.\d\d\b", run.Output);
        Assert.Matches(@"\b20\d\d-\d\d-\d\d +date ", run.Output);
        Assert.Contains("[البوكمال]", run.Output, StringComparison.Ordinal);
        Assert.Contains("[دير الزور]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(120)]
    public void Fits_the_terminal(int width)
    {
        ToolRun run = Tool.Run(null, width, ["demo", "--corpus", Corpus]);

        Assert.Equal(0, run.Code);
        string[] tables = [.. run.Lines.Where(line => !line.Contains(Corpus, StringComparison.Ordinal))];
        Assert.All(tables, line => Assert.True(Printing.Bidi.Width(WithoutColours(line)) <= width, line));
    }

    [Fact]
    public void Says_so_when_the_corpus_is_not_there()
    {
        ToolRun run = Tool.Run("demo", "--corpus", "/nosuch");

        Assert.Equal((1, "newscorpus: /nosuch: no such folder.\n"), (run.Code, run.Error));
    }

    private static string WithoutColours(string line) =>
        System.Text.RegularExpressions.Regex.Replace(line, "\u001B\\[[0-9;]*m", "");
}
