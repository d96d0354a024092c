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
    [InlineData(FlatGoldConventions.None, null, MentionForm.Name, "1 1 0")]
    [InlineData(FlatGoldConventions.NamesOnly, null, MentionForm.Name, "1 1 0")]
    [InlineData(FlatGoldConventions.NamesOnly, null, MentionForm.Descriptor, "1 1 1")] // حدود بغداد (the borders of Baghdad)
    [InlineData(FlatGoldConventions.NoFacilities, "city", MentionForm.Name, "1 1 0")]
    [InlineData(FlatGoldConventions.NoFacilities, "airport", MentionForm.Name, "1 1 1")] // مطار بغداد (Baghdad airport)
    [InlineData(FlatGoldConventions.InnerNames, null, MentionForm.Name, "1 1 1")] // جنوب بغداد (southern Baghdad)
    public void What_a_set_does_not_mark_gives_way_to_the_name_inside(
        FlatGoldConventions conventions, string? subkind, MentionForm form, string counts)
    {
        GoldArticle article = Assert.Single(GoldReader.Read("جنوب O\nبغداد B-LOC\nمجلس B-ORG\n", "set", conventions));
        EntityMention[] found =
        [
            Found(EntityKind.Place, 0, 10, 0) with { Subkind = subkind, Form = form },
            Found(EntityKind.Place, 5, 10, 1),
        ];
        Assert.Equal(counts, Counts(article, EntityKind.Place, found));
    }

    [Fact]
    public void A_facility_without_a_row_is_told_by_the_word_that_made_it()
    {
        GoldArticle article = Assert.Single(
            GoldReader.Read("مستشفى O\nالسلام O\nبغداد B-LOC\nمجلس B-ORG\n", "set", FlatGoldConventions.NoFacilities));
        Assert.Equal(
            "1 0 0", Counts(article, EntityKind.Place, [Found(EntityKind.Place, 0, 13, 0) with { Rule = "trigger:hospital" }]));
    }

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
        return Counts(article, kind, [found]);
    }

    private static string Counts(GoldArticle article, EntityKind kind, EntityMention[] found)
    {
        KindScore score = Evaluator.Evaluate(article, article.Text!, found, new GazetteerBuilder().Build()).Scores[(int)kind];
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
