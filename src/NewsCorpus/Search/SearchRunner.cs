using NewsCorpus.Search.Queries;
using NewsCorpus.Search.Ranking;

namespace NewsCorpus.Search;

/// <summary>Answers one query on one view of an index. Everything but the reading of lists is here, the same for all engines.</summary>
internal sealed class SearchRunner(
    IIndexReader reader, SearchAnalyzer analyzer, IEntityNameLookup? names, SearchOptions options, CancellationToken cancellation)
{
    /// <summary>At most so many articles are ranked by all words; the rest stand behind by their rare words alone.</summary>
    private const int MostScored = 500;

    /// <summary>Among so many bare words a phrase is a part of a sentence, as in a headline, and no condition.</summary>
    private const int WordsOfASentence = 3;

    /// <summary>What having such a phrase adds to an article's score, as a share of it.</summary>
    private const double PhraseShare = 0.2;

    private readonly List<string> _messages = [];
    private int[][] _wished = [];
    private CandidateScorer? _scorer;

    public SearchResult Run(SearchQuery query)
    {
        _messages.AddRange(query.Messages);
        if (query.Root is null)
        {
            return new SearchResult { Query = query, Messages = _messages };
        }

        QueryPlan plan = new QueryPlanner(reader, analyzer, names, options).Plan(QueryWords.Collect(query.Root, analyzer));
        FilterMatcher filters = new(reader, new EntityExpander(reader, analyzer, names), names, _messages);
        QueryMatcher matcher = new(reader, analyzer, plan, filters, new PhraseMatcher(reader, analyzer, _messages));
        _scorer = plan.Groups.Count > 0 ? new CandidateScorer(reader, plan) : null;
        Ranked ranked = Rank(query.Root, plan, matcher);
        return Answer(query, plan, ranked, matcher);
    }

    /// <summary>Answers a plan that has words only.</summary>
    public SearchResult Run(SearchQuery query, QueryPlan plan, int without)
    {
        FilterMatcher filters = new(reader, new EntityExpander(reader, analyzer, names), names, _messages);
        QueryMatcher matcher = new(reader, analyzer, plan, filters, new PhraseMatcher(reader, analyzer, _messages));
        _scorer = plan.Groups.Count > 0 ? new CandidateScorer(reader, plan) : null;
        Ranked ranked = RankWords(plan, null, true);
        ranked.Remove(without);
        return Answer(query, plan, ranked, matcher);
    }

    private Ranked Rank(QueryNode root, QueryPlan plan, QueryMatcher matcher)
    {
        IReadOnlyList<QueryNode> parts = root is SequenceNode sequence ? sequence.Parts : [root];
        bool hasWords = parts.Any(p => p is WordNode);
        QueryNode[] wished = parts.Count(p => p is WordNode) >= WordsOfASentence ? [.. parts.Where(p => p is PhraseNode)] : [];
        _wished = [.. wished.Select(matcher.Match)];
        int[]? required = matcher.Required([.. parts.Except(wished)]);
        if (required is { Length: 0 } && hasWords && parts.Any(p => p is PhraseNode))
        {
            required = matcher.Required([.. parts.Where(p => p is not PhraseNode)]);
            _messages.Add("No article has the phrase together with the rest; its words were searched one by one.");
        }

        cancellation.ThrowIfCancellationRequested();
        return RankWords(plan, required, hasWords);
    }

    /// <param name="plan">The words to rank by.</param>
    /// <param name="required">The articles allowed; null for all.</param>
    /// <param name="mustMatch">True to keep only articles that have at least one of the words.</param>
    private Ranked RankWords(QueryPlan plan, int[]? required, bool mustMatch)
    {
        if (_scorer is not { } scorer)
        {
            return new Ranked(mustMatch ? [] : required ?? [], [], 0, true);
        }

        if (required is not null && required.Length <= MostScored)
        {
            double[] all = Score(scorer, required);
            (int Doc, double Score)[] kept = [.. required.Zip(all).Where(d => !mustMatch || d.Second > 0)];
            return new Ranked([.. kept.Select(k => k.Doc)], [.. kept.Select(k => k.Score)], kept.Length, true);
        }

        CandidateFinder finder = new(reader, plan);
        finder.Find(required, mustMatch);
        cancellation.ThrowIfCancellationRequested();
        (int[] docs, float[] weights) = (finder.Docs, finder.Weights);
        int scored = Math.Min(docs.Length, MostScored);
        PutBestFirst(docs, weights, scored);
        Array.Sort(docs, weights, 0, scored);
        double[] scores = Score(scorer, docs.AsSpan(0, scored));
        double[] full = new double[docs.Length];
        scores.CopyTo(full, 0);
        double least = scores.Length == 0 ? 0 : scores.Min();
        for (int i = scored; i < docs.Length; i++)
        {
            // Behind all that were ranked in full, in the order of what is known of them.
            full[i] = least * weights[i] / (1 + weights[i]);
        }

        return new Ranked(docs, full, scored, finder.IsComplete || !mustMatch);
    }

    private double[] Score(CandidateScorer scorer, ReadOnlySpan<int> docs)
    {
        double[] scores = scorer.Score(docs);
        for (int i = 0; i < scores.Length && _wished.Length > 0; i++)
        {
            int doc = docs[i];
            scores[i] *= 1 + (PhraseShare * _wished.Count(phrase => DocSet.Has(phrase, doc)));
        }

        return scores;
    }

    /// <summary>
    /// Brings the articles of the greatest weights to the front; of equal ones at the edge the later articles, so that
    /// the work does not depend on chance.
    /// </summary>
    private static void PutBestFirst(int[] docs, float[] weights, int count)
    {
        if (count == docs.Length)
        {
            return;
        }

        double[] keys = new double[docs.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            // A float leaves 29 of a double's bits free; the article's number decides what the weight does not.
            keys[i] = BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(weights[i]) | (long)(docs[i] & 0x1FFF_FFFF));
        }

        double least = Selection.Least(keys, count);
        int front = 0;
        for (int i = 0; i < docs.Length && front < count; i++)
        {
            if (keys[i] >= least)
            {
                (docs[front], docs[i]) = (docs[i], docs[front]);
                (weights[front], weights[i]) = (weights[i], weights[front]);
                (keys[front], keys[i]) = (keys[i], keys[front]);
                front++;
            }
        }
    }

    private SearchResult Answer(SearchQuery query, QueryPlan plan, Ranked ranked, QueryMatcher matcher)
    {
        HitBuilder hits = new(reader, analyzer, plan, matcher, _scorer, options);
        List<(DocHeader Header, double Score, IReadOnlyList<string> Near)> page = new ResultPager(reader, options).Page(ranked);
        SearchHit[] shown = new SearchHit[page.Count];
        for (int i = 0; i < shown.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            shown[i] = hits.Build(page[i].Header, page[i].Score) with { NearDuplicates = page[i].Near };
        }

        SearchResult result = new()
        {
            Query = query,
            Total = ranked.Docs.Length,
            TotalIsExact = ranked.IsComplete,
            Hits = shown,
            Messages = _messages,
            DidYouMean = Suggestions.Of(query, plan, names, ranked.Docs.Length),
        };
        return options.Facets ? new FacetCounter(reader, options).Count(ranked.Docs, result) : result;
    }
}
