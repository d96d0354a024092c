using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// What leads to a group and closes it, in its extended span: قيادة قوات البيشمركة (the command of the Peshmerga forces), القيادة العامة للجيش
/// الليبي (the general command of the Libyan army), قوات العمالقة الجنوبية (the southern Giants).
/// </summary>
internal static class GroupLeads
{
    private const int LongestLead = 3;

    /// <summary>Commands; staffs and rooms are forces or designators of their own.</summary>
    private static readonly KeySet Commands = new(["قياده", "رئاسه", "هيئه", "اركان", "شعبه", "جهاز", "مديريه", "كتائب", "سرايا", "مجموعات", "بعثه",
        "مهمه", "غرفه", "تجمع", "تحالف", "حشد", "استخبارات", "مخابرات", "بحريه", "جناح", "مرتزقه"]);

    private static readonly KeySet Ranks = new(["العامه", "المشتركه", "المركزيه", "العليا", "الموحده", "الميدانيه", "العسكري", "العسكريه", "المسلح", "المسلحه"]);

    private static readonly KeySet Heads = new(["القياده", "قياده", "الاركان", "اركان", "الجناح", "الذراع", "الجناحين", "العمليات"]);

    /// <param name="scan">The article.</param>
    /// <param name="kept">Its mentions by place, linked.</param>
    /// <param name="at">A group among them.</param>
    public static void Widen(ArticleScan scan, List<Candidate> kept, int at)
    {
        Candidate group = kept[at];
        if (group.FullStart < 0 || group.FullStart >= group.Core.Start)
        {
            int start = group.Proclitic is null ? Before(scan, group.First) : group.Proclitic == "ل" ? CommandBefore(scan, group.First) : -1;
            if (start >= 0 && (at == 0 || kept[at - 1].Core.End <= start))
            {
                group.FullStart = start;
            }
        }

        int next = group.Last + 1;
        if (group.Length > 4)
        {
            LeaveLeaderOut(scan, group);
        }

        if (group.FullEnd <= group.Core.End && Follows(scan, next) && (at + 1 == kept.Count || kept[at + 1].First > next)
            && scan.Text.Key(group.Last).StartsWith("ال") && scan.Text.Key(next) is var key && key.Length > 5 && key.StartsWith("ال") && key.EndsWith("يه")
            && (scan.Text.Key(group.Last)[^1] is 'ه' or 'ن' || group.Length > 1))
        {
            group.FullEnd = scan.Text.Tokens[next].End;
        }
        else if (group.FullEnd <= group.Core.End && WingEnd(scan, next) is > 0 and var last && (at + 1 == kept.Count || kept[at + 1].First > last))
        {
            group.FullEnd = scan.Text.Tokens[last].End;
        }
    }

    /// <summary>حركة تحرير السودان بقيادة عبد الواحد نور (the Sudan Liberation Movement led by al-Nur): the row tells two of one name apart by who leads.</summary>
    private static void LeaveLeaderOut(ArticleScan scan, Candidate group)
    {
        for (int token = group.First + 1; token < group.Last; token++)
        {
            if (scan.KeyIs(token, "بقياده") || scan.KeyIs(token, "جناح"))
            {
                group.FullEnd = Math.Max(group.FullEnd, group.Core.End);
                group.Core = new TextSpan(group.Core.Start, scan.Text.Tokens[token - 1].End);
                return;
            }
        }
    }

    /// <summary>أحرار الشام – القاطع الشرقي (Ahrar al-Sham, the eastern sector): the last word of the part that a dash sets off; -1 for none.</summary>
    private static int WingEnd(ArticleScan scan, int dash)
    {
        const int Words = 2;
        if (dash + Words >= scan.Count || !scan.IsHyphen(dash) || scan.Block(dash) != scan.Block(dash - 1) || scan.Block(dash + Words) != scan.Block(dash)
            || !scan.IsWord(dash + 1) || !scan.IsWord(dash + Words) || scan.Text.Tokens[dash + 1].Is(TokenFlags.LineBefore))
        {
            return -1;
        }

        return scan.Text.Key(dash + 1) is "القاطع" or "قاطع" or "قياده" or "القياده" or "فرع" or "محور" or "جناح" or "الجناح" or "المجلس" or "لواء" or "كتيبه" or "سريه" or "الفرقه" or "اللواء" or "القطاع"
            ? dash + Words : -1;
    }

    /// <summary>Where the words for fighters, forces and commands begin that lead right to a token; -1 without any.</summary>
    private static int Before(ArticleScan scan, int first)
    {
        int start = -1;
        for (int token = first - 1; token >= 0 && first - token <= LongestLead && Follows(scan, token + 1); token--)
        {
            int split = Split(scan, token);
            if (split < 0)
            {
                break;
            }

            start = scan.Text.RawOffset(token, split);
            if (split > 0)
            {
                break;
            }
        }

        return start;
    }

    /// <summary>The letters of a proclitic before a word that leads to a group; -1 for any other word.</summary>
    private static int Split(ArticleScan scan, int token)
    {
        if (scan.CueAt<ForceCue>(token, procliticAllowed: true) is { } force && force.Last == token && !force.Cue.Alone && !force.Cue.Enclitic)
        {
            return scan.Text.Key(token)[force.Split..].StartsWith("ال") ? -1 : force.Split;
        }

        if (scan.CueAt<TriggerCue>(token, procliticAllowed: true) is { Cue: { Kind: EntityKind.ArmedGroup, After: false } } trigger && trigger.Last == token)
        {
            return trigger.Split;
        }

        return Commands.Contains(scan.Text.Hash(token)) ? 0
            : scan.Text.Key(token) is ['و' or 'ب' or 'ل' or 'ف', .. var word] && Commands.Contains(KeyHash.Of(word)) ? 1 : -1;
    }

    /// <summary>القيادة العامة (the general command), هيئة الأركان (the staff), الجناح العسكري (the military wing) before "of the ..."; -1 without it.</summary>
    private static int CommandBefore(ArticleScan scan, int first)
    {
        int token = first - 1;
        bool ranked = token > 0 && Follows(scan, first) && Ranks.Contains(scan.Text.Hash(token));
        token -= ranked ? 1 : 0;
        if (token < 0 || !Follows(scan, token + 1) || !(ranked || scan.KeyIs(token, "الاركان")))
        {
            return -1;
        }

        int split = Heads.Contains(scan.Text.Hash(token)) ? 0 : scan.Text.Key(token) is ['و' or 'ب' or 'ل' or 'ف', .. var word] && Heads.Contains(KeyHash.Of(word)) ? 1 : -1;
        if (split < 0)
        {
            return -1;
        }

        int start = scan.Text.RawOffset(token, split);
        return split == 0 && Follows(scan, token) && Before(scan, token) is var before and >= 0 ? before : start;
    }

    /// <summary>A word that goes on what stands before it, with no mark between them.</summary>
    private static bool Follows(ArticleScan scan, int token) => token > 0 && token < scan.Count && scan.Block(token) == scan.Block(token - 1)
        && scan.IsWord(token) && scan.IsWord(token - 1) && !scan.Text.Tokens[token].Is(TokenFlags.LineBefore);
}
