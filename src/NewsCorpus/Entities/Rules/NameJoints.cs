using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Hyphens and initials in Arabic names: جان - مارك (Jean-Marc), محمد ب. (Mohammed B.).</summary>
internal static class NameJoints
{
    /// <summary>2 if a hyphen stands at a token and joins the next word to the name, else 0.</summary>
    public static int Continues(ArticleScan scan, int token, int first)
    {
        int next = token + 1;
        if (!scan.IsHyphen(token) || next >= scan.Count || scan.Block(token) != scan.Block(first)
            || !ArabicNameParts.IsArabicWord(scan, next, first))
        {
            return 0;
        }

        ReadOnlySpan<char> key = scan.Text.Key(next);
        bool before = scan.Text.Tokens[token].Is(TokenFlags.SpaceBefore);
        bool behind = scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore);
        bool name = NameParts.Default.Find(key) is not null;
        if (!before && !behind)
        {
            return name || (!CommonWords.Contains(key) && NameShape.Default.Score(key) > 0) ? 2 : 0;
        }

        // A dash with room around stands between two people as well.
        return IsHalf(scan.Text.Key(token - 1)) && (name || NameShape.Default.Score(key) > 0) ? 2 : 0;
    }

    /// <summary>True for the first letter of a family name, with a stop.</summary>
    public static bool IsInitial(ArticleScan scan, int token, int first)
    {
        if (!ArabicNameParts.IsArabicWord(scan, token, first))
        {
            return false;
        }

        ref readonly TextToken word = ref scan.Text.Tokens[token];
        return word.End - word.Start == 1 && word.Is(TokenFlags.SpaceBefore) && scan.Text.Raw[word.Start] != 'و'
            && word.End < scan.Text.Raw.Length && scan.Text.Raw[word.End] == '.'
            && !(word.End + 1 < scan.Text.Raw.Length && scan.Text.Raw[word.End + 1] == '.');
    }

    /// <summary>Given names that are mostly the first of two: هانز (Hans), يونغ (Young).</summary>
    private static bool IsHalf(ReadOnlySpan<char> key) =>
        key is "جان" or "هانز" or "هانس" or "ماري" or "كارل" or "ان" or "يونغ" or "جونغ" or "جونج" or "سونغ" or "هيون" or "كي" or "وون"
            or "كيونغ" or "ميونغ" or "دونغ" or "هوان" or "جاي" or "تاي" or "يوهان" or "بيير" or "كلود" or "سوك" or "مين" or "يون";
}
