using System.Text;
using System.Text.Json;

namespace NewsCorpus.Cli.Tests;

public sealed class ExtractTests
{
    [Fact]
    public void One_line_of_JSON_an_article_in_the_order_of_the_paths()
    {
        using TestFolder folder = new();
        string second = folder.Add("a.txt", Samples.Arabic);
        string first = folder.Add("b.txt", Samples.English);

        ToolRun run = Tool.Run("extract", first, second);

        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Equal([first, second], run.Lines.Select(line => Json(line).GetProperty("source").GetString()));
    }

    [Fact]
    public void Output_is_UTF8_without_a_mark_and_with_Arabic_unescaped()
    {
        using TestFolder folder = new();

        ToolRun run = Tool.Run("extract", folder.Add("a.txt", Samples.Arabic));

        Assert.Equal((byte)'{', run.OutputBytes[0]);
        Assert.Contains("دير الزور", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Spans_count_in_the_text_of_the_record()
    {
        using TestFolder folder = new();
        JsonElement article = Json(Tool.Run("extract", folder.Add("a.txt", Samples.Arabic)).Lines[0]);
        string text = article.GetProperty("text").GetString()!;

        Assert.Equal(Samples.Arabic, text);
        Assert.NotEmpty(article.GetProperty("mentions").EnumerateArray());
        Assert.All(article.GetProperty("mentions").EnumerateArray(), mention => Assert.Equal(
            text[mention.GetProperty("start").GetInt32()..mention.GetProperty("end").GetInt32()],
            mention.GetProperty("text").GetString()));
    }

    [Theory]
    [InlineData(null, null, "XXXX-XX-XX")]
    [InlineData("2020-12-20", "argument", "2020-12-19")]
    public void Dates_are_resolved_only_against_a_day_that_is_known(string? day, string? from, string yesterday)
    {
        using TestFolder folder = new();
        string path = folder.Add("a.txt", Samples.Arabic);

        ToolRun run = day is null ? Tool.Run("extract", path) : Tool.Run("extract", "--published", day, path);

        JsonElement article = Json(run.Lines[0]);
        Assert.Equal(day, article.GetProperty("published").GetString());
        Assert.Equal(from, article.GetProperty("publishedFrom").GetString());
        Assert.Contains(yesterday, article.GetProperty("mentions").EnumerateArray()
            .Where(mention => mention.GetProperty("kind").GetString() == "date")
            .Select(mention => mention.GetProperty("value").GetString()));
    }

    [Theory]
    [InlineData("text", "<p>Two soldiers were killed.</p>", true)]
    [InlineData("html", "<p>Two soldiers were killed.</p>", false)]
    public void The_format_asked_for_wins(string format, string content, bool keepsTags)
    {
        ToolRun run = Tool.Run(Encoding.UTF8.GetBytes(content), "extract", "--format", format, "-");

        Assert.Equal(0, run.Code);
        JsonElement article = Json(run.Lines[0]);
        Assert.Equal("-", article.GetProperty("source").GetString());
        Assert.Equal(keepsTags, article.GetProperty("text").GetString()!.Contains("<p>", StringComparison.Ordinal));
    }

    [Fact]
    public void Standard_input_is_read_in_its_place_among_the_paths()
    {
        using TestFolder folder = new();
        string path = folder.Add("a.txt", Samples.Arabic);

        ToolRun run = Tool.Run(Encoding.UTF8.GetBytes(Samples.English), "extract", path, "-", path);

        Assert.Equal([path, "-", path], run.Lines.Select(line => Json(line).GetProperty("source").GetString()));
    }

    [Fact]
    public void Encoding_asked_for_wins()
    {
        byte[] bytes = [0xC7, 0xE1, 0xD3, 0xE1, 0xC7, 0xE3, (byte)'\n'];

        ToolRun run = Tool.Run(bytes, "extract", "--encoding", "windows-1256", "-");

        Assert.Equal("السلام\n", Json(run.Lines[0]).GetProperty("text").GetString());
    }

    [Fact]
    public void Names_of_an_own_gazetteer_are_found()
    {
        using TestFolder folder = new();
        string names = folder.Add(
            "own.tsv", "#! newscorpus-gazetteer 1\nid\tkind\tname_ar\tname_en\nmy:1\tplace\tالسنديانات\tAs-Sindyanat\n");
        string path = folder.Add("a.txt", "خبر\nوصلت القافلة إلى السنديانات مساء الخميس.\n");

        Assert.DoesNotContain("my:1", Tool.Run("extract", path).Output, StringComparison.Ordinal);
        Assert.Contains(
            "\"id\":\"my:1\"", Tool.Run("extract", "--gazetteer", names, path).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_can_take_the_output()
    {
        using TestFolder folder = new();
        string path = folder.Add("a.txt", Samples.Arabic);
        string output = folder.Path("out.jsonl");

        ToolRun run = Tool.Run("extract", path, "--out", output);

        Assert.Equal((0, ""), (run.Code, run.Output));
        Assert.Equal(Tool.Run("extract", path).OutputBytes, File.ReadAllBytes(output));
    }

    [Fact]
    public void Explain_shows_what_was_kept_and_dropped_and_how_each_mention_was_found()
    {
        using TestFolder folder = new();
        string title = Samples.Arabic.Split('\n')[0];
        string path = folder.Add("a.txt", $"{title}\n{Samples.Arabic}");

        ToolRun run = Tool.Run("extract", "--explain", path);

        Assert.Equal(0, run.Code);
        Assert.Contains("Blocks: ", run.Output, StringComparison.Ordinal);
        Assert.Contains(
            run.Lines, line => line.StartsWith("   + [0, ", StringComparison.Ordinal) && line.Contains("title"));
        Assert.Contains(
            run.Lines, line => line.StartsWith("   - ", StringComparison.Ordinal) && line.Contains("repeated-title"));
        Assert.Contains("Deir ez-Zor", run.Output, StringComparison.Ordinal);
        Assert.Contains("by gazetteer:", run.Output, StringComparison.Ordinal);
        Assert.Contains("confidence 0.", run.Output, StringComparison.Ordinal);
        Assert.Contains("rather than ", run.Output, StringComparison.Ordinal);
    }

    private static JsonElement Json(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}
