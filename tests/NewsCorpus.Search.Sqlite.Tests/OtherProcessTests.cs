using System.Diagnostics;
using System.Globalization;

namespace NewsCorpus.Search.Sqlite.Tests;

/// <summary>One process writes batch after batch while this one reads the same file.</summary>
public sealed class OtherProcessTests : IDisposable
{
    private const int Articles = 300;
    private const int Hits = 3;

    private readonly string _path = TestIndex.NewPath();

    [Fact]
    public void EveryAnswerIsWholeWhileAnotherProcessWrites()
    {
        ProcessStartInfo start = new(
            "dotnet",
            [typeof(Program).Assembly.Location, "write", _path, Articles.ToString(CultureInfo.InvariantCulture), "followed"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process writer = Process.Start(start)!;
        Assert.NotNull(writer.StandardOutput.ReadLine());
        HashSet<int> counts = [];
        using (SqliteSearchIndex index = SqliteSearchIndex.Open(_path, new SqliteIndexOptions { ReadOnly = true }))
        {
            int seen = 0;
            Follow(writer, Program.Batch);
            while (writer.StandardOutput.ReadLine() is { } line)
            {
                int written = int.Parse(line, CultureInfo.InvariantCulture);
                seen = Ask(index, Math.Max(seen, written));
                counts.Add(seen);
                Follow(writer, written);
            }

            writer.WaitForExit();
            Assert.Equal(0, writer.ExitCode);
            Assert.Equal(Articles, Ask(index, Articles));
            Assert.Empty(index.Check().Problems);
            Assert.Equal(Articles, index.Export().Select(a => a.Article.Id).Distinct(StringComparer.Ordinal).Count());
        }

        // Otherwise the two did not run side by side, and nothing was shown.
        Assert.True(counts.Count >= 10, $"only {counts.Count} states of the index were seen");
    }

    /// <summary>Lets the writer go on; it asks for no more when it may write all that is left.</summary>
    private static void Follow(Process writer, int written)
    {
        if (written <= Articles - (Program.Ahead * Program.Batch))
        {
            writer.StandardInput.WriteLine();
            writer.StandardInput.Flush();
        }
    }

    public void Dispose() => TestIndex.DeleteFile(_path);

    /// <summary>
    /// Asks in several ways; each answer must be whole batches, hold together in itself and be no less than the one
    /// before.
    /// </summary>
    private static int Ask(SqliteSearchIndex index, int atLeast)
    {
        SearchOptions options = new() { Limit = Hits, Facets = true, AcrossLanguages = false };
        foreach (string query in new[] { "*", "common", "\"words number\"", "title:title" })
        {
            SearchResult result = index.Search(query, options);
            Assert.Equal(0, result.Total % Program.Batch);
            Assert.InRange(result.Total, atLeast, Articles);
            Assert.Equal(Hits, result.Hits.Count);
            Assert.Equal(result.Total, result.Facets.Single(f => f.Name == "language").Values.Sum(v => v.Count));
            atLeast = result.Total;
        }

        int stored = index.Statistics().Articles;
        Assert.InRange(stored, atLeast, Articles);
        string? last = index.GetArticle("a" + (stored - 1))?.Article.Text;
        Assert.EndsWith("number " + (stored - 1), last, StringComparison.Ordinal);
        return stored;
    }
}
