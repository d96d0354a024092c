using System.Globalization;
using NewsCorpus.Search;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;
using NewsCorpus.Search.Ranking;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Search;

/// <summary>Small parts of the Search room, each by a table.</summary>
public sealed class SearchPartsTests
{
    [Theory]
    [InlineData("2020", "2020-01-01", "2020-12-31")]
    [InlineData("2020-02", "2020-02-01", "2020-02-29")]
    [InlineData("2020/2/9", "2020-02-09", "2020-02-09")]
    [InlineData("٢٠٢٠-١٢-٢٠", "2020-12-20", "2020-12-20")]
    [InlineData("2019..2020-06", "2019-01-01", "2020-06-30")]
    [InlineData("2019..", "2019-01-01", null)]
    [InlineData("..2019", null, "2019-12-31")]
    [InlineData(">2019", "2020-01-01", null)]
    [InlineData(">=2019-05", "2019-05-01", null)]
    [InlineData("<2019-05-02", null, "2019-05-01")]
    [InlineData("<=2019", null, "2019-12-31")]
    [InlineData(">9999", "9999-12-31", null)]
    public void DaysAreRead(string text, string? from, string? to)
    {
        Assert.True(DayRange.TryParse(text, out DateOnly? first, out DateOnly? last));
        Assert.Equal(from, first?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(to, last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("20")]
    [InlineData("20201")]
    [InlineData("2020-13")]
    [InlineData("2020-02-30")]
    [InlineData("2020-01-01-01")]
    [InlineData("2020..soon")]
    [InlineData(">")]
    public void WhatIsNoDayIsRefused(string text) => Assert.False(DayRange.TryParse(text, out _, out _));

    [Fact]
    public void ATermVectorTellsTheSameCountsAsItWasMadeFrom()
    {
        Random random = new(11);
        for (int round = 0; round < 50; round++)
        {
            Dictionary<int, TermCount> counts = [];
            for (int i = 0; i < random.Next(0, 400); i++)
            {
                int hash = random.Next(4) == 0 ? random.Next(300) : random.Next(1 << 24);
                counts[hash] = new TermCount(1 + (random.Next(5) == 0 ? random.Next(100_000) : random.Next(4)), random.Next(2) == 0);
            }

            int[] asked = [.. counts.Keys.Where(_ => random.Next(2) == 0).Concat(Enumerable.Range(0, 40).Select(_ => random.Next(1 << 24)))];
            Array.Sort(asked);
            TermCount[] found = new TermCount[asked.Length];
            TermVector.Lookup(TermVector.Encode(counts), asked, found);
            Assert.Equal(asked.Select(h => counts.GetValueOrDefault(h)), found);
        }
    }

    [Fact]
    public void OldRecordsUnpackToWhatWasPacked()
    {
        byte[] bytes = [.. Enumerable.Range(0, 128).Select(i => (byte)i), .. System.Text.Encoding.UTF8.GetBytes("نصّ عربي ٪ پ and 中 é 😀")];
        Assert.Equal(bytes, RecordPacking.Unpack(RecordPacking.Pack(bytes)));
        byte[] arabic = System.Text.Encoding.UTF8.GetBytes("المدينة");
        Assert.Equal(arabic.Length / 2, RecordPacking.Pack(arabic).Length);
    }

    [Fact]
    public void NearlyEqualTextsHaveNearlyEqualSketches()
    {
        Dictionary<int, TermCount> one = Enumerable.Range(0, 200).ToDictionary(i => i * 7919, i => new TermCount(1 + (i % 6), false));
        Dictionary<int, TermCount> near = new(one) { [5] = new TermCount(1, false) };
        Dictionary<int, TermCount> far = Enumerable.Range(0, 200).ToDictionary(i => 3 + (i * 104_729), _ => new TermCount(1, false));
        Assert.True(SimHash.AreNear(SimHash.Of(one), SimHash.Of(near)));
        Assert.False(SimHash.AreNear(SimHash.Of(one), SimHash.Of(far)));
        Assert.Equal(SlowSketch(one), SimHash.Of(one));
        Assert.Equal(SlowSketch(far), SimHash.Of(far));

        // One bit after the other, as the sketch is defined.
        static long SlowSketch(Dictionary<int, TermCount> counts)
        {
            long sketch = 0;
            for (int bit = 0; bit < 64; bit++)
            {
                int sum = counts.Sum(c => (Hash(c.Key) >> bit & 1) != 0 ? Math.Min(c.Value.Count, 4) : -Math.Min(c.Value.Count, 4));
                sketch |= sum > 0 ? 1L << bit : 0;
            }

            return sketch;
        }

        static ulong Hash(int term)
        {
            ulong x = (ulong)term + 0x9E3779B97F4A7C15;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            return x ^ (x >> 31);
        }
    }

    [Theory]
    [InlineData("قتل 3 في Mosul اليوم", 4, 5, "\u2068قتل [3] في Mosul اليوم\u2069")]
    [InlineData("\u202Eعكس\u202C نصّ", 1, 4, "\u2068[عكس] نصّ\u2069")]
    [InlineData("a\u200Fb\u2067c\u2069d", 3, 7, "\u2068ab[cd]\u2069")]
    [InlineData("first\r\n\r\n  second", 11, 17, "\u2068first [second]\u2069")]
    [InlineData("\u2069\u2069escape", 2, 8, "\u2068[escape]\u2069")]
    public void ASnippetKeepsItsDirectionToItself(string text, int start, int end, string line)
    {
        Snippet snippet = new(new TextSpan(0, text.Length), text, [new TextSpan(start, end)]);
        Assert.Equal(line, snippet.ToString());
    }

    [Fact]
    public void ManyThreadsRememberTheSameWords()
    {
        SearchAnalyzer analyzer = new();
        string[] words = [.. Enumerable.Range(0, 30_000).Select(i => "word" + (i * 7 % 9973) + " والمدينة" + (i % 11))];
        Parallel.For(0, 8, _ =>
        {
            foreach (string word in words)
            {
                AnalyzedTerm term = analyzer.Analyze(word)[0];
                Assert.Equal(word.Split(' ')[0], term.Form);
            }
        });
    }
}
