using System.Text.RegularExpressions;

namespace NewsCorpus.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("demo")]
    [InlineData("extract")]
    [InlineData("ingest")]
    [InlineData("search")]
    [InlineData("analyze")]
    [InlineData("evaluate")]
    [InlineData("gazetteer check")]
    [InlineData("gazetteer stats")]
    [InlineData("gazetteer find")]
    [InlineData("gazetteer diff")]
    public void Every_command_has_help_with_examples_and_a_version(string command)
    {
        string[] verb = command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        ToolRun help = Tool.Run([.. verb, "--help"]);
        Assert.Equal(0, help.Code);
        Assert.Equal("", help.Error);
        Assert.Contains($"  newscorpus {command}".TrimEnd(), help.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", help.Output, StringComparison.Ordinal);
        Assert.Contains("Exit codes: 0", help.Output, StringComparison.Ordinal);

        ToolRun version = Tool.Run([.. verb, "--version"]);
        Assert.Equal(0, version.Code);
        Assert.Matches(new Regex(@"^\d+\.\d+\.\d+[^ ]*\n$", RegexOptions.CultureInvariant), version.Output);
    }

    [Theory]
    [InlineData("", "command")]
    [InlineData("nonsense", "nonsense")]
    [InlineData("extract", "extract")]
    [InlineData("extract --nonsense x.txt", "nonsense")]
    [InlineData(
        "extract --published 2020-13-40 x.txt", "--published is '2020-13-40'; expected a day such as 2020-12-20")]
    [InlineData("extract --published yesterday x.txt", "--published is 'yesterday'")]
    [InlineData("extract --published", "--published")]
    [InlineData("extract --format nonsense x.txt", "no format named 'nonsense'")]
    [InlineData("extract --encoding nonsense x.txt", "no encoding named 'nonsense'")]
    [InlineData("extract --encoding nonsense -", "no encoding named 'nonsense'")]
    [InlineData("ingest x.txt", "--db")]
    [InlineData("ingest --db x.db", "ingest")]
    [InlineData("ingest --db x.db --all --one-per-cluster x.txt", "not both")]
    [InlineData("search word", "--db")]
    [InlineData("search --db x.db", "QUERY")]
    [InlineData("search --db x.db --batch q.tsv word", "not both")]
    [InlineData("search --db x.db word --limit 0", "--limit is '0'")]
    [InlineData("search --db x.db word --limit many", "--limit is 'many'")]
    [InlineData("search --db x.db --batch q.tsv --format xml", "xml")]
    [InlineData("search --db x.db --nonsense word", "no option '--nonsense'")]
    [InlineData("analyze", "analyze")]
    [InlineData("evaluate", "--gold")]
    [InlineData("gazetteer check", "check")]
    [InlineData("gazetteer", "command")]
    [InlineData("gazetteer find", "find")]
    [InlineData("gazetteer diff", "diff")]
    [InlineData("analyze --lang fr word", "fr")]
    public void Wrong_usage_ends_with_2_and_says_what_is_wrong(string line, string message)
    {
        ToolRun run = Tool.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, run.Code);
        Assert.Equal("", run.Output);
        Assert.StartsWith("newscorpus: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_may_look_like_a_response_file_or_begin_with_a_minus()
    {
        using TestFolder folder = new();
        string database = folder.Path("n.db");
        Assert.Equal(0, Tool.Run("ingest", "--db", database, folder.Add("a.txt", Samples.English)).Code);

        Assert.Equal(0, Tool.Run("search", "--db", database, "@baghdad").Code);
        Assert.Equal(0, Tool.Run("search", "--db", database, "--", "-baghdad soldiers").Code);
    }
}
