using System.Text;
using System.Text.Json;

namespace NewsCorpus.Cli.Tests;

public sealed class IngestTests
{
    [Fact]
    public void A_second_run_passes_over_what_is_unchanged_and_keeps_the_same_records()
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.Arabic);
        folder.Add("in/b.txt", Samples.English);

        ToolRun first = Ingest(folder, "1.jsonl");
        ToolRun second = Ingest(folder, "2.jsonl");

        Assert.Equal((0, 0), (first.Code, second.Code));
        Assert.Contains("2 articles read: 2 added", first.Output, StringComparison.Ordinal);
        Assert.Contains("0 articles read", second.Output, StringComparison.Ordinal);
        Assert.Contains("2 unchanged files passed over", second.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(folder.Path("1.jsonl")), File.ReadAllText(folder.Path("2.jsonl")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_failed_is_named_again_but_read_again_only_when_asked_or_changed(bool others)
    {
        using TestFolder folder = new();
        folder.Add("in/bad.txt", "");
        if (others)
        {
            folder.Add("in/a.txt", Samples.Arabic);
        }

        ToolRun first = Ingest(folder);
        ToolRun second = Ingest(folder);
        ToolRun asked = Tool.Run("ingest", "--db", folder.Path("n.db"), "--retry-failed", folder.Path("in"));
        folder.Add("in/bad.txt", Samples.English);
        ToolRun mended = Ingest(folder);

        Assert.Equal((1, 1, 1, 0), (first.Code, second.Code, asked.Code, mended.Code));
        Assert.EndsWith("1 failed", first.Output.Split("; ")[^2], StringComparison.Ordinal);
        Assert.Contains("1 failed, 1 as before and not read again", second.Output, StringComparison.Ordinal);
        Assert.Contains("bad.txt: the file is empty", second.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("as before", asked.Output, StringComparison.Ordinal);
        Assert.Contains("1 articles read: 1 added", mended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_archive_that_failed_in_part_is_not_read_again_for_that()
    {
        using TestFolder folder = new();
        string page = JsonSerializer.Serialize(new { id = "x", text = Samples.English });
        folder.Add("in/a.jsonl", page + "\n{broken\n");

        ToolRun first = Ingest(folder);
        ToolRun second = Ingest(folder);

        Assert.Equal((1, 1), (first.Code, second.Code));
        Assert.Contains("0 articles read", second.Output, StringComparison.Ordinal);
        Assert.Contains("1 unchanged files passed over", second.Output, StringComparison.Ordinal);
        Assert.Equal(1, Total(folder, "*"));
    }

    [Fact]
    public void Records_are_those_of_extract()
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.Arabic);
        folder.Add("in/b.txt", Samples.English);

        Ingest(folder, "1.jsonl");

        Assert.Equal(Tool.Run("extract", folder.Path("in")).Output, File.ReadAllText(folder.Path("1.jsonl")));
    }

    [Fact]
    public void A_changed_file_replaces_its_old_article()
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.English);
        folder.Add("in/b.txt", Samples.Arabic);
        Ingest(folder);

        folder.Add("in/a.txt", Samples.English.Replace("Baghdad", "Kirkuk", StringComparison.Ordinal));
        ToolRun again = Ingest(folder);

        Assert.Contains("1 old ones removed", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, Total(folder, "Baghdad"));
        Assert.Equal(1, Total(folder, "Kirkuk"));
        Assert.Equal(2, Total(folder, "*"));
    }

    [Fact]
    public void Other_settings_read_all_again()
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.Arabic);
        Ingest(folder);

        ToolRun again = Tool.Run("ingest", "--db", folder.Path("n.db"), "--published", "2020-12-20", folder.Path("in"));

        Assert.Contains("1 articles read: 0 added, 1 replaced", again.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("the index is gone")]
    [InlineData("the journal is gone")]
    [InlineData("the journal is torn")]
    public void A_run_over_what_was_lost_makes_it_whole(string what)
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.Arabic);
        folder.Add("in/b.txt", Samples.English);
        Ingest(folder);
        string journal = folder.Path("n.db.inputs.jsonl");
        switch (what)
        {
            case "the index is gone":
                File.Delete(folder.Path("n.db"));
                break;
            case "the journal is gone":
                File.Delete(journal);
                break;
            default:
                File.WriteAllText(journal, File.ReadAllText(journal)[..^20]);
                break;
        }

        Assert.Equal(0, Ingest(folder).Code);
        Assert.Equal(2, Total(folder, "*"));
        Assert.Contains("2 unchanged files", Ingest(folder).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_tells_what_became_of_every_input_and_the_quarantine_lists_the_failures()
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.Arabic);
        Ingest(folder);
        folder.Add("in/b.txt", Samples.English);
        folder.Add("in/c.txt", "");

        ToolRun run = Tool.Run(
            "ingest", "--db", folder.Path("n.db"), "--report", folder.Path("report.json"),
            "--quarantine", folder.Path("failed.tsv"), folder.Path("in"));

        Assert.Equal(1, run.Code);
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(folder.Path("report.json")));
        Assert.Equal(
            ["a.txt unchanged", "b.txt indexed", "c.txt failed"],
            report.RootElement.GetProperty("inputs").EnumerateArray().Select(input =>
                $"{Path.GetFileName(input.GetProperty("source").GetString())} {input.GetProperty("outcome").GetString()}"));
        JsonElement summary = report.RootElement.GetProperty("summary");
        Assert.Equal(
            (1, 1, 1, 1, false),
            (summary.GetProperty("indexed").GetInt32(), summary.GetProperty("added").GetInt32(),
                summary.GetProperty("unchangedFiles").GetInt32(), summary.GetProperty("failed").GetInt32(),
                summary.GetProperty("stopped").GetBoolean()));
        string[] failed = File.ReadAllLines(folder.Path("failed.tsv"));
        Assert.Equal([$"{folder.Path("in")}/c.txt", "empty"], Assert.Single(failed).Split('\t')[..2]);
    }

    [Fact]
    public void Records_of_one_file_are_known_by_their_own_ids()
    {
        using TestFolder folder = new();
        string records = folder.Add(
            "in/a.jsonl", "{\"id\":\"x1\",\"text\":\"Two soldiers were killed near Baghdad.\"}\n{\"text\":7\n");

        ToolRun first = Ingest(folder);
        File.WriteAllText(records, "{\"id\":\"x1\",\"text\":\"Three soldiers were killed near Kirkuk.\"}\n");
        ToolRun second = Ingest(folder);

        Assert.Equal(1, first.Code);
        Assert.Contains($"{records}:2", first.Error, StringComparison.Ordinal);
        Assert.Contains("0 added, 1 replaced", second.Output, StringComparison.Ordinal);
        Assert.Equal((1, 0), (Total(folder, "Kirkuk"), Total(folder, "Baghdad")));
    }

    [Theory]
    [InlineData("--all", 3, "indexed")]
    [InlineData("--one-per-cluster", 2, "duplicate")]
    public void Near_duplicates_are_reported_and_left_out_when_asked(string choice, int total, string outcome)
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.English);
        folder.Add("in/b.txt", Samples.Arabic);
        folder.Add("in/c.txt", "Another title\n" + Samples.English[(Samples.English.IndexOf('\n') + 1)..]);

        ToolRun run = Tool.Run(
            "ingest", "--db", folder.Path("n.db"), choice, "--report", folder.Path("report.json"), folder.Path("in"));

        Assert.Equal(0, run.Code);
        Assert.Equal(total, Total(folder, "*"));
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(folder.Path("report.json")));
        JsonElement[] inputs = [.. report.RootElement.GetProperty("inputs").EnumerateArray()];
        Assert.Equal(outcome, inputs[2].GetProperty("outcome").GetString());
        Assert.Equal(inputs[0].GetProperty("id").GetString(), inputs[2].GetProperty("sameAs").GetString());
        Assert.Equal(1, inputs[2].GetProperty("similarity").GetDouble());
        Assert.Contains("unchanged files", Tool.Run(
            "ingest", "--db", folder.Path("n.db"), choice, folder.Path("in")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_that_return_in_a_source_are_set_aside_and_reported()
    {
        using TestFolder folder = new();
        for (int i = 0; i < 6; i++)
        {
            folder.Add($"in/{i}.txt", $"News of the day, part {i}\n{Endings[i]}\nThe gifts of our friends keep us going.");
        }

        ToolRun first = Ingest(folder, "1.jsonl", "--report", folder.Path("report.json"));
        folder.Add("in/6.txt", $"News of the day, part 6\n{Endings[6]}\nThe gifts of our friends keep us going.");
        ToolRun second = Ingest(folder, "2.jsonl");
        ToolRun kept = Ingest(folder, "3.jsonl", "--keep-repeated-lines");

        Assert.Equal((0, 0, 0), (first.Code, second.Code, kept.Code));
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(folder.Path("report.json")));
        JsonElement line = report.RootElement.GetProperty("repeatedLines").EnumerateArray()
            .Single(line => line.GetProperty("text").GetString() == "The gifts of our friends keep us going.");
        Assert.Equal((6, 6), (line.GetProperty("articles").GetInt32(), line.GetProperty("of").GetInt32()));
        Assert.Contains("repeated lines set aside", first.Output, StringComparison.Ordinal);
        Assert.All(File.ReadLines(folder.Path("1.jsonl")), record =>
            Assert.Contains("repeated-line", record, StringComparison.Ordinal));
        Assert.Contains("repeated-line", File.ReadLines(folder.Path("2.jsonl")).Last(), StringComparison.Ordinal);
        Assert.DoesNotContain("repeated-line", File.ReadAllText(folder.Path("3.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_folder_is_reported_and_not_followed()
    {
        using TestFolder folder = new();
        folder.Add("in/a.txt", Samples.English);
        Directory.CreateSymbolicLink(folder.Path("in/loop"), folder.Path("in"));

        ToolRun run = Ingest(folder, "1.jsonl");

        Assert.Equal(1, run.Code);
        Assert.Equal($"newscorpus: {folder.Path("in")}/loop: a link to a folder, not followed.\n", run.Error);
        Assert.Single(File.ReadLines(folder.Path("1.jsonl")));
    }

    [Fact]
    public void Standard_input_can_be_indexed()
    {
        using TestFolder folder = new();

        ToolRun run = Tool.Run(Encoding.UTF8.GetBytes(Samples.English), "ingest", "--db", folder.Path("n.db"), "-");

        Assert.Equal(0, run.Code);
        Assert.Equal(1, Total(folder, "soldiers"));
    }

    [Fact]
    public void A_run_that_is_stopped_leaves_an_index_from_which_the_next_goes_on()
    {
        using TestFolder folder = new();
        for (int i = 0; i < 40; i++)
        {
            folder.Add($"in/{i:00}.txt", $"Report {i}\n{Samples.English}");
        }

        using CancellationTokenSource stop = new();
        stop.Cancel();
        ToolRun stopped = Tool.Run(null, null, ["ingest", "--db", folder.Path("n.db"), folder.Path("in")], stop.Token);
        ToolRun next = Ingest(folder);

        Assert.Equal(130, stopped.Code);
        Assert.Contains("stopped", stopped.Error, StringComparison.Ordinal);
        Assert.Equal(0, next.Code);
        Assert.Equal(40, Total(folder, "*"));
    }

    private static readonly string[] Endings =
    [
        "Trade over the border grew last year, the ministry said, and more trucks are expected in the coming weeks.",
        "Schools in the town stay closed until the heating is repaired, teachers told local radio on Tuesday evening.",
        "The mayor promised new pumps for the flooded quarter, where forty families had to leave their homes.",
        "Farmers hope for rain, since the wells have given less water than in any summer that they remember.",
        "A library was opened in the old station, with books that readers from three provinces had collected.",
        "The court will hear the case again in spring, after two witnesses withdrew what they had said before.",
        "Ferries run every hour from the new pier, and the fare stays as it was for pupils and for pensioners.",
    ];

    private static ToolRun Ingest(TestFolder folder, string? records = null, params string[] more) => Tool.Run(
        ["ingest", "--db", folder.Path("n.db"), .. records is null ? [] : (string[])["--jsonl", folder.Path(records)],
            .. more, folder.Path("in")]);

    private static int Total(TestFolder folder, string query)
    {
        using JsonDocument answer = JsonDocument.Parse(
            Tool.Run("search", "--db", folder.Path("n.db"), "--json", query).Output);
        return answer.RootElement.GetProperty("total").GetInt32();
    }
}
