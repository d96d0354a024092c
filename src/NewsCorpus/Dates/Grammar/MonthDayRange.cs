using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Ranges whose month stands before both days: October 1-4, 2019; March 3 to 7; and short years: 2011-14.
/// </summary>
internal static class MonthDayRange
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int at = p.Is(i, WordClass.From, out Term word) || p.Is(i, WordClass.Between, out word) ? word.Next : i;
        if (MonthReader.Read(p, at, out MonthRead month, out int next) && char.IsAscii(p.Key(at)[0])
            && NumberReader.Day(p, next, out int first, out int link)
            && (p.IsSign(link, "-–") || p.Is(link, WordClass.To) || (at > i && p.IsWord(link, "and")))
            && NumberReader.Day(p, link + 1, out int last, out int end) && last > first && !p.Is(end, WordClass.Month))
        {
            int? year = null;
            int from = p.IsSign(end, ',') ? end + 1 : end;
            if (NumberReader.Year(p, from, out int read, out int past))
            {
                year = read;
                end = past;
            }

            PointMeaning start = new() { Month = month.Month, Day = first, Year = year };
            found = new Found(i, i, 0, end, new RangeMeaning(start, start with { Day = last }), "date:range");
            return true;
        }

        return ShortYears(p, i, out found);
    }

    private static bool ShortYears(DatePieces p, int i, out Found found)
    {
        found = default;
        int year = p.Number(i);
        int end = p.Number(i + 2);
        if (year is < 1800 or > 2099 || p.Digits(i) != 4 || !p.IsSign(i + 1, "-–/") || p[i + 1].SpaceBefore
            || p[i + 2].SpaceBefore
            || p.Digits(i + 2) != 2 || end <= year % 100 || end > 99 || Traps.IsOtherNumber(p, i, i + 3)
            || p.IsSign(i + 3, "-/.:")
            || (end <= 12 && year % 100 < 12 && p.IsSign(i + 1, '-')))
        {
            return false;
        }

        found = new Found(
            i, i, 0, i + 3,
            new RangeMeaning(new PointMeaning { Year = year }, new PointMeaning { Year = (year / 100 * 100) + end }),
            "date:range");
        return true;
    }
}
