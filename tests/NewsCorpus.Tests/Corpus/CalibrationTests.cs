using System.Globalization;
using NewsCorpus.Entities;
using NewsCorpus.Entities.Evaluation;
using NewsCorpus.Gazetteers;
using Xunit.Abstractions;

namespace NewsCorpus.Tests.Corpus;

/// <summary>What a mention's confidence is worth, on the articles that rules may be fitted to.</summary>
public class CalibrationTests(ITestOutputHelper output)
{
    /// <summary>Buckets of confidence from their lower bound; a mention is right if span and kind are the gold's.</summary>
    private static readonly double[] Bounds = [0, 0.84, 0.94];

    [Fact]
    public void Surer_mentions_are_right_more_often()
    {
        (int Found, int Right)[] buckets = new (int, int)[Bounds.Length];
        SortedDictionary<string, (int Found, int Right)> rules = new(StringComparer.Ordinal);
        foreach ((GoldArticle gold, ProcessedArticle article) in GoldenCorpusTests.Articles.Value.Values.Where(a => !a.Gold.HeldOut))
        {
            HashSet<(int Start, string Kind)> wrong =
            [
                .. Evaluator.Evaluate(gold, article.Article.Text, article.Mentions, Gazetteer.Embedded).Issues
                    .Where(i => i.Type == "extra").Select(i => (i.Span.Start, i.Kind.ToString())),
            ];
            foreach (EntityMention mention in article.Mentions.Where(m => m.Form != MentionForm.Nominal))
            {
                int right = wrong.Contains((mention.Span.Start, mention.Kind.ToString())) ? 0 : 1;
                int bucket = Array.FindLastIndex(Bounds, b => mention.Confidence >= b);
                buckets[bucket] = (buckets[bucket].Found + 1, buckets[bucket].Right + right);
                string rule = string.Create(CultureInfo.InvariantCulture, $"{mention.Rule} {mention.Confidence}");
                (int found, int sure) = rules.GetValueOrDefault(rule);
                rules[rule] = (found + 1, sure + right);
            }
        }

        for (int i = 0; i < buckets.Length; i++)
        {
            output.WriteLine($"from {Bounds[i]}: {buckets[i].Found} found, {Share(buckets[i]):0.000} right");
        }

        foreach ((string rule, (int Found, int Right) counts) in rules)
        {
            output.WriteLine($"{rule}: {counts.Found} found, {Share(counts):0.000} right");
        }

        Assert.All(buckets, b => Assert.True(b.Found >= 20, "too few mentions in a bucket to say anything"));
        Assert.Equal(buckets.Select(Share).Order(), buckets.Select(Share));
    }

    private static double Share((int Found, int Right) bucket) => bucket.Found == 0 ? 1 : (double)bucket.Right / bucket.Found;
}
