using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A short name right behind the long one is the same body, whatever else the word may be: وكالة الأنباء الأردنية (بترا) is the
/// agency Petra and not the town.
/// </summary>
internal static class BracketedNames
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate full in index.All)
        {
            if (full is not { Kind: EntityKind.Media or EntityKind.Organization or EntityKind.ArmedGroup, Supported: true, Rejected: false, Names.Count: > 0, Length: > 1 })
            {
                continue;
            }

            int next = full.Last + 1;
            while (next < full.Last + 3 && (scan.IsOne(next, "(-–«") || scan.IsQuote(next)))
            {
                next++;
            }

            if (next < scan.Count && scan.Block(next) == scan.Block(full.First) && Same(index, next, full) is { } brief)
            {
                brief.Supported = true;
                RejectOthers(index, next, brief);
            }
        }
    }

    private static Candidate? Same(CandidateIndex index, int token, Candidate full)
    {
        foreach (Candidate brief in index.At(token))
        {
            if (brief.Kind == full.Kind && brief is { Proclitic: null, Names.Count: > 0 } && brief.Names.Slots.IndexOf(full.Names.Slot) >= 0)
            {
                return brief;
            }
        }

        return null;
    }

    private static void RejectOthers(CandidateIndex index, int token, Candidate brief)
    {
        foreach (Candidate other in index.At(token))
        {
            other.Rejected |= other != brief && other.Length <= brief.Length;
        }
    }
}
