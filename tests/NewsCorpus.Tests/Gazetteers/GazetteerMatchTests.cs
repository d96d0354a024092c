using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

public class GazetteerMatchTests
{
    private static readonly Gazetteer Sample = TestGazetteer.Of(
        "p:bk;place;البوكمال;أبو كمال;Al-Bukamal;Abu Kamal;SY",
        "p:dz;place;دير الزور;;Deir ez-Zor;;SY",
        "p:us;place;أمريكا;الولايات المتحدة;United States;U.S.|US{exact};US",
        "p:by;place;بيروت;;Beirut;;LB",
        "p:la;place;اللاذقية;;Latakia;;SY",
        "g:hz;armedGroup;حزب الله;;Hezbollah;;LB",
        "g:kh;armedGroup;حزب الله العراقي;كتائب حزب الله;Kata'ib Hezbollah;;IQ",
        "g:sa;armedGroup;الجيش السوري;;Syrian Army;;SY",
        "nat:SY;nationality;سوري;سورية;Syrian;;SY",
        "g:dk;armedGroup;;;DHKP/C",
        "o:55;organization;لجنة 5+5",
        "p:tt;place;;;Trinidad & Tobago",
        "p:ss;place;;;Sault Ste. Marie");

    [Theory]
    [InlineData("في البوكمال.", "البوكمال", null, "p:bk")]
    [InlineData("والبوكمال", "البوكمال", "و", "p:bk")]
    [InlineData("بالبوكمال", "البوكمال", "ب", "p:bk")]
    [InlineData("وللبوكمال", "لبوكمال", "ول", "p:bk")]
    [InlineData("للاذقية", "لاذقية", "ل", "p:la")]
    [InlineData("الـبـوكـمـال", "الـبـوكـمـال", null, "p:bk")]
    [InlineData("البُوكَمَال", "البُوكَمَال", null, "p:bk")]
    [InlineData("ابو كمال", "ابو كمال", null, "p:bk")]
    [InlineData("دير\u00A0الزور", "دير\u00A0الزور", null, "p:dz")]
    [InlineData("بدير الزور", "دير الزور", "ب", "p:dz")]
    [InlineData("“حزب الله” اللبناني", "حزب الله", null, "g:hz")]
    [InlineData("“حزب الله العراقي”", "حزب الله العراقي", null, "g:kh")]
    [InlineData("“حزب الله” العراقي", "حزب الله” العراقي", null, "g:kh")]
    [InlineData("للجيش السوري", "لجيش السوري", "ل", "g:sa")]
    [InlineData("التصريح السوري", "السوري", null, "nat:SY")]
    [InlineData("near Deir ez-Zor,", "Deir ez-Zor", null, "p:dz")]
    [InlineData("Deir ez Zor", "Deir ez Zor", null, "p:dz")]
    [InlineData("BEIRUT", "BEIRUT", null, "p:by")]
    [InlineData("Beirut’s port", "Beirut", null, "p:by")]
    [InlineData("Kata’ib Hezbollah", "Kata’ib Hezbollah", null, "g:kh")]
    [InlineData("the DHKP/C said", "DHKP/C", null, "g:dk")]
    [InlineData("عقدت لجنة “5+5” جلسة", "لجنة “5+5", null, "o:55")]
    [InlineData("Trinidad & Tobago", "Trinidad & Tobago", null, "p:tt")]
    [InlineData("in Sault Ste. Marie.", "Sault Ste. Marie", null, "p:ss")]
    public void Finds_the_name_without_its_proclitics(string text, string name, string? proclitic, string id)
    {
        GazetteerMatch match = Assert.Single(Sample.Match(text));
        Assert.Equal(name, match.Span.Slice(text));
        Assert.Equal(proclitic, match.Proclitic);
        Assert.Equal(id, Assert.Single(match.Entries).Id);
    }

    [Theory]
    [InlineData("بيروتي")]
    [InlineData("كبيروتن")]
    [InlineData("دير، الزور")]
    [InlineData("حزب")]
    [InlineData("DHKP / C")]
    [InlineData("DHKP/ C")]
    [InlineData("لجنة 5 + 5")]
    [InlineData("Sault STE. Marie")]
    [InlineData("")]
    public void Does_not_match_parts_of_words_or_across_commas(string text) => Assert.Empty(Sample.Match(text));

    [Fact]
    public void All_matches_keep_what_is_nested()
    {
        string[] ids = [.. Sample.Match("حزب الله العراقي", allMatches: true).Select(m => m.Entries[0].Id)];
        Assert.Equal(["g:kh", "g:hz"], ids);
    }

    [Theory]
    [InlineData("ديـر الزّور", "p:dz")]
    [InlineData("beirut", "p:by")]
    [InlineData("الله", null)]
    [InlineData("دير الزور وبيروت", null)]
    public void FindByName_asks_for_the_whole_name(string name, string? id) =>
        Assert.Equal(id is null ? [] : [id], Sample.FindByName(name).Select(e => e.Id));
}
