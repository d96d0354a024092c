using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NewsCorpus.Cli.Tests;

public sealed class SearchTests : IDisposable
{
    private readonly TestFolder _folder = new();
    private readonly string _database;

    public SearchTests()
    {
        _database = _folder.Path("n.db");
        _folder.Add("in/ar.txt", Samples.Arabic);
        _folder.Add("in/en.txt", Samples.English);
        Assert.Equal(0, Tool.Run("ingest", "--db", _database, _folder.Path("in")).Code);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Deir ez-Zor", "ar.txt", "دير الزور")]
    [InlineData("دير الزور", "ar.txt", "دير الزور")]
    [InlineData("بغداد", "en.txt", "Baghdad")]
    [InlineData("soldier", "en.txt", "soldiers")]
    public void A_name_finds_articles_of_both_languages_with_the_match_in_brackets(
        string query, string source, string match)
    {
        ToolRun run = Tool.Run("search", "--db", _database, query);

        Assert.Equal(0, run.Code);
        Assert.Contains(source, run.Output, StringComparison.Ordinal);
        Assert.Contains($"[{match}]", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', run.Output);
    }

    [Fact]
    public void On_a_terminal_the_match_is_coloured_and_every_line_keeps_its_direction()
    {
        ToolRun run = Tool.Run(null, 60, ["search", "--db", _database, "دير الزور"]);

        Assert.Contains("\u001B[", run.Output, StringComparison.Ordinal);
        Assert.All(run.Lines, line => Assert.Equal(line.Count(c => c == '\u2068'), line.Count(c => c == '\u2069')));
    }

    [Fact]
    public void Json_gives_highlights_that_count_in_the_text_of_the_article()
    {
        ToolRun run = Tool.Run("search", "--db", _database, "--json", "--limit", "1", "بغداد");

        using JsonDocument answer = JsonDocument.Parse(Assert.Single(run.Lines));
        JsonElement hit = Assert.Single(answer.RootElement.GetProperty("hits").EnumerateArray());
        JsonElement snippet = hit.GetProperty("snippets")[0];
        string text = snippet.GetProperty("text").GetString()!;
        int start = snippet.GetProperty("start").GetInt32();
        Assert.Equal(Samples.English[start..snippet.GetProperty("end").GetInt32()], text);
        JsonElement highlight = snippet.GetProperty("highlights")[0];
        Assert.Equal(
            "Baghdad", Samples.English[highlight.GetProperty("start").GetInt32()..highlight.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void A_batch_gives_TREC_lines_in_the_order_of_the_queries()
    {
        string queries = _folder.Add("q.tsv", "q2\tsoldiers\nq1\tقتلى دير الزور\n\nq3\tnosuchwordatall\n");

        ToolRun run = Tool.Run("search", "--db", _database, "--batch", queries, "--format", "trec", "--limit", "100");

        Assert.Equal(0, run.Code);
        string[][] rows = [.. run.Lines.Select(line => line.Split(' '))];
        Assert.All(rows, row => Assert.Equal(6, row.Length));
        Assert.Equal(["q2", "q1"], rows.Select(row => row[0]).Distinct());
        Assert.All(rows, row => Assert.Equal(("Q0", "newscorpus"), (row[1], row[5])));
        foreach (IGrouping<string, string[]> query in rows.GroupBy(row => row[0]))
        {
            Assert.Equal(Enumerable.Range(1, query.Count()), query.Select(
                row => int.Parse(row[3], CultureInfo.InvariantCulture)));
            double[] scores = [.. query.Select(row => double.Parse(row[4], CultureInfo.InvariantCulture))];
            Assert.Equal(scores.OrderDescending().Distinct(), scores);
        }
    }

    [Fact]
    public void A_batch_names_bad_lines_and_answers_the_rest()
    {
        byte[] queries = Encoding.UTF8.GetBytes("no tab here\nq1\tsoldiers\n");

        ToolRun run = Tool.Run(queries, "search", "--db", _database, "--batch", "-");

        Assert.Equal(1, run.Code);
        Assert.StartsWith("newscorpus: -(1): expected an id", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("q1 Q0 ", Assert.Single(run.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_without_matches_is_no_failure() =>
        Assert.Equal((0, "0 articles\n"), (
            Tool.Run("search", "--db", _database, "nosuchwordatall") is var run ? run.Code : 0, run.Output));

    [Fact]
    public void Facets_count_the_matches_for_people_and_for_programs()
    {
        ToolRun people = Tool.Run("search", "--db", _database, "*", "--facets");
        Assert.Equal(0, people.Code);
        Assert.Contains("language", people.Lines);
        Assert.Contains("on the map", people.Lines);

        ToolRun program = Tool.Run("search", "--db", _database, "*", "--facets", "--json");
        using JsonDocument answer = JsonDocument.Parse(Assert.Single(program.Lines));
        JsonElement languages = answer.RootElement.GetProperty("facets").GetProperty("language");
        Assert.Equal(["ar", "en"], languages.EnumerateArray().Select(v => v.GetProperty("key").GetString()!).Order());
        Assert.NotEmpty(answer.RootElement.GetProperty("map").EnumerateArray());
    }

    [Fact]
    public void Pages_go_on_where_the_last_one_ended()
    {
        string[] ids = [.. new[] { "0", "1" }.Select(offset =>
        {
            ToolRun run = Tool.Run("search", "--db", _database, "*", "--limit", "1", "--offset", offset, "--json");
            using JsonDocument answer = JsonDocument.Parse(Assert.Single(run.Lines));
            return Assert.Single(answer.RootElement.GetProperty("hits").EnumerateArray()).GetProperty("id").GetString()!;
        })];
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Contains(" 2. ", Tool.Run("search", "--db", _database, "*", "--limit", "1", "--offset", "1").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--like", "nobody")]
    public void Like_says_when_there_is_no_such_article(string option, string id)
    {
        ToolRun run = Tool.Run("search", "--db", _database, option, id);
        Assert.Equal(0, run.Code);
        Assert.Contains("no article of the id", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_query_and_like_together_are_wrong_usage() =>
        Assert.Equal(2, Tool.Run("search", "--db", _database, "oil", "--like", "x").Code);
}
