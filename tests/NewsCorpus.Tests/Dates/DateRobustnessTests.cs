using System.Text;
using NewsCorpus.Dates;

namespace NewsCorpus.Tests.Dates;

public sealed class DateRobustnessTests
{
    private static readonly DateResolver Resolver = new();
    private static readonly string[] Words = Vocabulary();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void NoRunOfDateWordsAndSignsBreaksAnything(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 1500; round++)
        {
            StringBuilder text = new();
            for (int i = random.Next(1, 9); i > 0; i--)
            {
                text.Append(Words[random.Next(Words.Length)]).Append(random.Next(5) == 0 ? "" : " ");
            }

            string line = text.ToString();
            DateContext context = random.Next(3) == 0 ? DateContext.None
                : new DateContext { Published = new DateOnly(2020, 2, 29) };
            foreach (ResolvedDate date in Resolver.Resolve(line, context))
            {
                Assert.Equal(date.Expression.Text, date.Expression.Span.Slice(line));
                Assert.False(date.Expression.Span.IsEmpty);
                Assert.True(date.Earliest is null || date.Latest is null || date.Earliest <= date.Latest, line);
            }
        }
    }

    [Fact]
    public void OneInstanceServesManyThreads()
    {
        string[] rows = [.. DateRows.Lines("arabic.tsv").Select(row => row.Split('\t')[1])];
        string?[] expected = [.. rows.Select(Value)];

        string?[] parallel = [.. rows.AsParallel().AsOrdered().WithDegreeOfParallelism(4).Select(Value)];

        Assert.Equal(expected, parallel);

        static string? Value(string text) =>
            string.Join(';', Resolver.Resolve(text, DateRows.Context("2021-03-10")).Select(d =>
                d.Edtf ?? d.TimexValue));
    }

    private static string[] Vocabulary()
    {
        HashSet<string> words =
        ["/", "-", "(", ")", ":", "،", ",", ".", "و", "ب", "31", "30", "0", "2021", "1442", "99", "12:30", "هـ", "م"];
        foreach (string file in (string[])["arabic.tsv", "english.tsv"])
        {
            foreach (string row in DateRows.Lines(file))
            {
                words.UnionWith(row.Split('\t')[1].Split([' ', '⟦', '⟧'], StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }
}
