using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using NewsCorpus.Articles;

namespace NewsCorpus.Tests.Articles;

/// <summary>Every format that is told from content: what comes out, named by its source.</summary>
public class FormatTests
{
    private const string Prose =
        "The bridge over the river opened on Monday to much rejoicing in the town, officials said.";
    private const string Page =
        $"<html><body><article><h1>Bridge opens</h1><p>{Prose}</p><p>{Prose} Again.</p></article></body></html>";

    public static TheoryData<string, string, string> Texts => new()
    {
        { "a.csv", $"id,title,text\n7,Bridge opens,\"{Prose}\nIt was \"\"late\"\".\"\n8,,\"x\"\n",
            "a.csv:2=7/Bridge opens a.csv:4=8/x" },
        { "a.txt", $"title\ttext\tdate\nBridge opens\t{Prose}\t2020-12-20\n", "a.txt:2=?/Bridge opens" },
        { "a.csv", $"title;body\nBridge opens;{Prose}\n", "a.csv:2=?/Bridge opens" },
        { "a.csv", "name,age\nx,3\n", "a.csv!malformed" },
        { "a.csv", "", "a.csv!empty" },
        { "a.xml", $"<?xml version='1.0'?><articles><article id='1'><title>Bridge opens</title><time>2020-12-20</time><text><p>{Prose}</p></text></article>"
            + $"<article id='2'><title>Second &amp; last</title><text>{Prose}</text></article></articles>",
            "a.xml:1=1/Bridge opens a.xml:2=2/Second & last" },
        { "a.xml", $"<?xml version='1.0'?><story><head><title>Bridge opens</title></head><text>{Prose}</text></story>", "a.xml:1=?/Bridge opens" },
        { "broken.xml", $"<?xml version='1.0'?><article><title>Bridge & opens</title><b><text>{Prose}</text>",
        "broken.xml:1=?/Bridge & opens" },
        { "bomb.xml", "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><article><title>T &b;</title>"
            + $"<text>{Prose}</text></article>", "bomb.xml:1=?/T &b;" },
        { "feed", $"<rss version='2.0'><channel><title>Site</title><item><title>Bridge opens</title><link>https://e.example/1</link>"
            + $"<guid>g1</guid><pubDate>Sun, 20 Dec 2020 10:00:00 +0300</pubDate><description>Short.</description>"
            + $"<content:encoded><![CDATA[<p>{Prose}</p>]]></content:encoded></item><item><title>Two</title><description>{Prose}</description></item>"
            + "</channel></rss>", "feed:1=g1/Bridge opens feed:2=?/Two" },
        { "atom", $"<feed xmlns='http://www.w3.org/2005/Atom'><title>Site</title><entry><id>e1</id><title>Bridge opens</title>"
            + $"<link href='https://e.example/1'/><published>2020-12-20T10:00:00Z</published><author><name>Jane</name></author>"
            + $"<content type='html'>&lt;p&gt;{Prose}&lt;/p&gt;</content></entry></feed>", "atom:1=e1/Bridge opens" },
        { "page", Page, "page=?/Bridge opens" },
        { "saved.mht", "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://e.example/1\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/css\r\n\r\np{}\r\n--xx\r\nContent-Type: text/html\r\n"
            + $"Content-Transfer-Encoding: quoted-printable\r\n\r\n{Page.Replace("=", "=3D", StringComparison.Ordinal)}=\r\n\r\n--xx--\r\n", "saved.mht=?/Bridge opens" },
        { "w.warc", Warc(), "w.warc:2=?/Bridge opens" },
        { "cut.warc", Warc()[..^60], "cut.warc:2=?/Bridge opens cut.warc:2!truncated" },
        { "long.warc", Record(longer: 500) + Record(), "long.warc:1=?/Bridge opens long.warc:1!malformed long.warc:2=?/Bridge opens" },
        { "request.warc", Record(type: "request", longer: 90_000) + Record(longer: 70_000) + Record(),
            "request.warc:1!malformed request.warc:2=?/Bridge opens request.warc:2!malformed request.warc:3=?/Bridge opens" },
        { "short.warc", Record(longer: -20) + Record(), "short.warc:1=?/Bridge opens short.warc:2!malformed short.warc:3=?/Bridge opens" },
        { "none.warc", Record().Replace("Content-Length", "Content-Size", StringComparison.Ordinal) + Record(),
            "none.warc:1!malformed none.warc:2=?/Bridge opens" },
        { "quotes.warc", Record(page: Page.Replace("</p>", "</p>\n\nWARC/1.0\nis a version<p>", StringComparison.Ordinal)) + Record(),
            "quotes.warc:1=?/Bridge opens quotes.warc:2=?/Bridge opens" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Formats_are_told_and_read(string name, string content, string expected)
    {
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(content));

        Assert.Equal(expected, Describe(ArticleReader.Default.Read(stream, name)));
    }

    [Fact]
    public void Feed_items_keep_their_facts()
    {
        string feed = "<rss><channel><item><title>Bridge opens</title><link>https://e.example/1</link>"
            + $"<pubDate>Sun, 20 Dec 2020 23:30:00 +0300</pubDate><dc:creator>Jane</dc:creator><description>{Prose}</description></item></channel></rss>";

        Article article = Assert.Single(ArticleReader.Default.ReadText(feed, "feed.xml")).Article!;

        Assert.Equal("https://e.example/1", article.Url);
        Assert.Equal(new DateOnly(2020, 12, 20), article.Published);
        Assert.Equal("Jane", article.Byline);
    }

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void Record_formats_are_read_in_any_encoding(string encoding)
    {
        const string Arabic = "أعلنت وزارة الصحة في بيان لها أمس أن حملة التلقيح ستبدأ مطلع الأسبوع القادم.";
        Encoding written = NewsCorpus.Articles.Encodings.CodePage.Named(encoding)!;
        string[] files =
        [
            $$"""{"title":"حملة","text":"{{Arabic}}"}""",
            $"title,text\nحملة,{Arabic}\n",
            $"<?xml version='1.0' encoding='{encoding}'?><article><title>حملة</title><text>{Arabic}</text></article>",
        ];
        foreach (string file in files)
        {
            using MemoryStream stream = new(written.GetBytes(file));
            Article article = Assert.Single(ArticleReader.Default.Read(stream, "x")).Article!;
            Assert.Equal($"حملة\n\n{Arabic}", article.Text);
        }
    }

    [Fact]
    public void Archives_give_their_members_and_say_what_they_refuse()
    {
        using MemoryStream zip = new(
            Zip(("a.txt", $"Bridge opens\n{Prose}"), ("../evil.txt", Prose), ("b/c.html", Page), ("empty.txt", "")));

        Assert.Equal(
            "z.zip!/a.txt=?/Bridge opens z.zip!/../evil.txt!unsafe-path z.zip!/b/c.html=?/Bridge opens z.zip!/empty.txt!empty",
            Describe(ArticleReader.Default.Read(zip, "z.zip")));
    }

    [Fact]
    public void Containers_inside_containers_are_opened_to_a_depth()
    {
        byte[] inner = Gzip(Zip(("a.txt", $"Bridge opens\n{Prose}")));
        using MemoryStream stream = new(Gzip(Tar(("t.zip.gz", inner))));
        Assert.Equal("x.tgz!/t.zip.gz!/a.txt=?/Bridge opens", Describe(ArticleReader.Default.Read(stream, "x.tgz")));

        stream.Position = 0;
        ArticleReader shallow = new(new ArticleReaderOptions { MaxContainerDepth = 3 });
        Assert.Equal("x.tgz!/t.zip.gz!limit", Describe(shallow.Read(stream, "x.tgz")));
    }

    [Fact]
    public void Links_in_archives_are_refused()
    {
        using MemoryStream stream = new();
        using (TarWriter writer = new(stream, leaveOpen: true))
        {
            writer.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link.txt") { LinkName = "/etc/passwd" });
            writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "a.txt")
            {
                DataStream = new MemoryStream(Encoding.UTF8.GetBytes($"Bridge opens\n{Prose}")),
            });
        }

