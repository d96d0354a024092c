using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What some listed names of bodies hold beyond the name: في غزة (in Gaza) in وزارة الصحة في غزة, or المعترف بها دوليا
/// (internationally recognised). It stays in the span with the designator and leaves the core.
/// </summary>
internal static class OrganizationTails
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate known in index.All.Of(CandidateSorts.Arabic(EntityKind.Organization) | CandidateSorts.Arabic(EntityKind.ArmedGroup)))
        {
            if (known is { Supported: true, Rejected: false, Names.Count: > 0 } && known.Names.Entry(0).Subkind == "tribe")
            {
                TribeNames.BackJoined(scan, index, known);
            }

            if (known is not { Kind: EntityKind.Organization, Names.Count: > 0, Length: > 2, Rejected: false } || !scan.Arabic(known.First))
            {
                continue;
            }

            int last = known.First + 1;
            while (last < known.Last && scan.Text.Key(last + 1) is not ("في" or "المعترف"))
            {
                last++;
            }

            if (last < known.Last && (known.Last - last <= 3) && known.Rule.StartsWith("gazetteer", StringComparison.Ordinal))
            {
                known.FullEnd = Math.Max(known.FullEnd, known.Core.End);
                index.Shorten(known, last);
                known.Core = new TextSpan(known.Core.Start, scan.Text.Tokens[last].End);
            }
        }
    }
}
