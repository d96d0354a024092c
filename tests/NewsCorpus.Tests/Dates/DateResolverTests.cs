using NewsCorpus.Dates;

namespace NewsCorpus.Tests.Dates;

public sealed class DateResolverTests
{
    private static readonly DateResolver Resolver = new();

    [Fact]
    public void TodayWithAWeekdayAndADateIsOneExpressionThatTheAnchorGivesItsYear()
    {
        const string text = "ونقلت الوكالة اليوم الأحد، 20 من كانون الأول، أن قوة توجهت قبل أيام";
        IReadOnlyList<ResolvedDate> dates =
            Resolver.Resolve(text, new DateContext { Published = new DateOnly(2020, 12, 20) });

        Assert.Equal(["اليوم الأحد، 20 من كانون الأول", "قبل أيام"], dates.Select(d => d.Expression.Text));
        Assert.Equal("2020-12-20", dates[0].Edtf);
        Assert.Equal("PAST_REF", dates[1].TimexValue);
    }

    [Fact]
    public void WithoutAnAnchorTheYearStaysOpenAndTheCandidatesFitTheWeekday()
    {
        ResolvedDate date = Assert.Single(Resolver.Resolve("اليوم الأحد، 20 من كانون الأول", DateContext.None));

        Assert.Equal("XXXX-12-20", date.Edtf);
        Assert.Equal(["2009-12-20", "2015-12-20", "2020-12-20", "2026-12-20"], date.Candidates);
    }

    [Fact]
    public void ThePastTenseDateAfterPublicationKeepsItsLiteralValueAndIsFlagged()
    {
        const string text = "وانطلقت المعركة بعد كلمة المتحدث في 18 من الشهر الجاري.";
        ResolvedDate date = Assert.Single(
            Resolver.Resolve(text, new DateContext { Published = new DateOnly(2020, 12, 11) }));

        Assert.Equal("2020-12-18", date.Edtf);
        Assert.Equal("NC3002", Assert.Single(date.Diagnostics).Code);
    }
}
