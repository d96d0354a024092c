using System.Globalization;
using NewsCorpus.Articles;
using NewsCorpus.Articles.Encodings;

namespace NewsCorpus.Tests.Articles;

public class HtmlPageTests
{
    private const string One =
        "أعلنت المحافظة اليوم الأحد افتتاح جسر جديد على النهر يربط بين ضفتي المدينة بعد سنوات من توقف العمل فيه.";
    private const string Two =
        "وقال مصدر في المحافظة إن الجسر سيخفف معاناة الأهالي الذين كانوا يعبرون النهر بالقوارب طوال هذه الأعوام.";
    private const string Remark =
        "الحمد لله على هذا الإنجاز الكبير الذي انتظرناه طويلاً، ونتمنى أن تكتمل بقية الخدمات في المدينة.";

    private const string Blog = $"""
        <!DOCTYPE html><html lang="ar"><head><title>افتتاح جسر جديد - وكالة النهر</title></head>
        <body class="has-sidebar comments-open"><div class="topbar">الأحد, نوفمبر 22, 2026</div>
        <header id="masthead"><nav><ul><li><a href="/">الرئيسية</a></li></ul></nav></header>
        <main><article><header><h1 class="entry-title">افتتاح جسر جديد</h1>
        <div class="meta"><span class="author">سامر العلي</span> <span class="posted-on">20 ديسمبر 2020</span></div></header>
        <div class="entry-content"><p>{One}</p><figure><img src="a.jpg"><figcaption>الجسر الجديد</figcaption></figure>
        <h2>تفاصيل</h2><p>{Two}</p><ul><li>يبلغ طول الجسر مئتي متر وعرضه اثني عشر متراً.</li></ul>
        <p><b>اقرأ أيضاً:</b> <a href="/2">أسعار الخضار</a></p></div>
        <div class="sharedaddy"><a>فيسبوك</a></div></article>
        <section id="comments"><h3>3 تعليقات</h3><ol><li><p>{Remark}</p></li><li><p>{Remark}</p></li><li><p>{Remark}</p></li></ol></section>
        </main><aside><h3>آخر الأخبار</h3></aside><footer>جميع الحقوق محفوظة</footer></body></html>
        """;

