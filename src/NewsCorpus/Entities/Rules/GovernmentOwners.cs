using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities.Rules;

/// <summary>Whose government, regime or administration it is when no adjective says so.</summary>
internal static class GovernmentOwners
{
    /// <summary>The country that a state's form of address leads to: سفارة دولة الإمارات (the embassy of the State of the UAE).</summary>
    public static int BehindState(ArticleScan scan, int token) =>
        token >= 0 && scan.Text.Key(token) is "دوله" or "جمهوريه" or "مملكه" ? scan.NextWord(token) : token;

    /// <summary>The country whose name begins at a word: all of الإمارات العربية المتحدة (the United Arab Emirates), not its first word.</summary>
    public static Candidate? Country(ArticleScan scan, CandidateIndex index, int token)
    {
        Candidate? longest = null;
        foreach (Candidate candidate in index.At(token))
        {
            if (candidate is { Kind: EntityKind.Place, Proclitic: null, Supported: true, Rejected: false, Names.Count: > 0 }
                && scan.Gazetteer.Entry(candidate.Names[0]).Subkind == "country" && (longest is null || candidate.Length > longest.Length))
            {
                longest = candidate;
            }
        }

        return longest;
    }

    /// <summary>
    /// The ruler by whom it is called: نظام الأسد (the Assad regime), إدارة الرئيس الأمريكي دونالد ترامب (the administration of
    /// President Donald Trump); null for anybody who leads no state.
    /// </summary>
    public static Candidate? Ruler(ArticleScan scan, CandidateIndex index, ReadOnlySpan<char> head, int last)
    {
        if (head is not ("نظام" or "اداره" or "حكومه") || scan.NextWord(last) is not (int next and >= 0))
        {
            return null;
        }

        Candidate? ruler = null;
        foreach (Candidate person in index.At(ForceOwners.BehindTitle(scan, index, next)))
        {
            if (person is { Kind: EntityKind.Person, Proclitic: null, Names.Count: > 0 } && (ruler is null || person.Length > ruler.Length)
                && person.Names.Entry(0).Subkind == "leader")
            {
                ruler = person;
            }
        }

        return ruler;
    }

    /// <summary>بقيادة السعودية (led by Saudi Arabia) and رخصة القيادة السعودية (the Saudi driving licence) tell no leadership.</summary>
    public static bool IsAny(ArticleScan scan, GovernmentCue head, int token, int split) =>
        (head.Form is "إدارة" && IsCivilService(scan, token)) || head.Form is "إدارة" or "قيادة" && (!(scan.Text.Key(token)[split..].StartsWith("ال") || scan.Text.Key(token)[split..].StartsWith("لا"))
            || scan.PreviousWord(token) is int before and >= 0 && scan.Text.Key(before).Contains("رخص", StringComparison.Ordinal));

    /// <summary>الإدارة التونسية (the Tunisian civil service): in the Maghreb the word does not mean who governs.</summary>
    private static bool IsCivilService(ArticleScan scan, int head) =>
        DescriptorRule.Nationality(scan.Candidates, scan.NextWord(head)) is { Names.Count: > 0 } nation
        && nation.Names.Entry(0).FirstCountry is "TN" or "MA" or "DZ" or "MR";
}
