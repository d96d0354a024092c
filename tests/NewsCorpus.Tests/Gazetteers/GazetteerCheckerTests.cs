using NewsCorpus.Gazetteers;
using NewsCorpus.Tests.Text;

namespace NewsCorpus.Tests.Gazetteers;

public sealed class GazetteerCheckerTests
{
    private const string Head =
        "#! newscorpus-gazetteer 1\nid\tkind\tname_ar\talt_ar\tname_en\tcountry\tparent\tlat\tlon\ttier\tflags\n";

    [Theory]
    [InlineData("my:1;place;تل السنديان;;Tall al-Sindyan;SY;iso:SY;35.1;36.9;A;")]
    [InlineData("iso:SY;place;سوريا;;Syria;SY;;;;A;")] // overrides the entry of this id
    [InlineData("my:1;place;قم;;;;;;;A;exact")] // two letters, but flagged
    [InlineData("my:1;place;دمشق;;;;;;;A;shared")] // the name of the capital, but flagged
    [InlineData("my:1;place;دمشق;;;;;;;B;")] // the same, not matching freely
    [InlineData("my:1;place;دمشق{ctx:US};;;;;;;A;")] // the same, only near the name of a country
    [InlineData("my:1;place;كران{common};كرّان{common}")] // the same again with its flags
    [InlineData("my:1;place;كران;كرّان;;;;;;;common")] // flagged for all names of the row
    [InlineData("my:1;place;كران{ctx:SO};كرّان{ctx:SY}")] // each in its own context
    [InlineData("iso:SY;-;;;;;;;;;")]
    [InlineData("iso:SY;+;;القطر السوري;;;;;;;")]
    public void Good_rows_have_no_problems(string row) => Assert.Empty(Check(row));

    [Theory]
    [InlineData("my:1;town;تل السنديان", 2, "kind 'town' is not known; expected place, armedGroup")]
    [InlineData(";place;تل السنديان", 1, "an id is missing")]
    [InlineData("my:1;place;;;", 3, "needs a name")]
    [InlineData("my:1;place;تل السنديان;;;;;north", 8, "'north' is not a number of degrees")]
    [InlineData("my:1;place;تل السنديان;;;SYR", 6, "'SYR' is not an ISO 3166-1")]
    [InlineData("my:1;place;تل السنديان;;;;;;;;often", 11, "flag 'often' is not known; expected common")]
    [InlineData("my:1;place;تل السنديان;ـــ", 4, "empty once normalised")]
    [InlineData("my:1;place;تل السنديان;;;;nosuch:1", 7, "parent 'nosuch:1' does not exist")]
    [InlineData("my:1;place;تل السنديان;;;SY;;36.9;135.1", 8, "lies outside SY, expected latitude")]
    [InlineData("my:1;place;Tall;;", 3, "'Tall' has Latin letters")]
    [InlineData("my:1;place;;;تل السنديان", 5, "'تل السنديان' has Arabic letters")]
    [InlineData("my:1;place;تل السنديان;قم", 4, "under 3 letters")]
    [InlineData("my:1;place;قال", 3, "'قال' is a common word")] // he said
    [InlineData("my:1;place;دمشق", 3, "is also a name of 'gn:170654'")]
    [InlineData("my:1;place;كران{common};كران", 4, "'كران' repeats 'كران' of this row without its flags")]
    [InlineData("my:1;place;كران{ctx:SO};كرانيا|كرّان", 4, "'كرّان' repeats 'كران' of this row")] // with a mark
    [InlineData("my:1;place;كران;كرّان|أكران{common,person}|اكران{common}", 4, "'اكران' repeats 'أكران'")]
    [InlineData("my:1;place;كران{exact}|كران", 3, "'كران' repeats 'كران'")]
    [InlineData("nosuch:1;-", 1, "deletes an entry that does not exist")]
    [InlineData("nosuch:1;+;;تل السنديان", 1, "amends an entry that does not exist")]
    [InlineData("my:1;place;تل السنديان;;;;;;;;;;", 12, "13 cells where the header has 11 columns")]
    public void Each_mistake_is_told_with_its_cell(string row, int column, string problem)
    {
        GazetteerProblem found = Assert.Single(Check(row));

        Assert.Equal(("own.tsv", 3, column), (found.Source, found.Line, found.Column));
        Assert.Contains(problem, found.Problem, StringComparison.Ordinal);
        Assert.StartsWith($"own.tsv(3,{column}): ", found.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_found_in_the_order_of_its_lines()
    {
        IReadOnlyList<GazetteerProblem> found = Check(
            "my:1;place;قال", "my:2;town;تل السنديان", "my:3;place;تل السنديان", "my:3;place;تل الرمان",
            "my:4;place;تل السنديان");

        Assert.Equal([3, 4, 6, 7], found.Select(problem => problem.Line));
        Assert.Contains("'my:3' is there already, in own.tsv(5)", found[2].Problem, StringComparison.Ordinal);
        Assert.Contains("also a name of 'my:3'", found[3].Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "own.tsv(1): the first line is not")]
    [InlineData("#! newscorpus-gazetteer 1\n", "own.tsv(1): the header line with the column names is missing")]
    [InlineData(
        "#! newscorpus-gazetteer 1\nid\tkind\tname\n", "own.tsv(2,3): column 'name' is not known; expected id, kind")]
    [InlineData("#! newscorpus-gazetteer 1\nid\tname_ar\n", "own.tsv(2): the header has no column 'kind'")]
    public void A_file_of_another_shape_is_one_problem(string content, string problem) => Assert.StartsWith(
        problem,
        Assert.Single(new GazetteerChecker().Add(new StringReader(content), "own.tsv").Check()).ToString(),
        StringComparison.Ordinal);

    [Fact]
    public void Checking_again_tells_the_same()
    {
        GazetteerChecker checker = new(Gazetteer.Embedded);
        checker.Add(new StringReader(Text("my:1;place;قال")), "own.tsv");

        Assert.Equal(checker.Check(), checker.Check());
    }

    [Fact]
    public void The_tables_of_the_library_pass_every_check()
    {
        GazetteerChecker checker = new();
        foreach (string path in Directory.GetFiles(Repository.Path("src/NewsCorpus/Gazetteers/Data"), "*.tsv")
            .Where(path => File.ReadLines(path).First() == "#! newscorpus-gazetteer 1").Order(StringComparer.Ordinal))
        {
            checker.AddFile(path);
        }

        Assert.Equal([], checker.Check().Select(problem => problem.ToString()));
    }

    private static IReadOnlyList<GazetteerProblem> Check(params string[] rows) =>
        new GazetteerChecker(Gazetteer.Embedded).Add(new StringReader(Text(rows)), "own.tsv").Check();

    private static string Text(params string[] rows) => Head + string.Join('\n', rows).Replace(';', '\t');
}
