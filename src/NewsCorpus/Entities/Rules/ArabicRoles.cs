using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Words that tell what a person is and so are no part of an Arabic name.</summary>
internal static class ArabicRoles
{
    /// <summary>Definite words that tell what a person is, and so end the name: المشرف (the supervisor).</summary>
    private static readonly KeySet Stops = KeySet.Read("Entities/Data/name-stops.txt");

    /// <summary>An office that follows the name: أمين السر (the secretary), الأمين العام (the secretary-general).</summary>
    internal static bool IsOffice(ArticleScan scan, int token)
    {
        ReadOnlySpan<char> key = scan.Text.Key(token);
        if (key is "رضي" or "رحمه" or "حفظه" && scan.KeyIs(token + 1, "الله"))
        {
            // رضي الله عنه (may God be pleased with him)
            return true;
        }

        if (IsRole(key) || IsStop(scan, token) || (key is "امير" && IsRulerOf(scan, token + 1)))
        {
            return true;
        }

        return scan.CueAt<TitleCue>(token) is { } title
            && (title.Last > token || (token + 1 < scan.Count && scan.IsWord(token + 1) && NameParts.Default.Find(scan.Text.Hash(token + 1)) is { Given: true }));
    }

    /// <summary>A definite word that tells what a person is, and so ends the name.</summary>
    internal static bool IsStop(ArticleScan scan, int token) =>
        scan.Text.Key(token).StartsWith("ال") && Stops.Contains(scan.Text.Hash(token)) && !CompoundGivenNames.IsEpithet(scan, token);

    /// <summary>The head of an office told of behind a name: رئيس (head of), سفير (ambassador to).</summary>
    internal static bool IsRole(ReadOnlySpan<char> key) =>
        key is "مساعد" or "امين" or "رسول" or "مدير" or "نائب" or "رئيس" or "سفير" or "وزير" or "ممثل" or "مراسل"
            or "عضو" or "وكيل" or "مرشح" or "منسق" or "مقرر" or "نقيب" or "عميد" or "قائد" or "زعيم" or "حاكم" or "مفتي" or "خادم" or "كاتب" or "صاحب" or "مستشار"
            or "نجل" or "شقيق" or "والد" or "زوج" or "ارمله";

    /// <summary>أمير منطقة عسير (emir of the region of Asir): a ruler of something is no Amir.</summary>
    private static bool IsRulerOf(ArticleScan scan, int token) =>
        token < scan.Count && scan.Block(token) == scan.Block(token - 1) && scan.IsWord(token)
        && (scan.Text.Key(token).StartsWith("ال") || scan.CueAt<TriggerCue>(token) is { Cue.Kind: EntityKind.Place }
            || scan.Candidates.At(token).Exists(static c => c is { Kind: EntityKind.Place, Proclitic: null }));
}
