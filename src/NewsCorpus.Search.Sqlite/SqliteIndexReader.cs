using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;
using NewsCorpus.Search.Ranking;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Sqlite;

/// <summary>Reads one connection's view of the index. The caller holds a read transaction around each use.</summary>
internal sealed class SqliteIndexReader(SqliteConnection connection) : IIndexReader, IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];

    /// <summary>Document frequencies of the present view; walking a long list once a query is enough.</summary>
    private readonly Dictionary<(TermScheme, string), int> _frequencies = [];

    private long _version = -1;

    public SqliteConnection Connection => connection;

    public int DocCount { get; private set; }

    public double AverageLength { get; private set; }

    /// <summary>
    /// To be called at the start of each transaction: what was remembered of an older state is forgotten.
    /// </summary>
    public void Refresh()
    {
        long version = Single<long>("SELECT data_version FROM pragma_data_version") ?? 0;
        long articles = Single<long>("SELECT value FROM totals WHERE name = 'articles'") ?? 0;
        long length = Single<long>("SELECT value FROM totals WHERE name = 'length'") ?? 0;
        double average = articles == 0 ? 1 : Math.Max(1, (double)length / articles);
        if (version != _version || articles != DocCount || average != AverageLength)
        {
            _frequencies.Clear();
        }

        (_version, DocCount, AverageLength) = (version, (int)articles, average);
    }

    public int DocFreq(TermScheme scheme, string term)
    {
        if (!_frequencies.TryGetValue((scheme, term), out int frequency))
        {
            frequency = (int)(Single<long>(scheme == TermScheme.Stem
                ? "SELECT doc FROM stem_terms WHERE term = $a" : "SELECT doc FROM form_terms WHERE term = $a", term) ?? 0);
            _frequencies[(scheme, term)] = frequency;
        }

        return frequency;
    }

    public int[] Docs(TermScheme scheme, string term, bool titleOnly, int limit) =>
        Match(scheme, (titleOnly ? "title : " : "") + Quote(term), limit);

    public int[] PhraseDocs(IReadOnlyList<string[]> phrases, bool titleOnly, int limit)
    {
        string any = string.Join(" OR ", phrases.Select(p => Quote(string.Join(' ', p))));
        return Match(TermScheme.Stem, (titleOnly ? "title" : "{body title}") + $" : ({any})", limit);
    }

    public int[] PrefixDocs(string prefix, int limit) => Match(TermScheme.Form, Quote(prefix) + "*", limit);

    public IReadOnlyList<(string Term, int DocFreq)> Terms(TermScheme scheme, string first, string end, int limit)
    {
        using SqliteDataReader rows = Query(
            scheme == TermScheme.Stem ? "SELECT term, doc FROM stem_terms WHERE term >= $a AND term < $b LIMIT $c"
                : "SELECT term, doc FROM form_terms WHERE term >= $a AND term < $b LIMIT $c",
            first, end, limit);
        List<(string, int)> terms = [];
        while (rows.Read())
        {
            terms.Add((rows.GetString(0), rows.GetInt32(1)));
        }

        return terms;
    }

    public int[] AllDocs() => Numbers("SELECT doc FROM articles ORDER BY doc");

    public int[] FilterDocs(DocFilter filter) => filter switch
    {
        LanguageFilter language =>
            Numbers("SELECT doc FROM articles WHERE language = $a ORDER BY doc", language.Language),
        PublishedFilter published => Numbers(
            "SELECT doc FROM articles WHERE published BETWEEN $a AND $b ORDER BY doc",
            published.From?.DayNumber ?? 0, published.To?.DayNumber ?? int.MaxValue),
        MentionedFilter mentioned => Numbers(
            "SELECT DISTINCT doc FROM dates WHERE first <= $a AND last >= $b ORDER BY doc",
            mentioned.To?.DayNumber ?? int.MaxValue, mentioned.From?.DayNumber ?? 0),
        SourceFilter source => Sources(source),
        _ => [],
    };

    public int? FindDoc(string id) => (int?)Single<long>("SELECT doc FROM articles WHERE id = $a", id);

    public IReadOnlyList<IndexedEntity> EntitiesNamed(string key) => Entities(
        EntityColumns + "FROM names JOIN entities USING (entity) WHERE name = $a ORDER BY entity LIMIT 50", key);

    public IndexedEntity? Entity(string id) =>
        Entities(EntityColumns + "FROM entities WHERE id = $a", id) is [var only, ..]
        ? only : null;

    public IReadOnlyList<IndexedEntity> EntitiesInBox(double south, double west, double north, double east) => Entities(
        EntityColumns + "FROM entities WHERE latitude BETWEEN $a AND $b AND longitude BETWEEN $c AND $d",
        south, north, west, east);

    public IReadOnlyList<IndexedEntity> EntitiesOfCountry(string country) =>
        Entities(EntityColumns + "FROM entities WHERE country = $a AND kind = 'place'", country);

    public void ReadVectors(ReadOnlySpan<int> docs, VectorVisitor visitor)
    {
        foreach (int doc in docs)
        {
            using SqliteDataReader row = Query("SELECT length, vector FROM vectors WHERE doc = $a", doc);
            if (row.Read())
            {
                visitor(doc, row.GetInt32(0), (byte[])row[1]);
            }
            else
            {
                visitor(doc, 0, []);
            }
        }
    }

    public IReadOnlyList<DocHeader> Headers(IReadOnlyList<int> docs)
    {
        List<DocHeader> headers = new(docs.Count);
        foreach (int doc in docs)
        {
            using SqliteDataReader row = Query(
                "SELECT id, title, source, outlet, language, published, simhash FROM articles WHERE doc = $a", doc);
            if (!row.Read())
            {
                throw new InvalidDataException($"Article number {doc} has index entries but no row.");
            }

            headers.Add(new DocHeader(doc, row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4),
                row.GetInt32(5) < 0 ? null : DateOnly.FromDayNumber(row.GetInt32(5)), row.GetInt64(6)));
        }

        return headers;
    }

    public int[] PublishedDays(int[] docs)
    {
        int[] days = new int[docs.Length];
        for (int i = 0; i < docs.Length; i++)
        {
            days[i] = (int)(Single<long>("SELECT published FROM articles WHERE doc = $a", docs[i]) ?? -1);
        }

        return days;
    }

    public ProcessedArticle Load(int doc)
    {
        using SqliteDataReader row = Query("SELECT record FROM records WHERE doc = $a", doc);
        return row.Read() ? StoredRecord.Read((byte[])row[0])
            : throw new InvalidDataException($"Article number {doc} has no stored record.");
    }

    public IReadOnlyList<(IndexedEntity Entity, int Count)> CountEntities(int[] docs, int limit)
    {
        string list = "[" + string.Join(',', docs.Select(d => d.ToString(CultureInfo.InvariantCulture))) + "]";
        using SqliteDataReader rows = Query(
            EntityColumns + ", n FROM (SELECT entity, count(*) AS n FROM mentions WHERE doc IN (SELECT value FROM json_each($a)) "
            + "GROUP BY entity) JOIN entities USING (entity) ORDER BY n DESC, id", list);
        Dictionary<string, int> taken = [];
        List<(IndexedEntity, int)> counts = [];
        while (rows.Read())
        {
            IndexedEntity entity = ReadEntity(rows);
            int number = taken[entity.Kind] = taken.GetValueOrDefault(entity.Kind) + 1;
            if (number <= limit)
            {
                counts.Add((entity, rows.GetInt32(6)));
            }
        }

        return counts;
    }

    public (int Doc, ProcessedArticle Article)[] Records(int after, int limit) =>
        [.. Numbers("SELECT doc FROM records WHERE doc > $a ORDER BY doc LIMIT $b", after, limit).Select(d => (d, Load(d)))];

    public int CountMentioned() => (int)(Single<long>("SELECT count(DISTINCT entity) FROM mentions") ?? 0);

    public List<string> Texts(string sql)
    {
        using SqliteDataReader rows = Query(sql);
        List<string> lines = [];
        while (rows.Read())
        {
            lines.Add(rows.GetString(0));
        }

        return lines;
    }

    public void Dispose()
    {
        foreach (SqliteCommand command in _commands.Values)
        {
            command.Dispose();
        }

        connection.Dispose();
    }

    private const string EntityColumns = "SELECT id, kind, name_ar, name_en, latitude, longitude ";

    /// <summary>Few outlets, many articles: the sources are compared folded, here, not by SQL.</summary>
    private int[] Sources(SourceFilter filter)
    {
        string wanted = KeyFolding.Fold(filter.Text);
        using SqliteDataReader rows = Query("SELECT doc, source, outlet FROM articles ORDER BY doc");
        List<int> docs = [];
        while (rows.Read())
        {
            bool same = new[] { Text(rows, 1), Text(rows, 2) }
                .Any(s => s is not null && KeyFolding.Fold(s).Contains(wanted, StringComparison.Ordinal));
            if (same)
            {
                docs.Add(rows.GetInt32(0));
            }
        }

        return [.. docs];
    }

    private int[] Match(TermScheme scheme, string expression, int limit) => Numbers(scheme == TermScheme.Stem
        ? "SELECT rowid FROM stems WHERE stems MATCH $a LIMIT $b"
        : "SELECT rowid FROM forms WHERE forms MATCH $a LIMIT $b", expression, limit);

    private static string Quote(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string? Text(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);

    private List<IndexedEntity> Entities(string sql, params ReadOnlySpan<object> values)
    {
        using SqliteDataReader rows = Query(sql, values);
        List<IndexedEntity> entities = [];
        while (rows.Read())
        {
            entities.Add(ReadEntity(rows));
        }

        return entities;
    }

    private static IndexedEntity ReadEntity(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), Text(row, 2), Text(row, 3),
        row.IsDBNull(4) ? null : row.GetDouble(4), row.IsDBNull(5) ? null : row.GetDouble(5));

    private int[] Numbers(string sql, params ReadOnlySpan<object> values)
    {
        using SqliteDataReader rows = Query(sql, values);
        List<int> numbers = [];
        while (rows.Read())
        {
            numbers.Add(rows.GetInt32(0));
        }

        return [.. numbers];
    }

    private T? Single<T>(string sql, params ReadOnlySpan<object> values)
        where T : struct
    {
        using SqliteDataReader row = Query(sql, values);
        return row.Read() && !row.IsDBNull(0) ? row.GetFieldValue<T>(0) : null;
    }

    private SqliteDataReader Query(string sql, params ReadOnlySpan<object> values)
    {
        if (!_commands.TryGetValue(sql, out SqliteCommand? command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (int i = 0; i < values.Length; i++)
            {
                command.Parameters.Add(new SqliteParameter($"${(char)('a' + i)}", null));
            }

            _commands[sql] = command;
        }

        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        return command.ExecuteReader();
    }
}
