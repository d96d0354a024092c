using NewsCorpus.Entities;
using NewsCorpus.Entities.Evaluation;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities;

public class EvaluationTests
{
    private const string Conll =
        "-DOCSTART- O\n\nForces O\nentered O\nDeir B-LOC\nez-Zor I-LOC\n. O\n\nISIS B-ORG\nleft O\n";

    [Fact]
    public void Conll_columns_become_a_text_with_spans()
    {
        GoldArticle gold = Assert.Single(GoldReader.Read(Conll, "x.conll"));
        Assert.Equal("Forces entered Deir ez-Zor .\nISIS left\n", gold.Text);
        Assert.Equal(["Deir ez-Zor", "ISIS"], gold.Mentions.Select(m => m.Span.Slice(gold.Text!)));
        Assert.Equal([EntityKind.Place, EntityKind.Organization], gold.Mentions.Select(m => m.Kind));
    }

    [Fact]
    public void Brat_lines_become_spans()
    {
        GoldArticle gold = Assert.Single(GoldReader.Read("T1\tLOC 3 8\tHoms\n#1\tnote\nT2\tEvent 0 2\tx\n", "x.ann"));
        Assert.Equal(new TextSpan(3, 8), Assert.Single(gold.Mentions).Span);
    }

    [Theory]
    [InlineData("{\"start\":0,\"end\":2}")]
    [InlineData("{\"type\":\"PLACE\",\"start\":0}")]
    [InlineData("{not json}")]
    [InlineData("{\"type\":\"PLACE\",\"start\":4,\"end\":2}")]
    [InlineData("{\"type\":\"PLACE\",\"paragraph\":0,\"start\":1,\"end\":2}")]
    [InlineData("{\"type\":\"PLACE\",\"start\":1,\"end\":2,\"link\":\"gn:1\"}")]
    [InlineData("{\"type\":\"PLACE\",\"start\":1,\"end\":2,\"link\":[1]}")]
    [InlineData("T1\tLOC x y\tHoms")]
    [InlineData("token")]
    public void A_bad_line_is_reported_with_its_number(string line)
    {
        DataFormatException error = Assert.Throws<DataFormatException>(() => GoldReader.Read(line, "gold"));
        Assert.Equal(("gold", 1), (error.SourceName, error.Line));
    }

    [Fact]
    public void Scores_count_strict_and_overlapping_spans_links_and_every_difference()
    {
        const string Text = "Homs and Idlib and Aleppo";
        GoldMention[] gold = [Gold(0, 4, "p:homs"), Gold(9, 14, "p:idlib"), Gold(19, 25, null)];
        EntityMention[] found = [Found(0, 4, "p:homs"), Found(9, 14, "p:other"), Found(15, 22, null)];
        ArticleEvaluation result = Evaluator.Evaluate(
            new GoldArticle("a", null, null, null, "en", false, gold), Text, found, new GazetteerBuilder().Build());
        KindScore places = result.Scores[(int)EntityKind.Place];
        Assert.Equal((3, 3, 2, 3, 2, 1), (places.Gold, places.Found, places.Strict, places.Overlapping, places.Linkable, places.Linked));
        Assert.Equal(["link", "extra", "missed"], result.Issues.Select(i => i.Type));
        Assert.Equal(2.0 / 3, places.F1, 6);
    }

    [Theory]
    [InlineData("Title\n\nTroops left\nHoms on Monday.", 1, 0)]
    [InlineData("Troops   left Homs on Monday.", 1, 0)]
    [InlineData("Troops left Idlib.", 0, 1)]
    public void A_mention_placed_by_paragraph_is_found_where_the_paragraph_stands(string text, int right, int lost)
    {
        const string Gold =
            "{\"doc\":\"p\",\"article\":{\"file\":\"p.html\",\"title\":\"Title\",\"body\":[\"Troops left Homs on Monday.\"]}}\n"
            + "{\"doc\":\"p\",\"paragraph\":0,\"pstart\":12,\"pend\":16,\"text\":\"Homs\",\"type\":\"PLACE\"}\n";
        int start = Math.Max(0, text.IndexOf("Homs", StringComparison.Ordinal));
        ArticleEvaluation result = Evaluator.Evaluate(
            Assert.Single(GoldReader.Read(Gold, "gold")), text, [Found(start, start + 4, null)], new GazetteerBuilder().Build());
        KindScore places = result.Scores[(int)EntityKind.Place];
        Assert.Equal((1, right, lost), (places.Gold, places.Strict, result.Issues.Count(i => i.Type == "lost")));
    }

    [Theory]
    [InlineData("New B-LOC\nYork I-LOC\n", "New York")]
    [InlineData("New\tNNP\tB-LOC\nYork\tNNP\tE-LOC\n", "New York")]
    [InlineData("York I-LOC\nHoms I-PER\n", "York|Homs")]
    [InlineData("York B-LOC\nHoms B-LOC\n", "York|Homs")]
    [InlineData("York B-XYZ\nHoms B-GPE\n", "Homs")]
    public void Conll_tags_of_each_habit_are_read(string content, string names)
    {
        GoldArticle gold = Assert.Single(GoldReader.Read(content, "x.bio"));
        Assert.Equal(names.Split('|'), gold.Mentions.Select(m => m.Span.Slice(gold.Text!)));
    }

    [Fact]
    public void Either_span_of_the_gold_may_be_matched_by_either_span_found()
    {
        GoldMention gold = Gold(5, 9, null) with { FullSpan = new(0, 9) };
        EntityMention found = Found(0, 9, null);
        ArticleEvaluation result = Evaluator.Evaluate(
            new GoldArticle("a", null, null, null, "en", false, [gold]), "city Homs", [found], new GazetteerBuilder().Build());
        Assert.Equal(1, result.Scores[(int)EntityKind.Place].F1);
    }

    [Theory]
    [InlineData("[\"gn:1\"]", "gn:1", 1)]
    [InlineData("[\"gn:1\"]", "gn:2", 0)]
    [InlineData("[\"gn:1\",\"gn:2\"]", "gn:2", 1)]
    [InlineData("[\"gn:1\"]", null, 0)]
    [InlineData("[]", null, 1)]
    [InlineData("[]", "gn:1", 0)]
    [InlineData("[]", "nc:group/composed-of-words", 1)]
    public void Where_the_gold_gives_links_one_of_them_is_right_or_none_where_it_gives_none(string links, string? found, int right)
    {
        GazetteerBuilder rows = new();
        rows.Add(Entry("gn:1"));
        rows.Add(Entry("gn:2"));
        string line = $"{{\"start\":0,\"end\":4,\"type\":\"PLACE\",\"en\":\"Homs\",\"link\":{links}}}";
        KindScore places = Evaluator
            .Evaluate(Assert.Single(GoldReader.Read(line, "gold")), "Homs", [Found(0, 4, found) with { NameEn = "Homs" }], rows.Build())
            .Scores[(int)EntityKind.Place];
        Assert.Equal((1, 1, right), (places.Strict, places.Linkable, places.Linked));
    }

    private static GazetteerEntry Entry(string id) => new()
    {
        Id = id,
        Kind = EntityKind.Place,
        Names = [new GazetteerName("Homs", "en", NameTraits.None)],
    };

    private static GoldMention Gold(int start, int end, string? id) =>
        new() { Span = new(start, end), FullSpan = new(start, end), Kind = EntityKind.Place, Id = id };

    private static EntityMention Found(int start, int end, string? id) => new()
    {
        Span = new(start, end),
        FullSpan = new(start, end),
        Text = "",
        Kind = EntityKind.Place,
        Id = id,
        Rule = "test",
    };
}
