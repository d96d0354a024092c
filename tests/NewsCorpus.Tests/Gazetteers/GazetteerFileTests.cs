using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Gazetteers;

public class GazetteerFileTests
{
    [Theory]
    [InlineData("x;town;س", 3, 2, "kind 'town'")]
    [InlineData(";place;حلب", 3, 1, "id is missing")]
    [InlineData("x;place;;;;", 3, 3, "needs a name")]
    [InlineData("x;place;حلب;;Aleppo;;Syria", 3, 7, "alpha-2")]
    [InlineData("x;place;حلب;;Aleppo;;SY;95", 3, 8, "degrees")]
    [InlineData("x;place;حلب;;Aleppo;;SY;;D", 3, 9, "tier 'D'")]
    [InlineData("x;place;حلب;;Aleppo;;SY;;A;rare", 3, 10, "flag 'rare'")]
    [InlineData("x;place;حلب{common;;Aleppo", 3, 3, "closing brace")]
    [InlineData("x;place;ـــ;;Aleppo", 3, 3, "empty once normalised")]
    [InlineData("x;place;حلب;;Aleppo;;SY;;A;;;extra", 3, 11, "cells")]
    [InlineData("x;+;حلب", 3, 1, "does not exist")]
    public void A_bad_row_is_reported_with_line_and_cell(string row, int line, int column, string problem)
    {
        DataFormatException error = Assert.Throws<DataFormatException>(() => TestGazetteer.Builder(row));
        Assert.Equal(("test.tsv", line, column), (error.SourceName, error.Line, error.Column));
        Assert.Contains(problem, error.Problem);
    }

    [Theory]
    [InlineData("")]
    [InlineData("id\tkind\n")]
    [InlineData("#! newscorpus-gazetteer 1\n")]
    [InlineData("#! newscorpus-gazetteer 1\nid\tkind\tcolour\n")]
    [InlineData("#! newscorpus-gazetteer 1\nid\tname_ar\n")]
    public void A_file_without_signature_or_header_is_refused(string text) =>
        Assert.Throws<DataFormatException>(() => new GazetteerBuilder().Add(new StringReader(text), "f"));

    [Fact]
    public void A_later_row_replaces_an_earlier_one()
    {
        Gazetteer gazetteer = TestGazetteer.Of("p;place;حلب;;Aleppo", "p;place;حمص;;Homs");
        Assert.Equal("Homs", gazetteer.Find("p")?.NameEn);
        Assert.Empty(gazetteer.Match("حلب"));
    }

    [Fact]
    public void A_minus_row_deletes_and_a_plus_row_adds_and_removes_names()
    {
        GazetteerBuilder builder = TestGazetteer.Builder("p;place;حلب;الشهباء;Aleppo;Halab", "q;place;حمص;;Homs");
        builder.Add(new StringReader(TestGazetteer.Text("q;-", "p;+;;-الشهباء|حلب الشهباء;;Beroea")), "overlay.tsv");
        Gazetteer gazetteer = builder.Build();
        Assert.Null(gazetteer.Find("q"));
        Assert.Equal(
            ["حلب", "Aleppo", "Halab", "حلب الشهباء", "Beroea"], gazetteer.Find("p")!.Names.Select(n => n.Text));
    }

    [Fact]
    public void Name_flags_join_the_flags_of_the_row()
    {
        GazetteerEntry entry =
            TestGazetteer.Of("p;place;الباب{common,exact};;Al-Bab;;SY;;A;shared|ctx:SY|neg:باب المندب").Find("p")!;
        Assert.Equal(NameTraits.Common | NameTraits.Exact | NameTraits.Shared, entry.Names[0].Flags);
        Assert.Equal(NameTraits.Shared, entry.Names[1].Flags);
        Assert.Equal(["SY"], entry.RequiredContext);
        Assert.Equal(["باب المندب"], entry.ExcludedPhrases);
    }

    [Fact]
    public void A_failed_file_leaves_the_builder_as_it_was()
    {
        GazetteerBuilder builder = TestGazetteer.Builder("p;place;حلب;;Aleppo");
        Assert.Throws<DataFormatException>(
            () => builder.Add(new StringReader(TestGazetteer.Text("p;-", "q;nonsense;حمص")), "overlay.tsv"));
        Assert.NotNull(builder.Build().Find("p"));
    }
}
