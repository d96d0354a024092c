using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Sqlite;

/// <summary>
/// A search index in an SQLite file, or in memory. See <see cref="ISearchIndex"/> for what threads may do.
/// </summary>
/// <remarks>Other processes may read the same file, and wait their turn to write it.</remarks>
public sealed class SqliteSearchIndex : ISearchIndex
{
    private readonly Database _database;
    private readonly SqliteIndexOptions _options;
    private readonly SearchAnalyzer _analyzer = new();
    private readonly ConcurrentBag<SqliteIndexReader> _idle = [];
    private readonly Lock _writing = new();
    private readonly SqliteConnection? _shared;
    private SqliteConnection? _writer;
    private bool _disposed;

    private SqliteSearchIndex(string? path, SqliteIndexOptions options)
    {
        options.Validate();
        _options = options;
        _database = new Database(path, options);
        if (_database.InMemory)
        {
            _shared = _writer = _database.Open(toWrite: true);
        }
        else if (options.ReadOnly)
        {
            _idle.Add(new SqliteIndexReader(_database.Open(toWrite: false)));
        }
        else
        {
            _writer = _database.Open(toWrite: true);
        }
    }

    /// <summary>Opens the index in a file, making it if it is not there.</summary>
    /// <exception cref="SearchIndexException">The file cannot be opened, is damaged, or is no index.</exception>
    public static SqliteSearchIndex Open(string path, SqliteIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new SqliteSearchIndex(path, options ?? new SqliteIndexOptions());
    }

    /// <summary>
    /// Makes an empty index that lives in memory as long as the object. One thread at a time is served.
    /// </summary>
    public static SqliteSearchIndex InMemory(SqliteIndexOptions? options = null) =>
        new(null, options ?? new SqliteIndexOptions());

    /// <inheritdoc/>
    public void Add(ProcessedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        AddRange([article]);
    }

    /// <inheritdoc/>
    public AddSummary AddRange(IEnumerable<ProcessedArticle> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArticlePreparer preparer = new(_analyzer);
        AddSummary total = new(0, 0, 0);
        Task<PreparedArticle[]>? next = null;
        foreach (ProcessedArticle[] batch in articles.Chunk(_options.BatchSize).Append([]))
        {
            // While one batch is written, the one after it is analysed.
            PreparedArticle[]? ready = next?.GetAwaiter().GetResult();
            next = Task.Run(() => batch.AsParallel().AsOrdered().Select(preparer.Prepare).ToArray(), cancellationToken);
            if (ready is { Length: > 0 })
            {
                total = Write(ready, total, cancellationToken);
            }
        }

        return total;
    }

