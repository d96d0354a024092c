using NewsCorpus.Search;

namespace NewsCorpus.Tests.Search;

/// <summary>How typed queries are understood; the table in the Search room's README stands here row by row.</summary>
public sealed class QueryParserTests
{
    [Theory]
    [InlineData("قتلى الموصل", "(قتلى الموصل)")]
    [InlineData("killed in Mosul", "(killed in Mosul)")]
    [InlineData("\"قوات سوريا\"", "\"قوات سوريا\"")]
    [InlineData("«قوات سوريا»", "\"قوات سوريا\"")]
    [InlineData("بغد*", "بغد*")]
    [InlineData("oil AND gas", "(oil AND gas)")]
    [InlineData("oil && gas", "(oil AND gas)")]
    [InlineData("oil OR gas", "(oil OR gas)")]
    [InlineData("oil | gas", "(oil OR gas)")]
    [InlineData("oil NOT gas", "(oil NOT gas)")]
    [InlineData("oil -gas", "(oil NOT gas)")]
    [InlineData("oil !gas", "(oil NOT gas)")]
    [InlineData("oil +gas", "(oil (gas))")]
    [InlineData("(oil OR gas) Basra", "((oil OR gas) Basra)")]
    [InlineData("a b AND c OR d", "((a (b AND c)) OR d)")]
    [InlineData("NOT NOT oil", "oil")]
    [InlineData("and or not", "(and or not)")]
    [InlineData("title:oil", "title:oil")]
    [InlineData("title:\"oil prices\"", "title:\"oil prices\"")]
    [InlineData("title:(oil gas)", "(title:oil AND title:gas)")]
    [InlineData("title:(oil OR gas)", "(title:oil OR title:gas)")]
    [InlineData("عنوان:نفط", "title:نفط")]
    [InlineData("place:Bukamal", "place:\"Bukamal\"")]
    [InlineData("مكان:\"دير الزور\"", "place:\"دير الزور\"")]
    [InlineData("group:nc:group/sdf", "group:\"nc:group/sdf\"")]
    [InlineData("person:\"Ahmed al-Katib\" outlet:SANA", "(person:\"Ahmed al-Katib\" outlet:\"SANA\")")]
    [InlineData("entity:gn:98182", "entity:\"gn:98182\"")]
    [InlineData("lang:ar", "lang:ar")]
    [InlineData("لغة:عربي", "lang:ar")]
    [InlineData("source:bbc", "source:\"bbc\"")]
    [InlineData("published:2020-12-20", "published:2020-12-20")]
    [InlineData("published:2020-12", "published:2020-12-01..2020-12-31")]
    [InlineData("published:٢٠٢٠", "published:2020-01-01..2020-12-31")]
    [InlineData("published:2020-12-01..2020-12-20", "published:2020-12-01..2020-12-20")]
    [InlineData("published:>=2021", "published:2021-01-01..")]
    [InlineData("mentioned:2017", "mentioned:2017-01-01..2017-12-31")]
    [InlineData("near:34.45,40.92,50km", "near:34.45,40.92,50km")]
    [InlineData("near:34.45,40.92", "near:34.45,40.92,50km")]
    [InlineData("near:34.45,40.92,500m", "near:34.45,40.92,0.5km")]
    [InlineData("near:34.45,40.92,1mi", "near:34.45,40.92,1.609344km")]
    [InlineData("within:iso:SY", "within:iso:SY")]
    [InlineData("*", "*")]
    public void AQueryIsUnderstoodWithoutAWord(string typed, string understood)
    {
        SearchQuery query = QueryParser.Parse(typed);
        Assert.Equal(understood, query.ToString());
        Assert.Empty(query.Messages);
    }

    [Theory]
    [InlineData("", "", "The query is empty.")]
    [InlineData("\"oil prices", "\"oil prices\"", "A quotation mark is not closed; the phrase was read to the end of the query.")]
    [InlineData("oil \"\"", "oil", "An empty phrase was left out.")]
    [InlineData("(oil gas", "(oil gas)", "A bracket is not closed; it was closed at the end.")]
    [InlineData("oil) gas", "(oil gas)", "A closing bracket has no opening one; it was left out.")]
    [InlineData("oil AND", "oil", "AND has nothing on one side; it was left out.")]
    [InlineData("AND oil", "oil", "AND has nothing on one side; it was left out.")]
    [InlineData("oil OR", "oil", "OR has nothing on one side; it was left out.")]
    [InlineData("oil NOT", "oil", "NOT has nothing after it; it was left out.")]
    [InlineData("oil **", "oil", "An asterisk without a beginning was left out.")]
    [InlineData("oil place:", "oil", "place: has no value; it was left out.")]
    [InlineData("place:(a b)", "(a b)", "place: takes one value, in quotes if it has several words; the bracket stands for itself.")]
    [InlineData("lang:klingon!", "", "lang:klingon! was left out: expected a language code such as ar or en.")]
    [InlineData("published:yesterday", "",
        "published:yesterday was left out: expected a day, month or year (2020-12-20, 2020-12, 2020) or a range A..B.")]
    [InlineData("mentioned:2020-02-30", "",
        "mentioned:2020-02-30 was left out: expected a day, month or year (2020-12-20, 2020-12, 2020) or a range A..B.")]
    [InlineData("near:95,0,1km", "",
        "near:95,0,1km was left out: expected near:latitude,longitude,distance, for example near:34.45,40.92,50km.")]
    public void WhatIsMendedIsSaid(string typed, string understood, string message)
    {
        SearchQuery query = QueryParser.Parse(typed);
        Assert.Equal(understood, query.ToString());
        Assert.Equal(message, Assert.Single(query.Messages));
    }

    [Fact]
    public void TheWorkOfOneQueryIsBounded()
    {
        Assert.Contains(QueryParser.Parse(new string('x', 5000)).Messages, m => m.Contains("too long", StringComparison.Ordinal));
        Assert.Contains(
            QueryParser.Parse(string.Join(' ', Enumerable.Repeat("a", 300))).Messages,
            m => m.Contains("too many parts", StringComparison.Ordinal));
        Assert.Contains(
            QueryParser.Parse(new string('(', 100) + "a").Messages, m => m.Contains("nested too deeply", StringComparison.Ordinal));
    }
}
