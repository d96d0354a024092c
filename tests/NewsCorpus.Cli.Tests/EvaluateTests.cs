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

    private static JsonElement Json(ToolRun run)
    {
        using JsonDocument document = JsonDocument.Parse(run.Output);
        return document.RootElement.Clone();
    }
}