        stream.Position = 0;
        Assert.Equal("x.tar!/link.txt!link x.tar!/a.txt=?/Bridge opens",
            Describe(ArticleReader.Default.Read(stream, "x.tar")));
    }

    [Fact]
    public void Truncated_gzip_gives_what_it_has_and_says_so()
    {
        StringBuilder lines = new();
        for (int i = 0; i < 400; i++)
        {
            lines.Append(System.Globalization.CultureInfo.InvariantCulture,
                $"{{\"id\":\"n{i}\",\"text\":\"{Prose} {i * 7919 % 10007}\"}}\n");
        }

        byte[] whole = Gzip(Encoding.UTF8.GetBytes(lines.ToString()));
        using MemoryStream cut = new(whole[..(whole.Length / 2)]);

        List<ReadOutcome> outcomes = [.. ArticleReader.Default.Read(cut, "a.jsonl.gz")];

        Assert.True(outcomes.Count(o => o.Article is not null) > 50);
        Assert.Contains(outcomes, o => o.Failure?.Reason is "truncated" or "malformed");
        using MemoryStream good = new(whole);
        Assert.Equal(400, ArticleReader.Default.Read(good, "a.jsonl.gz").Count(o => o.Article is not null));
    }

    [Fact]
    public void Bombs_are_stopped()
    {
        byte[] zeros = new byte[80 * 1024 * 1024];
        zeros.AsSpan().Fill((byte)' ');
        using MemoryStream stream = new(Gzip(Gzip(zeros)));
        ArticleReader reader = new(new ArticleReaderOptions { MaxDocumentBytes = 1 << 30 });

        ReadOutcome outcome = Assert.Single(reader.Read(stream, "bomb.gz"));

        Assert.Equal("bomb", outcome.Failure!.Reason);
    }

    [Fact]
    public void A_huge_line_fails_alone()
    {
        string lines = $"{{\"text\":\"{new string('x', 100_000)}\"}}\n{{\"text\":\"{Prose}\"}}\n";
        ArticleReader reader = new(new ArticleReaderOptions { MaxDocumentBytes = 10_000 });

        Assert.Equal($"a.jsonl:1!too-large a.jsonl:2=?/{Prose[..12]}", Describe(reader.ReadText(lines, "a.jsonl"), 12));
    }

    [Fact]
    public void A_format_of_ones_own_is_asked_first()
    {
        ArticleReader reader = new(new ArticleReaderOptions { Formats = [new PipeFormat()] });

        Assert.Equal("x:1=p1/Bridge opens", Describe(reader.ReadText($"PIPE|p1|Bridge opens|{Prose}", "x")));
    }

    private static string Describe(IEnumerable<ReadOutcome> outcomes, int length = 100) =>
        string.Join(' ', outcomes.Select(o =>
    {
        if (o.Failure is { } failure)
        {
            return $"{o.Source}!{failure.Reason}";
        }

        Article article = o.Article!;
        bool made = article.Id.Length == 16 && article.Id.All(char.IsAsciiHexDigitLower);
        string head = article.Title ?? article.Text;
        return $"{o.Source}={(made ? "?" : article.Id)}/{(head.Length > length ? head[..length] : head)}";
    }));

    private static string Warc() =>
        "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 3\r\n\r\nabc\r\n\r\n" + Record();

    private static string Record(string type = "response", int longer = 0, string? page = null)
    {
        string http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{page ?? Page}";
        int length = http.Length + longer;
        return $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://e.example/1\r\nContent-Length: {length}\r\n\r\n{http}\r\n\r\n";
    }

    private static byte[] Gzip(byte[] content)
    {
        using MemoryStream stream = new();
        using (GZipStream gzip = new(stream, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    private static byte[] Zip(params (string Name, string Content)[] members)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, string content) in members)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Content)[] members)
    {
        using MemoryStream stream = new();
        using (TarWriter writer = new(stream, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in members)
            {
                writer.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile,
                    name) { DataStream = new MemoryStream(content) });
            }
        }

        return stream.ToArray();
    }

    private sealed class PipeFormat : IArticleFormat
    {
        public string Name => "pipe";

        public bool Recognizes(ReadOnlySpan<byte> head, string name) => head.StartsWith("PIPE|"u8);

        public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
        {
            using StreamReader reader = new(content);
            string[] cells = reader.ReadToEnd().Split('|');
            yield return new ArticleDocument { Source = $"{name}:1", Id = cells[1], Title = cells[2], Text = cells[3] };
        }
    }

    [Theory]
    [InlineData("""{"text":"Bridge \ud800 opens"}""", "Bridge \uFFFD opens")]
    [InlineData("""{"text":"Bridge \udc00\ud83d\ude00 opens"}""", "Bridge \uFFFD\U0001F600 opens")]
    [InlineData("""{"text":"Bridge \\ud800 \udfff"}""", "Bridge \\ud800 \uFFFD")]
    public void Halves_of_surrogate_pairs_in_json_are_lost_alone(string json, string text)
    {
        Article article = Assert.Single(ArticleReader.Default.ReadText(json, "a.jsonl")).Article!;

        Assert.Equal(text, article.Text);
        Assert.Equal("NC1104", Assert.Single(article.Diagnostics).Code);
    }

    [Fact]
    public void An_xml_record_over_the_limit_fails_alone()
    {
        ArticleReader reader = new(new ArticleReaderOptions { MaxDocumentBytes = 2000 });
        string xml = "<?xml version=\"1.0\"?><articles><article><text>" + new string('x', 5000)
            + "</text></article><article><text>Short and good.</text></article></articles>";

        string[] outcomes = [.. reader.ReadText(xml, "a.xml").Select(o => o.Article?.Text ?? o.Failure!.Reason)];

        Assert.Equal(["too-large", "Short and good."], outcomes);
    }
}
