using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsCorpus.Search.Sqlite;

/// <summary>
/// A prepared statement, run again and again with other values. Straight on SQLite's own calls: parameters go by their
/// places, and a blob is read where it lies. Used by one thread.
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private byte[] _buffer = new byte[4096];
    private int _bound;

    public Statement(SqliteConnection connection, string sql)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v3(_connection, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Forgets the last run; the next value bound is the first.</summary>
    public Statement Start()
    {
        raw.sqlite3_reset(_statement);
        _bound = 0;
        return this;
    }

    public Statement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(double? value)
    {
        Check(value is { } real ? raw.sqlite3_bind_double(_statement, ++_bound, real) : raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    public Statement Bind(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            // An empty span would be taken for null.
            Check(value is null ? raw.sqlite3_bind_null(_statement, ++_bound) : raw.sqlite3_bind_text(_statement, ++_bound, ""));
            return this;
        }

        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        if (most > _buffer.Length)
        {
            _buffer = new byte[most];
        }

        int length = Encoding.UTF8.GetBytes(value, _buffer);
        Check(raw.sqlite3_bind_text(_statement, ++_bound, _buffer.AsSpan(0, length)));
        return this;
    }

    public Statement Bind(byte[] value)
    {
        Check(value.Length == 0 ? raw.sqlite3_bind_zeroblob(_statement, ++_bound, 0) : raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    /// <summary>Goes to the next row; false when there is none.</summary>
    public bool Next()
    {
        int result = raw.sqlite3_step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            raw.sqlite3_reset(_statement);
            Check(result);
        }

        raw.sqlite3_reset(_statement);
        return false;
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    public void Run()
    {
        while (Next())
        {
        }
    }

    /// <summary>The first column of the first row, or null when there is no row or it is null.</summary>
    public long? Single()
    {
        long? value = Next() && !IsNull(0) ? Long(0) : null;
        raw.sqlite3_reset(_statement);
        return value;
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public double? Real(int column) => IsNull(column) ? null : raw.sqlite3_column_double(_statement, column);

    public string? Text(int column) => IsNull(column) ? null : raw.sqlite3_column_text(_statement, column).utf8_to_string();

    /// <summary>Good until the statement goes on.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose() => _statement.Dispose();

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            SqliteException.ThrowExceptionForRC(result, _connection);
        }
    }
}
