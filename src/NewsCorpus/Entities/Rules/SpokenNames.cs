using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Speakers told by the words on both sides of their names, whatever the names look like: وقال داخل راضي إن (Dakhil Radi said
/// that), where both names are ordinary words.
/// </summary>
internal static class SpokenNames
{
    private const int MostWords = 4;
    private const int MostWordsOfOffice = 12;

    private static readonly KeySet Verbs = KeySet.Read("Entities/Data/saying-verbs.txt");

    /// <summary>Given names that between the two are rather what speaks: بيان (statement).</summary>
    private static readonly KeySet Stops = KeySet.Read("Entities/Data/speaker-stops.txt");

    /// <summary>True if a verb of saying stands at a token, perhaps behind a joined و (and).</summary>
    public static bool IsSaying(ArticleScan scan, int token) =>
        token >= 0 && (Verbs.Contains(scan.Text.Hash(token)) || (scan.Text.Key(token) is ['و' or 'ف', _, _, ..] && Verbs.Contains(scan.Text.HashBehind(token, 1))));

    /// <summary>What was said begins at a token, or an office of who said it.</summary>
    public static bool Closes(ArticleScan scan, int token, int first)
    {
        if (token >= scan.Count || scan.Block(token) != scan.Block(first))
        {
            return false;
        }

        if (scan.IsWord(token))
        {
            return scan.Text.Key(token) is "ان" or "قد" or "انه" or "انها" or "بان" or "بانه" or "قائلا"
                || (scan.Text.Key(token) is "في" && token + 1 < scan.Count && scan.Text.Key(token + 1)
                    is "تصريح" or "تصريحات" or "حديث" or "مقابله" or "اتصال" or "بيان" or "مداخله" or "تغريده" or "مؤتمر");
        }

        if (scan.IsOne(token, ":("))
        {
            return true;
        }

        int next = token + 1;
        return scan.IsComma(token) && next < scan.Count && scan.IsWord(next)
            && (ArabicRoles.IsRole(scan.Text.Key(next)) || scan.Text.Key(next) is "وهو" or "وهي" or "احد" or "احدي" or "الذي" or "التي" or "من" or "في"
                || scan.HasCue<TitleCue>(next, procliticAllowed: true));
    }

    /// <summary>لوطن (to Watan), لوكالة (to the agency), خلال (during): to whom or where it was said; and an office of who said it, without a comma.</summary>
    private static bool IsTold(ArticleScan scan, int token, int first) =>
        token < scan.Count && scan.Block(token) == scan.Block(first) && scan.IsWord(token) && (scan.Text.Key(token) is "خلال" or "عبر" or "عقب" || IsToOutlet(scan, token)
            || (token > first + 1 && scan.Text.Key(token - 1) is not ("ان" or "عبد" or "بن" or "ابو" or "ال") && (ArabicRoles.IsRole(scan.Text.Key(token)) || scan.CueAt<TitleCue>(token) is { Cue.Form: ['ا', 'ل', ..] })));

    private static bool IsToOutlet(ArticleScan scan, int token) =>
        scan.Text.Key(token)[0] == 'ل' && (scan.CueAt<TriggerCue>(token, procliticAllowed: true) is { Split: 1, Cue.Kind: EntityKind.Media }
            || (scan.Candidates.AnyAt(token, EntityKind.Media) != 0 && scan.Candidates.At(token).Exists(static c => c is { Kind: EntityKind.Media, Proclitic: "ل" })));

    /// <summary>The last word of the speaker's name that begins at a token; the token before it for none.</summary>
    public static int Last(ArticleScan scan, CandidateIndex index, int token)
    {
        bool was = token > 0 && scan.Text.Key(token - 1) is "كان" or "وكان" or "كانت" or "وكانت";
        if (!was && !IsSaying(scan, token - 1))
        {
            return token - 1;
        }

        NameParts.Part? start = NameParts.Default.Find(scan.Text.Hash(token));
        bool given = start is { Given: true } || ArabicNameParts.IsServantOf(scan, token + 1);
        ReadOnlySpan<char> key = scan.Text.Key(token);
        bool plain = key.Length < 4 && CommonWords.Contains(key) && key is not ("حسن" or "عمر" or "خلف") && !ArabicNameParts.IsAli(scan, token);
        if (plain || key.StartsWith("ال") || Stops.Contains(scan.Text.Hash(token)) || (!given && !MayBeStrange(scan, index, token)))
        {
            return token - 1;
        }

        int last = token;
        bool closed = false;
        while (!closed && last - token + 1 < MostWords && MayFollow(scan, index, last + 1, token) && (given || MayBeStrange(scan, index, last + 1)))
        {
            last++;
            closed = Closes(scan, last + 1, token) || IsTold(scan, last + 1, token);
        }

        // وكان علي أطلان قد حاول (Ali Atlan had tried)
        return closed && (!was || scan.KeyIs(last + 1, "قد")) ? last : token - 1;
    }

    /// <summary>
    /// The name at the end of a long office: وقال مسؤول العلاقات في الحزب سيهان دبو إن (the party's head of relations, Sihan Dibo,
    /// said that).
    /// </summary>
    public static void BehindOffice(ArticleScan scan, CandidateIndex index, int office, int last)
    {
        if (!IsSaying(scan, office - 1))
        {
            return;
        }

        int close = last + 1;
        while (close < scan.Count && close < last + MostWordsOfOffice && scan.Block(close) == scan.Block(office) && scan.IsWord(close)
            && scan.Text.Key(close) is not ("ان" or "انه" or "انها"))
        {
            close++;
        }

        if (close < last + 3 || close >= scan.Count || scan.Block(close) != scan.Block(office) || scan.Text.Key(close) is not ("ان" or "انه" or "انها")
            || index.EndingAt(close - 1).Exists(static c => c is { Supported: true, Rejected: false } or { Kind: EntityKind.Nationality, Rejected: false }))
        {
            return;
        }

        // مطلق بن دغيم الخمعلي (Mutlaq bin Dughaim al-Khamali)
        int first = close > last + 4 && scan.KeyIs(close - 3, "بن") ? close - 4 : close - 2;
        bool given = NameParts.Default.Find(scan.Text.Hash(first)) is { Given: true } && !Stops.Contains(scan.Text.Hash(first)) && !CommonWords.Contains(scan.Text.Key(first));
        bool family = MayFollow(scan, index, close - 1, first) && !OrdinaryWords.Contains(scan.Text.Key(close - 1));
        if (family && (given || MayBeStrange(scan, index, first)) && (given || !scan.Text.Key(close - 1).StartsWith("ال") || scan.Text.Key(close - 1) is ['ا', 'ل', _, _, .., 'ي'])
            && !index.EndingAt(first).Exists(static c => c is { Supported: true, Rejected: false }))
        {
            PersonRule.Add(scan, index, first, close - 1, null, 0.65, "person:speaker");
        }
    }

    /// <summary>العقيد أفراسياو كامل إن (Colonel Afrasiaw Kamil said that): a family name that is a word too, closed by what was said.</summary>
    public static bool ClosesFamily(ArticleScan scan, CandidateIndex index, int token, int first) =>
        MayFollow(scan, index, token, first) && Closes(scan, token + 1, first);

    /// <summary>A word of a name whose first word is one: no office, no adverb and nothing else that is known.</summary>
    private static bool MayFollow(ArticleScan scan, CandidateIndex index, int token, int first)
    {
        if (!ArabicNameParts.IsArabicWord(scan, token, first) || ArabicRoles.IsOffice(scan, token))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key is "علي" && !ArabicNameParts.IsAli(scan, token))
        {
            return false;
        }

        if (key is "بن" or "ابو" or "ال" or "الدين" or "الله" || NameParts.Default.Find(scan.Text.Hash(token)) is not null || ArabicNameParts.IsServantOf(scan, token))
        {
            return true;
        }

        return key.Length > 2 && !CommonWords.Contains(key) && !(key.EndsWith("ها") || key.EndsWith("هم") || key.EndsWith("ون") || key.EndsWith("ين") || key.EndsWith("ات"))
            && (!key.EndsWith("يه") || !OrdinaryWords.Contains(key)) && scan.Text.Raw[scan.Text.Tokens[token].End - 1] != '\u064B'
            && (key.StartsWith("ال") || key[0] is not ('ب' or 'ل' or 'ك' or 'ف' or 'و') || !OrdinaryWords.Contains(key[1..]))
            && !scan.HasCue<Cue>(token, procliticAllowed: true)
            && !index.At(token).Exists(static c => !c.Rejected && c.Kind != EntityKind.Person && (c.Supported || c.Kind == EntityKind.Nationality));
    }

    /// <summary>A word that is in no list and not built like a plural.</summary>
    private static bool MayBeStrange(ArticleScan scan, CandidateIndex index, int token) =>
        token < scan.Count && scan.Text.Key(token).Length > 2 && ArabicNameParts.IsFree(scan, index, token, token, 0)
        && scan.Text.Key(token) is { } key && !key.StartsWith("ال") && NameShape.Default.Score(key) is var score
        && score > (key.EndsWith("ون") || key.EndsWith("ين") || key.EndsWith("ان") ? 2 : -1)
        && !(key[0] is 'ب' or 'ل' or 'ك' or 'ف' or 'و' && (CommonWords.Contains(key[1..]) || OrdinaryWords.Contains(key[1..])));
}
