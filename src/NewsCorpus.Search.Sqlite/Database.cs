using Microsoft.Data.Sqlite;

namespace NewsCorpus.Search.Sqlite;

/// <summary>
/// Opens connections to one index file, makes and checks its layout, and gives SQLite's errors their meaning.
/// </summary>
internal sealed class Database
{
    /// <summary>
    /// Raised whenever an index of the old layout can no longer be read as it is, and whenever the analysis changes what
    /// is looked for; see <see cref="Migration"/>. 3: length codes; names of the gazetteer keep their endings.
    /// </summary>
    public const int SchemaVersion = 3;

    /// <summary>"NCix", so that another program's database is not taken for an index.</summary>
    private const int ApplicationId = 0x4E436978;

    private readonly string _connectionString;
    private readonly string _name;
    private readonly SqliteIndexOptions _options;

    static Database() => SQLitePCL.Batteries_V2.Init();

    public Database(string? path, SqliteIndexOptions options)
    {
        _options = options;
        _name = path ?? "the index in memory";
        _connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path ?? ":memory:",
            Mode = path is null ? SqliteOpenMode.Memory
                : options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
        }.ToString();
        InMemory = path is null;
    }

    public bool InMemory { get; }

    /// <summary>Opens a connection and makes the layout if the file is new.</summary>
    public SqliteConnection Open(bool toWrite)
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            connection.Open();
            Execute(connection, $"PRAGMA busy_timeout={(int)_options.Patience.TotalMilliseconds}");
            if (toWrite)
            {
                Prepare(connection);
            }
            else
            {
                CheckVersion(connection, mayMigrate: false);
                Execute(connection, "PRAGMA query_only=1");
            }

            Execute(connection, "PRAGMA cache_size=-65536; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY");
            return connection;
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Meaning(e);
        }
        catch (SearchIndexException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>The exception that says what an SQLite error means for the index.</summary>
    public SearchIndexException Meaning(SqliteException e, int committed = 0)
    {
        (SearchIndexError error, string message) = e.SqliteErrorCode switch
        {
            11 or 26 => (SearchIndexError.Damaged, "is damaged or is no search index"),
            14 => (SearchIndexError.NotFound, "is not there or cannot be opened"),
            8 => (SearchIndexError.ReadOnly, "may not be written"),
            13 => (SearchIndexError.DiskFull, "cannot grow: the disk is full"),
            5 or 6 => (SearchIndexError.Busy, "is being written by another process"),
            _ => (SearchIndexError.Engine, "could not be read or written"),
        };
        return new SearchIndexException(error, $"{_name} {message} ({e.Message})", e) { Committed = committed };
    }

    public SearchIndexException Damaged(string problem, Exception? inner = null) =>
        new(SearchIndexError.Damaged, $"{_name} is damaged: {problem}", inner);

    public static void Execute(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Scalar(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long value ? value : 0;
    }

    private void Prepare(SqliteConnection connection)
    {
        if (Scalar(connection, "PRAGMA user_version") == 0)
        {
            Execute(connection, "PRAGMA page_size=8192; PRAGMA journal_mode=WAL");
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            if (Scalar(connection, "PRAGMA user_version") == 0)
            {
                if (Scalar(connection, "SELECT count(*) FROM sqlite_master") > 0)
                {
                    throw Damaged("it is a database of another program");
                }

                MakeTables(connection);
                Execute(connection, $"PRAGMA application_id={ApplicationId}; PRAGMA user_version={SchemaVersion}");
            }

            transaction.Commit();
        }

        CheckVersion(connection, mayMigrate: true);
        Migration.Run(connection, this);
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000");
    }

    /// <summary>Makes the empty tables of the present layout.</summary>
    public static void MakeTables(SqliteConnection connection)
    {
        Execute(connection, ReadSchema());
        Execute(connection, "INSERT INTO stems(stems, rank) VALUES('hashsize', 16777216);"
            + "INSERT INTO forms(forms, rank) VALUES('hashsize', 16777216)");
    }

    private void CheckVersion(SqliteConnection connection, bool mayMigrate)
    {
        long version = Scalar(connection, "PRAGMA user_version");
        if (Scalar(connection, "PRAGMA application_id") != ApplicationId)
        {
            throw Damaged("it is no search index");
        }

        if (version > SchemaVersion)
        {
            throw new SearchIndexException(SearchIndexError.TooNew,
                $"{_name} has layout {version}; this library reads up to {SchemaVersion}. Use a later version of the library.");
        }

        if (version < SchemaVersion && !mayMigrate)
        {
            throw new SearchIndexException(SearchIndexError.TooOld,
                $"{_name} has layout {version}; this library reads layout {SchemaVersion}. Opened once for writing, it is brought up to date.");
        }
    }

    private static string ReadSchema()
    {
        using Stream stream = typeof(Database).Assembly.GetManifestResourceStream("Schema.sql")!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }
}
