using Microsoft.Data.Sqlite;

namespace NewsCorpus.Search.Sqlite;

/// <summary>Looks for damage, from the file's pages up to the agreement of the tables with each other.</summary>
internal static class IndexChecker
{
    public static IndexCheck Check(Database database, Func<Func<SqliteIndexReader, List<string>>, List<string>> read)
    {
        try
        {
            return new IndexCheck(read(reader => Problems(reader, database)));
        }
        catch (SearchIndexException e) when (e.Error == SearchIndexError.Damaged)
        {
            return new IndexCheck([e.Message]);
        }
    }

    private static List<string> Problems(SqliteIndexReader reader, Database database)
    {
        List<string> problems = [.. reader.Texts("PRAGMA integrity_check(20)").Where(line => line != "ok")];
        if (problems.Count > 0)
        {
            return problems;
        }

        SqliteConnection connection = reader.Connection;
        long articles = Database.Scalar(connection, "SELECT count(*) FROM articles");
        if (articles != reader.DocCount)
        {
            problems.Add($"The index holds {articles} articles but counts {reader.DocCount}.");
        }

        foreach (string table in (ReadOnlySpan<string>)["vectors", "records"])
        {
            long missing = Database.Scalar(
                connection, $"SELECT count(*) FROM articles WHERE doc NOT IN (SELECT doc FROM {table})");
            if (missing > 0)
            {
                problems.Add($"{missing} articles have no row in {table}.");
            }
        }

        foreach (int doc in reader.AllDocs())
        {
            try
            {
                reader.Load(doc);
            }
            catch (InvalidDataException e)
            {
                problems.Add(database.Damaged($"article number {doc}: {e.Message}").Message);
            }
        }

        return problems;
    }
}
