using System.Text;

namespace NewsCorpus.Cli.Tests;

/// <summary>Whatever is wrong with one input: it is named with its reason, the rest is done, the code is 1.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("empty", "empty")]
    [InlineData("binary", "not text")]
    [InlineData("long line", "larger than the limit")]
    [InlineData("missing", "no such file or folder")]
    [InlineData("cut short", "line")]
    public void A_bad_file_is_named_and_the_others_are_done(string kind, string reason)
    {
        using TestFolder folder = new();
        string bad = Make(folder, kind);
        string good = folder.Add("z.txt", Samples.English);

        foreach (string verb in (string[])["extract", "ingest"])
        {
            string[] database = verb == "ingest"
                ? ["--db", folder.Path("n.db"), "--jsonl", folder.Path("out.jsonl")]
                : [];
            ToolRun run = Tool.Run([verb, .. database, bad, good]);

            Assert.Equal(1, run.Code);
            string complaint = Assert.Single(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.StartsWith($"newscorpus: {bad}", complaint, StringComparison.Ordinal);
            Assert.Contains(reason, complaint, StringComparison.OrdinalIgnoreCase);
            string records = verb == "ingest" ? File.ReadAllText(folder.Path("out.jsonl")) : run.Output;
            Assert.Contains("Two soldiers killed near Baghdad", records, StringComparison.Ordinal);
        }
    }

    [LockingFact]
    public void A_folder_without_permission_is_named_and_the_others_are_done()
    {
        using TestFolder folder = new();
        folder.Add("in/locked/a.txt", Samples.Arabic);
        folder.Add("in/z.txt", Samples.English);
        folder.Lock(folder.Path("in/locked"));

        ToolRun run = Tool.Run("extract", folder.Path("in"));

        Assert.Equal(1, run.Code);
        Assert.Equal($"newscorpus: {folder.Path("in")}/locked: permission denied.\n", run.Error);
        Assert.Single(run.Lines);
    }

    [Fact]
    public void A_bad_gazetteer_row_is_named_with_its_line_and_the_batch_is_done()
    {
        using TestFolder folder = new();
        string names = folder.Add(
            "own.tsv", "#! newscorpus-gazetteer 1\nid\tkind\tname_ar\tlat\nmy:1\tplace\tتل السنديان\tnorth\n");

        ToolRun run = Tool.Run("extract", "--gazetteer", names, folder.Add("a.txt", Samples.English));

        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            $"newscorpus: {names}(3,4): 'north' is not a number of degrees", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Lines);
    }

    [Theory]
    [InlineData("extract", "--gazetteer", "nosuch.tsv")]
    [InlineData("extract", "--out", "nosuch/out.jsonl")]
    [InlineData("ingest", "--report", "nosuch/report.json")]
    [InlineData("ingest", "--db", "nosuch/n.db")]
    public void A_file_that_cannot_be_used_is_named(string verb, string option, string name)
    {
        using TestFolder folder = new();
        string[] database = verb == "ingest" && option != "--db" ? ["--db", folder.Path("n.db")] : [];

        ToolRun run = Tool.Run([verb, .. database, option, folder.Path(name), folder.Add("a.txt", Samples.English)]);

        Assert.Equal(1, run.Code);
        Assert.StartsWith($"newscorpus: {folder.Path(name)}", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nosuch.db")]
    [InlineData("text.db")]
    public void A_file_that_is_no_index_is_named(string name)
    {
        using TestFolder folder = new();
        folder.Add("text.db", "This is no index.");

        ToolRun run = Tool.Run("search", "--db", folder.Path(name), "word");

        Assert.Equal(1, run.Code);
        Assert.Contains(folder.Path(name), run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.Path("nosuch.db")));
    }

    private static string Make(TestFolder folder, string kind) => kind switch
    {
        "empty" => folder.Add("a.txt", ""),
        "binary" => folder.Add("a.txt", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, .. new byte[4000]]),
        "long line" => LongLine(folder.Path("a.txt")),
        "cut short" => folder.Add("a.jsonl", "{\"text\": \"Two soldiers were\n"),
        _ => folder.Path("nosuch.txt"),
    };

    /// <summary>A line of 100 MB.</summary>
    private static string LongLine(string path)
    {
        byte[] piece = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("word ", 200_000)));
        using FileStream file = File.Create(path);
        for (int i = 0; i < 100; i++)
        {
            file.Write(piece);
        }

        return path;
    }
}
