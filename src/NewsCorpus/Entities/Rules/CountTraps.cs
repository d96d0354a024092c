using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Words and digits that read like a number of something and are none.</summary>
internal static class CountTraps
{
    /// <summary>
    /// True for لست (I am not) read as "for six", وأحد (and one of) as "and one", the ten in an ordinal (الرابع عشر the
    /// fourteenth) and بكثير (by far).
    /// </summary>
    public static bool IsOtherWord(ArticleScan scan, NumberReader.Number number)
    {
        ReadOnlySpan<char> key = scan.Text.Key(number.First);
        if (number.First != number.Last)
        {
            return false;
        }

        return key switch
        {
            "لست" => true,
            "بكثير" => true,
            "واحد" => number.Split > 0 || scan.Text.Raw[scan.Text.Tokens[number.First].Start + 1] == 'أ',
            "عشر" or "عشره" => IsOrdinal(scan, scan.PreviousWord(number.First)),
            _ => false,
        };
    }

    /// <summary>Four bare digits that read as a year of our time: انتخابات 2011 (the elections of 2011).</summary>
    public static bool IsYear(ArticleScan scan, NumberReader.Number number) =>
        number.First == number.Last && number.Value is { Length: 4 } value && value[..2] is "19" or "20"
        && scan.Text.Tokens[number.First].Kind == TokenKind.Number
        && scan.Text.Tokens[number.First].End - scan.Text.Tokens[number.First].Start == 4;

    private static bool IsOrdinal(ArticleScan scan, int token) =>
        token >= 0 && scan.Text.Key(token) is var key && (key.StartsWith("ال") || key.StartsWith("لل"))
        && key[2..] is "حادي" or "حاديه" or "احدي" or "ثاني" or "ثانيه" or "ثالث" or "ثالثه" or "رابع" or "رابعه"
            or "خامس" or "خامسه" or "سادس" or "سادسه" or "سابع" or "سابعه" or "ثامن" or "ثامنه" or "تاسع" or "تاسعه";
}
