using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// A short name right behind the long one is the same body, whatever else the word may be: وكالة الأنباء الأردنية (بترا) is the
/// agency Petra and not the town.
/// </summary>
internal static class BracketedNames
{
    public static void Apply(ArticleScan scan, CandidateIndex index)
    {
        foreach (Candidate full in index.All.Of(CandidateSorts.Of(EntityKind.Media) | CandidateSorts.Of(EntityKind.Organization) | CandidateSorts.Of(EntityKind.ArmedGroup)))
        {
            if (full is { Kind: EntityKind.Media, Supported: false, Rejected: false, Proclitic: null, Names.Count: > 0, Length: 1 }
                && scan.Arabic(full.First) && IsAgency(scan, full))
            {
                full.Supported = true;
                RejectOthers(index, full.First, full);
                continue;
            }

            if (full is { Kind: EntityKind.Organization, Subkind: "mission", Supported: true, Rejected: false } && scan.IsOne(full.Last + 1, "("))
            {
                Explained(scan, index, full);
                continue;
            }

            if (full is { Kind: EntityKind.Media, Supported: true, Rejected: false, Names.Count: 0 } && scan.QuotedFrom(full.Last + 1) == full.Last + 2
                && index.At(full.Last + 2).FirstOrDefault(static c => c is { Kind: EntityKind.Media, Proclitic: null, Rejected: false, Length: 1 }) is { } quoted)
            {
                // وكالة الأنباء الرسمية "وات" (the official agency, TAP).
                quoted.Supported = true;
                continue;
            }

            if (full is not { Kind: EntityKind.Media or EntityKind.Organization or EntityKind.ArmedGroup, Supported: true, Rejected: false, Names.Count: > 0, Length: > 1 })
            {
                continue;
            }

            int next = full.Last + 1;
            while (next < full.Last + 3 && (scan.IsOne(next, "(-–«") || scan.IsQuote(next)))
            {
                next++;
            }

            if (next < scan.Count && scan.Block(next) == scan.Block(full.First) && Same(index, next, full) is { } brief)
            {
                brief.Supported = true;
                RejectOthers(index, next, brief);
                if (next == full.Last + 1 && full is { Kind: EntityKind.Media, Proclitic: null or "و" or "ل" or "ب" })
                {
                    // وكالة الأنباء اليمنية سبأ: the short name is the name, the long one what it is.
                    brief.FullStart = full.FullStart < 0 ? full.Core.Start : Math.Min(full.FullStart, full.Core.Start);
                    full.Rejected = true;
                }
            }
        }
    }

    /// <summary>
    /// An agency whose name is an ordinary word too, where it says something (نقلت تسنيم, Tasnim reported: the verb is feminine, as
    /// agencies are) or signs a report: (واس).
    /// </summary>
    private static bool IsAgency(ArticleScan scan, Candidate brief)
    {
        if (scan.Gazetteer.Entry(brief.Names[0]).Subkind != "agency")
        {
            return false;
        }

        bool signs = scan.IsOne(brief.First - 1, "(") && scan.IsOne(brief.Last + 1, ")") && scan.Text.Tokens[brief.Last].End - brief.Core.Start < 5;
        return signs || (scan.PreviousWord(brief.First) is >= 0 and var before && before == brief.First - 1
            && scan.Text.Key(before)[^1] == 'ت' && !scan.Text.Tokens[brief.First].Is(TokenFlags.LineBefore)
            && (scan.Text.Key(before).TrimStart('و') is "نقلت" or "ذكرت" or "افادت" or "اوردت" || SpeechVerbs.Contains(scan.Text.Hash(before)) || SpeechVerbs.Contains(scan.Text.HashBehind(before, 1))));
    }

    /// <summary>بعثة الأمم المتحدة (مينوسما): which mission it is stands behind it, peacekeepers among them.</summary>
    private static void Explained(ArticleScan scan, CandidateIndex index, Candidate mission)
    {
        foreach (Candidate brief in index.AwakeAt(mission.Last + 2))
        {
            if (brief is { Kind: EntityKind.ArmedGroup or EntityKind.Organization, Supported: true, Rejected: false, Names.Count: > 0 } && scan.IsOne(brief.Last + 1, ")"))
            {
                index.Add(new Candidate
                {
                    First = mission.First,
                    Last = mission.Last,
                    Core = mission.Core,
                    FullStart = mission.FullStart,
                    Kind = brief.Kind,
                    Rule = mission.Rule,
                    Proclitic = mission.Proclitic,
                    Supported = true,
                    Antecedent = brief,
                    Subkind = brief.Subkind,
                    Confidence = 0.85,
                });
                mission.Rejected = true;
                return;
            }
        }
    }

    private static Candidate? Same(CandidateIndex index, int token, Candidate full)
    {
        foreach (Candidate brief in index.At(token))
        {
            if (brief.Kind == full.Kind && brief is { Proclitic: null, Names.Count: > 0 } && brief.Names.Slots.IndexOf(full.Names.Slot) >= 0)
            {
                return brief;
            }
        }

        return null;
    }

    private static void RejectOthers(CandidateIndex index, int token, Candidate brief)
    {
        foreach (Candidate other in index.At(token))
        {
            other.Rejected |= other != brief && other.Length <= brief.Length;
        }
    }
}
