using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Family names that are ordinary words too: محمد المرشد (Mohammed al-Murshid, the guide). A word of that kind closes a name only
/// where what stands around it speaks for a person: a title or a verb of speech before the name, a father in it, a mark or
/// an office behind it.
/// </summary>
internal static class Surnames
{
    /// <summary>True if the word behind a name so far is its family name, by what stands around.</summary>
    public static bool Closes(
        ArticleScan scan, CandidateIndex index, int first, int last, TitleCue? title, NameContext context)
    {
        int token = last + 1;
        if (!ArabicNameParts.IsArabicWord(scan, token, first) || !EndsInGiven(scan, first, last) || IsRuler(scan, first, title))
        {
            return false;
        }

        bool single = last == first || ArabicNameParts.IsServantOf(scan, first + 1);
        if (!MayBeFamily(scan, index, token, title is not null && single))
        {
            return false;
        }

        ReadOnlySpan<char> key = scan.Text.Key(token);
        bool closed = IsClosed(scan, token) || (context is NameContext.List or NameContext.Speech && IsJoined(scan, token + 1, token));
        int proof = title is not null ? (single ? 2 : 1)
            : context is NameContext.Speech or NameContext.List or NameContext.Nationality ? 1 : 0;
        proof += (last > first && scan.KeyIs(last - 1, "بن")) || IsNicknamed(scan, token + 1) ? 1 : 0;
        proof += closed ? 1 : 0;
        proof += context == NameContext.Speech && IsLedBy(scan, first - 1) ? 1 : 0;
        proof += closed && last > first && scan.KeyIs(last, "الدين") ? 1 : 0;
        proof += closed && context == NameContext.Speech && SpokenNames.IsSaying(scan, first - 1) && SpokenNames.Closes(scan, token + 1, first) ? 1 : 0;
        bool marked = closed && (token + 1 >= scan.Count || !scan.IsWord(token + 1) || scan.Block(token + 1) != scan.Block(token));
        bool opens = first == 0 || !scan.IsWord(first - 1) || scan.Block(first - 1) != scan.Block(first);
        proof += title is null && marked && opens ? 1 : 0;
        bool sure = (key.StartsWith("ال") && (closed || !IsDeed(scan, token))) || NameParts.Default.Find(key) is not null;
        return sure ? proof >= 2 : closed && proof >= (single ? 3 : 2);
    }

    /// <summary>A king goes by his given name, and relatives told of in news often do.</summary>
    public static bool IsRuler(ArticleScan scan, int first, TitleCue? title) =>
        title?.English is "King" or "Queen" or "Prince" or "Princess" or "Sultan" or "Emir" or "Caliph" or "Crown Prince" or "Pope"
            or "Emperor" or "relative" or "saint" or "Imam"
        || (first > 0 && scan.Text.Key(first - 1) is "الامير" or "الملك" or "الاميره" or "الملكه" or "السلطان" or "البابا");

    /// <summary>The name so far is of given names, so a family name may follow.</summary>
    private static bool EndsInGiven(ArticleScan scan, int first, int last) =>
        NameParts.Default.Find(scan.Text.Hash(last)) is { Given: true }
        || (last == first && scan.Text.Key(last) is ['و', _, _, ..] && NameParts.Default.Find(scan.Text.HashBehind(last, 1)) is { Given: true, Common: false })
        || ArabicNameParts.IsServantOf(scan, last) || (last > first && scan.KeyIs(last, "الدين"))
        || (scan.Text.Key(last).StartsWith("عبدال") && scan.Text.Key(last).Length > 7)
        || (last > first && scan.KeyIs(last - 1, "بن"));

