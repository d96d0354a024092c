using NewsCorpus.Dates;

namespace NewsCorpus.Tests.Dates;

public sealed class DateSpanTests
{
    private static readonly DateRecognizer Recognizer = new();

    [Theory]
    [InlineData("وأمس الأول،أفادت القناة", "أمس الأول", "و")]
    [InlineData("والخميس قصفت", "الخميس", "و")]
    [InlineData("للخميس", "لخميس", "ل")]
    [InlineData("وبآذار 2020", "آذار 2020", "وب")]
    [InlineData("ب15 آذار", "15 آذار", "ب")]
    [InlineData("الخميس الماضي", "الخميس الماضي", null)]
    public void FusedParticlesStayOutsideTheSpan(string text, string span, string? proclitic)
    {
        DateExpression date = Assert.Single(Recognizer.Find(text));

        Assert.Equal(span, date.Text);
        Assert.Equal(proclitic, date.Proclitic);
    }

    [Theory]
    [InlineData("خلال الأيام القليلة القادمة", "الأيام القليلة القادمة")]
    [InlineData("عقب أيام من", "أيام")]
    [InlineData("بتاريخ 7 من الشهر الحالي", "7 من الشهر الحالي")]
    [InlineData("لغاية 21 من الشهر الحالي", "21 من الشهر الحالي")]
    [InlineData("في يوم الاثنين", "الاثنين")]
    [InlineData("منذ عام 2011", "2011")]
    [InlineData("during the last two weeks", "the last two weeks")]
    public void ThePrepositionAndTheDesignatorAreInTheFullSpanOnly(string text, string span)
    {
        DateExpression date = Assert.Single(Recognizer.Find(text));

        Assert.Equal(span, date.Text);
        string full = date.FullSpan.Slice(text);
        Assert.StartsWith(text.Split(' ')[0], full, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("في 15\u00A0آذار\u00A02021 قصف", "15\u00A0آذار\u00A02021")]
    [InlineData("في ‏15‏ آذار 2021", "15‏ آذار 2021")]
    [InlineData("في 15آذار2021", "15آذار2021")]
    [InlineData("الأحد،20 كانون الأول", "الأحد،20 كانون الأول")]
    [InlineData("كانـــون الأوّل 2020", "كانـــون الأوّل 2020")]
    [InlineData("في الآونة الأخيرة", "الآونة الأخيرة")]
    public void BlanksSignsAndMarksInsideADateAreToleratedAndKeptInTheRawSpan(string text, string span) =>
        Assert.Equal(span, Assert.Single(Recognizer.Find(text)).Text);

    [Fact]
    public void ExpressionsComeInOrderAndNeverOverlap()
    {
        string text = string.Join(" ثم ", DateRows.Lines("arabic.tsv").Select(row => row.Split('\t')[1]));
        int end = 0;
        foreach (DateExpression date in Recognizer.Find(text))
        {
            Assert.True(date.Span.Start >= end);
            Assert.True(date.FullSpan.Contains(date.Span));
            Assert.Equal(date.Text, date.Span.Slice(text));
            end = date.Span.End;
        }
    }
}
