using System.Diagnostics;
using System.Text;
using NewsCorpus.Articles;
using NewsCorpus.Articles.Input;

namespace NewsCorpus.Tests.Articles;

public sealed class ArticleReaderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("articles").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Bad_files_fail_by_name_and_the_rest_is_read()
    {
        Write("1-empty.txt", []);
        Write("2-good.txt", "New bridge opens\nThe bridge over the river opened on Monday to much rejoicing."u8);
        Write("3-binary.bin", [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 1, 2, 3]);
        Write("4-noise.dat", [.. Enumerable.Range(0, 500).Select(i => (byte)(i % 7))]);
        Write("5-blank.txt", "  \n "u8);
        string missing = Path.Combine(_folder, "6-missing.txt");

        List<ReadOutcome> outcomes = await ReadAsync(_folder, missing);

        Assert.Equal(
            ["empty", "ok", "binary", "binary", "no-text", "missing"],
            outcomes.Select(o => o.Failure?.Reason ?? "ok"));
        Assert.All(outcomes.Where(o => o.Failure is not null), o =>
            Assert.Contains(o.Source, o.Failure!.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_over_the_limit_fails_and_takes_no_memory()
    {
        Write("big.txt", Encoding.UTF8.GetBytes(new string('x', 5000)));
        ArticleReader reader = new(new ArticleReaderOptions { MaxDocumentBytes = 1000 });

        List<ReadOutcome> outcomes = [];
        await foreach (ReadOutcome outcome in reader.ReadAsync([_folder]))
        {
            outcomes.Add(outcome);
        }

        Assert.Equal("too-large", Assert.Single(outcomes).Failure!.Reason);
    }

    [Fact]
    public async Task Outcomes_come_in_the_order_of_the_paths()
    {
        for (int i = 0; i < 200; i++)
        {
            Write($"{i:000}.txt", Encoding.UTF8.GetBytes($"Title {i}\n" + new string('a', i % 13 * 1000)));
        }

        List<ReadOutcome> outcomes = await ReadAsync(_folder);

        Assert.Equal(200, outcomes.Count);
        Assert.Equal(outcomes.Select(o => o.Source).Order(StringComparer.Ordinal), outcomes.Select(o => o.Source));
    }

    [Theory]
    [InlineData("*.txt", "a.txt b.txt")]
    [InlineData("?.html", "c.html")]
    [InlineData("**/*.txt", "a.txt b.txt sub/d.txt")]
    [InlineData("sub/*", "sub/d.txt")]
    public async Task Globs_are_expanded(string glob, string expected)
    {
        foreach (string name in new[] { "a.txt", "b.txt", "c.html", "sub/d.txt" })
        {
            Write(name, "Some text that is here"u8);
        }

        List<ReadOutcome> outcomes = await ReadAsync(Path.Combine(_folder, glob));

        Assert.Equal(expected, string.Join(' ', outcomes.Select(o => o.Source[(_folder.Length + 1)..])));
    }

    [Fact]
    public async Task Links_to_folders_are_reported_and_not_followed()
    {
        Write("a.txt", "Some text"u8);
        Directory.CreateSymbolicLink(Path.Combine(_folder, "loop"), _folder);

        List<ReadOutcome> outcomes = await ReadAsync(_folder);

        Assert.Equal(["ok", "link"], outcomes.Select(o => o.Failure?.Reason ?? "ok"));
    }

    [UnixFact]
    public async Task Pipes_and_devices_are_named_and_not_opened()
    {
        Write("a.txt", "Some text"u8);
        Write("empty.txt", []);
        using (Process made = Process.Start("mkfifo", Path.Combine(_folder, "pipe")))
        {
            await made.WaitForExitAsync();
        }

        File.CreateSymbolicLink(Path.Combine(_folder, "zero"), "/dev/zero");

        List<ReadOutcome> outcomes = await ReadAsync(_folder, "/dev/zero", Path.Combine(_folder, "pi*"))
            .WaitAsync(TimeSpan.FromSeconds(60));

        Assert.Equal(
            ["ok", "empty", "special", "special", "special", "special"],
            outcomes.Select(o => o.Failure?.Reason ?? "ok"));
        Assert.Contains("a named pipe", outcomes[2].Failure!.Message, StringComparison.Ordinal);
        Assert.Contains("a device", outcomes[3].Failure!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_slow_taker_holds_the_reading_back(bool process)
    {
        LargeDocuments format = new();
        ArticleReaderOptions options = new() { Formats = [format] };
        Write("a.large", "x"u8);
        IAsyncEnumerable<object> outcomes = process
            ? new NewsPipeline(new NewsPipelineOptions { Reading = options }).ProcessAsync([_folder])
            : new ArticleReader(options).ReadAsync([_folder]);
        await using IAsyncEnumerator<object> each = outcomes.GetAsyncEnumerator();

        for (int taken = 1; taken <= 3; taken++)
        {
            Assert.True(await each.MoveNextAsync());
            await Task.Delay(300);

            // The one taken, those that fill the bytes allowed, and the one that waits for room.
            Assert.InRange(format.Drawn, taken, taken + 2 + (OrderedParallel.MostWaiting / LargeDocuments.Bytes));
        }
    }

    [Fact]
    public async Task A_mistake_in_a_format_ends_no_batch_of_the_others()
    {
        Write("a.txt", "Some text"u8);
        Write("b.large", "x"u8);
        Write("c.txt", "Other text"u8);
        ArticleReader reader = new(new ArticleReaderOptions { Formats = [new LargeDocuments { Broken = true }] });

        List<string> outcomes = [];
        await foreach (ReadOutcome outcome in reader.ReadAsync([_folder]))
        {
            outcomes.Add(outcome.Failure?.Reason ?? "ok");
        }

        Assert.Equal(["ok", "error", "ok"], outcomes);
    }

    [Fact]
    public void Json_lines_keep_what_they_say_and_fail_line_by_line()
    {
        const string Lines = """
            {"id":"n1","title":"جسر جديد","text":"افتتح الجسر اليوم.","url":"https://e.example/1","published":"2020-12-20T23:30:00+03:00","author":"ليلى","topic":"نقل"}
            {"title": broken
            {"title":"no content"}

            {"html":"<article><h1>Bridge</h1><p>The bridge over the river opened on Monday to much rejoicing in the town.</p></article>"}
            [1,2]
            """;
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(Lines));

        List<ReadOutcome> outcomes = [.. ArticleReader.Default.Read(stream, "a.jsonl")];

        Assert.Equal(
            ["a.jsonl:1 ok", "a.jsonl:2 malformed", "a.jsonl:3 no-text", "a.jsonl:5 ok", "a.jsonl:6 malformed"],
            outcomes.Select(o => $"{o.Source} {o.Failure?.Reason ?? "ok"}"));
        Article first = outcomes[0].Article!;
        Assert.Equal("n1", first.Id);
        Assert.Equal("جسر جديد\n\nافتتح الجسر اليوم.", first.Text);
        Assert.Equal("title body", ArticleDump.Kinds(first));
        Assert.Equal(new DateOnly(2020, 12, 20), first.Published);
        Assert.Equal("metadata", first.PublishedFrom);
        Assert.Equal(TimeSpan.FromHours(3), first.PublishedAt!.Value.Offset);
        Assert.Equal("ليلى", first.Byline);
        Assert.Equal("نقل", first.Metadata["topic"]);
        Assert.Equal("Bridge", outcomes[3].Article!.Title);
    }

    [Fact]
    public void A_title_that_the_text_has_is_not_put_before_it_again()
    {
        ReadOutcome outcome = Assert.Single(
            ArticleReader.Default.ReadText(
            """{"title":"جسر جديد","text":"جسر جديد\nافتتح الجسر اليوم."}""", "a.jsonl"));

        Assert.Equal("جسر جديد\nافتتح الجسر اليوم.", outcome.Article!.Text);
    }

    [Fact]
    public void Json_arrays_are_cut_into_their_objects()
    {
        const string Json = """[ {"text":"One } \" { text"}, {"title":"T","text":"Two"} ,{"text":"Thr""";

        string[] outcomes = [.. ArticleReader.Default.ReadText(Json, "a.json").Select(o =>
            o.Article?.Text ?? o.Failure!.Reason)];

        Assert.Equal(["One } \" { text", "T\n\nTwo", "truncated"], outcomes);
    }

    [Theory]
    [InlineData("nonsense", null)]
    [InlineData(null, "klingon")]
    public void Wrong_hints_throw_at_once(string? format, string? encoding) =>
        Assert.Throws<ArgumentException>(
            () => ArticleReader.Default.ReadText("x", "a", new ReadHints { Format = format }).Count()
                + ArticleReader.Default.ReadAsync(["x"], new ReadHints { Encoding = encoding }).GetHashCode());

    [Fact]
    public void Limits_that_make_no_sense_throw_at_once() =>
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new ArticleReader(new ArticleReaderOptions { MaxDocumentBytes = 0 }));

    private static async Task<List<ReadOutcome>> ReadAsync(params string[] paths)
    {
        List<ReadOutcome> outcomes = [];
        await foreach (ReadOutcome outcome in ArticleReader.Default.ReadAsync(paths))
        {
            outcomes.Add(outcome);
        }

        return outcomes;
    }

    private void Write(string name, ReadOnlySpan<byte> content)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content.ToArray());
    }

    /// <summary>An endless row of large documents that counts how many were asked for.</summary>
    private sealed class LargeDocuments : IArticleFormat
    {
        public const int Bytes = 8 * 1024 * 1024;

        private static readonly string Text = "Some text\n" + new string(' ', Bytes / 2);

        public int Drawn { get; private set; }

        public bool Broken { get; init; }

        public string Name => "large";

        public bool Recognizes(ReadOnlySpan<byte> head, string name) =>
            name.EndsWith(".large", StringComparison.Ordinal);

        public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
        {
            while (Drawn < 1000)
            {
                Drawn++;
                yield return Broken
                    ? throw new InvalidOperationException("broken")
                    : new ArticleDocument { Source = name, Text = Text };
            }
        }
    }
}
