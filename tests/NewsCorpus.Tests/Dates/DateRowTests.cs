using NewsCorpus.Dates;

namespace NewsCorpus.Tests.Dates;

/// <summary>Every row of the tables: span, type and value of the one expression in a line, or none at all.</summary>
public sealed class DateRowTests
{
    private static readonly DateResolver Resolver = new();

    public static TheoryData<string> Arabic => [.. DateRows.Lines("arabic.tsv")];

    public static TheoryData<string> English => [.. DateRows.Lines("english.tsv")];

    public static TheoryData<string> Traps => [.. DateRows.Lines("traps.tsv")];

    [Theory]
    [MemberData(nameof(Arabic))]
    [MemberData(nameof(English))]
    public void TheExpressionIsFoundWithItsValue(string row)
    {
        string[] cells = row.Split('\t');
        int start = cells[1].IndexOf('⟦', StringComparison.Ordinal);
        int end = cells[1].IndexOf('⟧', StringComparison.Ordinal) - 1;
        string text = cells[1].Replace("⟦", "", StringComparison.Ordinal).Replace("⟧", "", StringComparison.Ordinal);

        ResolvedDate date = Assert.Single(Resolver.Resolve(text, DateRows.Context(cells[0])));

        Assert.Equal((start, end, cells[1][(start + 1)..(end + 1)]),
            (date.Expression.Span.Start, date.Expression.Span.End, date.Expression.Text));
        Assert.Equal(
            string.Join(' ', cells[2..]),
            $"{date.TimexType} {date.TimexValue ?? "-"} {date.Edtf ?? "-"} {date.Mod ?? "-"} {date.Native ?? "-"}");
    }

    [Theory]
    [MemberData(nameof(Traps))]
    public void WhatOnlyLooksLikeADateIsLeftAlone(string text) =>
        Assert.Empty(Resolver.Resolve(text, DateRows.Context("2021-03-10")).Select(d =>
            $"{d.Expression.Text} = {d.TimexValue}"));
}
