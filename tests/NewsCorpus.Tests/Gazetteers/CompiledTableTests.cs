using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Gazetteers;

public class CompiledTableTests
{
    [Fact]
    public void The_embedded_entries_are_those_of_the_tables()
    {
        GazetteerBuilder builder = new();
        foreach (string path in Directory.GetFiles(Repository.Path("src/NewsCorpus/Gazetteers/Data"), "*.tsv").Order(StringComparer.Ordinal))
        {
            if (File.ReadLines(path).First() == GazetteerFileReader.Signature)
            {
                using StreamReader reader = new(path);
                builder.Add(reader, Path.GetFileName(path));
            }
        }

        Gazetteer parsed = builder.Build();
        Assert.Equal(parsed.Entries.Count, Gazetteer.Embedded.Entries.Count);
        Assert.Empty(parsed.Entries.Zip(Gazetteer.Embedded.Entries).Where(pair => pair.First != pair.Second).Take(3));
        Assert.Equal(parsed.Trie.NodeCount, Gazetteer.Embedded.Trie.NodeCount);
    }

    [Fact]
    public void Different_words_have_different_hashes()
    {
        Dictionary<ulong, string> words = [];
        foreach (GazetteerName name in Gazetteer.Embedded.Entries.SelectMany(entry => entry.Names))
        {
            TokenizedText text = TokenizedText.Tokenize(name.Text);
            for (int t = 0; t < text.Count; t++)
            {
                string key = text.Key(t).ToString();
                Assert.True(words.TryAdd(KeyHash.Of(key), key) || words[KeyHash.Of(key)] == key, key);
            }
        }
    }

    [Fact]
    public void The_matcher_holds_at_most_64_bytes_a_name()
    {
        Gazetteer gazetteer = Gazetteer.Embedded;
        Assert.InRange(gazetteer.MatcherSizeInBytes / (double)gazetteer.NameCount, 1, 64);
    }

    [Fact]
    public void The_same_entries_compile_to_the_same_bytes()
    {
        GazetteerEntry[] entries = [.. Gazetteer.Embedded.Entries.Take(500)];
        Assert.Equal(Bytes(entries), Bytes(entries));
    }

    [Fact]
    public void Every_field_survives_compiling()
    {
        GazetteerEntry full = new()
        {
            Id = "x:كامل/" + new string('é', 100), Kind = EntityKind.Organization, Subkind = "union", NameAr = "اسم", NameEn = "Not among the names",
            Names = [new("first", "en", NameTraits.Exact), new("اسم", "ar", NameTraits.Common | NameTraits.Shared, "SY"), new("nom", "fr", NameTraits.None)],
            Countries = ["SY", "IQ"], Parent = "iso:SY", Latitude = -33.868820, Longitude = 1.0 / 3, Population = long.MaxValue, Tier = GazetteerTier.C,
            Flags = NameTraits.Generic, RequiredContext = ["LB"], ExcludedPhrases = ["a b", "ج"], References = ["wd:Q1", "gn:2"], Note = "n", Origin = "file (odd)",
        };
        GazetteerEntry empty = new() { Id = "", Kind = EntityKind.Place, Origin = "t.tsv(12)" };
        using MemoryStream stream = new(Bytes([full, empty]));
        GazetteerTable table = GazetteerTable.Read(stream);
        Assert.Equal([full, empty], [table.Read(0), table.Read(1)]);
        Assert.Equal((0, 1, -1), (table.Find(full.Id), table.Find(""), table.Find("x")));
    }

    [Fact]
    public void A_table_of_another_version_is_refused()
    {
        byte[] bytes = Bytes([]);
        bytes[4]++;
        using MemoryStream stream = new(bytes);
        Assert.Throws<DataFormatException>(() => GazetteerTable.Read(stream));
    }

    [Fact]
    public void Overlays_delete_override_and_amend_embedded_rows()
    {
        Gazetteer gazetteer = new GazetteerBuilder().AddEmbedded().Add(
            new StringReader(TestGazetteer.Text(
                "iso:SY;-",
                "iso:IQ;place;بلاد ما بين النهرين القديمة;;Old Mesopotamia;;IQ",
                "iso:LB;+;;-لبنان|أرض الأرز الجديدة",
                "my:1;place;قرية الاختبار الجديدة;;Testville;;LB")),
            "overlay.tsv").Build();
        Assert.Null(gazetteer.Find("iso:SY"));
        Assert.DoesNotContain(gazetteer.FindByName("سوريا"), entry => entry.Id == "iso:SY");
        Assert.Equal("Old Mesopotamia", gazetteer.Find("iso:IQ")!.NameEn);
        Assert.DoesNotContain(gazetteer.FindByName("العراق"), entry => entry.Id == "iso:IQ");
        Assert.Equal(["iso:IQ"], gazetteer.FindByName("بلاد ما بين النهرين القديمة").Select(entry => entry.Id));
        Assert.DoesNotContain(gazetteer.FindByName("لبنان"), entry => entry.Id == "iso:LB");
        Assert.Equal(["iso:LB"], gazetteer.FindByName("أرض الأرز الجديدة").Select(entry => entry.Id));
        Assert.Contains(gazetteer.FindByName("Lebanon"), entry => entry.Id == "iso:LB");
        Assert.Equal(["my:1"], gazetteer.Match("قرب قرية الاختبار الجديدة").Select(m => m.Entries[0].Id));
        Assert.Equal(Gazetteer.Embedded.Entries.Count, gazetteer.Entries.Count);
        Assert.Equal("my:1", gazetteer.Entries[^1].Id);
        Assert.Equal(gazetteer.Entries.Count, gazetteer.Entries.Select(entry => entry.Id).Distinct().Count());
        Assert.NotNull(Gazetteer.Embedded.Find("iso:SY"));
    }

    [Fact]
    public void Embedded_rows_added_last_replace_what_was_added_before()
    {
        Gazetteer gazetteer = TestGazetteer.Builder("iso:SY;place;اسم آخر;;Other", "my:1;place;خاص;;Own").AddEmbedded().Build();
        Assert.Equal(Gazetteer.Embedded.Find("iso:SY"), gazetteer.Find("iso:SY"));
        Assert.Equal("Own", gazetteer.Find("my:1")!.NameEn);
    }

    [Fact]
    public void An_entry_is_one_object_however_it_is_asked_for()
    {
        Gazetteer gazetteer = new GazetteerBuilder().AddEmbedded().Build();
        GazetteerEntry entry = gazetteer.Find("iso:SY")!;
        Assert.Same(entry, gazetteer.Find("iso:SY"));
        Assert.Same(entry, gazetteer.FindByName("سوريا").First(e => e.Id == "iso:SY"));
    }

    private static byte[] Bytes(GazetteerEntry[] entries)
    {
        using MemoryStream stream = new();
        TableCompiler.Compile(entries).Write(stream);
        return stream.ToArray();
    }
}
