using Microsoft.Data.Sqlite;

namespace NewsCorpus.Search.Sqlite;

/// <summary>The prepared statements of one connection, by their text.</summary>
internal sealed class StatementCache(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>The statement of this text, ready for its values.</summary>
    public Statement this[string sql]
    {
        get
        {
            if (!_statements.TryGetValue(sql, out Statement? statement))
            {
                _statements[sql] = statement = new Statement(connection, sql);
            }

            return statement.Start();
        }
    }

    /// <summary>Lets go of what a statement stopped half-way may still hold.</summary>
    public void Reset()
    {
        foreach (Statement statement in _statements.Values)
        {
            statement.Start();
        }
    }

    public void Dispose()
    {
        foreach (Statement statement in _statements.Values)
        {
            statement.Dispose();
        }
    }
}
