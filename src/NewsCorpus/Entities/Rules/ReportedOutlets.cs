using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Listed outlets called by an ordinary word, told without quotation marks: نقلت السومرية أن (Alsumaria reported that), بحسب إباء، (according
/// to Ebaa), قال لصفا إن (he told Safa that), القبس والراي (al-Qabas and al-Rai), and at the end of a dateline: معان – عمون (Maan, Ammon).
/// </summary>
internal static class ReportedOutlets
{
    /// <summary>How far before "to al-Modon that" the verb may stand, the speaker and his offices between them.</summary>
    private const int Reach = 24;

    private static readonly KeySet Reports = OutletFrames.Words("reports");
    private static readonly KeySet According = OutletFrames.Words("according");
    private static readonly KeySet Vague = OutletFrames.Words("vague");

    public static bool IsReported(ArticleScan scan, Candidate outlet)
    {
        if (outlet.Supported || outlet.Names.Count == 0)
        {
            return false;
        }

        if (scan.Text.Tokens[outlet.First].Is(TokenFlags.LineBefore))
        {
            return outlet.Proclitic is null && IsWholeByline(scan, outlet);
        }

        return outlet.Proclitic switch
        {
            null => IsSubject(scan, outlet) || ClosesDateline(scan, outlet),
            "ل" => IsTold(scan, outlet),
            "و" => (!IsVague(scan, outlet) || OpensSpeech(scan, outlet.Last + 1)) && scan.Candidates.EndingAt(outlet.First - 1).Exists(c => c is { Kind: EntityKind.Media, Rejected: false } && (c.Supported || IsDesignated(scan, c))),
            _ => false,
        };
    }

    /// <summary>Somebody said it in this sentence: قال X، رئيس اتحاد البلديات، لـالمدن إن (said X, head of the municipalities, to al-Modon that).</summary>
    public static bool IsSaidBefore(ArticleScan scan, int token)
    {
        for (int i = token - 1; i >= 0 && i >= token - Reach && scan.Block(i) == scan.Block(token) && !scan.IsOne(i, "."); i--)
        {
            if (scan.IsWord(i) && SpeechVerbs.Contains(scan.Text.Hash(i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What is said opens behind the outlet.</summary>
    public static bool OpensSpeech(ArticleScan scan, int token) =>
        token < scan.Count && scan.Text.Key(token) is "ان" or "انه" or "انها" or "انهم" or "بان" or "بانه" or "بانها";

    /// <summary>طولكرم – وكالة وطن (Tulkarm, Wattan agency): one word behind وكالة (agency) between a dash or colon and the end of the line.</summary>
    public static bool IsSigned(ArticleScan scan, int token) =>
        EndsLine(scan, token + 1) && scan.KeyIs(token - 1, "وكاله") && scan.Block(token - 2) == scan.Block(token)
        && (scan.IsHyphen(token - 2) || scan.IsOne(token - 2, ":/|"));

    private static bool EndsLine(ArticleScan scan, int next) =>
        next >= scan.Count || scan.Block(next) != scan.Block(next - 1) || scan.Text.Tokens[next].Is(TokenFlags.LineBefore);

    private static bool IsSubject(ArticleScan scan, Candidate outlet)
    {
        int before = outlet.First - 1;
        if (before < 0 || scan.Block(before) != scan.Block(outlet.First) || !scan.IsWord(before))
        {
            return false;
        }

        int next = outlet.Last + 1;
        ulong hash = scan.Text.Hash(before);
        if (Reports.Contains(hash))
        {
            return outlet.Length > 1 || IsListOpened(scan, next) || (!IsVague(scan, outlet) && (OpensSpeech(scan, next) || IsBehindReport(scan, next)));
        }

        bool according = According.Contains(hash) || (before > 0 && scan.KeyIs(before, "عن") && scan.Text.Key(before - 1).EndsWith("نقلا"));
        return according && (outlet.Length > 1 || (!IsVague(scan, outlet) && IsClosed(scan, next) && NameParts.Default.Find(scan.Text.Hash(outlet.First)) is not { Given: true }));
    }

    private static bool IsTold(ArticleScan scan, Candidate outlet)
    {
        bool apart = scan.Text.Key(outlet.First).StartsWith("لال");
        return (apart || OpensSpeech(scan, outlet.Last + 1)) && (apart || outlet.Length > 1 || !IsVague(scan, outlet)) && IsSaidBefore(scan, outlet.First);
    }

    /// <summary>عن (from, of), a comma, a stop or the end of the line behind the outlet that reports.</summary>
    private static bool IsBehindReport(ArticleScan scan, int next) => scan.KeyIs(next, "عن") || IsClosed(scan, next);

    private static bool IsClosed(ArticleScan scan, int next) =>
        EndsLine(scan, next) || scan.IsComma(next) || scan.IsOne(next, ".:؛(") || IsListOpened(scan, next);

    /// <summary>الأخبار والنهار (al-Akhbar and an-Nahar): another outlet joined to it.</summary>
    private static bool IsListOpened(ArticleScan scan, int next) =>
        next < scan.Count && scan.Text.Key(next)[0] == 'و' && (scan.CueAt<TriggerCue>(next, procliticAllowed: true) is { Split: 1, Cue.Kind: EntityKind.Media }
            || (scan.Candidates.AnyAt(next, EntityKind.Media) != 0
                && scan.Candidates.At(next).Exists(static c => c is { Kind: EntityKind.Media, Proclitic: "و", Rejected: false })));

    /// <summary>وكالة تسنيم (the agency Tasnim): the word for an outlet stands right before.</summary>
    private static bool IsDesignated(ArticleScan scan, Candidate outlet) =>
        scan.CueAt<TriggerCue>(outlet.First - 1, procliticAllowed: true) is { Cue: { Kind: EntityKind.Media, After: false } };

    /// <summary>An outlet, no larger town or state, that is all of the line below the headline: الشروق (al-Shorouk).</summary>
    private static bool IsWholeByline(ArticleScan scan, Candidate outlet)
    {
        const int FromHere = 200_000;
        return scan.Block(outlet.First) == 1 && scan.Block(outlet.First - 1) != 1 && outlet.Last + 1 < scan.Count && scan.Block(outlet.Last + 1) != 1
            && !scan.Candidates.At(outlet.First).Exists(c => c.Kind == EntityKind.Place && c.Last == outlet.Last
                && c.Names.AnyEntry(static place => place.Subkind is "country" or "governorate" || place.Population >= FromHere));
    }

    /// <summary>معان – عمون at the end of a line that opens with the place, or before another dash.</summary>
    private static bool ClosesDateline(ArticleScan scan, Candidate outlet)
    {
        const int Longest = 4;
        int mark = outlet.First - 1;
        int next = outlet.Last + 1;
        if (mark < 1 || !(scan.IsHyphen(mark) || scan.IsOne(mark, "/|")) || scan.Block(mark) != scan.Block(outlet.First)
            || !(EndsLine(scan, next) || scan.IsHyphen(next)))
        {
            return false;
        }

        foreach (Candidate place in scan.Candidates.EndingAt(mark - 1))
        {
            int before = place.First - 1;
            if (place is { Kind: EntityKind.Place, Proclitic: null, Length: <= Longest }
                && (before < 0 || scan.Block(before) != scan.Block(mark) || scan.Text.Tokens[place.First].Is(TokenFlags.LineBefore)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Words that stand behind "according to" and verbs of reporting in their own sense: البيان (the statement).</summary>
    private static bool IsVague(ArticleScan scan, Candidate outlet)
    {
        ReadOnlySpan<char> key = scan.Text.Key(outlet.First);
        return outlet.Length == 1 && (outlet.Proclitic is not null && key.StartsWith("لل")
            ? Vague.Contains(KeyHash.Of($"ال{key[2..]}"))
            : Vague.Contains(KeyHash.Of(key[(outlet.Proclitic?.Length ?? 0)..])));
    }
}
