namespace NewsCorpus.Search.Sqlite.Tests;

internal static class TestIndex
{
    public static SqliteSearchIndex InMemory(IEntityNameLookup? names) =>
        SqliteSearchIndex.InMemory(new SqliteIndexOptions { Names = names });

    public static string NewPath() => Path.Combine(Path.GetTempPath(), $"newscorpus-{Guid.NewGuid():N}.db");

    public static void DeleteFile(string path)
    {
        foreach (string suffix in new[] { "", "-wal", "-shm" })
        {
            File.Delete(path + suffix);
        }
    }
}
