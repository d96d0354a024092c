namespace NewsCorpus.Search.Contract;

/// <summary>Which articles a query finds.</summary>
public abstract class QueryContract : SearchContract
{
    private static readonly SearchOptions Plain = new() { AcrossLanguages = false, CorrectSpelling = false };

    [Theory]
    [InlineData("البوكمال", "ar-1 en-1")]
    [InlineData("مدرسة", "ar-3")]
    [InlineData("المدرسة", "ar-3")]
    [InlineData("المدرســـة", "ar-3")]
    [InlineData("مَدْرَسَة", "ar-3")]
    [InlineData("مدرسه", "ar-3")]
    [InlineData("ﻣﺪﺭﺳﺔ", "ar-3")]
    [InlineData("مکتبه", "ar-3")]
    [InlineData("مكتبة", "ar-3")]
    [InlineData("المساعدات", "ar-5")]
    [InlineData("مساعدات", "ar-5")]
    [InlineData("قافله", "ar-5")]
    [InlineData("انسانيه", "ar-5")]
    [InlineData("إنسانية", "ar-5")]
    [InlineData("أسعار", "ar-4")]
    [InlineData("اسعار", "ar-4")]
    [InlineData("آسعار", "ar-4")]
    [InlineData("1200", "ar-4")]
    [InlineData("1,200", "ar-4")]
    [InlineData("١٬٢٠٠", "ar-4")]
    [InlineData("2020", "ar-4")]
    [InlineData("٢٠٢٠", "ar-4")]
    [InlineData("۲۰۲۰", "ar-4")]
    [InlineData("operation", "en-2")]
    [InlineData("operations", "en-2")]
    [InlineData("OPERATION", "en-2")]
    [InlineData("match", "en-4")]
    [InlineData("matches", "en-4")]
    [InlineData("cafe", "en-5")]
    [InlineData("café", "en-5")]
    [InlineData("naive", "en-5")]
    [InlineData("resume", "en-5")]
    [InlineData("kill", "en-1")]
    [InlineData("killed", "en-1")]
    [InlineData("prices month", "en-3")]
    [InlineData("price", "en-3")]
    [InlineData("bomb", "en-1")]
    [InlineData("غيرموجودة", "")]
    [InlineData("nonexistentword", "")]
    public void AWordFindsItsOwnFormsAndSpellings(string query, string ids) => AssertMatches(query, ids, Plain);

    [Theory]
    [InlineData("النفط OR مباراة", "ar-4 ar-6")]
    [InlineData("النفط | مباراة", "ar-4 ar-6")]
    [InlineData("النفط || مباراة", "ar-4 ar-6")]
    [InlineData("النفط مباراة", "ar-4 ar-6")]
    [InlineData("football AND stadium", "en-4")]
    [InlineData("football && stadium", "en-4")]
    [InlineData("+football +stadium", "en-4")]
    [InlineData("oil AND football", "")]
    [InlineData("Basra", "en-3 en-4 ar-6")]
    [InlineData("Basra NOT oil", "en-4 ar-6")]
    [InlineData("Basra -oil", "en-4 ar-6")]
    [InlineData("Basra !oil", "en-4 ar-6")]
    [InlineData("Basra AND NOT oil", "en-4 ar-6")]
    [InlineData("(oil OR football) AND basra", "en-3 en-4")]
    [InlineData("oil OR (football AND stadium)", "en-3 en-4 ar-4")]
    [InlineData("oil football AND stadium", "en-4")]
    [InlineData("NOT lang:ar", "en-1 en-2 en-3 en-4 en-5")]
    [InlineData("-lang:ar -lang:en", "")]
    [InlineData("lang:en AND NOT (basra OR mosul)", "en-1 en-5")]
    [InlineData("*", "ar-1 ar-2 ar-3 ar-4 ar-5 ar-6 ar-7 en-1 en-2 en-3 en-4 en-5")]
    public void OperatorsCombineWords(string query, string ids) => AssertMatches(query, ids, Plain);

    [Theory]
    [InlineData("\"كرة القدم\"", "ar-6")]
    [InlineData("\"القدم كرة\"", "")]
    [InlineData("«كرة القدم»", "ar-6")]
    [InlineData("“oil prices”", "en-3")]
    [InlineData("\"prices oil\"", "")]
    [InlineData("\"قوات سوريا\"", "ar-7")]
    [InlineData("\"دير الزور\"", "ar-1")]
    [InlineData("\"in the\"", "")]
    [InlineData("\"in Mosul\"", "en-2")]
    [InlineData("\"state media\"", "en-1")]
    [InlineData("\"border town a\"", "")]
    [InlineData("\"انفجار سيارة مفخخة\"", "ar-1")]
    [InlineData("\"security operations\"", "en-2")]
    [InlineData("\"مكتبةً كبيرة\"", "ar-3")]
    [InlineData("\"مَكتبة كبيرة\"", "")]
    [InlineData("\"قُتل ثلاثة\"", "ar-1")]
    [InlineData("\"قَتل ثلاثة\"", "")]
    [InlineData("\"café owners\"", "en-5")]
    [InlineData("NOT \"oil prices\" lang:en", "en-1 en-2 en-4 en-5")]
    [InlineData("\"oil prices\" OR \"كرة القدم\"", "en-3 ar-6")]
    public void APhraseStandsTogether(string query, string ids) => AssertMatches(query, ids);

