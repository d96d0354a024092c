using NewsCorpus.Text;

namespace NewsCorpus.Search.Contract;

/// <summary>What a result says besides which articles match.</summary>
public abstract class ResultContract : SearchContract
{
    [Theory]
    [InlineData("المدرسة", "ar-3", "المدرســـة")]
    [InlineData("معلم", "ar-3", "المعلّمين")]
    [InlineData("مكتبة", "ar-3", "مكتبةً")]
    [InlineData("البوكمال", "ar-1", "البوكمال")]
    [InlineData("البوكمال", "en-1", "Abu Kamal")]
    [InlineData("Al-Bukamal", "ar-1", "البوكمال")]
    [InlineData("Mosul", "ar-2", "الموصل")]
    [InlineData("operation", "en-2", "operation")]
    [InlineData("مساع*", "ar-5", "مساعدات")]
    [InlineData("\"كرة القدم\"", "ar-6", "كرة")]
    [InlineData("place:Mosul", "ar-2", "الموصل")]
    [InlineData("resume", "en-5", "résumé")]
    [InlineData("obrien", "en-5", "O'Brien")]
    public void AHighlightStandsOnTheRawText(string query, string id, string highlighted)
    {
        SearchHit hit = Library.Search(query).Hits.Single(h => h.Id == id);
        string text = Library.GetArticle(id)!.Article.Text;
        IEnumerable<string> marked = hit.Snippets.SelectMany(s => s.Highlights).Select(h => h.Slice(text));
        Assert.Contains(marked, m => m.StartsWith(highlighted, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("دمشق")]
    [InlineData("Basra oil prices")]
    [InlineData("قتلى الموصل Mosul operation")]
    [InlineData("lang:en")]
    [InlineData("title:bomb")]
    public void SnippetsAreSlicesOfTheTextWithOrderedHighlightsInside(string query)
    {
        foreach (SearchHit hit in Library.Search(query, new SearchOptions { SnippetLength = 40, Snippets = 3 }).Hits)
        {
            string text = Library.GetArticle(hit.Id)!.Article.Text;
            Assert.NotEmpty(hit.Snippets);
            foreach (Snippet snippet in hit.Snippets)
            {
                Assert.Equal(snippet.Span.Slice(text), snippet.Text);
                int at = snippet.Span.Start;
                foreach (TextSpan highlight in snippet.Highlights)
                {
                    Assert.InRange(highlight.Start, at, snippet.Span.End);
                    Assert.InRange(highlight.End, highlight.Start + 1, snippet.Span.End);
                    at = highlight.End;
                }
            }
        }
    }

    [Theory]
    [InlineData("Mosul", "ar-2", MatchReasonKind.Entity, "gn:99072")]
    [InlineData("الموصل", "en-2", MatchReasonKind.Entity, "gn:99072")]
    [InlineData("operation", "en-2", MatchReasonKind.Form, "operation")]
    [InlineData("operational operations", "en-2", MatchReasonKind.Form, "operations")]
    [InlineData("مساع*", "ar-5", MatchReasonKind.Prefix, "مساع*")]
    [InlineData("\"oil prices\"", "en-3", MatchReasonKind.Phrase, "\"oil prices\"")]
    [InlineData("lang:en bomb", "en-1", MatchReasonKind.Filter, "lang:en")]
    [InlineData("stadiun", "en-4", MatchReasonKind.Spelling, "stadium")]
    public void AHitSaysWhyItMatched(string query, string id, MatchReasonKind kind, string matched)
    {
        SearchHit hit = Library.Search(query).Hits.Single(h => h.Id == id);
        Assert.Contains(hit.Why, r => r.Kind == kind && r.Matched == matched);
    }

    [Theory]
    [InlineData("stadiun", "stadium")]
    [InlineData("fotball", "football")]
    [InlineData("opreation", "operation")]
    [InlineData("مسساعدات", "مساعدات")]
    [InlineData("basra stadiun", "basra stadium")]
    public void AMisspeltWordIsPutRight(string query, string better)
    {
        SearchResult result = Library.Search(query);
        Assert.Equal(better, result.DidYouMean);
        Assert.NotEmpty(result.Hits);
        Assert.Empty(Library.Search(query.Split(' ')[^1], new SearchOptions { CorrectSpelling = false, AcrossLanguages = false }).Hits);
    }

    [Fact]
    public void AHitCarriesTheArticlesOwnFacts()
    {
        SearchHit hit = Library.Search("title:bomb").Hits.Single();
        Assert.Equal("Car bomb kills three in Syrian border town", hit.Title);
        Assert.Equal("https://news.example/en-1", hit.Source);
        Assert.Equal("Example News", hit.Outlet);
        Assert.Equal("en", hit.Language);
        Assert.Equal(new DateOnly(2020, 12, 20), hit.Published);
    }

    [Theory]
    [InlineData("operation Mosul", "en-2")]
    [InlineData("oil prices", "en-3")]
    [InlineData("football stadium basra", "en-4")]
    [InlineData("انفجار سيارة مفخخة", "ar-1")]
    [InlineData("أسعار النفط في بغداد", "ar-4")]
    [InlineData("كرة القدم", "ar-6")]
    public void TheArticleWithMostOfTheWordsComesFirst(string query, string id) => Assert.Equal(id, Ids(query)[0]);

    [Theory]
    [InlineData(SearchSort.Newest, "en-4 ar-6 en-3")]
    [InlineData(SearchSort.Oldest, "en-3 ar-6 en-4")]
    public void HitsSortByDay(SearchSort sort, string ids) =>
        Assert.Equal(ids, string.Join(' ', Ids("Basra", new SearchOptions { Sort = sort })));

    [Theory]
    [InlineData(SearchSort.Newest)]
    [InlineData(SearchSort.Oldest)]
    public void ArticlesWithoutADayComeLast(SearchSort sort) =>
        Assert.Equal("en-5", Ids("*", new SearchOptions { Sort = sort })[^1]);

    [Theory]
    [InlineData("*", 5)]
    [InlineData("*", 1)]
    [InlineData("Basra oil football Mosul دمشق", 2)]
    [InlineData("lang:ar", 3)]
    public void PagesJoinUpToTheWhole(string query, int size)
    {
        string[] whole = Ids(query);
        List<string> pages = [];
        for (int offset = 0; offset < whole.Length; offset += size)
        {
            SearchResult page = Library.Search(query, new SearchOptions { Limit = size, Offset = offset });
            Assert.Equal(whole.Length, page.Total);
            pages.AddRange(page.Hits.Select(h => h.Id));
        }

        Assert.Equal(whole, pages);
    }

    [Fact]
    public void APageBehindTheLastIsEmpty() =>
        Assert.Empty(Library.Search("*", new SearchOptions { Offset = 100 }).Hits);

    [Fact]
    public void FacetsCountTheMatches()
    {
        SearchResult result = Library.Search("published:2020..2021", new SearchOptions { Facets = true });
        Facet places = result.Facets.Single(f => f.Name == "place");
        Assert.Equal(
            ("gn:99532", "البصرة", "Basra", 3), (places.Values[0].Key, places.Values[0].NameAr, places.Values[0].NameEn,
            places.Values[0].Count));
        Assert.Contains(
            result.Facets.Single(f => f.Name == "group").Values, v => v is { Key: "nc:group/isis", Count: 2 });
        Assert.Contains(result.Facets.Single(f => f.Name == "language").Values, v => v is { Key: "en", Count: 4 });
        Assert.Contains(result.Facets.Single(f => f.Name == "month").Values, v => v is { Key: "2020-12", Count: 3 });
        Assert.Contains(result.Facets.Single(f => f.Name == "source").Values, v => v is { Key: "سانا", Count: 2 });
        Assert.Equal(10, result.Timeline.Sum(t => t.Count));
        Assert.Equal(new TimelineBucket(new DateOnly(2020, 12, 20), 2), result.Timeline[0]);
        Assert.Contains(result.Map, m => m is { Id: "gn:174448", Latitude: 34.45, Longitude: 40.92, Count: 2 });
    }

    [Fact]
    public void FacetsOfAnEntityAreItsCompany()
    {
        SearchResult result = Library.Search("group:ISIS", new SearchOptions { Facets = true });
        Assert.Contains(result.Facets.Single(f => f.Name == "place").Values, v => v is { Key: "gn:99072", Count: 2 });
    }

    [Fact]
    public void ASimilarArticleIsFoundAcrossLanguages()
    {
        SearchResult result = Library.MoreLikeThis("ar-1");
        Assert.Equal("en-1", result.Hits[0].Id);
        Assert.DoesNotContain(result.Hits, h => h.Id == "ar-1");
    }

    [Fact]
    public void LikeAnUnknownArticleIsNothingButAMessage()
    {
        SearchResult result = Library.MoreLikeThis("nobody");
        Assert.Empty(result.Hits);
        Assert.Contains(result.Messages, m => m.Contains("nobody", StringComparison.Ordinal));
    }

    [Fact]
    public void NearDuplicatesFoldIntoOneHit()
    {
        using ISearchIndex index = Create();
        string body =
            string.Join(' ', Enumerable.Range(1, 120).Select(i => "كلمة" + (char)('ا' + (i % 20)) + "خبر" + i));
        index.AddRange(
        [
            Sample.Article("a", "عنوان", body), Sample.Article("b", "عنوان", body + " نهاية"),
            Sample.Article("c", "عنوان", "شيء آخر تماما عن العنوان"),
        ]);
        SearchResult result = index.Search("عنوان", new SearchOptions { GroupNearDuplicates = true });
        Assert.Equal(2, result.Hits.Count);
        Assert.Contains(result.Hits, h => h.Id is "a" or "b" && h.NearDuplicates.Count == 1);
    }

    [Theory]
    [InlineData(-1, 0, 2, 200)]
    [InlineData(10, -1, 2, 200)]
    [InlineData(10, 0, -1, 200)]
    [InlineData(10, 0, 2, 0)]
    public void SenselessOptionsAreTheCallersMistake(int limit, int offset, int snippets, int length)
    {
        SearchOptions options = new() { Limit = limit, Offset = offset, Snippets = snippets, SnippetLength = length };
        Assert.Throws<ArgumentOutOfRangeException>(() => Library.Search("*", options));
    }
}
