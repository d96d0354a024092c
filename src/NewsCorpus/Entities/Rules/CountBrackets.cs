using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>
/// Numbers that stand in brackets and still count what follows, as some newspapers write all of theirs: (65) شارعاً (65 streets),
/// (25) مليون متر (25 million metres). A number in brackets otherwise labels what stands before it.
/// </summary>
internal static class CountBrackets
{
    public static bool Around(ArticleScan scan, int token) =>
        scan.Text.Tokens[token].Kind == TokenKind.Number && scan.IsOne(token - 1, "(") && scan.IsOne(token + 1, ")")
        && scan.Block(token - 1) == scan.Block(token) && scan.Block(token + 1) == scan.Block(token);

    /// <summary>
    /// From 11 to 99 the counted noun is an indefinite accusative, which ends in alif or ta marbuta; a name that is labelled by
    /// its number is followed by a verb or a preposition.
    /// </summary>
    public static bool PrecedesAccusative(ArticleScan scan, int token, string? value)
    {
        int next = token + 2;
        if (value is not { Length: 2 } || value[0] == '0' || value == "10" || next >= scan.Count || scan.Block(next) != scan.Block(token)
            || !scan.IsWord(next) || !scan.Arabic(next))
        {
            return false;
        }

        char ending = scan.Text.Raw[scan.Text.Tokens[next].End - 1];
        return scan.Text.Key(next) is { Length: >= 4 } noun && !noun.StartsWith("ال") && !IsTime(noun) && noun is not "سوره"
            && ending is 'ا' or 'ة' or '\u064B';
    }

    /// <summary>Ages and terms are no counts.</summary>
    private static bool IsTime(ReadOnlySpan<char> key) =>
        key is "عاما" or "سنه" or "شهرا" or "يوما" or "ليله" or "ساعه" or "دقيقه" or "ثانيه" or "اسبوعا" or "عقدا" or "قرنا";
}
