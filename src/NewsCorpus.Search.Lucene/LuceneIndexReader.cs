using System.Globalization;
using System.Text.Json;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;
using NewsCorpus.Search.Ranking;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Lucene;

/// <summary>One point-in-time view of a Lucene index.</summary>
internal sealed class LuceneIndexReader : IIndexReader
{
    private readonly IndexReader _reader;
    private readonly IndexSearcher _searcher;
    private readonly IBits? _live;
    private readonly Lazy<Dictionary<string, PreparedEntity>> _entities;
    private readonly byte[] _lengths;

    public LuceneIndexReader(IndexReader reader)
    {
        _reader = reader;
        _searcher = new IndexSearcher(reader) { Similarity = new BM25Similarity() };
        _live = MultiFields.GetLiveDocs(reader);
        _entities = new Lazy<Dictionary<string, PreparedEntity>>(ReadEntities);
        NumericDocValues? lengths = MultiDocValues.GetNumericValues(reader, ArticleDocument.Length);
        _lengths = [.. Enumerable.Range(0, reader.MaxDoc).Select(doc => LengthCode.Of((int)(lengths?.Get(doc) ?? 0)))];
        long sum = AllDocs().Sum(doc => lengths?.Get(doc) ?? 0);
        AverageLength = DocCount == 0 ? 1 : Math.Max(1, (double)sum / DocCount);
    }

    public int DocCount => _reader.NumDocs;

    public double AverageLength { get; }

    public ReadOnlySpan<byte> LengthCodes => _lengths;

    public int EntityCount => _entities.Value.Count;

    public int DocFreq(TermScheme scheme, string term) => _reader.DocFreq(new Term(Field(scheme), term));

    public int[] Docs(TermScheme scheme, string term, bool titleOnly, int limit) =>
        Postings(titleOnly ? ArticleDocument.Title : Field(scheme), term, limit);

    public int[] PhraseDocs(IReadOnlyList<string[]> phrases, bool titleOnly, int limit)
    {
        BooleanQuery any = [];
        foreach (string[] phrase in phrases)
        {
            foreach (string field in titleOnly ? [ArticleDocument.Title] : (string[])[ArticleDocument.Body, ArticleDocument.Title])
            {
                PhraseQuery query = [];
                foreach (string term in phrase)
                {
                    query.Add(new Term(field, term));
                }

                any.Add(query, Occur.SHOULD);
            }
        }

        return Collect(any, limit);
    }

    public int[] PrefixDocs(string prefix, int limit) => Collect(new PrefixQuery(new Term(ArticleDocument.Form, prefix)), limit);

    public IReadOnlyList<(string Term, int DocFreq)> Terms(TermScheme scheme, string first, string end, int limit)
    {
        List<(string, int)> found = [];
        Terms? terms = MultiFields.GetTerms(_reader, Field(scheme));
        if (terms is null)
        {
            return found;
        }

        TermsEnum walk = terms.GetEnumerator();
        BytesRef last = new(end);
        for (bool more = walk.SeekCeil(new BytesRef(first)) != TermsEnum.SeekStatus.END;
             more && found.Count < limit && walk.Term.CompareTo(last) < 0;
             more = walk.MoveNext())
        {
            found.Add((walk.Term.Utf8ToString(), walk.DocFreq));
        }

        return found;
    }

    public int[] AllDocs() => [.. Enumerable.Range(0, _reader.MaxDoc).Where(doc => _live is null || _live.Get(doc))];

    public int[] FilterDocs(DocFilter filter) => filter switch
    {
        LanguageFilter language => Postings(ArticleDocument.Language, language.Language, int.MaxValue),
        PublishedFilter published => Collect(NumericRangeQuery.NewInt32Range(
            ArticleDocument.Published, published.From?.DayNumber ?? 0, published.To?.DayNumber ?? int.MaxValue, true, true),
            int.MaxValue),
        MentionedFilter mentioned => Mentioned(mentioned),
        SourceFilter source => Sources(KeyFolding.Fold(source.Text)),
        _ => [],
    };

