using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Quotation marks set off outlets, not places: «الشرق الأوسط» is the newspaper Asharq Al-Awsat, the words without
/// marks are the Middle East. So does the place before a dateline.
/// </summary>
internal static class QuoteRule
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate outlet in index.All.Of(CandidateSorts.Arabic(EntityKind.Media)))
        {
            if (outlet.Kind != EntityKind.Media || !scan.Arabic(outlet.First))
            {
                continue;
            }

            if (OutletTraps.IsAnother(scan, outlet))
            {
                outlet.Rejected = true;
                continue;
            }

            outlet.Supported |= SignsDateline(scan, outlet);
            if (IsAfterReporter(scan, outlet) || CitedOutlets.IsCited(scan, outlet) || ReportedOutlets.IsReported(scan, outlet))
            {
                outlet.Supported = true;
                foreach (Candidate other in index.At(outlet.First))
                {
                    other.Rejected |= other != outlet && other.Length <= outlet.Length;
                }
            }

            if (outlet.First == 0 || !scan.IsQuote(outlet.First - 1) || !scan.IsQuote(outlet.Last + 1) || IsListed(scan, index, outlet.First))
            {
                continue;
            }

            foreach (Candidate place in index.At(outlet.First))
            {
                if (place.Kind == EntityKind.Place && place.Last == outlet.Last && !OutletTraps.IsDoubtful(scan, outlet))
                {
                    outlet.Supported = true;
                    place.Rejected = true;
                }
            }
        }
    }

    /// <summary>"البوكمال" و"الميادين" (al-Bukamal and al-Mayadin): the other of two quoted towns.</summary>
    private static bool IsListed(ArticleScan scan, CandidateIndex index, int first) =>
        scan.PreviousWord(first) is (int joint and >= 0) && scan.KeyIs(joint, "و") && scan.IsQuote(joint - 1)
        && index.EndingAt(scan.PreviousWord(joint)).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false });

    /// <summary>مراسل الجزيرة (the reporter of al-Jazeera): no island, and no day in مراسل اليوم (of al-Youm).</summary>
    private static bool IsAfterReporter(ArticleScan scan, Candidate outlet)
    {
        int before = outlet.First - 1;
        return outlet.Proclitic is null && before >= 0 && scan.Block(before) == scan.Block(outlet.First) && scan.Arabic(before)
            && scan.Text.Key(before) is var key && (key.EndsWith("مراسل") || key.EndsWith("مراسله") || key.EndsWith("مراسلو") || key.EndsWith("مراسلي"));
    }

    /// <summary>An everyday word that signs a report is its outlet: الفجر - جدة: (al-Fajr, Jeddah:).</summary>
    private static bool SignsDateline(ArticleScan scan, Candidate outlet)
    {
        const int Longest = 6;
        if (outlet.Supported || outlet.Proclitic is not null || !scan.IsHyphen(outlet.Last + 1) || scan.Block(outlet.Last + 1) != scan.Block(outlet.First))
        {
            return false;
        }

        int before = outlet.First - 1;
        bool opens = before < 0 || scan.Block(before) != scan.Block(outlet.First) || scan.Text.Tokens[outlet.First].Is(TokenFlags.LineBefore);
        if (!opens && !scan.IsHyphen(before))
        {
            return false;
        }

        for (int i = outlet.Last + 2; i < scan.Count && i < outlet.Last + Longest && scan.Block(i) == scan.Block(outlet.First); i++)
        {
            if (scan.IsOne(i, ":") || scan.IsHyphen(i))
            {
                return true;
            }
        }

        return false;
    }
}
