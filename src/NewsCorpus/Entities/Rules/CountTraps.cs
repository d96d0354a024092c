using NewsCorpus.Entities.Cues;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>Words and digits that read like a number of something and are none.</summary>
internal static class CountTraps
{
    /// <summary>
    /// True for لست (I am not) read as "for six", وأحد (and one of) as "and one", وعده (promised him) as "and several",
    /// ألّف (he wrote) as a thousand, the ten in an ordinal (الرابع عشر the fourteenth) and بكثير (by far).
    /// </summary>
    public static bool IsOtherWord(ArticleScan scan, NumberReader.Number number)
    {
        ReadOnlySpan<char> key = scan.Text.Key(number.First);
        if (number.First != number.Last)
        {
            return false;
        }

        if (IsSort(scan, number.First))
        {
            return true;
        }

        return key switch
        {
            "لست" => true,
            "الف" => scan.Text.Raw.AsSpan(scan.Text.Tokens[number.First].Start..scan.Text.Tokens[number.First].End).Contains('\u0651'),
            "بكثير" => true,
            "وعده" => scan.Text.Raw[scan.Text.Tokens[number.First].End - 1] == 'ه',
            "واحد" => number.Split > 0 || scan.Text.Raw[scan.Text.Tokens[number.First].Start + 1] == 'أ',
            "عشر" or "عشره" => IsOrdinal(scan, scan.PreviousWord(number.First)),
            _ => false,
        };
    }

    /// <summary>
    /// "put the toll at 52", "the death toll from the strikes rose to 70", "a backlog of 422", "one of three": a number that stands for
    /// the things just named.
    /// </summary>
    public static bool IsStated(ArticleScan scan, int first)
    {
        int before = first - 1;
        if (before < 1 || scan.Block(before - 1) != scan.Block(first) || !scan.IsWord(before) || scan.Arabic(before))
        {
            return false;
        }

        return (scan.KeyIs(before, "of") && CountWords.Wholes.Contains(scan.Text.Hash(before - 1)))
            || (CountWords.Joints.Contains(scan.Text.Hash(before)) && FollowsToll(scan, before));
    }

