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

    private static readonly KeySet Honours = Read("honour");
    private static readonly KeySet Landmarks = Read("landmark");
    private static readonly KeySet Tails = Read("tail");
    private static readonly KeySet Dedications = Read("dedication");

    /// <summary>The whole of it is a place that is built.</summary>
    public static bool IsFacility(TriggerCue trigger) =>
        trigger is { Kind: null, AbsorbedKind: EntityKind.Place, Language: "ar" } or { Subkind: "hotel", Language: "ar" };

    /// <summary>Called by a town, mostly the one it stands in, which stays visible inside: مستشفى برلين (Berlin hospital).</summary>
    public static bool StandsIn(TriggerCue trigger) => IsFacility(trigger) || trigger is { Kind: null, Template: "{} Centre" };

    /// <summary>A larger town or a division, and no ordinary word that names a village too.</summary>
    public static bool IsLocation(Candidate candidate) =>
        candidate is { Kind: EntityKind.Place, Supported: true, Rejected: false, Names.Count: > 0, Proclitic: null }
        && candidate.Names.AnyEntry(static entry => entry is { Tier: GazetteerTier.A, Subkind: "city" or "town" or "capital" or "governorate" or "district" });

    /// <summary>Freedom Square: an everyday word that a square, street, hospital, mosque or school is called after.</summary>
    public static bool IsDedicated(ArticleScan scan, TriggerCue trigger, int token) =>
        (IsFacility(trigger) || trigger is { Subkind: "roundabout" or "bridge", Language: "ar" })
        && Dedications.Contains(scan.Text.Hash(token)) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);

    /// <summary>King, sheikh, martyr: what stands before the name of the one it is called after.</summary>
    public static bool IsHonour(ArticleScan scan, int token) => Honours.Contains(scan.Text.Hash(token));

    /// <summary>What stands in many towns and quarters, streets and markets are called by: شارع المحطة (Station Street).</summary>
    public static bool IsLandmark(ArticleScan scan, int token) =>
        Landmarks.Contains(scan.Text.Hash(token)) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore)
        && !(token + 1 < scan.Count && scan.Block(token + 1) == scan.Block(token) && scan.Text.Key(token + 1).StartsWith("ال"));

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

    /// <summary>
    /// A word of no table behind the word for a facility is its name: برج زونن (Sonnen tower). Not an adjective (ميداني, of the field; محترق, burnt), nor
    /// what begins as verbs do unless a mark follows (شارع يربط, a street that links).
    /// </summary>
    public static bool IsUnknownName(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key.Length < 4 || key[^1] is 'ه' or 'ي' || key[0] == 'و' || (key[0] == 'م' && key.Length == 5) || OrdinaryWords.Contains(key)
            || !IsForeign(scan, token))
        {
            return false;
        }

        int next = token + 1;
        return !"يتنسا".Contains(key[0], StringComparison.Ordinal) || next >= scan.Count || !scan.IsWord(next) || scan.KeyIs(next, "في");
    }

    /// <summary>The last token of a foreign name that goes on: ملعب سانتياغو برنابيو (Santiago Bernabéu stadium).</summary>
    public static int WithForeign(ArticleScan scan, CandidateIndex index, int last)
    {
        const int MostMore = 2;
        ReadOnlySpan<char> key = scan.Text.Key(last);
        if (IsDefinite(scan, last) || OrdinaryWords.Contains(key))
        {
            return last;
        }

        for (int more = 0; more < MostMore && last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(last); more++)
        {
            int next = last + 1;
            if (scan.Text.Key(next) is "بن" or "ابن" && next + 1 < scan.Count && scan.Block(next + 1) == scan.Block(last) && scan.IsWord(next + 1))
            {
                last = next + 1;
                continue;
            }

            NameParts.Part? part = NameParts.Default.Find(scan.Text.Key(next));
            bool family = part is { Family: true, Given: false, Common: false };
            if (scan.Text.Key(next)[0] == 'و' || !IsForeign(scan, next) || index.At(next).Exists(static c => c is { Supported: true, Rejected: false })
                || !(family || (part is null && scan.Text.Key(next)[^1] is not ('ه' or 'ي') && !"يتنسا".Contains(scan.Text.Key(next)[0], StringComparison.Ordinal))))
            {
                break;
            }

            last = next;
        }

        return last;
    }

    /// <summary>With the article; ألبرت (Albert), which folds to the same letters, is written with a hamza.</summary>
    private static bool IsDefinite(ArticleScan scan, int token) =>
        scan.Text.Key(token).StartsWith("ال") && scan.Text.Raw[scan.Text.Tokens[token].Start] is not ('أ' or 'إ');

    /// <summary>A word of some length that no list of words holds, nor with a letter for a preposition or "and" taken off.</summary>
    private static bool IsForeign(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (!scan.IsWord(token) || !scan.Arabic(token) || scan.Text.Tokens[token].Is(TokenFlags.LineBefore) || key.Length < 4 || IsDefinite(scan, token)
            || CommonWords.Contains(key) || OrdinaryWords.Contains(key) || scan.CueAt<Cue>(token, procliticAllowed: true) is not null)
        {
            return false;
        }

        // لينتزع (so as to take) is a verb.
        ReadOnlySpan<char> bare = key[1..];
        return !(key[0] == 'ل' && bare[0] is 'ي' or 'ت' or 'ن') && (key[0] is not ('ب' or 'ل' or 'و' or 'ف' or 'ك')
            || !(CommonWords.Contains(bare) || OrdinaryWords.Contains(bare) || bare.StartsWith("ال") || bare.StartsWith("ل") || NameParts.Default.Find(bare) is not null));
    }

    /// <summary>An adjective that ends the names of what is built, as a folded word.</summary>
    public static bool IsTail(string word) => Tails.Contains(word);

    /// <summary>The last token with the adjectives that end the name.</summary>
    public static int WithTail(ArticleScan scan, int last)
    {
        while (last + 1 < scan.Count && scan.Block(last + 1) == scan.Block(last) && !scan.Text.Tokens[last + 1].Is(TokenFlags.LineBefore)
            && Tails.Contains(scan.Text.Hash(last + 1)))
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

    private static KeySet Read(string part) => new(
        [.. TableRecord.Read("Entities/Data/facility-words.tsv").Where(row => row["part"] == part).Select(row => KeyFolding.Fold(row["word"]))]);
}
