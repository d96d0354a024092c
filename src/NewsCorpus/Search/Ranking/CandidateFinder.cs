namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Finds the articles worth scoring for words of which any will do: the lists of the rarest terms first, until enough
/// has been read. Frequent words then only rank what the rare ones found.
/// </summary>
internal sealed class CandidateFinder(IIndexReader reader, QueryPlan plan)
{
    /// <summary>Stop reading lists after so many entries; the rarest list is read in any case.</summary>
    private const int MostEntries = 8_000;

    /// <summary>No single list is read beyond this.</summary>
    private const int LongestList = 50_000;

    /// <summary>The found articles, each with the weight of the terms that found it.</summary>
    public Dictionary<int, double> Found { get; } = [];

    /// <summary>False when some list was not read to its end.</summary>
    public bool IsComplete { get; private set; } = true;

    public void Find()
    {
        int entries = 0;
        HashSet<PlanTerm> seen = [];
        IEnumerable<PlanOption> byRarity = plan.Groups.SelectMany(g => g.Options)
            .OrderBy(o => o.DocFreq).ThenBy(o => o.Label, StringComparer.Ordinal);
        foreach (PlanOption option in byRarity)
        {
            PlanTerm term = option.Rarest;
            if (option.Kind == MatchReasonKind.Form || !seen.Add(term))
            {
                continue;
            }

            if (entries > 0 && entries + term.DocFreq > MostEntries)
            {
                IsComplete = false;
                break;
            }

            int[] docs = reader.Docs(term.Scheme, term.Text, titleOnly: false, LongestList);
            IsComplete &= docs.Length < LongestList;
            entries += docs.Length;
            double weight = option.Weight * Bm25.Idf(term.DocFreq, reader.DocCount);
            foreach (int doc in docs)
            {
                Found[doc] = Found.GetValueOrDefault(doc) + weight;
            }
        }
    }
}
