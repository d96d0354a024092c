using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// How far the name of a facility goes: over the one it is called after (مستشفى أبو يوسف النجار, the Abu Yousef al-Najjar
/// hospital; مستشفى قوى الأمن, the security forces' hospital) and the adjective at its end (مستشفى أبها العام).
/// </summary>
internal static class FacilityNames
{
    private const int MostWords = 3;

    private static readonly HashSet<string> Honours = Read("honour");
    private static readonly HashSet<string> Tails = Read("tail");

    /// <summary>The whole of it is a place that is built.</summary>
    public static bool IsFacility(TriggerCue trigger) =>
        trigger is { Kind: null, AbsorbedKind: EntityKind.Place, Language: "ar" } or { Subkind: "hotel", Language: "ar" };

    /// <summary>
    /// Called by the town it stands in, which stays visible inside: مستشفى برلين (Berlin hospital). Streets and mosques are called by
    /// towns elsewhere.
    /// </summary>
    public static bool StandsIn(TriggerCue trigger) =>
        trigger is { Kind: null, Template: "{} Hospital" or "{} clinic" or "{} Stadium" or "{} Museum" or "{} Centre" };

    /// <summary>A larger town or a division, and no ordinary word that names a village too.</summary>
    public static bool IsLocation(Candidate candidate) =>
        candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0, Proclitic: null }
        && candidate.Names.AnyEntry(static entry => entry is { Tier: GazetteerTier.A, Subkind: "city" or "town" or "capital" or "governorate" or "district" });

    /// <summary>King, sheikh, martyr: what stands before the name of the one it is called after.</summary>
    public static bool IsHonour(ArticleScan scan, int token) => Honours.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scan.Text.Key(token));

    /// <summary>The last token of the person or force that the facility is called after; -1 if neither begins there.</summary>
    public static int Dedication(ArticleScan scan, int token)
    {
        if (scan.CueAt<ForceCue>(token) is { Cue.Alone: true } force)
        {
            return force.Last;
        }

        bool kunya = ArabicNames.IsKunya(scan, token);
        bool honour = IsHonour(scan, token);
        if (!kunya && !honour)
        {
            return -1;
        }

        int last = token;
        bool opens = true;
        while (last - token < MostWords && last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(token) && IsNamePart(scan, last + 1, opens))
        {
            last++;
            opens = ArabicNames.IsKunya(scan, last) || scan.Text.Key(last) is "بن" or "عبد" or "ال";
        }

        return last > token && !opens ? last : -1;
    }

    /// <summary>The last token with the adjectives that end the name.</summary>
    public static int WithTail(ArticleScan scan, int last)
    {
        while (last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(last) && !scan.Text.Tokens[last + 1].Is(TokenFlags.LineBefore)
            && Tails.GetAlternateLookup<ReadOnlySpan<char>>().Contains(scan.Text.Key(last + 1)))
        {
            last++;
        }

        return last;
    }

    /// <summary>Right behind the honour any word that is no everyday one, further on only parts of names.</summary>
    private static bool IsNamePart(ArticleScan scan, int token, bool opens)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return scan.IsWord(token) && scan.Arabic(token) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
            && (NameParts.Default.Find(key) is not null || key is "بن" or "عبد" or "ال" || ArabicNames.IsKunya(scan, token)
                || (opens && key.Length > 2 && !CommonWords.Contains(key) && scan.CueAt<Cue>(token) is null));
    }

    private static HashSet<string> Read(string part) =>
        [.. TableRecord.Read("Entities/Data/facility-words.tsv").Where(row => row["part"] == part).Select(row => KeyFolding.Fold(row["word"]))];
}
