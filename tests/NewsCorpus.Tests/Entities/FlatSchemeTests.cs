using System.Globalization;
using NewsCorpus.Entities;
using NewsCorpus.Entities.Evaluation;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities;

public sealed class FlatSchemeTests
{
    private const string FourTags = "وبغداد B-LOC\nوالفصائل B-ORG\n";

    private const string OwnTags = "وبغداد B-LOC\nوالفصائل B-GROUP\nوالمركز B-ORG\n";

    [Theory]
    [InlineData(FourTags, EntityKind.Place, 1, 6, 0, "1 1 1")] // without the proclitic of its token
    [InlineData(FourTags, EntityKind.Place, 1, 4, 0, "1 1 1")] // a part of the token
    [InlineData(FourTags, EntityKind.Place, 1, 8, 0, "1 1 0")] // into the next token
    [InlineData(FourTags, EntityKind.Place, 1, 6, 1, "1 0 0")] // nested
    [InlineData(OwnTags, EntityKind.Place, 1, 6, 0, "1 1 1")]
    public void Gold_of_tokens_is_compared_by_whole_tokens_without_nested_mentions(
        string gold, EntityKind kind, int start, int end, int level, string counts) =>
        Assert.Equal(counts, Counts(gold, EntityKind.Place, Found(kind, start, end, level)));

    [Theory]
    [InlineData(FourTags, EntityKind.ArmedGroup, EntityKind.Organization, "1 1 1")]
    [InlineData(FourTags, EntityKind.Media, EntityKind.Organization, "1 1 1")]
    [InlineData(FourTags, EntityKind.Organization, EntityKind.Organization, "1 1 1")]
    [InlineData(FourTags, EntityKind.Date, EntityKind.Date, "0 0 0")]
    [InlineData(OwnTags, EntityKind.ArmedGroup, EntityKind.Organization, "1 0 0")]
    [InlineData(OwnTags, EntityKind.ArmedGroup, EntityKind.ArmedGroup, "1 1 1")]
    [InlineData(OwnTags, EntityKind.Date, EntityKind.Date, "0 1 0")]
    public void In_sets_of_four_tags_groups_and_outlets_are_organizations_and_dates_are_not_asked_for(
        string gold, EntityKind found, EntityKind counted, string counts) =>
        Assert.Equal(counts, Counts(gold, counted, Found(found, 8, 15, 0)));

    [Theory]
    [InlineData("", 100, 3)]
    [InlineData("", 40, 1)]
    [InlineData("", 41, 2)]
    [InlineData("-DOCSTART- O\n\n", 100, 1)]
    public void A_file_that_marks_no_articles_is_read_in_pieces_of_forty_sentences(string head, int sentences, int articles)
    {
        string content = head + string.Concat(Enumerable.Repeat("Homs B-LOC\n\n\n", sentences));
        IReadOnlyList<GoldArticle> read = GoldReader.Read(content, "set");
        Assert.Equal((articles, sentences), (read.Count, read.Sum(article => article.Mentions.Count)));
    }

    private static string Counts(string gold, EntityKind kind, EntityMention found)
    {
        GoldArticle article = Assert.Single(GoldReader.Read(gold, "set"));
        KindScore score = Evaluator.Evaluate(article, article.Text!, [found], new GazetteerBuilder().Build()).Scores[(int)kind];
        return string.Create(CultureInfo.InvariantCulture, $"{score.Gold} {score.Found} {score.Strict}");
    }

    private static EntityMention Found(EntityKind kind, int start, int end, int level) => new()
    {
        Span = new TextSpan(start, end),
        FullSpan = new TextSpan(start, end),
        Text = "",
        Kind = kind,
        Level = level,
        Rule = "test",
    };
}
