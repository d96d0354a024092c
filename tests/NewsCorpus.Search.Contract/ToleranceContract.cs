namespace NewsCorpus.Search.Contract;

/// <summary>Anything may be typed.</summary>
public abstract class ToleranceContract : SearchContract
{
    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"")]
    [InlineData("\"oil prices")]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("(oil")]
    [InlineData("oil)")]
    [InlineData("()")]
    [InlineData("AND")]
    [InlineData("oil AND")]
    [InlineData("AND oil")]
    [InlineData("OR")]
    [InlineData("oil OR")]
    [InlineData("OR oil")]
    [InlineData("NOT")]
    [InlineData("oil NOT")]
    [InlineData("**")]
    [InlineData("place:")]
    [InlineData("title:")]
    [InlineData("place:(a b)")]
    [InlineData("lang:klingon!")]
    [InlineData("published:yesterday")]
    [InlineData("published:2020-13")]
    [InlineData("published:2020-02-30")]
    [InlineData("published:..")]
    [InlineData("near:here")]
    [InlineData("near:95,0,1km")]
    [InlineData("near:1,1,-5km")]
    [InlineData("within:nowhere")]
    [InlineData("person:\"nobody at all\"")]
    [InlineData("\"...\"")]
    public void WhatIsNotUnderstoodBecomesAMessage(string query) => Assert.NotEmpty(Library.Search(query).Messages);

    [Theory]
    [InlineData("oil\" OR 1=1 --")]
    [InlineData("'; DROP TABLE articles; --")]
    [InlineData("body:oil")]
    [InlineData("NEAR(oil prices, 2)")]
    [InlineData("^oil")]
    [InlineData("{title}: oil")]
    [InlineData("oil:prices")]
    [InlineData("http://example.com/?q=oil")]
    [InlineData("-")]
    [InlineData("--oil")]
    [InlineData("!!oil")]
    [InlineData("NOT NOT oil")]
    [InlineData("+-oil")]
    [InlineData("\u0000oil\u0001")]
    [InlineData("\uD800oil\uDC00")]
    [InlineData("\u202Eoil\u202C")]
    [InlineData("😀 oil")]
    [InlineData("٪؟،؛")]
    [InlineData("a* b* c* d*")]
    [InlineData("oil~2^5")]
    [InlineData("[a TO b]")]
    [InlineData("#سوريا_الآن @user user@example.com")]
    public void SignsOfOtherLanguagesAreOnlySigns(string query)
    {
        SearchResult result = Library.Search(query);
        Assert.All(result.Hits, h => Assert.NotNull(h.Id));
    }

    [Theory]
    [InlineData("(", 5000)]
    [InlineData("NOT ", 2000)]
    [InlineData("-", 5000)]
    [InlineData("a ", 3000)]
    [InlineData("a* OR ", 1000)]
    [InlineData("\"oil prices\" ", 500)]
    [InlineData("title:", 900)]
    [InlineData("قوات ", 1000)]
    public void EndlessQueriesAreCutNotSuffered(string piece, int times)
    {
        SearchResult result = Library.Search(string.Concat(Enumerable.Repeat(piece, times)));
        Assert.NotEmpty(result.Messages);
    }

    [Fact]
    public void RandomTypingNeverThrows()
    {
        const string Signs = "()\"«»:*-+!|& ANDORNOTtitle:place:near:published:..><=كتاب oil ـً\u200F\uD83D\u0000";
        Random random = new(20201220);
        for (int i = 0; i < 500; i++)
        {
            string query =
                new([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Signs[random.Next(Signs.Length)])]);
            SearchResult result = Library.Search(query, new SearchOptions { Facets = i % 10 == 0 });
            Assert.True(result.Hits.Count <= 10, query);
        }
    }

    [Theory]
    [InlineData("oil prices")]
    [InlineData("(oil OR football) AND basra")]
    [InlineData("\"oil prices\" lang:en -football")]
    [InlineData("title:(oil prices) published:2020..2021")]
    [InlineData("near:34.45,40.92,10km within:iso:SY mentioned:2020")]
    [InlineData("place:\"Abu Kamal\" stad* NOT ope*")]
    public void AQueryWrittenOutMeansTheSame(string query)
    {
        SearchQuery first = QueryParser.Parse(query);
        SearchQuery again = QueryParser.Parse(first.ToString());
        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal(
            Library.Search(first).Hits.Select(h => h.Id).Order(StringComparer.Ordinal),
            Library.Search(again).Hits.Select(h => h.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void NullIsTheCallersMistake()
    {
        Assert.Throws<ArgumentNullException>(() => Library.Search((string)null!));
        Assert.Throws<ArgumentNullException>(() => Library.Search((SearchQuery)null!));
        Assert.Throws<ArgumentNullException>(() => Library.Add(null!));
        Assert.Throws<ArgumentNullException>(() => Library.AddRange(null!));
        Assert.Throws<ArgumentNullException>(() => Library.Delete(null!));
        Assert.Throws<ArgumentNullException>(() => Library.GetArticle(null!));
    }
}
