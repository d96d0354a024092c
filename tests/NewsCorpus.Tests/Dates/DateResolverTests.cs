using NewsCorpus.Dates;

namespace NewsCorpus.Tests.Dates;

public sealed class DateResolverTests
{
    private static readonly DateResolver Resolver = new();

    [Fact]
    public void TodayWithAWeekdayAndADateIsOneExpressionThatTheAnchorGivesItsYear()
    {
        const string text = "ونقلت الوكالة اليوم الأحد، 20 من كانون الأول، أن قوة توجهت قبل أيام";
        IReadOnlyList<ResolvedDate> dates = Resolver.Resolve(text, Published(2020, 12, 20));

        Assert.Equal(["اليوم الأحد، 20 من كانون الأول", "قبل أيام"], dates.Select(d => d.Expression.Text));
        Assert.Equal("2020-12-20", dates[0].Edtf);
        Assert.Equal("PAST_REF", dates[1].TimexValue);
    }

    [Fact]
    public void WithoutAnAnchorTheYearStaysOpenAndTheCandidatesFitTheWeekday()
    {
        ResolvedDate date = One("اليوم الأحد، 20 من كانون الأول", DateContext.None);

        Assert.Equal("XXXX-12-20", date.Edtf);
        Assert.Equal(["2009-12-20", "2015-12-20", "2020-12-20", "2026-12-20"], date.Candidates);
        Assert.Null(date.Earliest);
    }

    [Fact]
    public void TheCandidateYearsFollowTheContext()
    {
        DateContext context = new() { FirstCandidateYear = 2018, LastCandidateYear = 2024 };

        Assert.Equal(["2020-12-20"], One("الأحد، 20 من كانون الأول", context).Candidates);
    }

    [Theory]
    [InlineData("وانطلقت المعركة بعد كلمة المتحدث في 18 من الشهر الجاري.", "2020-12-18", "NC3002")]
    [InlineData("ينتهي العمل في 18 من الشهر الجاري.", "2020-12-18", null)]
    [InlineData("في الاثنين 20 كانون الأول 2020 قصفت الطائرات", "2020-12-20", "NC3001")]
    [InlineData("في 30 شباط 2020", null, "NC3004")]
    [InlineData("في 5 محرم 1390", "1970-03-12~", "NC3003")]
    public void WhatDoesNotFitIsFlaggedAndNotMoved(string text, string? edtf, string? code)
    {
        ResolvedDate date = Resolver.Resolve(text, Published(2020, 12, 11))[^1];

        Assert.Equal(edtf, date.Edtf);
        Assert.Equal(code, date.Diagnostics.Select(d => d.Code).FirstOrDefault());
    }

    [Fact]
    public void TheReportsOwnDayAnchorsTheRestOfTheText()
    {
        const string text = "أعلنت الوزارة اليوم الأحد 20 كانون الأول 2020 أن الهجوم وقع أمس، وأن آخر سبقه الخميس الماضي.";

        Assert.Equal(["2020-12-20", "2020-12-19", "2020-12-17"], Edtf(text, DateContext.None));
        Assert.Equal(["2020-12-20", "2020-12-19", "2020-12-17"], Edtf(text, Published(2020, 12, 23)));
    }

    [Fact]
    public void TodayFridayPrintedOnASaturdayMeansTheDayBefore()
    {
        const string text = "أنشأت القوات اليوم الجمعة مقراً، وكانت قد وصلت أمس.";

        Assert.Equal(["2022-10-21", "2022-10-20"], Edtf(text, Published(2022, 10, 22)));
    }

    [Fact]
    public void AFullDateThatOpensALineAnchorsWhenNothingElseDoes() =>
        Assert.Equal(["2021-06-15", "2021-06-14"], Edtf("الثلاثاء 15 حزيران 2021\nوصل الوفد أمس.", DateContext.None));

    [Fact]
    public void TheSameMonthIsThatOfTheDateBefore() =>
        Assert.Equal(
            ["2020-10-04", "2020-10-18", "2020-10-19"],
            Edtf("بدأت في 4 تشرين الأول 2020 وانتهت في 18 من الشهر نفسه، وفي اليوم التالي عادت", Published(2020, 12, 11)));

    [Theory]
    [InlineData(null, "2021-04-03", "2021-03-04")]
    [InlineData("SY", "2021-04-03", null)]
    [InlineData("US", "2021-03-04", null)]
    public void TheCountrySettlesTheOrderOfDayAndMonth(string? country, string edtf, string? alternative)
    {
        ResolvedDate date = One("3/4/2021", new DateContext { Country = country });

        Assert.Equal(edtf, date.Edtf);
        Assert.Equal(alternative, date.Alternatives.SingleOrDefault());
    }

    [Fact]
    public void AWeekdaySettlesTheOrderOfDayAndMonth() =>
        Assert.Equal("2021-03-04", One("Thursday 3/4/2021", DateContext.None).Edtf);

    [Fact]
    public void LastThursdayTwoDaysOnKeepsTheWeekBeforeAsAnAlternative()
    {
        ResolvedDate date = One("أصيب ثلاثة الخميس الماضي", Published(2022, 3, 19));

        Assert.Equal("2022-03-17", date.Edtf);
        Assert.Equal(["2022-03-10"], date.Alternatives);
    }

    [Theory]
    [InlineData("منتصف آذار/مارس الماضي", "2021-03-11", "2021-03-20")]
    [InlineData("الأيام القليلة الماضية", "2021-05-13", "2021-05-19")]
    [InlineData("الأسبوع الماضي", "2021-05-10", "2021-05-16")]
    [InlineData("في رمضان الماضي", "2021-04-13", "2021-05-12")]
    [InlineData("صيف 2019", "2019-06-01", "2019-08-31")]
    [InlineData("2011-2014", "2011-01-01", "2014-12-31")]
    public void TheEarliestAndLatestDayAreGiven(string text, string earliest, string latest)
    {
        ResolvedDate date = One(text, Published(2021, 5, 20));

        Assert.Equal((earliest, latest), ($"{date.Earliest:yyyy-MM-dd}", $"{date.Latest:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("نشر في: 15 حزيران 2021 - 13:45", null, "2021-06-15")]
    [InlineData("آخر تحديث: الثلاثاء 15 يونيو 2021", null, "2021-06-15")]
    [InlineData("الأحد 15 شعبان 1442هـ الموافق 28 مارس 2021م", null, "2021-03-28")]
    [InlineData("Published: 3/4/2021", "US", "2021-03-04")]
    [InlineData("Published: 3/4/2021", "GB", "2021-04-03")]
    [InlineData("2 تعليقات", null, null)]
    [InlineData("15 حزيران", null, null)]
    [InlineData("من 15 حزيران 2021 إلى 16 حزيران 2021", null, null)]
    public void APublicationLineGivesItsOneFullDate(string line, string? country, string? expected) =>
        Assert.Equal(expected, Resolver.ReadPublicationLine(line, country)?.ToString("yyyy-MM-dd"));

    private static DateContext Published(int year, int month, int day) => new() { Published = new DateOnly(year, month, day) };

    private static ResolvedDate One(string text, DateContext context) => Assert.Single(Resolver.Resolve(text, context));

    private static string[] Edtf(string text, DateContext context) =>
        [.. Resolver.Resolve(text, context).Select(date => date.Edtf ?? "-")];
}
