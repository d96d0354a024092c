using NewsCorpus.Entities.Cues;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;
using NewsCorpus.Gazetteers.Tables;
using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities;

/// <summary>The tables of words that the extraction rules go by, as the build compiled them.</summary>
public class CueLexiconTests
{
    [Theory]
    [InlineData("src/NewsCorpus/Entities/Data/triggers.tsv", typeof(TriggerCue))]
    [InlineData("src/NewsCorpus/Entities/Data/titles.tsv", typeof(TitleCue))]
    [InlineData("src/NewsCorpus/Entities/Data/counts.tsv", typeof(UnitCue))]
    [InlineData("src/NewsCorpus/Text/Data/numbers.tsv", typeof(NumberCue))]
    [InlineData("src/NewsCorpus/Gazetteers/Data/forces.tsv", typeof(ForceCue))]
    public void Every_form_of_a_table_is_found(string table, Type sort)
    {
        // Signs alone are no words; a stop inside joins only short abbreviations, so Brig. and Gen. are two cues.
        string[] forms =
        [
            .. Rows(table).SelectMany(row => row("forms").Split('|', StringSplitOptions.RemoveEmptyEntries))
                .Where(form => form.Any(char.IsLetterOrDigit) && !form.Contains("Brig. ", StringComparison.Ordinal)),
        ];
        Assert.NotEmpty(forms);
        Assert.DoesNotContain(forms, form => !Cues(form).Any(cue => cue.GetType() == sort && cue.Form == form.Trim()));
    }

    [Theory]
    [InlineData("مدينة", "trigger city place False Singular")]
    [InlineData("المدينة", "trigger city place False Singular")]
    [InlineData("قواتها", "force army True")]
    [InlineData("مدنياً", "unit civilians Singular")]
    [InlineData("عشرات", "modifier 20")]
    public void A_cue_keeps_what_its_row_says(string form, string expected) =>
        Assert.Contains(expected, Cues(form).Select(cue => cue switch
        {
            TriggerCue trigger => $"trigger {trigger.Subkind} {trigger.Kind?.ToString().ToLowerInvariant()} {trigger.After} {trigger.Number}",
            ForceCue force => $"force {force.Subkind} {force.Enclitic}",
            UnitCue unit => $"unit {unit.English} {unit.Number}",
            ModifierCue modifier => $"modifier {modifier.Minimum}",
            _ => cue.ToString(),
        }));

    public static TheoryData<string> Sorts =>
        [.. CuesOfEverySort.Select(cue => cue.GetType().Name).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Sorts))]
    public void Every_field_of_a_cue_survives_compiling(string sort)
    {
        RecordTableBuilder builder = new();
        Cue[] cues = [.. CuesOfEverySort.Where(cue => cue.GetType().Name == sort)];
        foreach (Cue cue in cues)
        {
            builder.Add(record => CueRecord.Write(record, cue));
        }

        RecordTable table = builder.Build();
        Assert.Equal(cues, Enumerable.Range(0, table.Count).Select(number => CueRecord.Read(table[number])));
    }

    [Fact]
    public void No_sort_of_cue_is_forgotten() => Assert.Equal(
        typeof(Cue).Assembly.GetTypes().Where(type => type.BaseType == typeof(Cue)).Select(type => type.Name).Order(StringComparer.Ordinal),
        CuesOfEverySort.Select(cue => cue.GetType().Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_cue_is_one_object_however_often_it_is_asked_for() =>
        Assert.Same(Cues("مدينة").First(cue => cue is TriggerCue), Cues("المدينة").First(cue => cue is TriggerCue));

    [Fact]
    public void Every_part_of_a_name_is_found()
    {
        foreach (Func<string, string> row in Rows("src/NewsCorpus/Entities/Data/names.tsv"))
        {
            NameParts.Part? part = NameParts.Default.Find(KeyFolding.Fold(row("form")));
            Assert.True(part is not null && (row("part") == "given" ? part.Given : part.Family), row("form"));
        }

        Assert.Null(NameParts.Default.Find("قال"));
        Assert.Null(NameParts.Default.Find(""));
    }

    [Theory]
    [InlineData("SY", "قوات", "", "nc:group/syrian-arab-army")]
    [InlineData("SY", "القوات", "النظامية", "nc:group/syrian-government-forces")]
    [InlineData("SY", "القوة", "الجوية", "nc:group/syrian-arab-air-force")]
    [InlineData("SY", "قوات", "لا شيء", null)]
    [InlineData("XX", "قوات", "", null)]
    public void Descriptions_are_found_by_their_words_in_any_form(string possessor, string force, string quality, string? id) =>
        Assert.Equal(id, DescriptorTable.Default.Find(
            possessor, new ForceCue(force, "ar", force, "", "", false, false), quality.Length == 0 ? [] : [quality])?.Id);

    [Fact]
    public void The_first_of_equal_keys_counts()
    {
        RecordTableBuilder builder = new();
        ulong[] keys = [KeyHash.Of("a"), KeyHash.Of("b"), KeyHash.Of("a")];
        Array.ForEach(keys, _ => builder.Add(record => record.Text("x")));
        KeyTable table = KeyTable.Build(keys, builder.Build());
        Assert.Equal((0, 1, -1), (table.Find("a"), table.Find("b"), table.Find("c")));
    }

    private static readonly Cue[] CuesOfEverySort =
    [
        new TriggerCue("a b", "ar", EntityKind.Person, null, "city", true, CueNumber.Dual, false, true, "The {}") { QuotedOnly = true },
        new TriggerCue("", "en", null, EntityKind.Place, "", false, CueNumber.Plural, true, false, ""),
        new TitleCue("أ", "ar", "Mr"), new ForceCue("f", "ar", "h", "t {adj}", "s", true, false), new ForceCue("f", "ar", "h", "t", "s", false, true),
        new QualityCue("q", "en", "e"), new PossessorCue("p", "ar", "x"), new BorderCue("b", "ar", true), new BorderCue("b", "ar", false),
        new DirectionCue("d", "ar", "north"), new UnitCue("u", "ar", "e", "people", "killed", CueNumber.Dual),
        new ModifierCue("m", "ar", "about", null, false), new ModifierCue("m", "en", "dozens", 24.5, true),
        new NumberCue("n", "ar", -0.25, true), new BackingCue("b", "ar", true, false), new GovernmentCue("g", "ar", "{adj} government", true),
        new UnitHeadCue("h", "ar", "Brigade"), new OrdinalCue("o", "ar", "Sixth"), new BodyCue("b", "ar", BodySort.Definite),
    ];

    private static IEnumerable<Cue> Cues(string form)
    {
        CueLexicon lexicon = CueLexicon.Default;
        TokenizedText text = TokenizedText.Tokenize(form);
        List<NameMatch> matches = [];
        new NameMatcher().Find(lexicon.Trie, text, 0, text.Count, matches);
        return matches.Where(match => match is { First: 0, Split: 0 })
            .SelectMany(match => lexicon.Trie.Accepted(match.Node).ToArray()).Select(number => lexicon[number]);
    }

    /// <summary>The rows of a table, each as what gives its cells by column.</summary>
    private static IEnumerable<Func<string, string>> Rows(string table)
    {
        string[][] rows = [.. File.ReadLines(Repository.Path(table)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        return rows.Skip(1).Select<string[], Func<string, string>>(
            cells => column => Array.IndexOf(rows[0], column) is var at && at < cells.Length ? cells[at] : "");
    }
}