    /// <summary>"toll", or "the number of", earlier in the sentence and no other number since.</summary>
    private static bool FollowsToll(ArticleScan scan, int token)
    {
        const int Reach = 12;
        for (int i = token - 1; i >= Math.Max(0, token - Reach) && scan.Block(i) == scan.Block(token) && !scan.IsOne(i, ".!?;:"); i--)
        {
            if (scan.Text.Tokens[i].Kind == TokenKind.Number)
            {
                return false;
            }

            if (scan.KeyIs(i, "toll") || (scan.KeyIs(i, "number") && scan.KeyIs(i + 1, "of")))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A one-way drone, a one-sided vote, a two-way street: the number word says what sort it is.</summary>
    private static bool IsSort(ArticleScan scan, int token) =>
        token + 2 < scan.Count && scan.IsHyphen(token + 1) && !scan.Text.Tokens[token + 1].Is(TokenFlags.SpaceBefore)
        && scan.Text.Key(token + 2) is "way" or "time" or "sided" or "off" or "party" or "man" or "woman" or "on" or "state" or "piece" or "stop";

    /// <summary>The 2013 agreement: the noun behind a year stands in the singular.</summary>
    public static bool IsOneThing(ArticleScan scan, int number, UnitCue unit) =>
        !scan.Arabic(number + 1) && unit.Language == "en" && unit.Form[^1] != 's'
        && unit.Form is not ("people" or "men" or "women" or "children" or "killed" or "dead" or "wounded" or "injured");

    /// <summary>Four bare digits that read as a year of our time: انتخابات 2011 (the elections of 2011).</summary>
    public static bool IsYear(ArticleScan scan, NumberReader.Number number) =>
        number.First == number.Last && number.Value is { Length: 4 } value && value[..2] is "19" or "20"
        && scan.Text.Tokens[number.First].Kind == TokenKind.Number
        && scan.Text.Tokens[number.First].End - scan.Text.Tokens[number.First].Start == 4;

    /// <summary>
    /// A piece of a number that bad typesetting cut in two: 6، 7% for 6.7 %, 47 .375 for 375.47, 559ر274 for 559.274.
    /// Half a number is worse than none.
    /// </summary>
    public static bool IsCut(ArticleScan scan, NumberReader.Number number)
    {
        int first = number.First;
        bool before = first > 1 && scan.IsOne(first - 1, "،")
            && !scan.Text.Tokens[first - 1].Is(TokenFlags.SpaceBefore) && IsShortNumber(scan, first - 2)
            && (!scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore) || number.Unit == "percent"
                || IsMoney(scan, number.Last + 1));
        int next = number.Last + 1;
        bool after = next + 1 < scan.Count && scan.Text.Tokens[number.Last].Kind == TokenKind.Number
            && (scan.IsOne(next, "ر") || (scan.IsOne(next, ".،") && scan.Text.Tokens[next].Is(TokenFlags.SpaceBefore)))
            && scan.Text.Tokens[next + 1].Kind == TokenKind.Number
            && !scan.Text.Tokens[next + 1].Is(TokenFlags.SpaceBefore);
        bool letter = first > 1 && scan.IsOne(first - 1, "ر") && scan.Text.Tokens[first].Kind == TokenKind.Number
            && !scan.Text.Tokens[first].Is(TokenFlags.SpaceBefore);
        return before || after || letter;
    }

    /// <summary>
    /// A number inside an English name: Halo 2, Million Dollar Baby, the Six Nations. Headlines with capitals throughout
    /// count as ever.
    /// </summary>
    public static bool IsTitle(ArticleScan scan, CandidateIndex index, NumberReader.Number number)
    {
        int before = number.First - 1;
        if (before < 0 || scan.Arabic(number.First) || scan.Block(before) != scan.Block(number.First) || !scan.IsWord(before)
            || scan.Text.Tokens[number.First].Is(TokenFlags.LineBefore))
        {
            return false;
        }

        int after = number.Last + 1;
        if (scan.Text.Tokens[number.First].Kind != TokenKind.Number)
        {
            return scan.Text.Tokens[number.First].Is(TokenFlags.Capital) && after < scan.Count && scan.IsWord(after)
                && scan.Text.Tokens[after].Is(TokenFlags.Capital) && !HeadlineCase.At(scan, number.First, number.Last);
        }

        return scan.Text.Tokens[number.First].KeyLength <= 2 && number.Unit is null && scan.Text.Tokens[before].Is(TokenFlags.Capital)
            && !CommonWords.Contains(scan.Text.Key(before)) && index.EndingAt(before).Count == 0
            && (after >= scan.Count || !scan.HasCue<UnitCue>(after)) && !HeadlineCase.At(scan, number.First, number.Last);
    }

    /// <summary>"serving under four prime ministers", "seven hits over eight innings": no more and no less.</summary>
    public static bool IsPreposition(ArticleScan scan, int modifier, NumberReader.Number number) =>
        scan.Text.Tokens[number.First].Kind != TokenKind.Number && modifier == number.First - 1
        && scan.Text.Key(modifier) is "over" or "under" && number.Value is { Length: 1 };

    private static bool IsShortNumber(ArticleScan scan, int token) =>
        scan.Text.Tokens[token] is { Kind: TokenKind.Number } number && number.End - number.Start <= 3;

    private static bool IsMoney(ArticleScan scan, int token) =>
        token < scan.Count
        && scan.Text.Key(token) is "درهم" or "مليون" or "مليار" or "دولار" or "ريال" or "دينار" or "يورو";

    private static bool IsOrdinal(ArticleScan scan, int token) =>
        token >= 0 && scan.Text.Key(token) is var key && (key.StartsWith("ال") || key.StartsWith("لل"))
        && key[2..] is "حادي" or "حاديه" or "احدي" or "ثاني" or "ثانيه" or "ثالث" or "ثالثه" or "رابع" or "رابعه"
            or "خامس" or "خامسه" or "سادس" or "سادسه" or "سابع" or "سابعه" or "ثامن" or "ثامنه" or "تاسع" or "تاسعه";
}
