using NewsCorpus.Articles;

namespace NewsCorpus.Search.Contract;

/// <summary>Adding, replacing, deleting and reading back.</summary>
public abstract class LifeContract : SearchContract
{
    [Fact]
    public void AnEmptyIndexAnswersWithNothing()
    {
        using ISearchIndex index = Create();
        Assert.Empty(index.Search("oil").Hits);
        Assert.Empty(index.Search("*").Hits);
        Assert.Empty(index.Search("NOT oil").Hits);
        Assert.Empty(index.Export());
        Assert.True(index.Check().IsSound);
        Assert.Equal(0, index.Statistics().Articles);
        Assert.Equal(new AddSummary(0, 0, 0), index.AddRange([]));
    }

    [Fact]
    public void AnArticleIsFoundAsSoonAsAddReturns()
    {
        using ISearchIndex index = Create();
        index.Add(Sample.Library[0]);
        Assert.Equal("ar-1", index.Search("البوكمال").Hits.Single().Id);
        index.Add(Sample.Library[1]);
        Assert.Equal(2, index.Search("*").Total);
    }

    [Fact]
    public void AddingAgainReplaces()
    {
        using ISearchIndex index = Create();
        index.Add(Sample.Article("x", "first title", "about apples", "en", "2020-01-01", mentions: Sample.Date("apples", "2019-01-01", "2019-01-02")));
        AddSummary summary = index.AddRange([Sample.Article("x", "second title", "about pears", "en", "2021-01-01")]);
        Assert.Equal(new AddSummary(0, 1, 0), summary);
        Assert.Empty(index.Search("apples").Hits);
        Assert.Empty(index.Search("title:first").Hits);
        Assert.Empty(index.Search("published:2020").Hits);
        Assert.Empty(index.Search("mentioned:2019").Hits);
        Assert.Equal("second title", index.Search("pears").Hits.Single().Title);
        Assert.Equal(1, index.Statistics().Articles);
        Assert.True(index.Check().IsSound);
    }

    [Fact]
    public void TheVerySameArticleIsPassedOver()
    {
        using ISearchIndex index = Create();
        Assert.Equal(new AddSummary(12, 0, 0), index.AddRange(Sample.Library));
        Assert.Equal(new AddSummary(0, 0, 12), index.AddRange(Sample.Library));
    }

    [Fact]
    public void NewMentionsReplaceTooWhenTheTextIsTheSame()
    {
        using ISearchIndex index = Create();
        index.Add(Sample.Library[0] with { Mentions = [] });
        Assert.Empty(index.Search("place:Al-Bukamal").Hits);
        Assert.Equal(new AddSummary(0, 1, 0), index.AddRange([Sample.Library[0]]));
        Assert.Single(index.Search("place:Al-Bukamal").Hits);
    }

    [Fact]
    public void WithinOneBatchTheLastOfAnIdWins()
    {
        using ISearchIndex index = Create();
        index.AddRange([Sample.Article("x", "", "apples", "en"), Sample.Article("x", "", "pears", "en")]);
        Assert.Equal(1, index.Search("*").Total);
        Assert.Empty(index.Search("apples").Hits);
        Assert.Single(index.Search("pears").Hits);
    }

    [Fact]
    public void ADeletedArticleIsGone()
    {
        using ISearchIndex index = Create();
        index.AddRange(Sample.Library);
        Assert.True(index.Delete("ar-1"));
        Assert.False(index.Delete("ar-1"));
        Assert.False(index.Delete("nobody"));
        Assert.Null(index.GetArticle("ar-1"));
        Assert.Equal("en-1", index.Search("البوكمال").Hits.Single().Id);
        Assert.Equal(11, index.Statistics().Articles);
        Assert.Equal(11, index.Search("*").Total);
        Assert.True(index.Check().IsSound);
    }

