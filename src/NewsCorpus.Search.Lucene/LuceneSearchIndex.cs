using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsCorpus.Search.Analysis;
using Directory = Lucene.Net.Store.Directory;
using Lock = System.Threading.Lock;

namespace NewsCorpus.Search.Lucene;

/// <summary>A search index in a Lucene folder, or in memory. See <see cref="ISearchIndex"/> for what threads may do.</summary>
public sealed class LuceneSearchIndex : ISearchIndex
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;
    private const int BatchSize = 1000;

    private readonly Directory _directory;
    private readonly IEntityNameLookup? _names;
    private readonly SearchAnalyzer _analyzer = new();
    private readonly Lock _writing = new();
    private readonly Lock _opening = new();
    private IndexWriter _writer;
    private DirectoryReader _reader;
    private LuceneIndexReader _view;
    private bool _disposed;

    private LuceneSearchIndex(Directory directory, IEntityNameLookup? names)
    {
        _directory = directory;
        _names = names;
        _writer = NewWriter();
        try
        {
            IndexLayout.Update(_writer);
            _writer.Commit();
        }
        catch
        {
            _writer.Rollback();
            throw;
        }

        _reader = DirectoryReader.Open(_writer, applyAllDeletes: true);
        _view = new LuceneIndexReader(_reader);
    }

    /// <summary>Opens the index in a folder, making it if it is not there.</summary>
    /// <exception cref="SearchIndexException">The folder cannot be opened, is damaged, or another process writes it.</exception>
    public static LuceneSearchIndex Open(string path, IEntityNameLookup? names = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        try
        {
            // Not FSDirectory.Open: its memory-mapped choice is slow and fails at times in 4.8.
            return new LuceneSearchIndex(new NIOFSDirectory(path), names);
        }
        catch (LockObtainFailedException e)
        {
            throw new SearchIndexException(SearchIndexError.Busy, $"{path} is being written by another process", e);
        }
        catch (Exception e) when (e is CorruptIndexException or IndexFormatTooOldException or InvalidDataException)
        {
            throw new SearchIndexException(SearchIndexError.Damaged, $"{path} is damaged: {e.Message}", e);
        }
    }

    /// <summary>Makes an empty index that lives in memory as long as the object.</summary>
    public static LuceneSearchIndex InMemory(IEntityNameLookup? names = null) => new(new RAMDirectory(), names);

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
        foreach (ProcessedArticle[] batch in articles.Chunk(BatchSize))
        {
            PreparedArticle[] prepared = [.. batch.AsParallel().AsOrdered().Select(preparer.Prepare)];
            total = Write(total.Total, () => AddBatch(prepared, total, cancellationToken));
        }

        return total;
    }

    /// <inheritdoc/>
    public bool Delete(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Write(0, () =>
        {
            bool known = _view.FindDoc(id) is not null;
            _writer.DeleteDocuments(new Term(ArticleDocument.Id, id));
            return known;
        });
    }

    /// <inheritdoc/>
    public ProcessedArticle? GetArticle(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Read(view => view.FindDoc(id) is { } doc ? view.Load(doc) : null);
    }

    /// <inheritdoc/>
    public SearchResult Search(string query, SearchOptions? options = null, CancellationToken cancellationToken = default) =>
        Search(QueryParser.Parse(query), options, cancellationToken);

    /// <inheritdoc/>
    public SearchResult Search(SearchQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        options ??= new SearchOptions();
        options.Validate();
        return Read(view => new SearchRunner(view, _analyzer, _names, options, cancellationToken).Run(query));
    }

    /// <inheritdoc/>
    public SearchResult MoreLikeThis(string id, SearchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        options ??= new SearchOptions();
        options.Validate();
        return Read(view => SimilarSearch.Run(id, view, _analyzer, options, cancellationToken));
    }

    /// <inheritdoc/>
    public IEnumerable<ProcessedArticle> Export() => Read(view => view.AllDocs().Select(view.Load).ToList());

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

    /// <summary>
    /// Joins a shard by copying its segments, faster than <see cref="Merge"/>. For shards that share no ids.
    /// </summary>
    /// <exception cref="ArgumentException">An article of the shard is here too.</exception>
    public void AddShard(LuceneSearchIndex shard)
    {
        ArgumentNullException.ThrowIfNull(shard);
        shard.Read(other => Write(0, () =>
        {
            if (other.Headers(other.AllDocs()).Any(h => _view.FindDoc(h.Id) is not null))
            {
                throw new ArgumentException("The shard has articles that are in the index too; use Merge.", nameof(shard));
            }

            _writer.AddIndexes(shard._reader);
            return true;
        }));
    }

    /// <inheritdoc/>
    public void Optimize() => Write(0, () =>
    {
        _writer.ForceMerge(1);
        return true;
    });

    /// <inheritdoc/>
    public IndexCheck Check()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        lock (_writing)
        {
            CheckIndex.Status status = new CheckIndex(_directory).DoCheckIndex();
            return new IndexCheck(status.Clean ? [] : [$"{status.TotLoseDocCount} articles are in damaged segments."]);
        }
    }

    /// <inheritdoc/>
    public IndexStatistics Statistics() => Read(view => new IndexStatistics(
        view.DocCount, view.EntityCount, view.DocCount == 0 ? 0 : view.AverageLength, IndexLayout.Version));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_writing)
        {
            if (!_disposed)
            {
                _disposed = true;
                _reader.Dispose();
                _writer.Dispose();
                _directory.Dispose();
            }
        }
    }

    private AddSummary AddBatch(PreparedArticle[] batch, AddSummary before, CancellationToken cancellationToken)
    {
        int added = 0;
        int replaced = 0;
        Dictionary<string, byte[]> written = new(StringComparer.Ordinal);
        foreach (PreparedArticle article in batch)
        {
            cancellationToken.ThrowIfCancellationRequested();
            byte[]? old = written.GetValueOrDefault(article.Id)
                ?? (_view.FindDoc(article.Id) is { } doc ? _view.Fingerprint(doc) : null);
            if (old is not null && old.AsSpan().SequenceEqual(article.Fingerprint))
            {
                continue;
            }

            _writer.UpdateDocument(new Term(ArticleDocument.Id, article.Id), ArticleDocument.Make(article));
            written[article.Id] = article.Fingerprint;
            added += old is null ? 1 : 0;
            replaced += old is null ? 0 : 1;
        }

        return new AddSummary(before.Added + added, before.Replaced + replaced, before.Unchanged + batch.Length - added - replaced);
    }

    /// <summary>Does some writing, commits it and opens the new view; takes it all back if it fails.</summary>
    private T Write<T>(int committed, Func<T> work)
    {
        lock (_writing)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            try
            {
                T result = work();
                _writer.Commit();
                Renew();
                return result;
            }
            catch (Exception e)
            {
                // Rolling back closes the writer; a new one goes on from the last commit.
                _writer.Rollback();
                _writer = NewWriter();
                Renew();
                if (e is IOException)
                {
                    throw new SearchIndexException(SearchIndexError.Engine, $"The index could not be written: {e.Message}", e)
                    {
                        Committed = committed,
                    };
                }

                throw;
            }
        }
    }

    private void Renew()
    {
        DirectoryReader next = DirectoryReader.Open(_writer, applyAllDeletes: true);
        LuceneIndexReader view = new(next);
        lock (_opening)
        {
            _reader.DecRef();
            (_reader, _view) = (next, view);
        }
    }

    /// <summary>Works on the present view, which stays open until the work is done even when a newer one comes.</summary>
    private T Read<T>(Func<LuceneIndexReader, T> work)
    {
        DirectoryReader reader;
        LuceneIndexReader view;
        lock (_opening)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            (reader, view) = (_reader, _view);
            reader.IncRef();
        }

        try
        {
            return work(view);
        }
        finally
        {
            reader.DecRef();
        }
    }

    private IndexWriter NewWriter() => new(_directory, new IndexWriterConfig(Version, FieldAnalyzers.Make(Version))
    {
        Similarity = new BM25Similarity(),
        OpenMode = OpenMode.CREATE_OR_APPEND,

        // Merges neighbours only, so that articles keep the order they came in.
        MergePolicy = new LogDocMergePolicy(),
    });
}
