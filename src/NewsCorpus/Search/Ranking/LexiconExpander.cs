namespace NewsCorpus.Search.Ranking;

/// <summary>Finds translations of words and runs of words in the bilingual word list.</summary>
internal static class LexiconExpander
{
    public static IEnumerable<PlanGroup> Spans(List<PlanWord> words, IIndexReader reader)
    {
        _ = words;
        _ = reader;
        return [];
    }
}
