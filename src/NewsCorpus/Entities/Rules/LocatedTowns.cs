using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Larger towns whose name is also a word, told by what stands before them in an article that speaks of their country: من الجنينة
/// (from El Geneina), بالكاف (in El Kef), دخلت العريش (they entered Arish), سكان ينبع (the people of Yanbu).
/// </summary>
internal static class LocatedTowns
{
    /// <summary>Of a town that a preposition tells although the phrase goes on.</summary>
    private const long LeastPopulation = 10_000;

    /// <summary>Everyday words that no preposition of place stands before, a phrase ending with them, unless they are the town.</summary>
    private static readonly KeySet Words = KeySet.Read("Entities/Data/town-words.txt");

    /// <summary>Words that a place follows as object, subject or owner.</summary>
    private static readonly KeySet Openers = KeySet.Read("Entities/Data/town-openers.txt");

    public static bool Contains(ArticleScan scan, CandidateIndex index, Candidate candidate, GazetteerEntry entry, in GazetteerName name)
    {
        if (candidate.Length != 1 || !MayBe(entry) || entry.FirstCountry is not { } country || !scan.Countries.Contains(country))
        {
            return false;
        }

        int before = candidate.First - 1;
        bool follows = before >= 0 && scan.Block(before) == scan.Block(candidate.First) && candidate.Proclitic is null;
        bool preposition = follows && IsPreposition(scan.Text.Key(before));
        bool opened = follows && !preposition && Opens(scan, before);
        bool belongs = candidate.Proclitic == "ل" && before >= 0 && scan.Block(before) == scan.Block(candidate.First) && Belongs(scan.Text.Key(before));
        if (!preposition && !opened && !belongs && candidate.Proclitic is not ("ب" or "وب"))
        {
            return false;
        }

        // Behind a joined ب an everyday word is too often that word, or part of another: بحوث (researches) is not "in Huth".
        bool ends = (follows || belongs) && (EndsPhrase(scan, index, candidate) || IsOnward(scan, index, candidate.Last + 1));
        if (ends && Words.Contains(scan.Text.Hash(candidate.First)))
        {
            return true;
        }

        return !SupportRule.IsEveryday(scan, candidate) && scan.CueAt<Cue>(candidate.First) is null
            && (opened ? (name.Flags & NameTraits.Person) == 0 : ends || (entry.Population > LeastPopulation && !IsDefinite(scan, candidate.Last + 1)));
    }

    public static bool MayBe(GazetteerEntry entry) =>
        entry is { Kind: EntityKind.Place, Tier: GazetteerTier.A, Subkind: "city" or "town" or "district" or "quarter" };

    public static bool IsPreposition(ReadOnlySpan<char> word) =>
        word is "في" or "من" or "الي" or "حول" or "قرب" or "نحو" or "باتجاه" or "صوب" or "حتي" or "داخل" or "خارج";

    /// <summary>A preposition of place, or a word that a place follows.</summary>
    public static bool IsOpened(ArticleScan scan, int before) => IsPreposition(scan.Text.Key(before)) || Opens(scan, before);

    private static bool Opens(ArticleScan scan, int token) =>
        Openers.Contains(scan.Text.Hash(token))
        || (scan.Text.Key(token) is { Length: > 3 } key && key[0] is 'و' or 'ف' or 'ب' or 'ل' && Openers.Contains(scan.Text.HashBehind(token, 1)));

    /// <summary>Nothing follows that would go on with an ordinary noun: an adjective, an owner.</summary>
    public static bool EndsPhrase(ArticleScan scan, CandidateIndex index, Candidate candidate)
    {
        int next = candidate.Last + 1;
        return next >= scan.Count || scan.Block(next) != scan.Block(candidate.Last) || !scan.IsWord(next)
            || Discovery.IsStop(scan.Text.Key(next)) || scan.CueAt<TriggerCue>(next) is { Cue.IsRelation: true }
            || index.At(next).Exists(static c => c is { Kind: EntityKind.Place, Supported: true, Rejected: false } or { Kind: EntityKind.Date });
    }

    /// <summary>From one place on to another: من الزاوية إلى (from Zawiya to), في الزاوية وقال (in Zawiya, and he said).</summary>
    private static bool IsOnward(ArticleScan scan, CandidateIndex index, int next) =>
        next < scan.Count && (IsOnward(scan.Text.Key(next))
            || (scan.Text.Key(next) is ['و', _, _, _, ..] joined && (!joined.StartsWith("وال") || index.AnyAt(next, EntityKind.Place) != 0)));

    /// <summary>Between two places of one way.</summary>
    public static bool IsOnward(ReadOnlySpan<char> word) => word is "الي" or "نحو" or "باتجاه" or "عبر" or "صوب" or "وصولا" or "مرورا";

    /// <summary>What a place lies in or at: ناحية سركران التابعة للدبس (the subdistrict of Sargaran, which belongs to Dibs).</summary>
    private static bool Belongs(ReadOnlySpan<char> word) => word is "التابعه" or "التابع" or "التابعتين" or "المجاوره" or "المجاور" or "المحاذيه" or "المحاذي" or "المتاخمه" or "المتاخم" or "الملاصقه";

    private static bool IsDefinite(ArticleScan scan, int token) => token < scan.Count && scan.Text.Key(token).StartsWith("ال");
}
