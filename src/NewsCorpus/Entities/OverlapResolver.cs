using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Chooses among overlapping candidates of all kinds: the longest first (in words, then in letters), then the leftmost,
/// then a backed name before an unbacked one, then the order of <see cref="EntityKind"/>. A candidate inside a kept one
/// stays as a nested mention if it is a nationality adjective, or if the outer one keeps what is nested; everything else
/// that overlaps a kept one goes.
/// </summary>
internal static class OverlapResolver
{
    public static List<Candidate> Resolve(ArticleScan scan, IEnumerable<Candidate> candidates)
    {
        List<Candidate> sorted = [.. candidates.Where(c => c is { Supported: true, Rejected: false })];
        foreach (Candidate candidate in sorted)
        {
            candidate.Words = Words(scan, candidate);
        }

        sorted.Sort(Compare);
        List<Candidate> kept = [];
        foreach (Candidate candidate in sorted)
        {
            int level = 0;
            bool fits = true;
            foreach (Candidate other in kept)
            {
                if (other.First > candidate.Last || candidate.First > other.Last)
                {
                    continue;
                }

                if (!IsNested(scan, candidate, other))
                {
                    fits = false;
                    break;
                }

                level++;
            }

            if (fits)
            {
                candidate.Level = level;
                kept.Add(candidate);
            }
        }

        kept.Sort((a, b) => (a.Core.Start, -a.Core.Length, a.Level).CompareTo((b.Core.Start, -b.Core.Length, b.Level)));
        return kept;
    }

    private static int Compare(Candidate a, Candidate b)
    {
        int order = b.Words.CompareTo(a.Words);
        order = order != 0 ? order : b.Core.Length.CompareTo(a.Core.Length);
        order = order != 0 ? order : a.First.CompareTo(b.First);
        order = order != 0 ? order : (b.Names.Count > 0).CompareTo(a.Names.Count > 0);
        order = order != 0 ? order : (b.Trigger is not null).CompareTo(a.Trigger is not null);
        return order != 0 ? order : Rank(a).CompareTo(Rank(b));
    }

    private static int Words(ArticleScan scan, Candidate candidate)
    {
        int words = 0;
        for (int token = candidate.First; token <= candidate.Last; token++)
        {
            words += scan.Text.Tokens[token].Kind is TokenKind.Punctuation or TokenKind.Symbol ? 0 : 1;
        }

        return words;
    }

    private static int Rank(Candidate candidate) => (int)candidate.Kind;

    /// <summary>A part of a name that is itself a name of the same thing: Tanf in al-Tanf.</summary>
    private static bool SharesEntity(ArticleScan scan, Candidate inner, Candidate outer) =>
        inner.Names.Any(a => outer.Names.Any(b => scan.Gazetteer.Entry(a).Id == scan.Gazetteer.Entry(b).Id));

    private static bool IsNested(ArticleScan scan, Candidate inner, Candidate outer)
    {
        bool inside = inner.First >= outer.First && inner.Last <= outer.Last && inner.Length < outer.Length;
        if (!inside)
        {
            return false;
        }

        return inner.Kind == EntityKind.Nationality
            ? outer.Kind is not (EntityKind.Date or EntityKind.Count)
            : outer.KeepsNested && inner.Kind is EntityKind.Place or EntityKind.Person or EntityKind.ArmedGroup
                && !(inner.Kind == outer.Kind && inner.First == outer.First) && !SharesEntity(scan, inner, outer);
    }
}