    public int? FindDoc(string id) => Postings(ArticleDocument.Id, id, 1) is [int doc] ? doc : null;

    public IReadOnlyList<IndexedEntity> EntitiesNamed(string key) =>
        _reader.DocFreq(new Term(ArticleDocument.Name, key)) == 0 ? []
            : [.. _entities.Value.Values.Where(e => e.Keys.Contains(key)).Select(Indexed)];

    public bool AnyNameBegins(string beginning)
    {
        TermsEnum? walk = MultiFields.GetTerms(_reader, ArticleDocument.Name)?.GetEnumerator();
        return walk is not null && walk.SeekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END
            && walk.Term.Utf8ToString().StartsWith(beginning, StringComparison.Ordinal);
    }

    public IndexedEntity? Entity(string id) => _entities.Value.TryGetValue(id, out PreparedEntity? entity) ? Indexed(entity) : null;

    public IReadOnlyList<IndexedEntity> EntitiesInBox(double south, double west, double north, double east) =>
        [.. _entities.Value.Values
            .Where(e => e.Latitude >= south && e.Latitude <= north && e.Longitude >= west && e.Longitude <= east).Select(Indexed)];

    public IReadOnlyList<IndexedEntity> EntitiesOfCountry(string country) =>
        [.. _entities.Value.Values.Where(e => e.Country == country && e.Kind == "place").Select(Indexed)];

    public void ReadVectors(ReadOnlySpan<int> docs, VectorVisitor visitor)
    {
        BinaryDocValues vectors = MultiDocValues.GetBinaryValues(_reader, ArticleDocument.Vector);
        NumericDocValues lengths = MultiDocValues.GetNumericValues(_reader, ArticleDocument.Length);
        BytesRef bytes = new();
        foreach (int doc in docs)
        {
            vectors.Get(doc, bytes);
            visitor(doc, (int)lengths.Get(doc), bytes.Bytes.AsSpan(bytes.Offset, bytes.Length));
        }
    }

    public IReadOnlyList<DocHeader> Headers(IReadOnlyList<int> docs)
    {
        int[] days = PublishedDays([.. docs]);
        HashSet<string> fields =
        [
            ArticleDocument.Id, ArticleDocument.Headline, ArticleDocument.Source, ArticleDocument.Outlet,
            ArticleDocument.Language, ArticleDocument.Sketch,
        ];
        return [.. docs.Select((doc, i) =>
        {
            Document d = _reader.Document(doc, fields);
            return new DocHeader(doc, d.Get(ArticleDocument.Id), d.Get(ArticleDocument.Headline), d.Get(ArticleDocument.Source),
                d.Get(ArticleDocument.Outlet), d.Get(ArticleDocument.Language),
                days[i] < 0 ? null : DateOnly.FromDayNumber(days[i]),
                long.Parse(d.Get(ArticleDocument.Sketch), CultureInfo.InvariantCulture));
        })];
    }

    public int[] PublishedDays(int[] docs)
    {
        NumericDocValues? days = MultiDocValues.GetNumericValues(_reader, ArticleDocument.Day);
        return [.. docs.Select(doc => (int)(days?.Get(doc) ?? -1))];
    }

    public ProcessedArticle Load(int doc) => StoredRecord.Read(Bytes(doc, ArticleDocument.Record));

    public byte[] Fingerprint(int doc) => Bytes(doc, ArticleDocument.Fingerprint);

