using Microsoft.Data.Sqlite;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Sqlite;

/// <summary>
/// Brings an index of an older layout up to date: all tables are made anew from the stored records. In one transaction,
/// so that whatever stops it leaves the old index as it was.
/// </summary>
internal static class Migration
{
    private const int RecordsAsJson = 1;
    private const string Old = "old_records";

    public static void Run(SqliteConnection connection, Database database)
    {
        if (Database.Scalar(connection, "PRAGMA user_version") >= Database.SchemaVersion)
        {
            return;
        }

        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        long version = Database.Scalar(connection, "PRAGMA user_version");
        if (version < Database.SchemaVersion)
        {
            Database.Execute(connection, $"ALTER TABLE records RENAME TO {Old}");
            DropTables(connection);
            Database.MakeTables(connection);
            try
            {
                CopyRecords(connection, version);
            }
            catch (InvalidDataException e)
            {
                throw database.Damaged(e.Message, e);
            }

            Database.Execute(connection, $"DROP TABLE {Old}; PRAGMA user_version={Database.SchemaVersion}");
        }

        transaction.Commit();
    }

    private static void CopyRecords(SqliteConnection connection, long version)
    {
        ArticlePreparer preparer = new(new SearchAnalyzer());
        using IndexWriter writer = new(connection);
        using StatementCache sql = new(connection);
        Statement rows = sql[$"SELECT record FROM {Old} ORDER BY doc"];
        while (rows.Next())
        {
            ReadOnlySpan<byte> record = rows.Blob(0);
            writer.Write(preparer.Prepare(version == RecordsAsJson ? JsonRecord.Read(record.ToArray()) : StoredRecord.Read(record)));
        }

        writer.WriteTotals();
    }

    /// <summary>All tables of any older layout; those that FTS5 keeps for itself go with theirs.</summary>
    private static void DropTables(SqliteConnection connection)
    {
        foreach (string kind in (ReadOnlySpan<string>)["CREATE VIRTUAL%", "CREATE TABLE%"])
        {
            List<string> names = [];
            using (Statement rows = new(connection,
                $"SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE ? AND name <> '{Old}' AND name NOT LIKE 'sqlite_%'"))
            {
                rows.Bind(kind);
                while (rows.Next())
                {
                    names.Add(rows.Text(0)!);
                }
            }

            foreach (string name in names)
            {
                Database.Execute(connection, $"DROP TABLE {name}");
            }
        }
    }
}
