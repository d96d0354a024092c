namespace NewsCorpus.Search;

/// <summary>
/// A searchable store of processed articles. All engines analyse, plan and rank with the same code, so the same
/// articles give the same answers whichever engine holds them.
/// </summary>
/// <remarks>
/// Safe for many threads: any number may search while one writes; writers wait for each other. A search sees the
/// index as it was when the search began. When <see cref="AddRange"/> or <see cref="Delete"/> has returned, what it
/// did outlives the process.
/// </remarks>
public interface ISearchIndex : IDisposable
{
    /// <summary>
    /// Stores one article, in place of any with the same id. Many articles go in faster by <see cref="AddRange"/>.
    /// </summary>
    /// <exception cref="SearchIndexException">The index could not be written; nothing of the article is in
    /// it.</exception>
    void Add(ProcessedArticle article);

    /// <summary>
    /// Stores articles in batches; each batch is there in whole or not at all. An article whose id is known replaces
    /// the old one, unless it is the same in every respect: then it is passed over.
    /// </summary>
    /// <exception cref="SearchIndexException">
    /// A batch could not be written. Batches before it are safe; <see cref="SearchIndexException.Committed"/> says how
    /// many articles of this call they held.
    /// </exception>
    AddSummary AddRange(IEnumerable<ProcessedArticle> articles, CancellationToken cancellationToken = default);

    /// <summary>Takes an article out. False when there is none of this id.</summary>
    bool Delete(string id);

    /// <summary>The stored article, or null when there is none of this id.</summary>
    ProcessedArticle? GetArticle(string id);

    /// <summary>
    /// Answers a query in the language that <see cref="QueryParser"/> describes. Never throws for what is typed:
    /// <see cref="SearchResult.Messages"/> says what was not understood.
    /// </summary>
    SearchResult Search(string query, SearchOptions? options = null, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Search(string, SearchOptions?, CancellationToken)"/>
    SearchResult Search(
        SearchQuery query, SearchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Articles whose words and entities are most like those of the named one, which is left out.</summary>
    /// <returns>An empty result with a message when there is no article of this id.</returns>
    SearchResult MoreLikeThis(string id, SearchOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>All stored articles, in the order they came in; enough to build the index anew in any engine.</summary>
    IEnumerable<ProcessedArticle> Export();

    /// <summary>
    /// Adds all articles of another index; those that are newer here by id are replaced by the other's.
    /// </summary>
    AddSummary Merge(ISearchIndex other, CancellationToken cancellationToken = default);

    /// <summary>Rearranges the index for faster searching. Worth calling after large additions, never needed.</summary>
    void Optimize();

    /// <summary>Looks for damage. Reads the whole index.</summary>
    IndexCheck Check();

    /// <summary>How much the index holds.</summary>
    IndexStatistics Statistics();
}