    public IReadOnlyList<(IndexedEntity Entity, int Count)> CountEntities(int[] docs, int limit)
    {
        SortedSetDocValues? ids = MultiDocValues.GetSortedSetValues(_reader, ArticleDocument.EntityIds);
        if (ids is null)
        {
            return [];
        }

        int[] counts = new int[ids.ValueCount];
        foreach (int doc in docs)
        {
            ids.SetDocument(doc);
            for (long id = ids.NextOrd(); id != SortedSetDocValues.NO_MORE_ORDS; id = ids.NextOrd())
            {
                counts[id]++;
            }
        }

        BytesRef bytes = new();
        List<(IndexedEntity Entity, int Count)> found = [];
        for (int id = 0; id < counts.Length; id++)
        {
            if (counts[id] > 0)
            {
                ids.LookupOrd(id, bytes);
                found.Add((Entity(bytes.Utf8ToString())!, counts[id]));
            }
        }

        return [.. found.GroupBy(c => c.Entity.Kind)
            .SelectMany(kind => kind.OrderByDescending(c => c.Count).ThenBy(c => c.Entity.Id, StringComparer.Ordinal).Take(limit))
            .OrderByDescending(c => c.Count).ThenBy(c => c.Entity.Id, StringComparer.Ordinal)];
    }

    private static string Field(TermScheme scheme) => scheme == TermScheme.Stem ? ArticleDocument.Any : ArticleDocument.Form;

    private static IndexedEntity Indexed(PreparedEntity e) => new(e.Id, e.Kind, e.NameAr, e.NameEn, e.Latitude, e.Longitude);

    private int[] Postings(string field, string term, int limit)
    {
        List<int> docs = [];
        DocsEnum? postings = MultiFields.GetTermDocsEnum(_reader, _live, field, new BytesRef(term), DocsFlags.NONE);
        while (postings is not null && docs.Count < limit && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            docs.Add(postings.DocID);
        }

        return [.. docs];
    }

    private int[] Collect(Query query, int limit)
    {
        DocCollector collector = new(limit);
        _searcher.Search(query, collector);
        return collector.Docs;
    }

    private byte[] Bytes(int doc, string field)
    {
        BytesRef bytes = _reader.Document(doc, new HashSet<string> { field }).GetBinaryValue(field);
        return bytes.Bytes.AsSpan(bytes.Offset, bytes.Length).ToArray();
    }

    private int[] Mentioned(MentionedFilter filter)
    {
        int from = filter.From?.DayNumber ?? 0;
        int to = filter.To?.DayNumber ?? int.MaxValue;
        BinaryDocValues? dates = MultiDocValues.GetBinaryValues(_reader, ArticleDocument.Dates);
        BytesRef bytes = new();
        return [.. AllDocs().Where(doc =>
        {
            dates!.Get(doc, bytes);
            return bytes.Utf8ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(range =>
            {
                string[] ends = range.Split('-');
                return int.Parse(ends[0], CultureInfo.InvariantCulture) <= to && int.Parse(ends[1], CultureInfo.InvariantCulture) >= from;
            });
        })];
    }

    private int[] Sources(string wanted) => [.. Headers(AllDocs())
        .Where(h => new[] { h.Source, h.Outlet }
            .Any(s => s is not null && KeyFolding.Fold(s).Contains(wanted, StringComparison.Ordinal)))
        .Select(h => h.Doc)];

    private Dictionary<string, PreparedEntity> ReadEntities()
    {
        Dictionary<string, PreparedEntity> entities = new(StringComparer.OrdinalIgnoreCase);
        foreach (PreparedEntity entity in AllDocs().SelectMany(EntitiesOf))
        {
            entities[entity.Id] = entities.TryGetValue(entity.Id, out PreparedEntity? known)
                ? known with { Keys = [.. known.Keys.Union(entity.Keys)] }
                : entity;
        }

        return entities;
    }

    private PreparedEntity[] EntitiesOf(int doc)
    {
        BytesRef bytes = new();
        MultiDocValues.GetBinaryValues(_reader, ArticleDocument.Entities).Get(doc, bytes);
        return JsonSerializer.Deserialize<PreparedEntity[]>(bytes.Bytes.AsSpan(bytes.Offset, bytes.Length)) ?? [];
    }
}
