using Microsoft.Data.Sqlite;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Sqlite;

/// <summary>Writes prepared articles through one connection, inside the caller's transaction.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly StatementCache _sql;
    private readonly LengthBlocks _lengths;
    private readonly Dictionary<string, EntityRow> _entities = new(StringComparer.OrdinalIgnoreCase);
    private long _articles;
    private long _length;

    public IndexWriter(SqliteConnection connection)
    {
        _sql = new StatementCache(connection);
        _lengths = new LengthBlocks(_sql);
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
        const string Add = "UPDATE totals SET value = value + ? WHERE name = ?";
        _sql[Add].Bind(_articles).Bind("articles").Run();
        _sql[Add].Bind(_length).Bind("length").Run();
        (_articles, _length) = (0, 0);
        _lengths.Write();
    }

    public void Dispose() => _sql.Dispose();

    private void InsertRows(PreparedArticle article)
    {
        var a = article.Source.Article;
        // No RETURNING: it makes a statement of several writes, and before each such one FTS5 empties its buffer to disk.
        _sql["INSERT INTO articles (id, fingerprint, title, source, outlet, language, published, simhash) "
                + "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"]
            .Bind(article.Id).Bind(article.Fingerprint).Bind(a.Title).Bind(a.Source ?? a.Url).Bind(a.Outlet).Bind(a.Language)
            .Bind(a.Published?.DayNumber ?? -1).Bind(article.SimHash).Run();
        long doc = _sql["SELECT last_insert_rowid()"].Single()!.Value;
        _sql["INSERT INTO vectors VALUES (?, ?, ?)"].Bind(doc).Bind(article.Length).Bind(article.Vector).Run();
        _lengths.Set(doc, article.Length);
        _sql["INSERT INTO records VALUES (?, ?)"].Bind(doc).Bind(article.Record).Run();
        _sql["INSERT INTO stems (rowid, body, title, names) VALUES (?, ?, ?, ?)"]
            .Bind(doc).Bind(article.BodyStems).Bind(article.TitleStems).Bind(article.Names).Run();
        _sql["INSERT INTO forms (rowid, form) VALUES (?, ?)"].Bind(doc).Bind(article.Forms).Run();
        foreach (PreparedEntity entity in article.Entities)
        {
            _sql["INSERT OR IGNORE INTO mentions VALUES (?, ?)"].Bind(doc).Bind(EntityNumber(entity)).Run();
        }

        foreach ((DateOnly first, DateOnly last) in article.Dates)
        {
            _sql["INSERT OR IGNORE INTO dates VALUES (?, ?, ?)"].Bind(first.DayNumber).Bind(last.DayNumber).Bind(doc).Run();
        }

        _articles++;
        _length += article.Length;
    }

    private void Remove(long doc)
    {
        ProcessedArticle old = Record(doc);
        foreach ((DateOnly first, DateOnly last) in ArticlePreparer.Dates(old.Mentions))
        {
            _sql["DELETE FROM dates WHERE first = ? AND last = ? AND doc = ?"]
                .Bind(first.DayNumber).Bind(last.DayNumber).Bind(doc).Run();
        }

        _length -= _sql["SELECT length FROM vectors WHERE doc = ?"].Bind(doc).Single() ?? 0;
        _articles--;
        foreach (string table in (ReadOnlySpan<string>)["articles", "vectors", "records", "mentions"])
        {
            _sql[$"DELETE FROM {table} WHERE doc = ?"].Bind(doc).Run();
        }

        _sql["DELETE FROM stems WHERE rowid = ?"].Bind(doc).Run();
        _sql["DELETE FROM forms WHERE rowid = ?"].Bind(doc).Run();
    }

    private ProcessedArticle Record(long doc)
    {
        Statement row = _sql["SELECT record FROM records WHERE doc = ?"].Bind(doc);
        if (!row.Next())
        {
            throw new InvalidDataException($"Article number {doc} has no stored record.");
        }

        ProcessedArticle article = StoredRecord.Read(row.Blob(0));
        row.Start();
        return article;
    }

    private (long Doc, byte[]? Fingerprint) Find(string id)
    {
        Statement row = _sql["SELECT doc, fingerprint FROM articles WHERE id = ?"].Bind(id);
        (long, byte[]?) found = row.Next() ? (row.Long(0), row.Blob(1).ToArray()) : (0, null);
        row.Start();
        return found;
    }

    private long EntityNumber(PreparedEntity entity)
    {
        if (!_entities.TryGetValue(entity.Id, out EntityRow? row))
        {
            _sql["INSERT INTO entities (id, kind, name_ar, name_en, country, latitude, longitude) "
                    + "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, "
                    + "name_ar = coalesce(excluded.name_ar, name_ar), name_en = coalesce(excluded.name_en, name_en), "
                    + "country = coalesce(excluded.country, country), latitude = coalesce(excluded.latitude, latitude), "
                    + "longitude = coalesce(excluded.longitude, longitude)"]
                .Bind(entity.Id).Bind(entity.Kind).Bind(entity.NameAr).Bind(entity.NameEn).Bind(entity.Country)
                .Bind(entity.Latitude).Bind(entity.Longitude).Run();
            long number = _sql["SELECT entity FROM entities WHERE id = ?"].Bind(entity.Id).Single()!.Value;
            _entities[entity.Id] = row = new EntityRow(number, new HashSet<string>(StringComparer.Ordinal));
        }

        foreach (string name in entity.Keys)
        {
            if (row.Names.Add(name))
            {
                _sql["INSERT OR IGNORE INTO names VALUES (?, ?)"].Bind(name).Bind(row.Number).Run();
            }
        }

        return row.Number;
    }

    private sealed record EntityRow(long Number, HashSet<string> Names);
}
