using System.Collections.Concurrent;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Tests.House;

namespace NewsCorpus.Tests.Entities.Engine;

/// <summary>An extractor lays article after article out in the same room: nothing of one may show in another.</summary>
public class SharedExtractorTests
{
    /// <summary>
    /// A guard against room that is not used again, which cost 150 and more; what optimised code needs, the benchmark says.
    /// </summary>
    private const int KilobytesBeyondResults = 64;

    private static readonly EntityExtractor Shared = new(Gazetteer.Embedded);
    private static readonly EntityExtractionContext Context = new() { Published = new DateOnly(2020, 12, 20) };
    private static readonly string[] Articles =
    [
        .. new[] { "ar", "en" }.SelectMany(language => Directory.GetFiles(Path.Combine(SourceTree.Root, "corpus", language), "*.txt"))
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).Where(text => !text.Contains('\uFFFD', StringComparison.Ordinal)),
    ];

    [Fact]
    public void An_article_gives_the_same_after_any_other()
    {
        foreach (string article in Articles)
        {
            List<EntityMention> alone = [.. new EntityExtractor(Gazetteer.Embedded).Extract(article, Context).Mentions];
            Assert.NotEmpty(alone);
            Shared.Extract(Articles[^1] + article, Context);
            Assert.Equal(Tell(alone), Tell(Shared.Extract(article, Context).Mentions));
        }
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        string[] expected = [.. Articles.Select(article => Tell(Shared.Extract(article, Context).Mentions))];
        ConcurrentBag<(int Article, string Mentions)> found = [];
        Parallel.For(0, Articles.Length * 20, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            int article = i * 7 % Articles.Length;
            found.Add((article, Tell(Shared.Extract(Articles[article], Context).Mentions)));
        });
        Assert.All(found, one => Assert.Equal(expected[one.Article], one.Mentions));
    }

    [Fact]
    public void An_extraction_that_fails_does_no_harm_to_the_next()
    {
        string expected = Tell(Shared.Extract(Articles[0], Context).Mentions);
        Assert.Throws<ArgumentException>(() => Shared.Extract(Articles[1], [new(5, 2)], Context));
        Assert.Equal(expected, Tell(Shared.Extract(Articles[0], Context).Mentions));
    }

    [Fact]
    public void The_room_for_an_article_is_used_again()
    {
        foreach (string article in Articles)
        {
            Shared.Extract(article, Context);
        }

        long all = GC.GetAllocatedBytesForCurrentThread();
        List<ExtractionResult> results = [.. Articles.Select(article => Shared.Extract(article, Context))];
        all = GC.GetAllocatedBytesForCurrentThread() - all;
        long copies = GC.GetAllocatedBytesForCurrentThread();
        List<EntityMention> copied =
        [
            .. results.SelectMany(result => result.Mentions)
                .Select(mention => mention with { Text = new string(mention.Text.AsSpan()), Candidates = [.. mention.Candidates] }),
        ];
        copies = GC.GetAllocatedBytesForCurrentThread() - copies;
        Assert.NotEmpty(copied);
        Assert.InRange((all - copies) / 1024 / Articles.Length, 0, KilobytesBeyondResults);
    }

    private static string Tell(IReadOnlyList<EntityMention> mentions) => string.Join(
        '\n', mentions.Select(m => $"{m with { Candidates = [] }} {string.Join(' ', m.Candidates)}"));
}
