using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class CliticSegmenterTests
{
    private static readonly CliticSegmenter Segmenter = new(["البوكمال", "الهري", "تدمر"]);

    [Theory]
    [InlineData("بيروت", "بيروت")]
    [InlineData("كركوك", "كركوك")]
    [InlineData("ليبيا", "ليبيا")]
    [InlineData("فلسطين", "فلسطين")]
    [InlineData("وهران", "وهران")]
    [InlineData("سوريا", "سوريا")]
    [InlineData("وزير", "وزير")] // minister
    [InlineData("بعد", "بعد")] // after
    [InlineData("والد", "والد")] // father
    [InlineData("سيارة", "سياره")] // car
    [InlineData("ببيروت", "ب+بيروت")]
    [InlineData("وكركوك", "و+كركوك")]
    [InlineData("وبالبوكمال", "و+ب+ال+بوكمال")]
    [InlineData("فللحدود", "ف+ل+ال+حدود")]
    [InlineData("ولليبيا", "و+ل+ليبيا")]
    [InlineData("للبنان", "ل+لبنان")]
    [InlineData("كالعراق", "ك+ال+عراق")]
    [InlineData("لتدمر", "ل+تدمر")]
    [InlineData("مدينتهم", "مدينه+هم")] // their city
    [InlineData("بمدينتها", "ب+مدينه+ها")] // in her city
    [InlineData("قواتنا", "قوات+نا")] // our forces
    [InlineData("سيقوم", "س+يقوم")] // will stand
    [InlineData("وسيستلم", "و+س+يستلم")] // and will receive
    [InlineData("وقال", "و+قال")]
    [InlineData("الرئيس", "ال+رئيس")]
    [InlineData("Baghdad", "baghdad")]
    [InlineData("", "")]
    public void Best_reading_comes_first(string word, string expected)
    {
        CliticSegmentation best = Segmenter.Segment(word)[0];
        Assert.Equal(expected, string.Join('+',
            [.. best.Proclitics, best.Stem, .. best.Enclitic is { } e ? [e] : Array.Empty<string>()]));
    }

    [Theory]
    [InlineData("وَبِالبُوكَمال", "بُوكَمال")]
    [InlineData("للحُدود", "حُدود")]
    [InlineData("مَدينَتِهِم", "مَدينَتِ")]
    public void Stem_span_is_in_the_word_as_given(string word, string stem) =>
        Assert.Equal(stem, Segmenter.Segment(word)[0].StemSpan.Slice(word));

    [Fact]
    public void Word_as_it_stands_is_always_a_reading_and_scores_fall() => OddText.Check(OddText.Text, word =>
    {
        IReadOnlyList<CliticSegmentation> readings = Segmenter.Segment(word);
        return readings.Any(r => r.Proclitics.Count == 0 && r.Enclitic is null && r.Stem == KeyFolding.Fold(word))
            && readings.Zip(readings.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score);
    });
}