    private static bool MayBeFamily(ArticleScan scan, CandidateIndex index, int token, bool titled)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        bool office = ArabicRoles.IsOffice(scan, token);
        if (key.Length < 3 || (key is "علي" && !ArabicNameParts.IsAli(scan, token))
            || (office && !(titled && IsTitleAlone(scan, token)))
            || (!office && scan.HasCue<Cue>(token) && !scan.HasCue<UnitCue>(token) && NameParts.Default.Find(key) is null)
            || index.At(token).Exists(static c => !c.Rejected && c.Kind != EntityKind.Person && (c.Supported || c.Kind == EntityKind.Nationality))
            || scan.Text.Raw.AsSpan(0, scan.Text.Tokens[token].End) is [.., '\u064B'] or [.., '\u064B', 'ا'] or [.., 'ا', '\u064B'])
        {
            return false;
        }

        if (key.StartsWith("ال"))
        {
            return key.Length > 4 && !key.EndsWith("ات") && !key.EndsWith("ون") && !key.EndsWith("يه");
        }

        return NameParts.Default.Find(key) is not null
            || (key[0] is not ('ي' or 'ت' or 'و') && !CommonWords.Contains(key)
                && (key[0] is not ('ف' or 'ب' or 'ل' or 'ك' or 'س') || !OrdinaryWords.Contains(key))
                && scan.Text.Raw[scan.Text.Tokens[token].End - 1] != 'ه' && !ArabicNameParts.EndsInflected(scan, token, key));
    }

    /// <summary>
    /// المهندس محمد المرشد (the engineer Mohammed al-Murshid): behind a title and one name no second title of one word follows
    /// without a comma.
    /// </summary>
    private static bool IsTitleAlone(ArticleScan scan, int token)
    {
        int next = token + 1;
        return scan.CueAt<TitleCue>(token) is { } title && title.Last == token && scan.Text.Key(token).StartsWith("ال")
            && !ArabicRoles.IsStop(scan, token)
            && !(next < scan.Count && scan.Block(next) == scan.Block(token) && scan.IsWord(next)
                && (scan.Text.Key(next).StartsWith("ال") || NameParts.Default.Find(scan.Text.Hash(next)) is { Given: true, Common: false }));
    }

    /// <summary>A verbal noun, the object of a verb: قدر المهندس سامي الاهتمام (the engineer Sami valued the attention).</summary>
    internal static bool IsDeed(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        return key.StartsWith("الت") || key[^1] == 'ه' || scan.Text.Raw.AsSpan(scan.Text.Tokens[token].Start) is ['ا', 'ل', 'ا' or 'إ', ..];
    }

    /// <summary>The list of names goes on: ومحمد عيد وحسن الراهب (and Mohammed Eid, and Hassan al-Raheb).</summary>
    private static bool IsJoined(ArticleScan scan, int next, int token) =>
        ArabicNameParts.IsArabicWord(scan, next, token) && scan.Text.Key(next) is ['و', _, _, _, ..]
        && NameParts.Default.Find(scan.Text.HashBehind(next, 1)) is { Given: true } part && (!part.Common || part.Mostly);

    /// <summary>بقيادة (led by), يقودها (whom ... leads): what follows is a person, whatever goes on.</summary>
    private static bool IsLedBy(ArticleScan scan, int token) =>
        token >= 0 && scan.Text.Key(token) is "بقياده" or "بزعامه" or "بامره" or "يقوده" or "يقودها" or "يتزعمه" or "يتزعمها" or "يراسه" or "يراسها";

    /// <summary>الملقب (nicknamed) and the like tell that a whole name stands before.</summary>
    private static bool IsNicknamed(ArticleScan scan, int token) =>
        token < scan.Count && scan.Text.Key(token) is "الملقب" or "الملقبه" or "المكني" or "الشهير" or "والملقب" or "والمكني";

    /// <summary>A mark, the end of a line or an office stands behind the word.</summary>
    private static bool IsClosed(ArticleScan scan, int token)
    {
        int next = token + 1;
        return next >= scan.Count || scan.Block(next) != scan.Block(token) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore)
            || !scan.IsWord(next) || scan.Text.Key(next) is "ان" or "انه" or "انها" or "بان" or "بانه" or "بانها" || IsNicknamed(scan, next) || ArabicRoles.IsRole(scan.Text.Key(next))
            || scan.HasCue<TitleCue>(next, procliticAllowed: true);
    }
}
