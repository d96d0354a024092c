using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Names of outlets that stand for something else: سوق عكاظ (the fair of Okaz), تصدير الثورة (exporting the revolution),
/// فايننشال تايمز غروب (the company that owns the Financial Times).
/// </summary>
internal static class OutletTraps
{
    /// <summary>How far before a name in quotation marks words of sport make it a club's.</summary>
    private const int SportReach = 8;

    private static readonly KeySet Before = KeySet.Read("Entities/Data/outlet-traps.txt");
    private static readonly KeySet Companies = KeySet.Read("Entities/Data/outlet-company.txt");
    private static readonly KeySet Sport = KeySet.Read("Entities/Data/sport-words.txt");

    /// <summary>The company behind the outlet, or an ordinary word behind one that says what it is.</summary>
    public static bool IsAnother(ArticleScan scan, Candidate outlet)
    {
        if (scan.NextWord(outlet.Last) is int next and >= 0 && scan.IsWord(next) && Companies.Contains(scan.Text.Hash(next)))
        {
            return true;
        }

        return outlet.Length == 1 && outlet.Proclitic is null && scan.PreviousWord(outlet.First) is int before and >= 0
            && scan.IsWord(before) && (IsOrdinary(outlet) ? IsTrap(scan.Text.Key(before)) : IsCompass(scan.Text.Key(before)));
    }

    /// <summary>
    /// Quotation marks alone make no outlet of an ordinary word where sport is told of, or where the article names other
    /// countries and not the outlet's, unless it says or is told something.
    /// </summary>
    public static bool IsDoubtful(ArticleScan scan, Candidate outlet)
    {
        if (outlet.Length > 1 || outlet.Supported || !IsOrdinary(outlet) || outlet.Proclitic == "ل")
        {
            return false;
        }

        int before = scan.PreviousWord(outlet.First);
        if (before >= 0 && scan.Text.Key(before) is "ل")
        {
            return OutletFrames.IsOfSport(scan, outlet.First - 1);
        }

        if (before >= 0 && SpeechVerbs.Contains(scan.Text.Hash(before)))
        {
            return false;
        }

        if (Are(outlet, NameTraits.Generic))
        {
            // «المدينة» alone is "the city" more often than the newspaper.
            return true;
        }

        for (int i = before, room = SportReach; i >= 0 && room > 0; room--, i = scan.PreviousWord(i))
        {
            if (IsSport(scan, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>كتلة "الحرة" (the bloc "al-Hurra"): an everyday word in quotation marks behind the word for a party is no outlet's name.</summary>
    public static bool IsParty(ArticleScan scan, int last, TriggerCue trigger, Candidate named) =>
        named is { Kind: EntityKind.Media, Length: 1 } && trigger is { Kind: EntityKind.Organization, Subkind: "party" or "bloc" or "coalition" }
        && scan.IsQuote(last + 1) && scan.IsQuote(named.Last + 1) && IsOrdinary(named);

    /// <summary>A word of sport.</summary>
    public static bool IsSport(ArticleScan scan, int token) => scan.IsWord(token) && Sport.Contains(scan.Text.Hash(token));

    /// <summary>شرق الأناضول (eastern Anatolia): a region.</summary>
    private static bool IsCompass(ReadOnlySpan<char> key) => key is "شمال" or "جنوب" or "شرق" or "غرب" or "وسط" or "هضبه";

    private static bool IsOrdinary(Candidate outlet) => Are(outlet, NameTraits.Common);

    /// <summary>All names that the words may be have a trait.</summary>
    private static bool Are(Candidate outlet, NameTraits trait)
    {
        for (int i = 0; i < outlet.Names.Count; i++)
        {
            if ((outlet.Names.Name(i).Flags & trait) == 0)
            {
                return false;
            }
        }

        return outlet.Names.Count > 0;
    }

    private static bool IsTrap(ReadOnlySpan<char> key) => Before.Contains(KeyHash.Of(key))
        || (key.Length > 4 && key[0] is 'و' or 'ف' or 'ب' or 'ل' && Before.Contains(KeyHash.Of(key[1..])));
}