    [Theory]
    [InlineData("Basra exports \"oil prices\"", "en-3")]
    [InlineData("football Basra \"oil prices\"", "en-3")]
    [InlineData("football stadium Basra reopens +\"oil prices\"", "en-3")]
    [InlineData("(football stadium Basra reopens) AND \"oil prices\"", "en-3")]
    public void AmongFewWordsOrWithAnOperatorAPhraseIsACondition(string query, string ids) => AssertMatches(query, ids, Plain);

    [Theory]
    [InlineData("football stadium Basra \"oil prices\"", "en-3 en-4")]
    [InlineData("football stadium Basra reopens \"no such words here\"", "en-4")]
    [InlineData("mosul iraqi forces \"car bomb\" begin operation", "en-2 en-1")]
    public void AmongManyWordsAPhraseIsAWish(string query, string ids)
    {
        string[] wanted = ids.Split(' ');
        Assert.Equal(wanted, Ids(query, Plain).Take(wanted.Length));
    }

    [Fact]
    public void AmongManyWordsThoseWithThePhraseComeFirst()
    {
        using ISearchIndex index = Create();
        index.Add(Sample.Article("apart", "", "The market of gold opened. New prices for the old gold were asked in the city today."));
        index.Add(Sample.Article("together", "", "The market of gold opened. Old ones for the new gold prices were asked in the city today."));
        foreach (string query in new[] { "market opened city \"gold prices\"", "market opened city today \"gold prices\" asked" })
        {
            Assert.Equal("together apart", string.Join(' ', index.Search(query, Plain).Hits.Select(h => h.Id)));
        }

        Assert.Contains(index.Search("market opened city \"gold prices\"").Hits[0].Why, w => w.Kind == MatchReasonKind.Phrase);
    }

    [Theory]
    [InlineData("مساع*", "ar-5")]
    [InlineData("stad*", "en-4")]
    [InlineData("STAD*", "en-4")]
    [InlineData("ope*", "en-2")]
    [InlineData("بوكم*", "")]
    [InlineData("البوكم*", "ar-1")]
    [InlineData("zzz*", "")]
    [InlineData("title:opera*", "en-2")]
    [InlineData("title:foot*", "en-4")]
    [InlineData("ope* OR stad*", "en-2 en-4")]
    public void APrefixFindsWordsThatBeginSo(string query, string ids) => AssertMatches(query, ids);

    [Theory]
    [InlineData("title:Mosul", "en-2")]
    [InlineData("title:الموصل", "ar-2")]
    [InlineData("title:operations", "en-2")]
    [InlineData("title:ISIS", "")]
    [InlineData("title:\"oil prices\"", "en-3")]
    [InlineData("title:\"prices rose\"", "")]
    [InlineData("title:(oil prices)", "en-3")]
    [InlineData("title:(oil OR football)", "en-3 en-4")]
    [InlineData("عنوان:دمشق", "ar-3")]
    [InlineData("headline:bomb", "en-1")]
    [InlineData("place:Mosul", "ar-2 en-2")]
    [InlineData("place:الموصل", "ar-2 en-2")]
    [InlineData("place:موصل", "ar-2 en-2")]
    [InlineData("place:gn:99072", "ar-2 en-2")]
    [InlineData("place:GN:99072", "ar-2 en-2")]
    [InlineData("place:\"Abu Kamal\"", "ar-1 en-1")]
    [InlineData("place:\"دير الزور\"", "ar-1")]
    [InlineData("place:Al-Bukamal", "ar-1 en-1")]
    [InlineData("مكان:بغداد", "ar-4")]
    [InlineData("place:ISIS", "")]
    [InlineData("place:Atlantis", "")]
    [InlineData("group:ISIS", "ar-2 en-2")]
    [InlineData("group:داعش", "ar-2 en-2")]
    [InlineData("group:nc:group/sdf", "ar-7")]
    [InlineData("group:\"Syrian Democratic Forces\"", "ar-7")]
    [InlineData("person:\"أحمد الكاتب\"", "ar-2")]
    [InlineData("person:\"Ahmed al-Katib\"", "ar-2")]
    [InlineData("outlet:SANA", "ar-1")]
    [InlineData("org:\"Ministry of Oil\"", "ar-4")]
    [InlineData("entity:nc:org/oil", "ar-4")]
    [InlineData("lang:en", "en-1 en-2 en-3 en-4 en-5")]
    [InlineData("lang:EN", "en-1 en-2 en-3 en-4 en-5")]
    [InlineData("لغة:عربي", "ar-1 ar-2 ar-3 ar-4 ar-5 ar-6 ar-7")]
    [InlineData("lang:fr", "")]
    [InlineData("source:سانا", "ar-1 ar-3")]
    [InlineData("source:example", "en-1 en-2")]
    [InlineData("source:raw/", "ar-1 ar-2")]
    [InlineData("source:\"Market Daily\"", "en-3")]
    [InlineData("lang:ar place:Mosul", "ar-2")]
    [InlineData("lang:en Basra", "en-3 en-4")]
    public void AFieldNarrows(string query, string ids) => AssertMatches(query, ids);

