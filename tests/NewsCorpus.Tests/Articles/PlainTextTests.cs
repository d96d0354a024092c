using NewsCorpus.Articles;
using NewsCorpus.Articles.Plain;

namespace NewsCorpus.Tests.Articles;

/// <summary>
/// What each line of a scraped plain text is taken for. One row a case: the lines, and the blocks expected.
/// </summary>
public class PlainTextTests
{
    private const string First =
        "أعلنت وزارة الصحة في بيان لها أمس أن حملة التلقيح ستبدأ مطلع الأسبوع القادم في جميع المحافظات.";
    private const string Second =
        "وأضافت الوزارة أن اللقاحات وصلت إلى المستودعات المركزية وأن الفرق الطبية أتمت تدريبها على ذلك.";
    private const string One =
        "The ministry said on Monday that the new bridge over the river would open to traffic next week.";
    private const string Two =
        "Engineers finished the last tests on Sunday, and the governor is expected to attend the opening.";

    public static TheoryData<string, string, string> Cases => new()
    {
        { "title and paragraphs", $"حملة تلقيح جديدة\n{First}\n{Second}", "title body body" },
        { "repeated title and count", $"حملة تلقيح جديدة\n\nحملة تلقيح جديدة\n0\n\n{First}\n\n{Second}",
            "title boilerplate:repeated-title boilerplate:comment-count body body" },
        { "title repeated in other letters", $"الحملة الكبرى\nالحمله الكبري\n{First}\n{Second}",
            "title boilerplate:repeated-title body body" },
        { "standfirst without a full stop",
        $"حملة تلقيح جديدة\nالوزارة تقول إن الفرق الطبية جاهزة في كل المدن\n{First}\n{Second}",
            "title lead body body" },
        { "first paragraph is no standfirst", $"حملة تلقيح جديدة\n\n{First}\n\n{Second}", "title body body" },
        { "reply form", $"حملة تلقيح جديدة\n{First}\n{Second}\nاترك رد\nلن يتم نشر عنوان بريدك الإلكتروني.",
            "title body body boilerplate:comment-form boilerplate:comment-form" },
        { "reply form then form labels",
        $"New bridge opens\n{One}\n{Two}\nLeave a Reply\nYour email address will not be published.\nSite",
            "title body body boilerplate:comment-form boilerplate:comment-form boilerplate:comment-form" },
        { "the page's frame behind the last sentence of a line that lost its breaks",
        $"New bridge opens\n{One} {Two} {One} {Two} Follow us on X Subscribe to our channel Copyright 2018 Zirut Contact Us Terms of Use Privacy Policy",
            "title body boilerplate:page-frame" },
        { "one such wording is prose",
        $"New bridge opens\n{One} {Two} {One} {Two} It has a new privacy policy.", "title body" },
        { "read also inside the text", $"حملة تلقيح جديدة\n{First}\nإقرأ أيضاً: أسعار الخضار اليوم\n{Second}",
            "title body boilerplate:read-also body" },
        { "bare read also takes the links after it",
        $"حملة تلقيح جديدة\n{First}\nاقرأ أيضاً\nأسعار الخضار اليوم\n{Second}",
            "title body boilerplate:read-also boilerplate:read-also body" },
        { "share line of names", $"New bridge opens\nFacebook | Twitter | Print\n{One}\n{Two}",
        "title boilerplate:share body body" },
        { "tags", $"New bridge opens\n{One}\n{Two}\nTags: bridge, river", "title body body boilerplate:tags" },
        { "bare tags", $"New bridge opens\n{One}\n{Two}\nTags\nbridge\nriver",
        "title body body boilerplate:tags boilerplate:tags boilerplate:tags" },
        { "quotation marks in a headline", $"«Health» warns of «heat»\n{One}\n{Two}", "title body body" },
        { "breadcrumb above the title", $"Home > News > North\nNew bridge opens\n{One}\n{Two}",
        "boilerplate:breadcrumb title body body" },
        { "breadcrumb below the title", $"حملة تلقيح جديدة\nمحليات | الشمال | بلديات\n{First}\n{Second}",
        "title boilerplate:breadcrumb body body" },
        { "places of a report with bars", $"حملة تلقيح جديدة\nنهر برس | حلب | حماة\n{First}\n{Second}", "title dateline body body" },
        { "places of a report with slashes", $"حملة تلقيح جديدة\nحلب / حماة / حمص - سانا\n{First}\n{Second}", "title dateline body body" },
        { "place and outlet below the text", $"حملة تلقيح جديدة\n{First}\n{Second}\nحلب – راديو النهر", "title body body byline" },
        { "correspondent below the text", $"حملة تلقيح جديدة\n{First}\n{Second}\nمن مراسلنا في حلب", "title body body byline" },
        { "a signature that says no more is no byline", $"حملة تلقيح جديدة\n{First}\n{Second}\nهيثم سلوم", "title body body boilerplate:credit" },
        { "tags with dashes below the text", $"حملة تلقيح جديدة\n{First}\n{Second}\nحلب – حملة التلقيح – الصحة", "title body body boilerplate:tags" },
        { "tags with bars below the text", $"حملة تلقيح جديدة\n{First}\n{Second}\nحلب | حماة | حمص", "title body body boilerplate:tags" },
        { "copyright", $"New bridge opens\n{One}\n{Two}\n© 2020 The Daily River",
        "title body body boilerplate:copyright" },
        { "advertisement", $"New bridge opens\n{One}\nAdvertisement\n{Two}", "title body boilerplate:advert body" },
        { "English byline", $"New bridge opens\nBy Jane Doe in Aleppo\n{One}\n{Two}", "title byline body body" },
        { "prose that begins like a byline", $"New bridge opens\nBy the end of the day all was well\n{One}\n{Two}",
        "title lead body body" },
        { "Arabic byline", $"حملة تلقيح جديدة\nكتب: محمد الأحمد\n{First}\n{Second}", "title byline body body" },
        { "place and agency", $"حملة تلقيح جديدة\nحلب - سانا\n{First}\n{Second}", "title dateline body body" },
        { "date line", $"حملة تلقيح جديدة\nالأحد 20 كانون الأول 2020\n{First}\n{Second}", "title dateline body body" },
        { "place, date and outlet", $"حملة تلقيح جديدة\nحلب - 20 كانون الأول 2020 - راديو النهر\n{First}\n{Second}", "title dateline body body" },
        { "place, date and agency in brackets", $"New bridge opens\nKUWAIT CITY, June 27, 2015 (Harbour Wire)\n{One}\n{Two}",
        "title dateline body body" },
        { "lead with a date", $"New bridge opens\nCrossing the river since Monday, 8 June 2015, for the first time in years\n{One}\n{Two}",
        "title lead body body" },
        { "heading between paragraphs", $"New bridge opens\n{One}\nA long wait\n{Two}\n{One}",
        "title body heading body body" },
        { "number inside the text stays", $"New bridge opens\n{One}\n{Two}\n7\n{One}", "title body body body body" },
        { "comments after the form's heading", $"New bridge opens\n{One}\n{Two}\nComments (2)\nNice one\nI agree",
            "title body body boilerplate:comments boilerplate:comments boilerplate:comments" },
        { "one long line is body", First + " " + Second, "body" },
        { "one short line is a title", "حملة تلقيح جديدة", "title" },
        { "only a rule", "-----", "boilerplate:separator" },
        { "blank", " \n\t\u00A0\r\n", "" },
        { "empty", "", "" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Lines_are_told_apart(string name, string text, string expected)
    {
        Article article = ArticleReader.Default.ParsePlainText(text);

        Assert.Same(text, article.Text);
        Assert.True(expected == ArticleDump.Kinds(article), $"{name}: {ArticleDump.Full(article)}");
    }

    [Fact]
    public void Hard_wrapped_lines_become_one_block_a_paragraph()
    {
        const string Text = "New bridge opens\n\nThe ministry said on Monday that the new bridge\nover the river would open to traffic next\n"
            + "week, and that tolls would be low.\n\nEngineers finished the last tests on Sunday,\nand the governor is expected to attend the\nopening.\n";
        Article article = ArticleReader.Default.ParsePlainText(Text);

        Assert.Equal("title body body", ArticleDump.Kinds(article));
        Assert.StartsWith("Engineers", article.Blocks[2].Span.Slice(Text), StringComparison.Ordinal);
        Assert.EndsWith("opening.", article.Blocks[2].Span.Slice(Text), StringComparison.Ordinal);
    }

    [Fact]
    public void Site_name_after_the_headline_is_cut_off_when_the_headline_stands_alone_below()
    {
        Article article = ArticleReader.Default.ParsePlainText(
            $"New bridge opens | Daily River\nNew bridge opens\n{One}\n{Two}");

        Assert.Equal("New bridge opens", article.Title);
        Assert.Equal("title boilerplate:site-name boilerplate:repeated-title body body", ArticleDump.Kinds(article));
    }

    [Fact]
    public void The_given_day_is_kept_with_its_origin()
    {
        Article article = ArticleReader.Default.ParsePlainText(
            $"New bridge opens\n{One}", "a.txt", new ReadHints { Published = new DateOnly(2020, 12, 20) });

        Assert.Equal(new DateOnly(2020, 12, 20), article.Published);
        Assert.Equal("argument", article.PublishedFrom);
    }

    [Fact]
    public void Hash_and_id_depend_on_content_and_source_only()
    {
        Article one = ArticleReader.Default.ParsePlainText("سوريا", "a.txt");
        Article same = ArticleReader.Default.ParsePlainText("سوريا", "a.txt");
        Article elsewhere = ArticleReader.Default.ParsePlainText("سوريا", "b.txt");

        string expected = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("سوريا"u8));
        Assert.Equal($"sha256:{expected}", one.ContentHash);
        Assert.Equal(one.Id, same.Id);
        Assert.NotEqual(one.Id, elsewhere.Id);
        Assert.Equal("x1", ArticleReader.Default.ParsePlainText("سوريا", "a.txt", new ReadHints { Id = "x1" }).Id);
    }

    [Fact]
    public void Copies_keep_hash_and_id_and_stay_equal_whether_they_were_asked_or_not()
    {
        Article article = ArticleReader.Default.ParsePlainText("سوريا", "a.txt");
        Article copy = article with { };
        Article dated = article with { Text = "other", Source = "other", Published = new DateOnly(2020, 12, 20) };

        string id = article.Id;

        Assert.Equal(article, copy);
        Assert.Equal((id, article.ContentHash), (copy.Id, copy.ContentHash));
        Assert.Equal((id, article.ContentHash), (dated.Id, dated.ContentHash));
        Assert.Equal(("x1", article.ContentHash), ((copy with { Id = "x1" }).Id, (copy with { Id = "x1" }).ContentHash));
    }

    [Theory]
    [InlineData("one\ntwo")]
    [InlineData("one\r\ntwo")]
    [InlineData("one\rtwo")]
    [InlineData("one\u000Btwo")]
    [InlineData("one\u000Ctwo")]
    [InlineData("one\u0085two")]
    [InlineData("one\u2028two")]
    [InlineData("one\u2029two")]
    [InlineData("zero\u2028one\ntwo\u0085three\nfour", 5)]
    public void Every_kind_of_break_ends_a_line(string text, int lines = 2)
    {
        Assert.Equal(
            text.Split('\n', '\r', '\u000B', '\u000C', '\u0085', '\u2028', '\u2029')
                .Where(line => line.Length > 0),
            LineScanner.Scan(text).Select(line => text[line.Start..line.End]));
        Assert.Equal(lines, LineScanner.Scan(text).Count);
    }

    [Theory]
    [InlineData("افتتاح الجسر الجديد فوق النهر - صحيفة المدينة")]
    [InlineData("افتتاح الجسر الجديد فوق النهر | محليات | صحيفة المدينة")]
    public void The_text_of_a_whole_page_is_cut_down_to_its_article(string head)
    {
        string[] menu = [.. Enumerable.Range(0, 30).Select(i => $"باب الأخبار رقم {(char)('أ' + i)} من الموقع")];
        string[] prose =
        [
            "أعلنت البلدية صباح اليوم افتتاح الجسر الجديد فوق النهر بعد أعمال استمرت أربعة أشهر كاملة.",
            "وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة، وإن العمل على جسر ثان يبدأ في الربيع.",
            "انتظار طويل",
            "وعبر السكان عن ارتياحهم لانتهاء الأشغال التي أغلقت السوق القديم طوال الشتاء.",
        ];
        string[] others = [.. Enumerable.Range(0, 20).Select(i => $"خبر آخر عن الرياضة والطقس والسفر رقم {(char)('أ' + i)}")];
        string text = string.Join(
            '\n', [head, .. menu, "افتتاح الجسر الجديد فوق النهر", "تم نشره الأحد 20 كانون الأول 2020 الساعة 9:15 مساء",
                .. prose, .. others]);

        ProcessedArticle article = NewsPipeline.Default.ProcessText(text);

        Assert.Equal("افتتاح الجسر الجديد فوق النهر", article.Article.Title);
        Assert.Equal(new DateOnly(2020, 12, 20), article.Article.Published);
        Assert.Equal(
            prose,
            article.Article.Blocks.Where(b => b.Kind is BlockKind.Lead or BlockKind.Body or BlockKind.Heading)
                .Select(b => b.Span.Slice(text)));
        Assert.Equal(menu.Length + others.Length, article.Article.Blocks.Count(b => b.Reason == "outside"));
    }

    [Fact]
    public void A_long_list_under_its_introduction_is_no_menu()
    {
        string[] results = [.. Enumerable.Range(1, 40).Select(i => $"فريق {(char)('ا' + (i % 20))} وفريق آخر هدفان")];
        string text = string.Join('\n', ["نتائج الدوري", "انتهت اليوم مباريات الأسبوع الأخير من الدوري، وهذه نتائجها كاملة.", .. results]);

        Article article = ArticleReader.Default.ParsePlainText(text);

        Assert.DoesNotContain(article.Blocks, b => b.Reason == "outside");
    }
}
