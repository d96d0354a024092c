using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Names of bodies, which are ordinary words.</summary>
internal static partial class Discovery
{
    /// <summary>
    /// Organisations are named by ordinary words: definite nouns and adjectives after the designator, a nationality last
    /// (وزارة الخارجية السورية, the Syrian foreign ministry).
    /// </summary>
    private static bool OrganizationName(ArticleScan scan, CandidateIndex index, int target, bool joins, out int last)
    {
        last = target - 1;
        for (int i = target; i < scan.Count && i < target + 4 && scan.Block(i) == scan.Block(target); i++)
        {
            ReadOnlySpan<char> key = scan.Text.Key(i);
            bool and = i > target && key.StartsWith("وال");
            if (!scan.IsWord(i) || !(key.StartsWith("ال") || and) || scan.Text.Tokens[i].Is(TokenFlags.LineBefore)
                || (IsStop(key) && DescriptorRule.Nationality(index, i) is null)
                || (i > target && scan.CueAt<TitleCue>(i) is { Cue.Form.Length: > 4 }) || (and && (!joins || IsBody(scan, i)))
                || key is "التي" or "الذي" or "الذين" or "اليوم" or "الي" or "الان" or "الماضي" or "الحالي")
            {
                break;
            }

            last = i;
            if (joins && i + 2 < scan.Count && scan.KeyIs(i + 1, "و") && scan.Block(i + 2) == scan.Block(target) && scan.Text.Key(i + 2).StartsWith("ال") && i == target
                && !IsBody(scan, i + 2) && InstitutionWords.Find(scan.Text.Hash(scan.PreviousWord(target))).HasFlag(InstitutionWord.Single))
            {
                // حزب العدالة و التنمية: و apart from its word.
                last = i + 2;
                break;
            }

            if (DescriptorRule.Nationality(index, i) is not null)
            {
                break;
            }
        }

        return last >= target;
    }

    /// <summary>والجمعيات (and the associations): another body, or others of its sort, and no part of a name.</summary>
    public static bool IsBody(ArticleScan scan, int token) =>
        scan.HasCue<BodyCue>(token, procliticAllowed: true)
        || scan.CueAt<TriggerCue>(token, procliticAllowed: true) is { Cue: { Kind: EntityKind.Organization, After: false } or { Form: "دول" } };
}