    /// <inheritdoc/>
    public bool Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return InTransaction(0, writer => writer.Delete(id));
    }

    /// <inheritdoc/>
    public ProcessedArticle? GetArticle(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Read(reader => reader.FindDoc(id) is { } doc ? reader.Load(doc) : null);
    }

    /// <inheritdoc/>
    public SearchResult Search(
        string query, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Search(QueryParser.Parse(query), options, cancellationToken);

    /// <inheritdoc/>
    public SearchResult Search(
        SearchQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new SearchOptions();
        options.Validate();
        return Read(reader => new SearchRunner(reader, _analyzer, _options.Names, options, cancellationToken).Run(query));
    }

    /// <inheritdoc/>
    public SearchResult MoreLikeThis(
        string id, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        options ??= new SearchOptions();
        options.Validate();
        return Read(reader => SimilarSearch.Run(id, reader, _analyzer, options, cancellationToken));
    }

    /// <inheritdoc/>
    public IEnumerable<ProcessedArticle> Export()
    {
        const int AtOnce = 200;
        int after = 0;
        while (true)
        {
            (int Doc, ProcessedArticle Article)[] page = Read(reader => reader.Records(after, AtOnce));
            foreach ((_, ProcessedArticle article) in page)
            {
                yield return article;
            }

            if (page.Length < AtOnce)
            {
                yield break;
            }

            after = page[^1].Doc;
        }
    }

    /// <inheritdoc/>
    public AddSummary Merge(ISearchIndex other, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (ReferenceEquals(other, this))
        {
            throw new ArgumentException("An index cannot be merged into itself.", nameof(other));
        }

        return AddRange(other.Export(), cancellationToken);
    }

    /// <inheritdoc/>
    public void Optimize() => Write(connection =>
    {
        Database.Execute(
            connection, "INSERT INTO stems(stems) VALUES('optimize'); INSERT INTO forms(forms) VALUES('optimize')");
        Database.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize");
    });

    /// <summary>
    /// Gives the room of deleted articles back to the disk. Needs as much free room as the index takes.
    /// </summary>
    public void Compact() => Write(connection =>
    {
        Database.Execute(connection, "VACUUM");
        Database.Execute(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    });

    /// <summary>Copies the index, as it is now, to a new file. Others may search and write meanwhile.</summary>
    /// <exception cref="IOException">The file is there already.</exception>
    public void Backup(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        if (File.Exists(path))
        {
            throw new IOException($"{path} is there already.");
        }

        Read(reader =>
        {
            using SqliteConnection copy =
                new(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
            copy.Open();
            reader.Connection.BackupDatabase(copy);
            return true;
        }, inTransaction: false);
    }

    /// <inheritdoc/>
    public IndexCheck Check() => IndexChecker.Check(_database, Read);

    /// <inheritdoc/>
    public IndexStatistics Statistics() => Read(reader => new IndexStatistics(
        reader.DocCount, reader.CountMentioned(), reader.DocCount == 0 ? 0 : reader.AverageLength, Database.SchemaVersion));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            _disposed = true;
            while (_idle.TryTake(out SqliteIndexReader? reader))
            {
                reader.Dispose();
            }

            _writer?.Dispose();
            _writer = null;
        }
    }

    /// <summary>Lets the file grow no further: a full disk, for tests.</summary>
    internal void LimitPages(int pages) =>
        Write(connection => Database.Execute(connection, $"PRAGMA max_page_count={pages}"));

    private AddSummary Write(PreparedArticle[] batch, AddSummary before, CancellationToken cancellationToken) =>
        InTransaction(before.Total, writer =>
        {
            int added = 0;
            int replaced = 0;
            foreach (PreparedArticle article in batch)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bool? isNew = writer.Write(article);
                added += isNew == true ? 1 : 0;
                replaced += isNew == false ? 1 : 0;
            }

            return new AddSummary(
                before.Added + added, before.Replaced + replaced, before.Unchanged + batch.Length - added - replaced);
        });

    private T InTransaction<T>(int committed, Func<IndexWriter, T> work)
    {
        T result = default!;
        Write(connection =>
        {
            using IndexWriter writer = new(connection);
            Database.Execute(connection, "BEGIN IMMEDIATE");
            try
            {
                result = work(writer);
                writer.WriteTotals();
                Database.Execute(connection, "COMMIT");
            }
            catch
            {
                // SQLite has rolled back by itself after some errors; then there is nothing left to undo.
                try
                {
                    Database.Execute(connection, "ROLLBACK");
                }
                catch (SqliteException)
                {
                }

                throw;
            }
        }, committed);
        return result;
    }

    private void Write(Action<SqliteConnection> work, int committed = 0)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            SqliteConnection connection = _writer ?? throw new SearchIndexException(
                SearchIndexError.ReadOnly, "The index was opened for reading only.");
            try
            {
                work(connection);
            }
            catch (SqliteException e)
            {
                throw _database.Meaning(e, committed);
            }
            catch (InvalidDataException e)
            {
                throw _database.Damaged(e.Message, e);
            }
        }
    }

    private T Read<T>(Func<SqliteIndexReader, T> work) => Read(work, inTransaction: true);

    private T Read<T>(Func<SqliteIndexReader, T> work, bool inTransaction)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_shared is not null)
        {
            lock (_writing)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return ReadWith(_idle.TryTake(out SqliteIndexReader? only) ? only : new SqliteIndexReader(_shared), work, inTransaction);
            }
        }

        return ReadWith(_idle.TryTake(out SqliteIndexReader? idle) ? idle : NewReader(), work, inTransaction);
    }

    private SqliteIndexReader NewReader() => new(_database.Open(toWrite: false));

    private T ReadWith<T>(SqliteIndexReader reader, Func<SqliteIndexReader, T> work, bool inTransaction)
    {
        try
        {
            if (!inTransaction)
            {
                return work(reader);
            }

            reader.Begin();
            try
            {
                reader.Refresh();
                return work(reader);
            }
            finally
            {
                reader.LetGo();
            }
        }
        catch (SqliteException e)
        {
            throw _database.Meaning(e);
        }
        catch (InvalidDataException e)
        {
            throw _database.Damaged(e.Message, e);
        }
        finally
        {
            if (_disposed)
            {
                reader.Dispose();
            }
            else
            {
                _idle.Add(reader);
            }
        }
    }
}