    [Fact]
    public void AnArticleComesBackAsItWas()
    {
        ProcessedArticle article = Sample.Library[3] with
        {
            Article = Sample.Library[3].Article with
            {
                Lead = "lead", Byline = "كاتب", Url = "https://news.example/x", Encoding = "windows-1256",
                PublishedAt = new DateTimeOffset(2020, 12, 31, 10, 30, 0, TimeSpan.FromHours(3)),
                Metadata = new Dictionary<string, string> { ["author"] = "كاتب", ["section"] = "oil" },
                Diagnostics = [new Text.Diagnostic("NC0001", new Text.TextSpan(1, 2), "odd")],
            },
        };
        using ISearchIndex index = Create();
        index.Add(article);
        ProcessedArticle back = index.GetArticle("ar-4")!;
        Assert.Equal(article.Article.Text, back.Article.Text);
        Assert.Equal(article.Article.Blocks, back.Article.Blocks);
        Assert.Equal(article.Article.Metadata, back.Article.Metadata);
        Assert.Equal(article.Article.Diagnostics, back.Article.Diagnostics);
        Assert.Equal(article.Mentions.Select(m => m with { Candidates = [] }), back.Mentions.Select(m => m with { Candidates = [] }));
        Article bare = article.Article with { Blocks = [], Diagnostics = [], Metadata = back.Article.Metadata };
        Assert.Equal(bare, back.Article with { Blocks = bare.Blocks, Diagnostics = bare.Diagnostics });
    }

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("\u202E\u202C\u200F")]
    [InlineData("\uD83D lone \uDE00")]
    [InlineData("NUL \u0000 inside")]
    public void OddTextsAreStoredAndComeBack(string text)
    {
        using ISearchIndex index = Create();
        ProcessedArticle article = Sample.Article("odd", "", text, "en");
        index.Add(article);
        Assert.Equal(1, index.Search("*").Total);
        Assert.Equal(Clean(text), Clean(index.GetArticle("odd")!.Article.Text));
        Assert.True(index.Check().IsSound);

        // A lone half of a surrogate pair cannot be written as UTF-8; a replacement sign of the same length stands for
        // it.
        static string Clean(string s) => s.Replace('\uD83D', '\uFFFD').Replace('\uDE00', '\uFFFD');
    }

    [Theory]
    [InlineData("id with spaces")]
    [InlineData("raw/2020/مقال.txt")]
    [InlineData("a.zip!/b.txt")]
    [InlineData("quote\"'; --")]
    public void AnyIdWillDo(string id)
    {
        using ISearchIndex index = Create();
        index.Add(Sample.Article(id, "", "some words", "en"));
        Assert.Equal(id, index.Search("words").Hits.Single().Id);
        Assert.NotNull(index.GetArticle(id));
        Assert.True(index.Delete(id));
    }

    [Fact]
    public void WhatIsExportedBuildsTheSameIndex()
    {
        using ISearchIndex copy = Create();
        copy.AddRange(Library.Export());
        foreach (string query in new[] { "Basra", "قوات سوريا", "place:Mosul", "\"oil prices\"", "published:2020" })
        {
            Assert.Equal(Ids(query), copy.Search(query, new SearchOptions { Limit = 100 }).Hits.Select(h => h.Id));
        }

        Assert.Equal(Library.Export().Select(a => a.Article.Id), Sample.Library.Select(a => a.Article.Id));
    }

    [Fact]
    public void IndexesMerge()
    {
        using ISearchIndex left = Create();
        using ISearchIndex right = Create();
        left.AddRange(Sample.Library.Take(8));
        right.AddRange(Sample.Library.Skip(6));
        Assert.Equal(new AddSummary(4, 0, 2), left.Merge(right));
        Assert.Equal(Library.Search("Basra").Hits.Select(h => h.Id), left.Search("Basra").Hits.Select(h => h.Id));
    }

    [Fact]
    public void OptimizingChangesNoAnswer()
    {
        using ISearchIndex index = Create();
        foreach (ProcessedArticle article in Sample.Library)
        {
            index.Add(article);
        }

        string[] before = [.. index.Search("Basra oil").Hits.Select(h => h.Id)];
        index.Optimize();
        Assert.Equal(before, index.Search("Basra oil").Hits.Select(h => h.Id));
        Assert.True(index.Check().IsSound);
    }

    [Fact]
    public void StatisticsCount()
    {
        IndexStatistics statistics = Library.Statistics();
        Assert.Equal(12, statistics.Articles);
        Assert.Equal(12, statistics.Entities);
        Assert.InRange(statistics.AverageLength, 5, 30);
    }

    [Fact]
    public void ACancelledAddingLeavesWholeBatchesOnly()
    {
        using ISearchIndex index = Create();
        using CancellationTokenSource source = new();
        source.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(() => index.AddRange(Sample.Library, source.Token));
        Assert.Equal(0, index.Search("*").Total);
    }

    [Fact]
    public async Task ManyReadersMaySearchWhileOneWrites()
    {
        using ISearchIndex index = Create();
        index.AddRange(Sample.Library);
        Task writer = Task.Run(() =>
        {
            for (int i = 0; i < 40; i++)
            {
                index.Add(Sample.Article("extra-" + i, "Basra", "more words about Basra " + i, "en"));
            }
        });
        Task[] readers = [.. Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            int last = 0;
            for (int i = 0; i < 40; i++)
            {
                int total = index.Search("Basra", new SearchOptions { Limit = 1, Snippets = 0 }).Total;
                Assert.True(total >= last);
                last = total;
            }
        }))];
        await Task.WhenAll([writer, .. readers]);
        Assert.Equal(43, index.Search("Basra").Total);
    }

    [Fact]
    public void AfterDisposalNothingIsServed()
    {
        ISearchIndex index = Create();
        index.Dispose();
        index.Dispose();
        Assert.Throws<ObjectDisposedException>(() => index.Search("x"));
        Assert.Throws<ObjectDisposedException>(() => index.Add(Sample.Library[0]));
    }

    /// <summary>Nothing remembered of a list outlives the article that made it, though the totals stay the same.</summary>
    [Fact]
    public void AnswersFollowReplacements()
    {
        using ISearchIndex index = Create();
        for (int i = 0; i < 100; i++)
        {
            index.Add(Sample.Article("a-" + i, "", "gold silver"));
        }

        for (int i = 0; i < 3; i++)
        {
            Assert.Equal(100 - i, index.Search("gold").Total);
            Assert.Equal(i, index.Search("tin").Total);
            index.Add(Sample.Article("a-" + i, "", "tin silver"));
        }
    }
}
