using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Arabic names by their build: kunyas (أبو حمزة القرشي, Abu Hamza al-Qurashi) and runs of given and family names, unknown
/// ones included where what stands before makes a name likely.
/// </summary>
internal static class ArabicNames
{
    private const int MostParts = 8;

    internal static bool IsKunya(ArticleScan scan, int token) =>
        scan.Text.Key(token) is "ابو" or "ابي" or "ابا" or "ام";

    /// <summary>Father or mother of: the next word belongs to the name, and a nisba or family name after it.</summary>
    /// <param name="spoken">True behind a verb or noun that is followed by a person.</param>
    public static void Kunya(ArticleScan scan, CandidateIndex index, int token, TitleCue? title, bool spoken = false)
    {
        int second = token + 1;
        if (second >= scan.Count || scan.Block(second) != scan.Block(token) || !scan.IsWord(second)
            || scan.Text.Key(second).Length < 3 || scan.HasCue<TriggerCue>(second))
        {
            return;
        }

        bool name = NameParts.Default.Find(scan.Text.Hash(second)) is not null;
        int last = second;
        while (last - token < MostParts && ArabicNameParts.IsFamilyLike(scan, index, last + 1, token, false))
        {
            last++;
        }

        if (last < scan.Count - 1 && scan.Block(last + 1) == scan.Block(token) && scan.Text.Key(last + 1) is ['ا', 'ل', .., 'ي']
            && DescriptorRule.Nationality(index, last + 1) is not null)
        {
            // أبو براء العراقي (Abu Baraa the Iraqi)
            last++;
        }

        bool quoted = scan.IsQuote(token - 1) && scan.IsQuote(last + 1) && (name || !scan.KeyIs(token, "ام"));
        bool told = spoken && !index.At(token).Exists(static c => c is { Supported: true, Rejected: false, Kind: not EntityKind.Person })
            && (scan.KeyIs(token, "ام") ? name && SpokenNames.Closes(scan, last + 1, token)
                : name || SpokenNames.Closes(scan, last + 1, token) || ArabicNameParts.IsFree(scan, index, second, token, 0));
        bool strong = title is not null || quoted || told || (last > second && name);
        if ((strong || (name && last > second)) && !(scan.KeyIs(token, "ام") && !strong))
        {
            PersonRule.Add(scan, index, token, last, title, strong ? 0.85 : 0.7, "person:kunya");
        }
    }

    /// <summary>
    /// A given name of no table before "son of": مبخوت بن ماضي (Mabkhout bin Madi); behind a verb of saying, the father's name
    /// alone.
    /// </summary>
    public static void Son(ArticleScan scan, CandidateIndex index, int token)
    {
        int first = token - 1;
        if (first < 0 || !ArabicNameParts.IsArabicWord(scan, token + 1, token) || ArabicRoles.IsOffice(scan, token + 1) || scan.Block(first) != scan.Block(token))
        {
            return;
        }

        if (SpokenNames.IsSaying(scan, first) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore))
        {
            int end = Extend(scan, index, token, false, null, NameContext.Speech);
            if (SpokenNames.Closes(scan, Math.Max(end, token + 1) + 1, token))
            {
                PersonRule.Add(scan, index, token, Math.Max(end, token + 1), null, 0.7, "person:speaker");
            }

            return;
        }

        ReadOnlySpan<char> key = scan.Text.Key(first);
        if (scan.Text.Tokens[token].Is(TokenFlags.LineBefore) || !scan.Arabic(first) || key.StartsWith("ال") || key[0] is 'و' or 'ل' or 'ب' or 'ف' or 'ك'
            || NameParts.Default.Find(scan.Text.Hash(first)) is not null || !ArabicNameParts.IsFree(scan, index, first, first, 0)
            || NameShape.Default.Score(key) < -3 || index.EndingAt(first).Exists(static c => c is { Supported: true, Rejected: false })
            || scan.CueAt<TriggerCue>(first - 1, procliticAllowed: true) is { Cue: { Kind: null or EntityKind.Place } })
        {
            return;
        }

