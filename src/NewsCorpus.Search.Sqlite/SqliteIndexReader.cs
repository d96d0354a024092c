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
    /// <summary>A list so short is read where only its length is asked for: the articles are asked for next.</summary>
    private const int ShortList = 64;

    /// <summary>So many numbers of articles are kept in all: 8 MB.</summary>
    private const int MostKept = 2_000_000;

    /// <summary>What a list takes beside its numbers, in numbers.</summary>
    private const int EachList = 40;

    private readonly StatementCache _sql = new(connection);

    /// <summary>Document frequencies of the present view; walking a long list once a query is enough.</summary>
    private readonly Dictionary<(TermScheme, string), int> _frequencies = [];

    /// <summary>Lists read in the present view: one question asks for many twice, and others for the frequent ones.</summary>
    private readonly Dictionary<(TermScheme, string), int[]> _lists = [];

    private (long Others, long Own) _version = (-1, -1);
    private int _listed;
    private byte[]? _lengths;

    public SqliteConnection Connection => connection;

    public int DocCount { get; private set; }

    public double AverageLength { get; private set; }

    public ReadOnlySpan<byte> LengthCodes => _lengths ??= LengthBlocks.ReadAll(_sql);

    public void Begin() => _sql["BEGIN"].Run();

    /// <summary>
    /// To be called at the start of each transaction: what was remembered of an older state is forgotten.
    /// </summary>
    public void Refresh()
    {
        long articles = _sql["SELECT value FROM totals WHERE name = 'articles'"].Single() ?? 0;
        long length = _sql["SELECT value FROM totals WHERE name = 'length'"].Single() ?? 0;
        // Only now: the reading above has fixed the view that the version is asked of.
        var version = (_sql["SELECT data_version FROM pragma_data_version"].Single() ?? 0, _sql["SELECT total_changes()"].Single() ?? 0);
        double average = articles == 0 ? 1 : Math.Max(1, (double)length / articles);
        if (version != _version || articles != DocCount || average != AverageLength)
        {
            _frequencies.Clear();
            ForgetLists();
            _lengths = null;
        }

        (_version, DocCount, AverageLength) = (version, (int)articles, average);
    }

    /// <summary>Ends the transaction.</summary>
    public void LetGo()
    {
        _sql.Reset();
        _sql["COMMIT"].Run();
    }

    public int DocFreq(TermScheme scheme, string term)
    {
        if (!_frequencies.TryGetValue((scheme, term), out int frequency))
        {
            // A form with a sign inside, as 3.5, is cut up by the table of forms and no term of it.
            int[]? docs = scheme == TermScheme.Stem || !term.Contains('.') ? Docs(scheme, term, titleOnly: false, ShortList) : null;
            frequency = docs?.Length < ShortList ? docs.Length : (int)(_sql[scheme == TermScheme.Stem
                ? "SELECT doc FROM stem_terms WHERE term = ?" : "SELECT doc FROM form_terms WHERE term = ?"].Bind(term).Single() ?? 0);
            _frequencies[(scheme, term)] = frequency;
        }

        return frequency;
    }

    public int[] Docs(TermScheme scheme, string term, bool titleOnly, int limit)
    {
        if (titleOnly)
        {
            return Match(scheme, "title : " + Quote(term), limit);
        }

        if (!_lists.TryGetValue((scheme, term), out int[]? docs))
        {
            docs = Match(scheme, Quote(term), limit);
            if (docs.Length < limit)
            {
                Keep((scheme, term), docs);
            }
        }

        return docs.Length > limit ? docs[..limit] : docs;
    }

    public int[] PhraseDocs(IReadOnlyList<string[]> phrases, bool titleOnly, int limit)
    {
        string any = string.Join(" OR ", phrases.Select(p => Quote(string.Join(' ', p))));
        return Match(TermScheme.Stem, (titleOnly ? "title" : "{body title}") + $" : ({any})", limit);
    }

    public int[] PrefixDocs(string prefix, int limit) => Match(TermScheme.Form, Quote(prefix) + "*", limit);

    public IReadOnlyList<(string Term, int DocFreq)> Terms(TermScheme scheme, string first, string end, int limit)
    {
        Statement rows = _sql[scheme == TermScheme.Stem
            ? "SELECT term, doc FROM stem_terms WHERE term >= ? AND term < ? LIMIT ?"
            : "SELECT term, doc FROM form_terms WHERE term >= ? AND term < ? LIMIT ?"].Bind(first).Bind(end).Bind(limit);
        List<(string, int)> terms = [];
        while (rows.Next())
        {
            terms.Add((rows.Text(0)!, rows.Int(1)));
        }

        return terms;
    }

    public int[] AllDocs() => Numbers(_sql["SELECT doc FROM articles ORDER BY doc"]);

    public int[] FilterDocs(DocFilter filter) => filter switch
    {
        LanguageFilter language =>
            Numbers(_sql["SELECT doc FROM articles WHERE language = ? ORDER BY doc"].Bind(language.Language)),
        PublishedFilter published => Numbers(_sql["SELECT doc FROM articles WHERE published BETWEEN ? AND ? ORDER BY doc"]
            .Bind(published.From?.DayNumber ?? 0).Bind(published.To?.DayNumber ?? int.MaxValue)),
        MentionedFilter mentioned => Numbers(_sql["SELECT DISTINCT doc FROM dates WHERE first <= ? AND last >= ? ORDER BY doc"]
            .Bind(mentioned.To?.DayNumber ?? int.MaxValue).Bind(mentioned.From?.DayNumber ?? 0)),
        SourceFilter source => Sources(source),
        _ => [],
    };

    public int? FindDoc(string id) => (int?)_sql["SELECT doc FROM articles WHERE id = ?"].Bind(id).Single();

    public IReadOnlyList<IndexedEntity> EntitiesNamed(string key) => Entities(
        _sql[EntityColumns + "FROM names JOIN entities USING (entity) WHERE name = ? ORDER BY entity LIMIT 50"].Bind(key));

    public bool AnyNameBegins(string beginning) => _sql["SELECT 1 FROM names WHERE name >= ? AND name < ? LIMIT 1"]
        .Bind(beginning).Bind(beginning + '\uFFFF').Single() is not null;

    public IndexedEntity? Entity(string id) =>
        Entities(_sql[EntityColumns + "FROM entities WHERE id = ?"].Bind(id)) is [var only, ..] ? only : null;

    public IReadOnlyList<IndexedEntity> EntitiesInBox(double south, double west, double north, double east) => Entities(
        _sql[EntityColumns + "FROM entities WHERE latitude BETWEEN ? AND ? AND longitude BETWEEN ? AND ?"]
            .Bind(south).Bind(north).Bind(west).Bind(east));

    public IReadOnlyList<IndexedEntity> EntitiesOfCountry(string country) =>
        Entities(_sql[EntityColumns + "FROM entities WHERE country = ? AND kind = 'place'"].Bind(country));

    public void ReadVectors(ReadOnlySpan<int> docs, VectorVisitor visitor)
    {
        Statement row = _sql["SELECT length, vector FROM vectors WHERE doc = ?"];
        foreach (int doc in docs)
        {
            if (row.Start().Bind(doc).Next())
            {
                visitor(doc, row.Int(0), row.Blob(1));
            }
            else
            {
                visitor(doc, 0, []);
            }
        }

        row.Start();
    }

    public IReadOnlyList<DocHeader> Headers(IReadOnlyList<int> docs)
    {
        List<DocHeader> headers = new(docs.Count);
        Statement row = _sql["SELECT id, title, source, outlet, language, published, simhash FROM articles WHERE doc = ?"];
        foreach (int doc in docs)
        {
            if (!row.Start().Bind(doc).Next())
            {
                throw new InvalidDataException($"Article number {doc} has index entries but no row.");
            }

            headers.Add(new DocHeader(doc, row.Text(0)!, row.Text(1), row.Text(2), row.Text(3), row.Text(4),
                row.Int(5) < 0 ? null : DateOnly.FromDayNumber(row.Int(5)), row.Long(6)));
        }

        row.Start();
        return headers;
    }

    public int[] PublishedDays(int[] docs)
    {
        int[] days = new int[docs.Length];
        for (int i = 0; i < docs.Length; i++)
        {
            days[i] = (int)(_sql["SELECT published FROM articles WHERE doc = ?"].Bind(docs[i]).Single() ?? -1);
        }

        return days;
    }

    public ProcessedArticle Load(int doc)
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

    public IReadOnlyList<(IndexedEntity Entity, int Count)> CountEntities(int[] docs, int limit)
    {
        string list = "[" + string.Join(',', docs.Select(d => d.ToString(CultureInfo.InvariantCulture))) + "]";
        Statement rows = _sql[
            EntityColumns + ", n FROM (SELECT entity, count(*) AS n FROM mentions WHERE doc IN (SELECT value FROM json_each(?)) "
            + "GROUP BY entity) JOIN entities USING (entity) ORDER BY n DESC, id"].Bind(list);
        Dictionary<string, int> taken = [];
        List<(IndexedEntity, int)> counts = [];
        while (rows.Next())
        {
            IndexedEntity entity = ReadEntity(rows);
            int number = taken[entity.Kind] = taken.GetValueOrDefault(entity.Kind) + 1;
            if (number <= limit)
            {
                counts.Add((entity, rows.Int(6)));
            }
        }

        return counts;
    }

    public (int Doc, ProcessedArticle Article)[] Records(int after, int limit) =>
        [.. Numbers(_sql["SELECT doc FROM records WHERE doc > ? ORDER BY doc LIMIT ?"].Bind(after).Bind(limit)).Select(d => (d, Load(d)))];

    public int CountMentioned() => (int)(_sql["SELECT count(DISTINCT entity) FROM mentions"].Single() ?? 0);

    public List<string> Texts(string sql)
    {
        Statement rows = _sql[sql];
        List<string> lines = [];
        while (rows.Next())
        {
            lines.Add(rows.Text(0) ?? "");
        }

        return lines;
    }

    public void Dispose()
    {
        _sql.Dispose();
        connection.Dispose();
    }

    private const string EntityColumns = "SELECT id, kind, name_ar, name_en, latitude, longitude ";

    private void Keep((TermScheme, string) term, int[] docs)
    {
        if (_listed + docs.Length + EachList > MostKept)
        {
            ForgetLists();
        }

        _lists[term] = docs;
        _listed += docs.Length + EachList;
    }

    private void ForgetLists()
    {
        _lists.Clear();
        _listed = 0;
    }

    /// <summary>Few outlets, many articles: the sources are compared folded, here, not by SQL.</summary>
    private int[] Sources(SourceFilter filter)
    {
        string wanted = KeyFolding.Fold(filter.Text);
        Statement rows = _sql["SELECT doc, source, outlet FROM articles ORDER BY doc"];
        List<int> docs = [];
        while (rows.Next())
        {
            bool same = new[] { rows.Text(1), rows.Text(2) }
                .Any(s => s is not null && KeyFolding.Fold(s).Contains(wanted, StringComparison.Ordinal));
            if (same)
            {
                docs.Add(rows.Int(0));
            }
        }

        return [.. docs];
    }

    /// <summary>The numbers come as one text: a row for each would take half as long again.</summary>
    private int[] Match(TermScheme scheme, string expression, int limit)
    {
        Statement row = _sql[scheme == TermScheme.Stem
            ? "SELECT group_concat(rowid) FROM (SELECT rowid FROM stems WHERE stems MATCH ? LIMIT ?)"
            : "SELECT group_concat(rowid) FROM (SELECT rowid FROM forms WHERE forms MATCH ? LIMIT ?)"].Bind(expression).Bind(limit);
        if (!row.Next() || row.IsNull(0))
        {
            row.Start();
            return [];
        }

        ReadOnlySpan<byte> text = row.Blob(0);
        int[] numbers = new int[text.Count((byte)',') + 1];
        int last = 0;
        foreach (byte c in text)
        {
            if (c == ',')
            {
                last++;
            }
            else
            {
                numbers[last] = (numbers[last] * 10) + c - '0';
            }
        }

        row.Start();
        return numbers;
    }

    private static List<IndexedEntity> Entities(Statement rows)
    {
        List<IndexedEntity> entities = [];
        while (rows.Next())
        {
            entities.Add(ReadEntity(rows));
        }

        return entities;
    }

    private static IndexedEntity ReadEntity(Statement row) =>
        new(row.Text(0)!, row.Text(1)!, row.Text(2), row.Text(3), row.Real(4), row.Real(5));

    private static int[] Numbers(Statement rows)
    {
        List<int> numbers = [];
        while (rows.Next())
        {
            numbers.Add(rows.Int(0));
        }

        return [.. numbers];
    }

    private static string Quote(string term) => "\"" + term.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