    [Fact]
    public void A_page_is_taken_apart()
    {
        Article article = ArticleReader.Default.ParseHtml(Blog);

        ArticleDump.CheckBlocks(article);
        Assert.Equal("افتتاح جسر جديد", article.Title);
        Assert.Equal("سامر العلي", article.Byline);
        Assert.Equal("وكالة النهر", article.Outlet);
        Assert.Equal("ar", article.Language);
        Assert.Equal("20 ديسمبر 2020", Assert.Single(article.DateCandidates));
        Assert.Equal(
            "Title Byline Dateline Body Body:caption Heading Body Body:list-item",
            string.Join(' ', article.Blocks.Where(block => block.Kind != BlockKind.Boilerplate)
                .Select(block => block.Kind + (block.Reason is null ? "" : ":" + block.Reason))));
        Assert.Contains(article.Blocks, block => block.Reason == "read-also");
        Assert.DoesNotContain(
            article.Blocks, block => block.Kind == BlockKind.Body && block.Span.Slice(article.Text) == Remark);
        Assert.All(article.Blocks, block => Assert.StartsWith("body > ", block.Path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("windows-1256")]
    [InlineData("iso-8859-6")]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    public void Pages_without_a_label_read_the_same_in_every_encoding(string encoding)
    {
        using MemoryStream stream = new(CodePage.Named(encoding)!.GetBytes(Blog));

        Article article = Assert.Single(ArticleReader.Default.Read(stream, "a.html")).Article!;

        Assert.Equal(ArticleReader.Default.ParseHtml(Blog).Text, article.Text);
        Assert.Equal(encoding, article.Encoding);
    }

    public static TheoryData<string, string> Heads => new()
    {
        {
            "graph",
            """
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"x"},{"@type":["NewsArticle"],"headline":"Bridge",
            "datePublished":"2020-12-20T23:30:00+03:00","author":[{"@type":"Person","name":"Jane"},{"name":"Ali"}],
            "publisher":{"name":"River"}}]}</script>
            """
        },
        {
            "array", """
            <script type="application/ld+json">[{"@type":"ReportageNewsArticle","headline":"Bridge","datePublished":"2020-12-20T23:30+03:00",
            "author":"Jane, Ali","publisher":"River",}]</script>
            """
        },
        {
            "meta", """
            <meta property="article:published_time" content="2020-12-20T23:30:00+03:00"><meta property="og:title" content="Bridge">
            <meta property="og:site_name" content="River"><meta name="author" content="Jane, Ali">
            """
        },
        {
            "microdata", """
            <meta itemprop="datePublished" content="2020-12-20T23:30:00+0300"><meta itemprop="headline" content="Bridge">
            <meta name="author" content="Jane, Ali"><meta property="og:site_name" content="River">
            """
        },
    };

    [Theory]
    [MemberData(nameof(Heads))]
    public void Metadata_keep_the_pages_own_day_and_offset(string name, string head)
    {
        Article article = ArticleReader.Default.ParseHtml(
            $"<html><head>{head}</head><body><p>{One}</p><p>{Two}</p></body></html>");

        Assert.Equal(("Bridge", "Jane, Ali", "River"), (article.Title, article.Byline, article.Outlet));
        Assert.Equal(new DateOnly(2020, 12, 20), article.Published);
        Assert.True(article.PublishedAt!.Value.Offset == TimeSpan.FromHours(3), name);
        Assert.Equal("metadata", article.PublishedFrom);
    }

    [Theory]
    [InlineData("2020-12-20", "2020-12-20", false)]
    [InlineData("2020-12-20T01:00:00Z", "2020-12-20", true)]
    [InlineData("Sun, 20 Dec 2020 10:00:00 GMT", "2020-12-20", true)]
    [InlineData("٢٠٢٠-١٢-٢٠", "2020-12-20", false)]
    [InlineData("2020/12/20 10:00", "2020-12-20", false)]
    [InlineData("1608458400", "2020-12-20", true)]
    [InlineData("December 20, 2020", "2020-12-20", false)]
    [InlineData("20 كانون الأول", null, false)]
    [InlineData("9999-99-99", null, false)]
    public void Machine_dates_are_read(string written, string? day, bool instant)
    {
        bool read = MetadataDate.TryRead(written, out DateOnly found, out DateTimeOffset? at);

        Assert.Equal(day, read ? found.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : null);
        Assert.Equal(instant, at is not null);
    }

    [Fact]
    public void Pages_of_line_breaks_alone_are_cut_into_paragraphs()
    {
        Article article = ArticleReader.Default.ParseHtml(
            $"<title>جسر</title><table><tr><td><b>افتتاح جسر جديد في المدينة</b><br><br>{One}<br><br>{Two}<br></td></tr></table>");

        Assert.Equal(2, article.Blocks.Count(block => block.Kind == BlockKind.Body && block.Span.Length > 60));
    }

    private const string Sentence =
        "The bridge over the river opened on Monday to much rejoicing in the town, officials said at noon.";

    private static string Paragraphs(int from, int count) => string.Concat(
        Enumerable.Range(from, count).Select(i => $"<p>Part {(char)('A' + i)}: {Sentence}</p>"));

    [Theory]
    [InlineData("<div class='follow-us'>", "</div>")]
    [InlineData("<div class='sidebar'>", "</div>")]
    [InlineData("<section class='tools'>", "</section>")]
    public void A_role_that_holds_the_page_in_pieces_is_not_believed(string open, string close)
    {
        Article article = ArticleReader.Default.ParseHtml(
            $"<h1>Bridge opens</h1>{open}{Paragraphs(0, 6)}{close}<div>x</div>{open}{Paragraphs(6, 6)}{close}");

        Assert.Equal(12, article.Blocks.Count(block => block.Kind is BlockKind.Body or BlockKind.Lead));
    }

    [Fact]
    public void Text_that_a_script_is_to_show_is_read_and_small_hidden_parts_are_not()
    {
        Article shown = ArticleReader.Default.ParseHtml(
            $"<h1>Bridge opens</h1><div style='display:none'>{Paragraphs(0, 12)}</div>");
        Article hidden = ArticleReader.Default.ParseHtml(
            $"<h1>Bridge opens</h1><div>{Paragraphs(0, 12)}</div><div hidden>{Paragraphs(12, 2)}</div>");

        Assert.Equal(12, shown.Blocks.Count(block => block.Kind is BlockKind.Body or BlockKind.Lead));
        Assert.Equal(2, hidden.Blocks.Count(block => block.Reason == "hidden"));
    }

    [Fact]
    public void Structured_data_end_the_article_and_stand_in_for_text_that_the_markup_lacks()
    {
        string body = string.Join("\\n", Enumerable.Range(0, 6).Select(i => $"Part {(char)('A' + i)}: {Sentence}"));
        string data = $"<script type='application/ld+json'>{{\"@type\":\"NewsArticle\",\"articleBody\":\"{body}\"}}</script>";

        Article ended = ArticleReader.Default.ParseHtml(
            $"<head>{data}</head><h1>Bridge opens</h1><div>{Paragraphs(0, 6)}<p>{Sentence.Replace("bridge", "shop", StringComparison.Ordinal)}</p></div>");
        Article lacking = ArticleReader.Default.ParseHtml($"<head>{data}</head><h1>Bridge opens</h1><div id=app></div>");

        Assert.Equal("after-article", ended.Blocks[^1].Reason);
        Assert.Equal(6, ended.Blocks.Count(block => block.Kind is BlockKind.Body or BlockKind.Lead));
        Assert.Equal(6, lacking.Blocks.Count(block => block is { Kind: BlockKind.Body, Path: "script" }));
    }

    [Fact]
    public void Scripts_shown_by_mistake_are_no_text()
    {
        const string Code =
            "function show(){let e=document.querySelectorAll('div.video');e.forEach(x=>{x.style.display='none';});}";

        Article article = ArticleReader.Default.ParseHtml($"<h1>Bridge opens</h1><div><p>{Code}</p>{Paragraphs(0, 4)}</div>");

        Assert.Equal("code", Assert.Single(article.Blocks, block => block.Span.Slice(article.Text) == Code).Reason);
    }

    [Fact]
    public void Readers_comments_in_pages_laid_out_as_tables_are_set_apart()
    {
        Article article = ArticleReader.Default.ParseHtml(
            $"<table><tr><td>الرئيسية | أخبار | رياضة | ثقافة | اتصل بنا</td></tr><tr><td><b>افتتاح الجسر القديم</b><br><br>{Text(8)}"
            + "<h4>آراء القراء (2)</h4><p>خبر جميل ننتظره منذ زمن طويل يا جماعة الخير</p></td>"
            + $"<td><p>{Text(1)}</p></td></tr></table>");

        static string Text(int count) => string.Join("<br><br>", Enumerable.Range(0, count).Select(i =>
            $"افتتحت السلطات المحلية في المدينة الجسر القديم على النهر بعد أعمال ترميم دامت {i + 2} أشهر."));

        Assert.DoesNotContain(
            article.Blocks, block => block.Kind == BlockKind.Body
            && block.Span.Slice(article.Text).Contains("خبر جميل", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://e.example/2020/12/19/title", "2020-12-19")]
    [InlineData("https://e.example/news/2020/3/7/title", "2020-03-07")]
    [InlineData("https://e.example/2020-12-19-title", "2020-12-19")]
    [InlineData("https://e.example/a/20201219/x.html", "2020-12-19")]
    [InlineData("https://e.example/a_20201219.html", "2020-12-19")]
    [InlineData("https://e.example/2020/13/19/title", null)]
    [InlineData("https://e.example/120201219", null)]
    [InlineData("https://e.example/2020/12/title", null)]
    [InlineData("2020/12/19/a.txt", null)]
    public void An_address_tells_the_day_as_a_last_resort(string url, string? day)
    {
        string page = $"<h1>Bridge opens</h1>{Paragraphs(0, 3)}";

        Article article = NewsPipeline.Default.ProcessHtml(page, new ReadHints { Url = url }).Article;
        Article dated = NewsPipeline.Default.ProcessHtml(
            "<meta property='article:published_time' content='2019-05-05'>" + page, new ReadHints { Url = url }).Article;

        Assert.Equal((day, day is null ? null : "url"), (article.Published?.ToString("O", CultureInfo.InvariantCulture), article.PublishedFrom));
        Assert.Equal((new DateOnly(2019, 5, 5), "metadata"), (dated.Published, dated.PublishedFrom));
    }
}
