using System.Globalization;
using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>The process of its own that some tests start: it writes to an index, or says what is in it.</summary>
internal static class Program
{
    public const int Batch = 5;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["write", string path]:
                return Write(path, int.MaxValue);
            case ["write", string path, string upTo]:
                return Write(path, int.Parse(upTo, CultureInfo.InvariantCulture));
            case ["count", string path]:
                return Count(path);
            default:
                return 2;
        }
    }

    /// <summary>Adds batches up to a number of articles; prints how many are in once each call has returned.</summary>
    private static int Write(string path, int upTo)
    {
        try
        {
            using SqliteSearchIndex index = SqliteSearchIndex.Open(path);
            for (int n = index.Statistics().Articles; n < upTo; n += Batch)
            {
                int first = n;
                index.AddRange(Enumerable.Range(first, Batch).Select(
                    i => Sample.Article("a" + i, "title " + i, "common words number " + i, "en")));
                Say((n + Batch).ToString(CultureInfo.InvariantCulture));
            }

            return 0;
        }
        catch (SearchIndexException e)
        {
            Say($"{e.Error} {e.Committed}");
            return 1;
        }
    }

    /// <summary>Prints how many articles the index says it has, how many it finds, and whether it is sound.</summary>
    private static int Count(string path)
    {
        try
        {
            using SqliteSearchIndex index = SqliteSearchIndex.Open(path, new SqliteIndexOptions { ReadOnly = true });
            int found = index.Search("common", new SearchOptions { Limit = 0, AcrossLanguages = false }).Total;
            string sound = index.Check().IsSound ? "sound" : "damaged";
            Say(FormattableString.Invariant($"{index.Statistics().Articles} {found} {sound}"));
            return 0;
        }
        catch (SearchIndexException e)
        {
            Say($"{e.Error} {e.Committed}");
            return 1;
        }
    }

    private static void Say(string line)
    {
        Console.Out.WriteLine(line);
        Console.Out.Flush();
    }
}
