namespace NewsCorpus.Search.Ranking;

/// <summary>Finds all ways in which the words of a query can match in one index.</summary>
internal sealed class QueryPlanner(
    IIndexReader reader, SearchAnalyzer analyzer, IEntityNameLookup? names, SearchOptions options)
{
    private readonly WordExpander _expander = new(reader, options);
    private readonly EntityExpander _entities = new(reader, analyzer, names);

    public QueryPlan Plan(List<PlanWord> words)
    {
        List<PlanGroup> groups = [];
        Dictionary<string, string> corrections = new(StringComparer.Ordinal);
        if (options.AcrossLanguages)
        {
            groups.AddRange(_entities.Spans(words));
            groups.AddRange(LexiconExpander.Spans(words, reader));
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (!words[i].IsScored)
            {
                continue;
            }

            bool named = groups.Exists(g => g.Count >= 1 && g.First <= i && i < g.First + g.Count
                && g.Options.Any(o => o.Kind == MatchReasonKind.Entity && o.DocFreq > 0));
            bool translated = groups.Exists(g => g.First <= i && i < g.First + g.Count
                && g.Options.Any(o => o.Kind == MatchReasonKind.Translation));
            List<PlanOption> ways = _expander.Expand(words[i], named, translated, out string? correction);
            if (correction is not null)
            {
                corrections[words[i].Typed] = correction;
            }

            groups.Add(new PlanGroup(words[i].Typed, i, 1, ways));
        }

        return new QueryPlan(words, groups, corrections);
    }
}
