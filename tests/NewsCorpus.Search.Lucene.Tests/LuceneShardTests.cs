using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Lucene.Tests;

/// <summary>Shards made apart are joined by copying their segments.</summary>
public sealed class LuceneShardTests
{
    [Fact]
    public void JoinedShardsAnswerLikeOneIndex()
    {
        using LuceneSearchIndex whole = LuceneSearchIndex.InMemory();
        using LuceneSearchIndex first = LuceneSearchIndex.InMemory();
        using LuceneSearchIndex second = LuceneSearchIndex.InMemory();
        using LuceneSearchIndex third = LuceneSearchIndex.InMemory();
        whole.AddRange(Sample.Library);
        first.AddRange(Sample.Library.Take(4));
        second.AddRange(Sample.Library.Skip(4).Take(5));
        third.AddRange(Sample.Library.Skip(9));
        first.AddShard(second);
        first.AddShard(third);
        SearchOptions options = new() { Facets = true };
        foreach (string query in new[] { "Basra", "قوات سوريا", "place:Mosul", "\"oil prices\"", "lang:en", "*" })
        {
            SearchResult expected = whole.Search(query, options);
            SearchResult actual = first.Search(query, options);
            Assert.NotEmpty(expected.Hits);
            Assert.Equal(expected.Hits.Select(h => (h.Id, h.Score)), actual.Hits.Select(h => (h.Id, h.Score)));
            Assert.Equal(expected.Facets.SelectMany(f => f.Values), actual.Facets.SelectMany(f => f.Values));
        }

        Assert.True(first.Check().IsSound);
    }

    [Fact]
    public void AShardWithAnArticleThatIsThereIsRefused()
    {
        using LuceneSearchIndex index = LuceneSearchIndex.InMemory();
        using LuceneSearchIndex shard = LuceneSearchIndex.InMemory();
        index.AddRange(Sample.Library.Take(2));
        shard.AddRange(Sample.Library.Skip(1).Take(2));
        Assert.Throws<ArgumentException>(() => index.AddShard(shard));
        Assert.Equal(2, index.Statistics().Articles);
    }
}
