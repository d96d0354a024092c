using Microsoft.Data.Sqlite;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Sqlite;

/// <summary>Writes prepared articles through one connection, inside the caller's transaction.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private readonly Dictionary<string, EntityRow> _entities = new(StringComparer.OrdinalIgnoreCase);
    private long _articles;
    private long _length;

    public IndexWriter(SqliteConnection connection) => _connection = connection;

    /// <summary>Forgets what a rolled-back transaction may have taught.</summary>
    public void Reset()
    {
        _entities.Clear();
        (_articles, _length) = (0, 0);
    }

    /// <returns>True for a new article, false for a replaced one, null for one that was there in the same
    /// form.</returns>
    public bool? Write(PreparedArticle article)
    {
        (long old, byte[]? fingerprint) = Find(article.Id);
        if (fingerprint is not null && fingerprint.AsSpan().SequenceEqual(article.Fingerprint))
        {
            return null;
        }

        if (old != 0)
        {
            Remove(old);
        }

        InsertRows(article);
        return old == 0;
    }

    public bool Delete(string id)
    {
        (long doc, _) = Find(id);
        if (doc != 0)
        {
            Remove(doc);
        }

        return doc != 0;
    }

    /// <summary>Brings the totals up to date; to be called once before each commit.</summary>
    public void WriteTotals()
    {
        Run("UPDATE totals SET value = value + $v WHERE name = 'articles'", _articles);
        Run("UPDATE totals SET value = value + $v WHERE name = 'length'", _length);
        (_articles, _length) = (0, 0);
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }
    }

    private void InsertRows(PreparedArticle article)
    {
        var a = article.Source.Article;
        Run("INSERT INTO articles (id, fingerprint, title, source, outlet, language, published, simhash) "
            + "VALUES ($a, $b, $c, $d, $e, $f, $g, $h)",
            article.Id, article.Fingerprint, a.Title, a.Source ?? a.Url, a.Outlet, a.Language,
            a.Published?.DayNumber ?? -1, article.SimHash);
        long doc = Command("SELECT last_insert_rowid()", 0).ExecuteScalar() is long row ? row : 0;
        Run("INSERT INTO vectors VALUES ($a, $b, $c)", doc, article.Length, article.Vector);
        Run("INSERT INTO records VALUES ($a, $b)", doc, article.Record);
        Run("INSERT INTO stems (rowid, body, title, names) VALUES ($a, $b, $c, $d)",
            doc, article.BodyStems, article.TitleStems, article.Names);
        Run("INSERT INTO forms (rowid, form) VALUES ($a, $b)", doc, article.Forms);
        foreach (PreparedEntity entity in article.Entities)
        {
            Run("INSERT OR IGNORE INTO mentions VALUES ($a, $b)", doc, EntityNumber(entity));
        }

        foreach ((DateOnly first, DateOnly last) in article.Dates)
        {
            Run("INSERT OR IGNORE INTO dates VALUES ($a, $b, $c)", first.DayNumber, last.DayNumber, doc);
        }

        _articles++;
        _length += article.Length;
    }

    private void Remove(long doc)
    {
        byte[] record = (byte[])Command("SELECT record FROM records WHERE doc = $a", 1, doc).ExecuteScalar()!;
        foreach ((DateOnly first, DateOnly last) in ArticlePreparer.Dates(StoredRecord.Read(record).Mentions))
        {
            Run("DELETE FROM dates WHERE first = $a AND last = $b AND doc = $c", first.DayNumber, last.DayNumber, doc);
        }

        _length -= Command("SELECT length FROM vectors WHERE doc = $a", 1, doc).ExecuteScalar() is long length ? length : 0;
        _articles--;
        foreach (string table in (ReadOnlySpan<string>)["articles", "vectors", "records", "mentions"])
        {
            Run($"DELETE FROM {table} WHERE doc = $a", doc);
        }

        Run("DELETE FROM stems WHERE rowid = $a", doc);
        Run("DELETE FROM forms WHERE rowid = $a", doc);
    }

    private (long Doc, byte[]? Fingerprint) Find(string id)
    {
        using SqliteDataReader reader =
            Command("SELECT doc, fingerprint FROM articles WHERE id = $a", 1, id).ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), (byte[])reader[1]) : (0, null);
    }

    private long EntityNumber(PreparedEntity entity)
    {
        if (!_entities.TryGetValue(entity.Id, out EntityRow? row))
        {
            Run("INSERT INTO entities (id, kind, name_ar, name_en, country, latitude, longitude) "
                + "VALUES ($a, $b, $c, $d, $e, $f, $g) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, "
                + "name_ar = coalesce(excluded.name_ar, name_ar), name_en = coalesce(excluded.name_en, name_en), "
                + "country = coalesce(excluded.country, country), latitude = coalesce(excluded.latitude, latitude), "
                + "longitude = coalesce(excluded.longitude, longitude)",
                entity.Id, entity.Kind, entity.NameAr, entity.NameEn, entity.Country, entity.Latitude, entity.Longitude);
            long number = (long)Command("SELECT entity FROM entities WHERE id = $a", 1, entity.Id).ExecuteScalar()!;
            _entities[entity.Id] = row = new EntityRow(number, new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (string name in entity.Keys)
        {
            if (row.Names.Add(name))
            {
                Run("INSERT OR IGNORE INTO names VALUES ($a, $b)", name, row.Number);
            }
        }

        return row.Number;
    }

    private void Run(string sql, params ReadOnlySpan<object?> values) =>
        Command(sql, values.Length, values).ExecuteNonQuery();

    /// <summary>
    /// A prepared command with its values set; parameters are named $a, $b and so on, or $v for a single one.
    /// </summary>
    private SqliteCommand Command(string sql, int count, params ReadOnlySpan<object?> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = _connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < count; i++)
            {
                SqliteParameter parameter = command.CreateParameter();
                parameter.ParameterName = sql.Contains("$v", StringComparison.Ordinal) ? "$v" : $"${(char)('a' + i)}";
                command.Parameters.Add(parameter);
            }

            _commands[sql] = command;
        }

        for (int i = 0; i < count; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }

        return command;
    }

    private sealed record EntityRow(long Number, HashSet<string> Names);
}
