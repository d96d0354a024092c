using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Tests.Gazetteers;

/// <summary>Which of several overlapping names win: the table of cases of the room's README.</summary>
public class OverlapRuleTests
{
    private static readonly Gazetteer Names = TestGazetteer.Of(
        "a;armedGroup;حزب الله;;Hezbollah",
        "b;armedGroup;حزب الله العراقي;;Kataib Hezbollah",
        "c;place;دير الزور;;Deir ez-Zor",
        "d;place;الزور الجديدة;;New Zor",
        "e;place;والي حلب;;Wali Aleppo",
        "f;place;الي حلب;;Ali Aleppo",
        "g;place;الباب;;Al-Bab",
        "h;media;الباب;;The Door",
        "i;place;New York;;New York",
        "j;media;New York Times;;New York Times",
        "k;place;York Times Square;;York Times Square");

    [Theory]
    [InlineData("حزب الله العراقي", "b")]
    [InlineData("حزب الله في العراق", "a")]
    [InlineData("دير الزور الجديدة", "c")]
    [InlineData("دير الزور، الزور الجديدة", "c d")]
    [InlineData("والي حلب", "e")]
    [InlineData("الباب", "g+h")]
    [InlineData("the New York Times Square", "j")]
    [InlineData("New York, York Times Square", "i k")]
    public void Names_alone_leftmost_then_longest_then_without_proclitics(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Names.Match(text).Select(m => string.Join('+', m.Entries.Select(e => e.Id)))));

    [Theory]
    [InlineData("حزب الله العراقي", "b a")]
    [InlineData("دير الزور الجديدة", "c d")]
    [InlineData("والي حلب", "e f")]
    [InlineData("New York Times Square", "j i k")]
    public void All_matches_by_start_then_longest_first(string text, string ids) =>
        Assert.Equal(ids, string.Join(' ', Names.Match(text, allMatches: true).Select(m => m.Entries[0].Id)));

    [Theory]
    [InlineData("أعلن حزب الله العراقي ذلك", "حزب الله العراقي:ArmedGroup")]
    [InlineData("They met at New York Times Square", "York Times Square:Place")]
    [InlineData("وصل إلى دير الزور الجديدة", "الزور الجديدة:Place")]
    public void Mentions_longest_first_over_all_kinds(string text, string outermost)
    {
        IEnumerable<EntityMention> mentions = new EntityExtractor(Names).Extract(text).Mentions.Where(m => m.Level == 0);
        Assert.Contains(outermost, mentions.Select(m => $"{m.Span.Slice(text)}:{m.Kind}"));
    }
}
