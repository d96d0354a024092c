using NewsCorpus.Search.Ranking;

namespace NewsCorpus.Search;

/// <summary>Finds articles like one of the index.</summary>
internal static class SimilarSearch
{
    public static SearchResult Run(
        string id, IIndexReader reader, SearchAnalyzer analyzer, SearchOptions options, CancellationToken cancellation)
    {
        if (reader.FindDoc(id) is not { } doc)
        {
            return new SearchResult
            {
                Query = new SearchQuery(id, null, []),
                Messages = [$"There is no article of the id \"{id}\"."],
            };
        }

        QueryPlan plan = SimilarPlan.Of(reader.Load(doc), analyzer, reader);
        SearchQuery query = new(string.Join(' ', plan.Words.Select(w => w.Typed)), null, []);
        return new SearchRunner(reader, analyzer, null, options, cancellation).Run(query, plan, doc);
    }
}
