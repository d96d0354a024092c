using System.Globalization;
using NewsCorpus.Search.Contract;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>The process of its own that some tests start: it writes to an index, or says what is in it.</summary>
internal static class Program
{
    public const int Batch = 5;

    /// <summary>How many batches a writer that is followed may be ahead of its reader.</summary>
    public const int Ahead = 5;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["write", string path]:
                return Write(path, int.MaxValue, followed: false);
            case ["write", string path, string upTo]:
                return Write(path, int.Parse(upTo, CultureInfo.InvariantCulture), followed: false);
            case ["write", string path, string upTo, "followed"]:
                return Write(path, int.Parse(upTo, CultureInfo.InvariantCulture), followed: true);
            case ["count", string path]:
                return Count(path);
            default:
                return 2;
        }
    }

    /// <summary>
    /// Adds batches up to a number of articles; prints how many are in once each call has returned. A followed writer
    /// waits for a line of its reader for each batch but the first few, or it might be through before the reader has begun.
    /// </summary>
    private static int Write(string path, int upTo, bool followed)
    {
        try
        {
            using SqliteSearchIndex index = SqliteSearchIndex.Open(path);
            for (int n = index.Statistics().Articles; n < upTo; n += Batch)
            {
                if (followed && n >= Ahead * Batch && Console.In.ReadLine() is null)
                {
                    return 3;
                }

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
