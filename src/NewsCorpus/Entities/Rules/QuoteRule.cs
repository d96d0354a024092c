using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Quotation marks set off outlets, not places: «الشرق الأوسط» is the newspaper Asharq Al-Awsat, the words without
/// marks are the Middle East.
/// </summary>
internal static class QuoteRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate outlet in index.All)
        {
            if (outlet.Kind != EntityKind.Media || !scan.Arabic(outlet.First) || outlet.First == 0
                || !scan.IsQuote(outlet.First - 1) || !scan.IsQuote(outlet.Last + 1))
            {
                continue;
            }

            foreach (Candidate place in index.At(outlet.First))
            {
                if (place.Kind == EntityKind.Place && place.Last == outlet.Last)
                {
                    outlet.Supported = true;
                    place.Rejected = true;
                }
            }
        }
    }
}
