using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Which words behind a designator may be the name of a place that no gazetteer holds.</summary>
internal static partial class Discovery
{
    /// <summary>بلدة آدم يبال (the town of Adan Yabaal) is called by a person.</summary>
    public static bool IsPersonal(ArticleScan scan, CandidateIndex index, TriggerCue trigger, int target) =>
        trigger is { Subkind: "village" or "town", Number: CueNumber.Singular, Language: "ar" } && PlaceShape.IsPersonal(scan, index, target);

    /// <summary>بلدة هادئة: a quiet town.</summary>
    private static bool IsParticiple(ReadOnlySpan<char> key) => key.Length == 5 && key[1] == 'ا' && key[4] == 'ه';

    /// <summary>A city or division, which an unknown name follows only where it looks like a foreign one.</summary>
    public static bool IsDivision(TriggerCue trigger) =>
        trigger is { Kind: EntityKind.Place, Subkind: "city" or "state" or "province" or "region", Number: CueNumber.Singular };

    /// <summary>
    /// A word that looks like a foreign name: مدينة بورميدا (the town of Bormida). Not feminine (مدينة مزدهرة, a thriving town);
    /// a first letter that verbs and prepositions have too must be followed by a mark, في (in) or a nationality.
    /// </summary>
    private static bool IsFarName(ArticleScan scan, CandidateIndex index, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key.Length < 4 || key[^1] == 'ه' || NameParts.Default.Find(key) is not null)
        {
            return false;
        }

        int next = token + 1;
        return !"بلوفيتنسم".Contains(key[0], StringComparison.Ordinal) || next >= scan.Count || !scan.IsWord(next) || scan.KeyIs(next, "في")
            || index.At(next).Exists(c => c.Kind == EntityKind.Nationality || c is { Kind: EntityKind.Place, Supported: true, Proclitic: "ب" });
    }

    public static bool IsOther(Candidate candidate) =>
        candidate is { Supported: true, Rejected: false } && candidate.Kind is not (EntityKind.Nationality or EntityKind.Date or EntityKind.Count);

    private static bool IsSettlement(TriggerCue trigger) =>
        trigger.Subkind is "village" or "town" or "quarter" or "farm" or "hill" or "mountain" or "camp";

    /// <summary>
    /// An Arabic word that may open or go on with a name. Behind the word for a settlement أم and أبو open names of
    /// places (أم الكيف), elsewhere those of people.
    /// </summary>
    private static bool MayBeName(ArticleScan scan, CandidateIndex index, int token, bool kunya = false)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        bool opens = kunya && ArabicNames.IsKunya(scan, token);
        if (!scan.IsWord(token) || !scan.Arabic(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore) || IsStop(key) || scan.KeyIs(token + 1, "الله")
            || (key[0] is 'ل' or 'ب' && key.Length > 4 && key[1] != 'و' && OrdinaryWords.Contains(key[1..]))
            || (!opens && (key.Length < 3 || CommonWords.Contains(key) || ArabicNames.IsKunya(scan, token))))
        {
            return false;
        }

        foreach (Candidate candidate in index.At(token))
        {
            if (candidate.Kind == EntityKind.Nationality || candidate.Supported)
            {
                return false;
            }
        }

        return opens || (scan.CueAt<Cue>(token) is null && scan.CueAt<TriggerCue>(token, procliticAllowed: true) is null);
    }
}
