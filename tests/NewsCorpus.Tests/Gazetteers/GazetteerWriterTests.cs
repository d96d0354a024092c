using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

public class GazetteerWriterTests
{
    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        GazetteerEntry[] entries = [.. Gazetteer.Embedded.Entries.Select(entry => entry with { Origin = null })];
        using StringWriter text = new();
        GazetteerWriter.Write(entries, text);
        Gazetteer read = new GazetteerBuilder().Add(new StringReader(text.ToString()), "f").Build();
        Assert.Equal(entries.Length, read.Entries.Count);
        Assert.Empty(entries.Zip(read.Entries.Select(entry => entry with { Origin = null })).Where(pair => pair.First != pair.Second).Take(3));
    }

    [Fact]
    public void A_row_is_written_cell_by_cell()
    {
        const string Row = "p;place;الباب{common,exact};باب{ctx:SY}|البويب;Al-Bab;;SY;36.4;B;shared|ctx:SY,TR|neg:باب المندب";
        using StringWriter text = new();
        GazetteerWriter.Write(TestGazetteer.Of(Row).Entries, text);
        string[] lines = text.ToString().Split('\n');
        Assert.Equal(
            "p\tplace\t\tالباب{common,exact}\tباب{ctx:SY}|البويب\tAl-Bab\t\tSY\t\t36.4\t\t\tB\tshared|ctx:SY,TR|neg:باب المندب\t\t", lines[2]);
        Assert.Equal("", lines[3]);
    }

    [Theory]
    [InlineData("x", "a|b", EntityKind.Place)]
    [InlineData("x", "a\tb", EntityKind.Place)]
    [InlineData("x", "a{b", EntityKind.Place)]
    [InlineData("#x", "a", EntityKind.Place)]
    [InlineData("x", "a", EntityKind.Date)]
    public void What_does_not_fit_into_a_cell_is_refused(string id, string name, EntityKind kind) =>
        Assert.Throws<ArgumentException>(() => GazetteerWriter.Write(
            [new GazetteerEntry { Id = id, Kind = kind, Names = [new(name, "en", NameTraits.None)] }], TextWriter.Null));
}