        PersonRule.Add(scan, index, first, Extend(scan, index, first, true, null, NameContext.None), null, 0.7, "person:name-run");
    }

    /// <summary>The last word of the listed name that begins at a token; the token before it if none does.</summary>
    public static int End(ArticleScan scan, CandidateIndex index, int token) =>
        token < scan.Count && scan.IsWord(token) && scan.Arabic(token)
        && ArabicNameParts.At(scan, token, NameContext.Title, out _) is { } start
            ? Extend(scan, index, token, start is { Given: true, Common: false }, null, NameContext.None)
            : token - 1;

    /// <summary>A run of names that begins at a token.</summary>
    public static void Run(ArticleScan scan, CandidateIndex index, int token, TitleCue? title, NameContext context)
    {
        int syllables = EastAsianNames.Last(scan, token, context);
        if (syllables > token)
        {
            PersonRule.Add(scan, index, token, syllables, title, 0.75, "person:name-run");
            return;
        }

        NameParts.Part? start = ArabicNameParts.At(scan, token, context, out int split);
        if (start is null or { Common: true } && context == NameContext.Speech && SpokenNames.Last(scan, index, token) is var spoken && spoken > token)
        {
            PersonRule.Add(scan, index, token, spoken, title, 0.7, "person:speaker");
            return;
        }

        if (start is null)
        {
            UnknownNames.Run(scan, index, token, title, context);
            return;
        }

        if (title is null && (!start.Given || (start.Common && !ArabicNameParts.IsClearBefore(scan, index, token, split, start, context))
            || (split == 0 && InsideRun(scan, token))))
        {
            if (context is NameContext.Nationality or NameContext.List or NameContext.Speech)
            {
                UnknownNames.Run(scan, index, token, title, context);
            }

            return;
        }

        if (title is null && split == 0 && ((start.Common && OpensBehind(index, token + 1)) || IsAdjectiveOf(scan, index, token)))
        {
            return;
        }

        int last = Extend(scan, index, token, start is { Given: true, Common: false } || title is not null, title, context);
        if (context == NameContext.Speech && last - token < 2 && SpokenNames.Last(scan, index, token) is var whole && whole > last)
        {
            last = whole;
        }

        last += NameJoints.IsInitial(scan, last + 1, token) ? 1 : 0;
        int parts = last - token + 1;
        bool spoke = parts == 2 && context == NameContext.Speech && SpokenNames.IsSaying(scan, token - 1) && SpokenNames.Closes(scan, last + 1, token);
        if (title is null && (parts < 2 || (parts == 2 && scan.KeyIs(last, "الله") && !scan.KeyIs(token, "عبد") && !spoke)))
        {
            // توفيق الله is "God's help", but وأوضح سعد الله أن tells of a Saad Allah who made clear that.
            if (parts == 1 && split == 0 && LoneNames.Stands(scan, index, token, context))
            {
                PersonRule.Add(scan, index, token, token, null, 0.6, "person:lone");
            }

            return;
        }

        if (parts == 1 && title?.English == "person" && (start.Common || OrdinaryWords.Contains(scan.Text.Key(token))))
        {
            // الفتاة سليم (the girl is sound)
            return;
        }

        bool doubtful = start.Common && ((parts == 1 && !start.Mostly) || (parts == 2 && NameParts.Default.Find(scan.Text.Hash(last)) is null
            && NameShape.Default.Score(scan.Text.Key(last)) < (start.Mostly || ArabicNameParts.IsAli(scan, token) ? -5 : scan.Text.Key(last) is ['ا', 'ل', _, _, .., 'ي'] ? -1 : 1)));
        if (title is not null && (doubtful || (parts == 1 && (start.English.Length == 0 || (!start.Given && IsTeam(title))))))
        {
            return;
        }

        (double confidence, string rule) = title is null ? (0.7, "person:name-run") : (0.85, "person:title");
        PersonRule.Add(scan, index, token, last, title, confidence, rule, split);
    }

    /// <summary>الفريق is "the team" as often as a general.</summary>
    private static bool IsTeam(TitleCue title) => title.Form is "الفريق" or "فريق" or "النجم" or "المساعد" or "الرائد" or "المقدم" or "العميد";

    /// <summary>The last word of the name that begins here.</summary>
    private static int Extend(ArticleScan scan, CandidateIndex index, int token, bool sure, TitleCue? title, NameContext context)
    {
        int last = token;
        int unknown = 0;
        while (last - token + 1 < MostParts && !(ArabicNameParts.EndsListed(scan, index, token, last) && !ArabicNameParts.LeadsOn(scan, last + 1)))
        {
            if (last > token && last + 2 < scan.Count && OpensBehind(index, last + 2) && NameParts.Default.Find(scan.Text.Hash(last + 1)) is { Common: true })
            {
                return last;
            }

            int certain = OpensListed(scan, index, last + 1) ? 0
                : scan.IsHyphen(last + 1) ? NameJoints.Continues(scan, last + 1, token)
                : ArabicNameParts.Continues(scan, index, last + 1, token, sure);
            if (certain == 0 && last == token && !sure)
            {
                certain = LeadsToFamily(scan, index, last + 1, token) ? 2 : LeadsToRole(scan, last + 1, token) ? 1 : 0;
            }

            if (certain > 0)
            {
                last += certain;
                continue;
            }

            if (IsRegnal(scan, last + 1, token, title))
            {
                return scan.KeyIs(last + 2, "عشر") ? last + 2 : last + 1;
            }

            // The surer the name so far, the less its next word must look like one.
            double least = unknown > 0 || !sure ? 0.5
                : IsPlainDefinite(scan, last + 1, token) ? (IsClan(scan.Text.Key(last + 1)) || !Surnames.IsDeed(scan, last + 1) ? -6 : title is not null ? -3 : -1.5)
                : MayBeVerb(scan, last + 1) ? (title is not null && scan.Text.Key(last + 1)[0] == 'ا' ? -4.5 : -3) : -6.5;
            // A family name closes the name: هيفاء وهبي مترددة (Haifa Wehbe is hesitant).
            least = NameParts.Default.Find(scan.Text.Hash(last)) is { Family: true, Given: false } ? Math.Max(least, 1) : least;
            // الملك سلمان كوالدي (King Salman is like my father)
            least = last == token && Surnames.IsRuler(scan, token, title) ? double.PositiveInfinity : least;
            bool room = last - token + 1 - Fathers(scan, token, last) < (title is null && !sure ? 2 : 3) || unknown > 0;
            if (unknown >= 3 || !room || OpensListed(scan, index, last + 1) || !ArabicNameParts.IsUnknown(scan, index, last + 1, token)
                || NameShape.Default.Score(scan.Text.Key(last + 1)) <= least)
            {
                return (sure || scan.KeyIs(last, "الدين")) && unknown == 0 && !OpensListed(scan, index, last + 1) && Surnames.Closes(scan, index, token, last, title, context)
                    ? last + 1 : last;
            }

            last++;
            unknown++;
        }

        return last;
    }

    /// <summary>نوري كامل المالكي (Nouri Kamil al-Maliki): a second given name that is a word too, before a family name.</summary>
    private static bool LeadsToFamily(ArticleScan scan, CandidateIndex index, int token, int first) =>
        ArabicNameParts.IsArabicWord(scan, token, first) && NameParts.Default.Find(scan.Text.Hash(token)) is { Given: true, Mostly: true }
        && NameParts.Default.Find(scan.Text.Hash(first)) is { Mostly: true } && !OpensListed(scan, index, token)
        && ArabicNameParts.IsArabicWord(scan, token + 1, first) && scan.Text.Key(token + 1).StartsWith("ال")
        && ArabicNameParts.IsFamilyLike(scan, index, token + 1, first, true);

    /// <summary>كريم تاج عضو (Karim Taj, member of): between a given name and an office stands a family name, a given one too.</summary>
    private static bool LeadsToRole(ArticleScan scan, int token, int first) =>
        ArabicNameParts.IsArabicWord(scan, token + 1, first) && ArabicRoles.IsRole(scan.Text.Key(token + 1))
        && NameParts.Default.Find(scan.Text.Hash(token)) is not null && !CommonWords.Contains(scan.Text.Key(token)) && !ArabicRoles.IsRole(scan.Text.Key(token));

    /// <summary>طالب مسعود البارزاني (Massoud Barzani demanded): a word before the whole name of someone listed is no part of it.</summary>
    private static bool OpensBehind(CandidateIndex index, int token) =>
        index.AnyAt(token, EntityKind.Person) != 0
        && index.At(token).Exists(static c => c is { Kind: EntityKind.Person, Length: > 1, Supported: true, Rejected: false, Names.Count: > 0, Proclitic: null });

    /// <summary>الاتحاد العربي عبدالرحمن (the Arab federation's Abdulrahman): behind a definite noun al-Arabi is its adjective.</summary>
    private static bool IsAdjectiveOf(ArticleScan scan, CandidateIndex index, int token) =>
        token > 0 && scan.Text.Key(token) is ['ا', 'ل', _, _, .., 'ي'] && scan.Block(token - 1) == scan.Block(token) && scan.IsWord(token - 1)
        && (scan.Text.Key(token - 1).StartsWith("ال") || scan.Text.Key(token - 1).StartsWith("وال")) && DescriptorRule.Nationality(index, token) is not null;

    /// <summary>ضاحي خلفان لحسن نصر الله (Dahi Khalfan to Hassan Nasrallah): another's name begins behind a particle.</summary>
    private static bool OpensListed(ArticleScan scan, CandidateIndex index, int token)
    {
        if (token >= scan.Count || index.AnyAt(token, EntityKind.Person) == 0)
        {
            return false;
        }

        foreach (Candidate c in index.At(token))
        {
            if (c is { Kind: EntityKind.Person, Length: > 1, Names.Count: > 0, Proclitic: not null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How often "son of" or a hyphen stands in the name so far: they take no room of their own.</summary>
    private static int Fathers(ArticleScan scan, int token, int last)
    {
        int fathers = 0;
        for (int i = token + 1; i < last; i++)
        {
            fathers += scan.KeyIs(i, "بن") || scan.IsHyphen(i) ? 1 : 0;
        }

        // نور الدين (Nur al-Din) is one name.
        return fathers + (scan.KeyIs(last, "الدين") ? 1 : 0);
    }

    private static bool MayBeVerb(ArticleScan scan, int token) =>
        token < scan.Count && scan.Text.Key(token) is ['ي' or 'ت' or 'ن' or 'ا', _, _, ..];

    /// <summary>The plural by which families and clans of the Levant are called: المسالمة (al-Masalmeh), الرواشدة (al-Rawashdeh).</summary>
    private static bool IsClan(ReadOnlySpan<char> key) => key is ['ا', 'ل', _, _, 'ا', _, _, 'ه'];

    private static bool IsPlainDefinite(ArticleScan scan, int token, int first) =>
        token < scan.Count && scan.Block(token) == scan.Block(first) && scan.Text.Key(token) is var key && key.StartsWith("ال") && key[^1] != 'ي';

    /// <summary>The number of a ruler: محمد الخامس (Mohammed V).</summary>
    private static bool IsRegnal(ArticleScan scan, int token, int first, TitleCue? title) =>
        title?.English is "King" or "Pope" or "Sultan" or "Queen" or "Emir" or "Emperor" or "Patriarch" or "Prince"
        && token < scan.Count && scan.Block(token) == scan.Block(first) && scan.Text.Key(token).StartsWith("ال")
        && scan.HasCue<OrdinalCue>(token);

    private static bool InsideRun(ArticleScan scan, int token) =>
        token > 0 && scan.Block(token - 1) == scan.Block(token)
        && NameParts.Default.Find(scan.Text.Hash(token - 1)) is { Given: true, Common: false };
}