    [Theory]
    [InlineData("published:2020-12-20", "ar-1 en-1")]
    [InlineData("published:٢٠٢٠-١٢-٢٠", "ar-1 en-1")]
    [InlineData("published:2020/12/20", "ar-1 en-1")]
    [InlineData("published:2020-12", "ar-1 en-1 ar-4")]
    [InlineData("published:2014", "ar-5")]
    [InlineData("published:2020-12-21..2021-01-05", "ar-4 ar-2 en-2")]
    [InlineData("published:2021-06..", "ar-6 en-4")]
    [InlineData("published:..2014", "ar-5")]
    [InlineData("published:>2021-06-01", "en-4")]
    [InlineData("published:>=2021-06-01", "ar-6 en-4")]
    [InlineData("published:<2015", "ar-5")]
    [InlineData("published:<=2014-01-15", "ar-5")]
    [InlineData("published:2019", "")]
    [InlineData("date:2014", "ar-5")]
    [InlineData("mentioned:2020-05", "ar-4")]
    [InlineData("mentioned:2014-01-14", "ar-5")]
    [InlineData("mentioned:2014-01-15", "")]
    [InlineData("mentioned:2014..2020", "ar-4 ar-5")]
    [InlineData("near:34.45,40.92,10km", "ar-1 en-1")]
    [InlineData("near:34.4,40.9,20", "ar-1 en-1")]
    [InlineData("near:34.4,40.9,20000m", "ar-1 en-1")]
    [InlineData("near:36.3,43.1,50km", "ar-2 en-2")]
    [InlineData("near:0,0,100km", "")]
    [InlineData("near:34.45,40.92,250km lang:ar", "ar-1 ar-7")]
    [InlineData("near:30.5,-179.9,100km", "")]
    [InlineData("within:iso:IQ", "ar-2 ar-4 ar-6 en-2 en-3 en-4")]
    [InlineData("within:SY lang:en", "en-1")]
    [InlineData("within:gn:170794", "ar-1")]
    public void DatesAndPlacesNarrow(string query, string ids) => AssertMatches(query, ids);

    [Theory]
    [InlineData("Al-Bukamal", "ar-1")]
    [InlineData("Damascus", "ar-3")]
    [InlineData("Baghdad", "ar-4")]
    [InlineData("Mosul", "ar-2")]
    [InlineData("Syrian Democratic Forces", "ar-7")]
    [InlineData("Deir ez-Zor", "ar-1")]
    [InlineData("البوكمال", "en-1")]
    [InlineData("الموصل", "en-2")]
    [InlineData("بالموصل", "en-2")]
    [InlineData("والموصل", "en-2")]
    [InlineData("للبصرة", "en-3")]
    [InlineData("داعش", "en-2")]
    [InlineData("security operation in البصرة", "en-3")]
    public void ANameFindsArticlesInTheOtherLanguage(string query, string id)
    {
        Assert.Contains(id, Ids(query));
    }

    [Theory]
    [InlineData("prices", "ar-4", MatchReasonKind.Translation)]
    [InlineData("النفط", "en-3", MatchReasonKind.Translation)]
    [InlineData("school", "ar-3", MatchReasonKind.Translation)]
    [InlineData("أسعار", "en-3", MatchReasonKind.Translation)]
    [InlineData("Yarmouk", "ar-5", MatchReasonKind.Translation)]
    [InlineData("yarmuk", "ar-5", MatchReasonKind.Romanisation)]
    public void AWordFindsArticlesInTheOtherLanguage(string query, string id, MatchReasonKind kind)
    {
        SearchHit hit = Library.Search(query).Hits.Single(h => h.Id == id);
        Assert.Contains(hit.Why, r => r.Kind == kind);
        Assert.DoesNotContain(id, Ids(query, Plain));
    }
}
