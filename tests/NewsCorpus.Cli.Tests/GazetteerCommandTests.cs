using System.Text.Json;

namespace NewsCorpus.Cli.Tests;

public sealed class GazetteerCommandTests
{
    private const string Head = "#! newscorpus-gazetteer 1\nid\tkind\tname_ar\tname_en\tflags\n";

    [Fact]
    public void Check_tells_every_problem_with_file_line_and_column()
    {
        using TestFolder folder = new();
        string bad = folder.Add("bad.tsv", Head + "my:1\ttown\tتل السنديان\nmy:2\tplace\tقال\n");

        ToolRun run = Tool.Run("gazetteer", "check", bad, folder.Path("nosuch.tsv"));

        Assert.Equal((1, "2 problems\n"), (run.Code, run.Output));
        string[] errors = run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, errors.Length);
        Assert.Contains($"newscorpus: {folder.Path("nosuch.tsv")}: no such file or folder.", errors);
        Assert.Contains(errors, line => line.StartsWith($"{bad}(3,2): kind 'town'", StringComparison.Ordinal));
        Assert.Contains(errors, line => line.StartsWith($"{bad}(4,3): 'قال'", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_is_content_with_good_rows()
    {
        using TestFolder folder = new();

        ToolRun run = Tool.Run("gazetteer", "check", folder.Add("own.tsv", Head + "my:1\tplace\tتل السنديان\n"));

        Assert.Equal((0, "no problems\n", ""), (run.Code, run.Output, run.Error));
    }

    [Theory]
    [InlineData("iso:SY")]
    [InlineData("سُوريا")] // with a mark
    [InlineData("SYRIA")]
    public void Find_knows_ids_and_names_in_any_spelling(string name)
    {
        ToolRun run = Tool.Run("gazetteer", "find", "--json", name);

        Assert.Equal(0, run.Code);
        Assert.Contains("iso:SY", run.Lines.Select(line =>
        {
            using JsonDocument entry = JsonDocument.Parse(line);
            return entry.RootElement.GetProperty("id").GetString();
        }));
        Assert.Contains("iso:SY  place", Tool.Run("gazetteer", "find", name).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_says_when_there_is_none()
    {
        ToolRun run = Tool.Run("gazetteer", "find", "nosuchname");

        Assert.Equal((1, "newscorpus: no entry is named 'nosuchname'.\n"), (run.Code, run.Error));
    }

    [Fact]
    public void Diff_shows_what_a_file_changes_of_the_built_in_tables()
    {
        using TestFolder folder = new();
        string own = folder.Add(
            "own.tsv", Head + "my:1\tplace\tتل السنديان\tTall\niso:SY\t+\tالقطر\nnat:SY\t-\n");

        ToolRun run = Tool.Run("gazetteer", "diff", own);

        Assert.Equal(0, run.Code);
        Assert.Equal(["-", "~", "+", "+", "3"], run.Lines.Select(line => line.TrimStart()[..1]).Order().OrderBy(
            c => "-~+3".IndexOf(c[0])));
        Assert.Contains("3 entries differ", run.Output, StringComparison.Ordinal);
        Assert.Equal("no difference\n", Tool.Run("gazetteer", "diff", own, own).Output);
    }

    [Fact]
    public void Stats_count_the_overlay_too()
    {
        using TestFolder folder = new();
        string own = folder.Add("own.tsv", Head + "my:1\tplace\tتل السنديان\tTall\n");

        ToolRun run = Tool.Run("gazetteer", "stats", "--gazetteer", own);

        Assert.Equal(0, run.Code);
        Assert.Contains(own, run.Output, StringComparison.Ordinal);
        Assert.Contains(" entries, ", run.Lines[^1], StringComparison.Ordinal);
    }
}
