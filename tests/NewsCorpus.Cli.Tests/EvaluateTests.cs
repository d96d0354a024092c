using System.Text.Json;

namespace NewsCorpus.Cli.Tests;

public sealed class EvaluateTests
{
    private const string Conll = "Troops\tO\nentered\tO\nBaghdad\tB-LOC\n.\tO\n";

    [Fact]
    public void Scores_gold_that_carries_its_text()
    {
        using TestFolder folder = new();

        JsonElement scores = Json(Tool.Run("evaluate", "--json", "--gold", folder.Add("gold.conll", Conll)));

        JsonElement place = scores.GetProperty("scores").EnumerateArray()
            .Single(score => score.GetProperty("kind").GetString() == "place");
        Assert.Equal((1, 1.0), (place.GetProperty("gold").GetInt32(), place.GetProperty("f1").GetDouble()));
    }

    [Fact]
    public void Finds_the_raw_files_above_the_gold_and_lists_what_differs()
    {
        using TestFolder folder = new();
        folder.Add("ar/news.txt", Samples.Arabic);
        int start = Samples.Arabic.IndexOf("دير الزور", StringComparison.Ordinal);
        folder.Add(
            "gold/ar/news.jsonl",
            "{\"doc\":\"ar/news\",\"article\":{\"file\":\"ar/news.txt\",\"language\":\"ar\",\"published\":\"2020-12-20\"}}\n"
            + $"{{\"doc\":\"ar/news\",\"start\":{start},\"end\":{start + 9},\"text\":\"دير الزور\",\"type\":\"PLACE\"}}\n");

        ToolRun run = Tool.Run("evaluate", "--gold", folder.Path("gold"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith("1 articles\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("extra", run.Output, StringComparison.Ordinal);
        Assert.Contains("ar/news", run.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch.jsonl", null, "no such file or folder")]
    [InlineData("bad.jsonl", "{\"doc\":\n", "bad.jsonl(1)")]
    [InlineData("lost.jsonl", "{\"doc\":\"lost\",\"start\":0,\"end\":4,\"type\":\"PLACE\"}\n", "the raw text of 'lost' is not there")]
    public void Gold_that_cannot_be_scored_is_named_and_the_rest_is_done(string name, string? content, string problem)
    {
        using TestFolder folder = new();
        string bad = content is null ? folder.Path(name) : folder.Add(name, content);

        ToolRun run = Tool.Run("evaluate", "--json", "--gold", bad, folder.Add("gold.conll", Conll));

        Assert.Equal(1, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, Json(run).GetProperty("articles").GetInt32());
    }

    [Fact]
    public void Pages_and_records_are_scored_by_paragraph()
    {
        using TestFolder folder = new();
        folder.Add("en/page.html", "<html><body><article><h1>Truce</h1><p>Talks went on in Baghdad &amp; Basra on Monday, "
            + "with officials of both sides and of the mediators present all day long.</p></article></body></html>");
        folder.Add("en/wire.jsonl", "{\"title\":\"One\",\"text\":\"Nothing here.\"}\n{\"title\":\"Two\",\"text\":\"It was in Mosul.\"}\n");
        folder.Add("gold/en/page.jsonl", Placed("page.html", "en/page", "Talks went on in Baghdad & Basra on Monday, "
            + "with officials of both sides and of the mediators present all day long.", 17, 24));
        folder.Add("gold/en/wire.jsonl", Placed("wire.jsonl", "en/wire#1", "It was in Mosul.", 10, 15));

        ToolRun run = Tool.Run("evaluate", "--json", "--gold", folder.Path("gold"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement place = Json(run).GetProperty("scores").EnumerateArray()
            .Single(score => score.GetProperty("kind").GetString() == "place");
        Assert.Equal((2, 1.0), (place.GetProperty("gold").GetInt32(), place.GetProperty("recall").GetDouble()));
    }

    [Fact]
    public void Brat_files_are_scored_beside_their_texts()
    {
        using TestFolder folder = new();
        folder.Add("mine/news.txt", "Troops entered Baghdad on Monday after a long march from the south.\n");
        folder.Add("mine/news.ann", "T1\tLocation 15 22\tBaghdad\n");

        ToolRun run = Tool.Run("evaluate", "--json", "--gold", folder.Path("mine"));

        Assert.Equal((0, ""), (run.Code, run.Error));
        JsonElement place = Json(run).GetProperty("scores").EnumerateArray()
            .Single(score => score.GetProperty("kind").GetString() == "place");
        Assert.Equal((1, 1.0), (place.GetProperty("gold").GetInt32(), place.GetProperty("f1").GetDouble()));
    }

    [Theory]
    [InlineData("{\"title\":\"One\",\"text\":\"Nothing here.\"}\n", "holds no article number 1")]
    [InlineData("{\"title\":\"One\",\"text\":\"Nothing here.\"}\n{\"title\":\n", "cannot be read from")]
    public void A_raw_file_that_cannot_be_read_is_named_with_the_reason(string raw, string problem)
    {
        using TestFolder folder = new();
        folder.Add("en/wire.jsonl", raw);
        folder.Add("gold/en/wire.jsonl", Placed("wire.jsonl", "en/wire#1", "It was in Mosul.", 10, 15));

        ToolRun run = Tool.Run("evaluate", "--gold", folder.Path("gold"));

        Assert.Equal(1, run.Code);
        Assert.Contains(problem, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("is not there", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Differences_and_the_worst_articles_are_listed_under_headings()
    {
        using TestFolder folder = new();

        ToolRun run = Tool.Run("evaluate", "--gold", folder.Add("gold.conll", Conll.Replace("LOC", "PER", StringComparison.Ordinal)));

        Assert.Contains(run.Lines, line => line.StartsWith("times  what", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("kind", StringComparison.Ordinal) && line.Contains("Baghdad", StringComparison.Ordinal));
        Assert.Contains(run.Lines, line => line.Contains("missed  extra  kind", StringComparison.Ordinal));
    }

    private static string Placed(string file, string doc, string paragraph, int start, int end) =>
        $"{{\"doc\":\"{doc}\",\"article\":{{\"file\":\"en/{file}\",\"language\":\"en\",\"body\":[\"{paragraph}\"]}}}}\n"
        + $"{{\"doc\":\"{doc}\",\"paragraph\":0,\"pstart\":{start},\"pend\":{end},\"type\":\"PLACE\"}}\n";

    private static JsonElement Json(ToolRun run)
    {
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
