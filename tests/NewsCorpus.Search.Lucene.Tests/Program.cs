using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Lucene.Tests;

/// <summary>The writer that <see cref="LuceneKilledWriterTests"/> starts as a process of its own and kills.</summary>
internal static class Program
{
    public const int Batch = 5;

    /// <summary>Adds batches without end; prints how many articles are in once each call has returned.</summary>
    private static int Main(string[] arguments)
    {
        if (arguments is not ["write", string path])
        {
            return 2;
        }

        using LuceneSearchIndex index = LuceneSearchIndex.Open(path);
        for (int n = index.Statistics().Articles; ; n += Batch)
        {
            int first = n;
            index.AddRange(Enumerable.Range(first, Batch).Select(
                i => Sample.Article("a" + i, "title " + i, "common words number " + i, "en")));
            Console.Out.WriteLine(n + Batch);
            Console.Out.Flush();
        }
    }
}
