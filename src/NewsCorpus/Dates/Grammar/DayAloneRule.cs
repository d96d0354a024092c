using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// A day without its month where nothing else can be meant: on the 7th, since the 15th, يوم 21; and months in digits:
/// 3/2015, 2015-03.
/// </summary>
internal static class DayAloneRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int at = p.IsWord(i, "the") ? i + 1 : i;
        if (p.Number(at) is not (>= 1 and <= 31) || p.Digits(at) > 2)
        {
            return false;
        }

        bool suffix = p.Is(at + 1, WordClass.OrdinalSuffix, out Term th) && !p[at + 1].SpaceBefore;
        int next = suffix ? th.Next : at + 1;
        bool english = suffix && p.Is(i - 1, WordClass.Prep, out Term prep) && prep.Is(WordFlags.En)
            && !p.IsWord(i - 1, "of") && !p.IsWord(i - 1, "for") && !p.IsWord(i - 1, "at") && !p.IsWord(i - 1, "in");
        bool arabic = at == i && p.IsWord(i - 1, "يوم") && p.Digits(at) == 2;
        if ((!english && !arabic) || !Ends(p, next))
        {
            return false;
        }

        found = new Found(i, i, 0, next, new PointMeaning { Day = p.Number(at) }, "date:day");
        return true;
    }

    /// <summary>3/2015, 2015/3, 2015-03.</summary>
    public static bool MonthYear(DatePieces p, int i, out Found found)
    {
        found = default;
        if (p.Number(i) < 0 || p.Number(i + 2) < 0 || p[i + 1].SpaceBefore || p[i + 2].SpaceBefore
            || p.IsSign(i + 1, "/-") is false || (p.IsSign(i + 3, "/-.:") && p.Number(i + 4) >= 0)
            || Traps.IsOtherNumber(p, i, i + 3) || p.IsSign(i - 1, "/-"))
        {
            return false;
        }

        bool yearFirst = p.Digits(i) == 4;
        (int year, int month) = yearFirst ? (p.Number(i), p.Number(i + 2)) : (p.Number(i + 2), p.Number(i));
        int digits = yearFirst ? p.Digits(i + 2) : p.Digits(i);
        bool dash = p.IsSign(i + 1, '-');
        bool fits = year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && digits <= 2
            && (yearFirst ? !dash || month <= year % 100 || p.Key(i + 2)[0] == '0' : p.Digits(i + 2) == 4 && !dash);
        found = new Found(i, i, 0, i + 3, new PointMeaning { Year = year, Month = month }, "date:month");
        return fits;
    }

    /// <summary>No noun follows that the number could count or order (on the 5th floor).</summary>
    private static bool Ends(DatePieces p, int i) =>
        i >= p.Count || p.NewLine(i) || p.IsSign(i, ".,;:!?)،؛؟\"”»") || p.Is(i, WordClass.Prep) || p.IsWord(i, "and")
        || p.IsWord(i, "but") || p.IsWord(i, "that") || p.IsWord(i, "when");
}
