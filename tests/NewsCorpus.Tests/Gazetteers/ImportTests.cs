using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Gazetteers;

public class ImportTests
{
    private const string GeoNamesRow =
        "170063\tHalab\tAleppo\tHalab,حلب,Халеб,حلب الشهباء\t36.20124\t37.16117\tP\tPPLA\tSY\t\t09\t\t\t\t1602264\t\t397\tAsia/Damascus\t2024-01-01";

    [Theory]
    [InlineData(GazetteerFormat.Csv, "id,kind,name_ar,alt_ar,name_en,country\nx,place,حلب,الشهباء,\"Aleppo, the old\",SY", "x", "حلب|الشهباء|Aleppo, the old")]
    [InlineData(GazetteerFormat.Csv, "\uFEFFid;kind;name_ar\r\nx;media;\"قناة\"\r\n", "x", "قناة")]
    [InlineData(GazetteerFormat.JsonLines, """{"id":"x","kind":"place","name_ar":"حلب","alt_en":["Halab","Alep{exact}"],"country":["SY"],"lat":36.2,"population":5}""", "x", "حلب|Halab|Alep")]
    [InlineData(GazetteerFormat.JsonLines, "\n{\"label\":\"GPE\",\"pattern\":\"حلب\",\"id\":\"x\"}\n{\"label\":\"GPE\",\"pattern\":[{\"LOWER\":\"new\"},{\"ORTH\":\"Aleppo\"}],\"id\":\"x\"}", "x", "حلب|new Aleppo")]
    [InlineData(GazetteerFormat.JsonLines, """{"label":"org","pattern":"Red Crescent"}""", "pattern:organization/red crescent", "Red Crescent")]
    [InlineData(GazetteerFormat.GeoNames, GeoNamesRow, "gn:170063", "حلب|حلب الشهباء|Halab|Aleppo")]
    public void Other_formats_give_the_same_entries(GazetteerFormat format, string text, string id, string names)
    {
        Gazetteer gazetteer = new GazetteerBuilder().Add(new StringReader(text), "f", format).Build();
        GazetteerEntry entry = Assert.Single(gazetteer.Entries);
        Assert.Equal((id, names), (entry.Id, string.Join('|', entry.Names.Select(name => name.Text))));
    }

    [Theory]
    [InlineData(GazetteerFormat.Csv, "id,kind,name_ar\nx,town,حلب", 2, 2, "kind 'town'")]
    [InlineData(GazetteerFormat.Csv, "id,kind,name_ar\n\"x\n\",place,حلب\ny,place,حلب,more", 4, 4, "cells")]
    [InlineData(GazetteerFormat.Csv, "id,kind,colour\n", 1, 3, "column 'colour'")]
    [InlineData(GazetteerFormat.Csv, "", 1, 0, "header")]
    [InlineData(GazetteerFormat.JsonLines, "{\"id\":", 1, 7, "no JSON")]
    [InlineData(GazetteerFormat.JsonLines, "[1]", 1, 1, "JSON object")]
    [InlineData(GazetteerFormat.JsonLines, "\n{\"id\":\"x\",\"kind\":\"place\",\"name_ar\":{}}", 2, 3, "neither")]
    [InlineData(GazetteerFormat.JsonLines, """{"id":"x","kind":"place","alt_ar":[1]}""", 1, 3, "no string")]
    [InlineData(GazetteerFormat.JsonLines, """{"id":"x","kind":"place","name_ar":"حلب","lat":99}""", 1, 4, "degrees")]
    [InlineData(GazetteerFormat.JsonLines, """{"label":"DATE","pattern":"x"}""", 1, 1, "label 'DATE'")]
    [InlineData(GazetteerFormat.JsonLines, """{"pattern":"x"}""", 1, 2, "'label' is missing")]
    [InlineData(GazetteerFormat.JsonLines, """{"label":"GPE","pattern":[{"LEMMA":"x"}]}""", 1, 2, "literal word")]
    [InlineData(GazetteerFormat.JsonLines, """{"label":"GPE","pattern":[]}""", 1, 2, "array of tokens")]
    [InlineData(GazetteerFormat.GeoNames, "1\tHalab", 1, 0, "19")]
    [InlineData(GazetteerFormat.GeoNames, "x" + GeoNamesRow, 1, 1, "not a number")]
    public void A_bad_row_is_reported_with_line_and_cell(GazetteerFormat format, string text, int line, int column, string problem)
    {
        GazetteerBuilder builder = new();
        DataFormatException error = Assert.Throws<DataFormatException>(() => builder.Add(new StringReader(text), "f", format));
        Assert.Equal(("f", line, column), (error.SourceName, error.Line, error.Column));
        Assert.Contains(problem, error.Problem);
        Assert.Empty(builder.Build().Entries);
    }

    [Fact]
    public void A_GeoNames_row_brings_place_and_people()
    {
        GazetteerEntry entry = new GazetteerBuilder().Add(new StringReader(GeoNamesRow), "f", GazetteerFormat.GeoNames).Build().Find("gn:170063")!;
        Assert.Equal(("city", "iso:SY", 36.20124, 37.16117, 1602264, GazetteerTier.A),
            (entry.Subkind, entry.Parent, entry.Latitude, entry.Longitude, entry.Population, entry.Tier));
    }

    [Theory]
    [InlineData(".csv", "id,kind,name_en\nx,place,Aleppo")]
    [InlineData(".jsonl", """{"id":"x","kind":"place","name_en":"Aleppo"}""")]
    [InlineData(".tsv", "#! newscorpus-gazetteer 1\nid\tkind\tname_en\nx\tplace\tAleppo")]
    public void A_file_is_read_as_its_extension_says(string extension, string text)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + extension);
        File.WriteAllText(path, text);
        try
        {
            Assert.Equal("Aleppo", new GazetteerBuilder().AddFile(path).Build().Find("x")?.NameEn);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
