using NewsCorpus.Gazetteers;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Ranking;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Search;

/// <summary>The parts that find and pick articles, against slow and obvious ways; and the names that keep their endings.</summary>
public sealed class RankingPartsTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 3)]
    [InlineData(3, 1000)]
    [InlineData(4, 1)]
    public void TheLeastOfTheBestIsWhereSortingPutsIt(int seed, int different)
    {
        Random random = new(seed);
        double[] values = [.. Enumerable.Range(0, 500).Select(_ => (double)random.Next(different))];
        double[] sorted = [.. values.OrderDescending()];
        foreach (int wanted in new[] { 1, 2, 10, 250, 499, 500 })
        {
            Assert.Equal(sorted[wanted - 1], Selection.Least(values, wanted));
        }
    }

    [Fact]
    public void WeightsAddUpOverGroupsAndInAGroupTheBestCounts()
    {
        byte[] lengths = [.. Enumerable.Repeat(LengthCode.Of(100), 3000)];
        float[] once = LengthCode.Once(100);
        Random random = new(6);
        Dictionary<int, float> expected = [];
        using DocWeights weights = new(2000);
        for (int group = 0; group < 5; group++)
        {
            weights.StartGroup();
            Dictionary<int, float> best = [];
            foreach (float worth in new[] { 1f, 4f, 2f })
            {
                int[] docs = [.. Enumerable.Range(0, 3000).Where(_ => random.Next(8) == 0)];
                weights.Add(docs, worth, lengths, once);
                foreach (int doc in docs)
                {
                    best[doc] = Math.Max(best.GetValueOrDefault(doc), worth);
                }
            }

            foreach ((int doc, float worth) in best)
            {
                expected[doc] = expected.GetValueOrDefault(doc) + worth;
            }
        }

        int[] found = new int[weights.Count];
        float[] sums = new float[weights.Count];
        weights.CopyTo(found, sums);
        Assert.Equal(expected.Keys.Order(), found.Order());
        for (int i = 0; i < found.Length; i++)
        {
            Assert.Equal(expected[found[i]] * once[LengthCode.Of(100)], sums[i], 0.01f);
            Assert.Equal(sums[i], weights.Of(found[i]));
        }

        Assert.Equal(0, weights.Of(5000));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(300)]
    [InlineData(20_000)]
    public void ALengthCodeIsNearTheLength(int length)
    {
        double exact = Bm25.Saturate(1, length, 250);
        Assert.InRange(LengthCode.Once(250)[LengthCode.Of(length)], exact * 0.95, exact * 1.05);
    }

    [Theory]
    [InlineData("طهران", "طهران")]
    [InlineData("وطهران", "طهران")]
    [InlineData("بطهران", "طهران")]
    [InlineData("البحرين", "بحرين")]
    [InlineData("بحرين", "بحرين")]
    [InlineData("بالبحرين", "بحرين")]
    [InlineData("للبحرين", "بحرين")]
    [InlineData("دبي", "دبي")]
    [InlineData("هرات", "هرات")]
    [InlineData("مهندسين", "مهندس")]
    [InlineData("الشارقه", "شارق")]
    public void NamesKeepWhatIsNoEnding(string form, string stem) => Assert.Equal(stem, TermStemmer.Stem(form));

    [Fact]
    public void WhatIsProtectedIsANameOfTheGazetteer()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (GazetteerEntry entry in Gazetteer.Embedded.Entries)
        {
            string name = KeyFolding.Fold(entry.NameAr ?? "");
            names.Add(name);
            names.Add(name.StartsWith("ال", StringComparison.Ordinal) ? name[2..] : name);
        }

        string[] listed = [.. EmbeddedTable.Rows("Search/Data/protected-ar.txt").Select(row => row.Cells[0])];
        Assert.True(listed.Length > 500);
        Assert.Equal([], listed.Except(names));
    }
}
