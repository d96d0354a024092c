using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// What an engine gives the core to search with: one unchanging view of the index. Articles go by the engine's own
/// numbers; lists of them ascend. Used by one thread.
/// </summary>
internal interface IIndexReader
{
    int DocCount { get; }

    /// <summary>Mean of the articles' lengths, at least 1.</summary>
    double AverageLength { get; }

    /// <summary>The lengths of all articles by their numbers, see <see cref="LengthCode"/>.</summary>
    ReadOnlySpan<byte> LengthCodes { get; }

    /// <summary>In how many articles a term is; articles deleted of late may still count.</summary>
    int DocFreq(TermScheme scheme, string term);

    /// <summary>The first <paramref name="limit"/> articles with a term; only stems know the title apart.</summary>
    int[] Docs(TermScheme scheme, string term, bool titleOnly, int limit);

    /// <summary>The articles with any of these sequences of stems.</summary>
    int[] PhraseDocs(IReadOnlyList<string[]> phrases, bool titleOnly, int limit);

    /// <summary>The articles with a form that begins so.</summary>
    int[] PrefixDocs(string prefix, int limit);

    /// <summary>
    /// Terms of the vocabulary from <paramref name="first"/> up to, not including, <paramref name="end"/>, in order.
    /// </summary>
    IReadOnlyList<(string Term, int DocFreq)> Terms(TermScheme scheme, string first, string end, int limit);

    int[] AllDocs();

    /// <summary>For the language, source, published and mentioned conditions.</summary>
    int[] FilterDocs(DocFilter filter);

    int? FindDoc(string id);

    /// <summary>Entities that the index knows under a folded name.</summary>
    IReadOnlyList<IndexedEntity> EntitiesNamed(string key);

    /// <summary>False when no folded name begins so, for which the longer ones need not be asked.</summary>
    bool AnyNameBegins(string beginning);

    IndexedEntity? Entity(string id);

    IReadOnlyList<IndexedEntity> EntitiesInBox(double south, double west, double north, double east);

    IReadOnlyList<IndexedEntity> EntitiesOfCountry(string country);

    /// <summary>Visits the term vectors of the given articles, in their order.</summary>
    void ReadVectors(ReadOnlySpan<int> docs, VectorVisitor visitor);

    /// <summary>The headers of the given articles, in their order.</summary>
    IReadOnlyList<DocHeader> Headers(IReadOnlyList<int> docs);

    /// <summary>
    /// Publication days (<see cref="DateOnly.DayNumber"/>, -1 for none) of the given articles, in their order.
    /// </summary>
    int[] PublishedDays(int[] docs);

    ProcessedArticle Load(int doc);

    /// <summary>
    /// In how many of the given articles each entity is mentioned, most first; at most so many of each kind.
    /// </summary>
    IReadOnlyList<(IndexedEntity Entity, int Count)> CountEntities(int[] docs, int limit);
}

/// <summary>Takes the term vector of one article.</summary>
internal delegate void VectorVisitor(int doc, int length, ReadOnlySpan<byte> vector);

/// <summary>The short facts of an article that lists of hits show.</summary>
internal sealed record DocHeader(
    int Doc, string Id, string? Title, string? Source, string? Outlet, string? Language, DateOnly? Published, long SimHash);

/// <summary>An entity the index holds mentions of.</summary>
internal sealed record IndexedEntity(
    string Id, string Kind, string? NameAr, string? NameEn, double? Latitude, double? Longitude);
