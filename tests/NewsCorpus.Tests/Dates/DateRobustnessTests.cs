using System.Text;
using NewsCorpus.Dates;
using NewsCorpus.Text;

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
            string line = Line(random);
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

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void TheRulesThatTheFilterSparesWouldHaveFoundNothing(int seed)
    {
        DateRecognizer recognizer = new();
        Random random = new(seed);
        string rows = string.Join('\n', DateRows.Lines("arabic.tsv").Concat(DateRows.Lines("english.tsv"))
            .Concat(DateRows.Lines("traps.tsv")));
        foreach (string text in Enumerable.Range(0, 3000).Select(_ => Line(random)).Prepend(rows))
        {
            TokenizedText tokens = TokenizedText.Tokenize(text);
            Assert.Equal(
                recognizer.Find(tokens, everywhere: true).Select(date => date.Span),
                recognizer.Find(tokens).Select(date => date.Span));
        }
    }

    private static string Line(Random random)
    {
        StringBuilder text = new();
        for (int i = random.Next(1, 9); i > 0; i--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(random.Next(5) == 0 ? "" : " ");
        }

        return text.ToString();
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
