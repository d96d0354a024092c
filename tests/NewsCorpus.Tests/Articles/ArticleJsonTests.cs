using System.Text.Json;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Articles;

/// <summary>The line that is written, read again by the framework.</summary>
public class ArticleJsonTests
{
    [Theory]
    [InlineData("")]
    [InlineData("قال \"المتحدث\" \\ أمس")]
    [InlineData("a\tb\r\nc\b\f\u0001\u001F\u007F\u0085\u00A0")]
    [InlineData("line\u2028paragraph\u2029\uFEFFmark\uFFFE\uFFFF")]
    [InlineData("emoji 😀 and 𐎀 and آخر")]
    public void Strings_read_back_as_they_were_and_hold_no_line_break(string text)
    {
        string line = Line(new Article { Id = "i", ContentHash = "h", Text = text, Title = text });

        Assert.Equal(text, Root(line).GetProperty("text").GetString());
        Assert.Equal(text, Root(line).GetProperty("title").GetString());
        Assert.DoesNotContain(line, c => c is < ' ' or '\u0085' or '\u2028' or '\u2029');
    }

    [Fact]
    public void Letters_beyond_ascii_are_readable() => Assert.Contains("سوريا", Line(Sample("سوريا")), StringComparison.Ordinal);

    [Fact]
    public void Half_a_surrogate_pair_becomes_the_replacement_character() =>
        Assert.Equal("a\uFFFDb", Root(Line(Sample("a\uD83Db"))).GetProperty("text").GetString());

    [Fact]
    public void Long_texts_are_whole_wherever_a_pair_falls()
    {
        string text = string.Concat(Enumerable.Repeat("أ😀\n", 5000));

        Assert.Equal(text, Root(Line(Sample(text))).GetProperty("text").GetString());
        Assert.Equal("x" + text, Root(Line(Sample("x" + text))).GetProperty("text").GetString());
    }

    [Theory]
    [InlineData(EntityKind.ArmedGroup, MentionForm.Descriptor, "armedGroup", "descriptor")]
    [InlineData(EntityKind.Place, MentionForm.Name, "place", "name")]
    [InlineData(EntityKind.Nationality, MentionForm.Adjective, "nationality", "adjective")]
    public void Members_of_mentions_have_their_names(EntityKind kind, MentionForm form, string kindName, string formName)
    {
        EntityMention mention = new()
        {
            Span = new TextSpan(1, 3),
            FullSpan = new TextSpan(0, 3),
            Text = "ab",
            Kind = kind,
            Form = form,
            Latitude = 34.45,
            Candidates = ["x\"y", "z"],
            Rule = "r",
            Confidence = 0.5,
        };
        Article article = Sample("xab") with { Metadata = new Dictionary<string, string> { ["b"] = "2", ["a\""] = "1" } };

        JsonElement root = Root(ArticleJson.Serialize(new ProcessedArticle(article, [mention, mention], [])));

        JsonElement written = root.GetProperty("mentions")[1];
        Assert.Equal((kindName, formName), (written.GetProperty("kind").GetString(), written.GetProperty("form").GetString()));
        Assert.Equal(34.45, written.GetProperty("lat").GetDouble());
        Assert.Equal(["x\"y", "z"], written.GetProperty("candidates").EnumerateArray().Select(c => c.GetString()!));
        Assert.False(written.TryGetProperty("lon", out _));
        Assert.Equal(["a\"", "b"], root.GetProperty("metadata").EnumerateObject().Select(member => member.Name));
    }

    private static Article Sample(string text) => new() { Id = "i", ContentHash = "h", Text = text };

    private static string Line(Article article) => ArticleJson.Serialize(new ProcessedArticle(article, [], []));

    private static JsonElement Root(string line) => JsonDocument.Parse(line).RootElement;
}
