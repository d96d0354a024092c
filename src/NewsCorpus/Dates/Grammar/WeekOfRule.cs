using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Weeks placed by a month, a year or a day: الأسبوع الأول من أكتوبر (the first week of October), أول أسبوع من أيار, the last
/// week of 2015, the week of March 5.
/// </summary>
internal static class WeekOfRule
{
    private const int Last = 9;

    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int at = p.IsWord(i, "the") ? i + 1 : i;
        if (Week(p, at, at == i, out int next) && English(p, at) && OfDay(p, next, out PointMeaning? day, out int end))
        {
            found = new Found(i, i, p[i].Strip, end, new WeekOfMeaning(null, day!), "date:week-of");
            return true;
        }

        bool ahead = Count(p, at, at == i, out int nth, out int week) && Week(p, week, false, out next);
        if ((!ahead && !(Week(p, at, at == i, out week) && Count(p, week, false, out nth, out next)))
            || !p.Is(next, WordClass.Of, out Term of) || !Period(p, of.Next, out PointMeaning? period, out end))
        {
            return false;
        }

        found = new Found(i, i, p[i].Strip, end, new WeekOfMeaning(nth, period!), "date:week-of");
        return true;
    }

    private static bool English(DatePieces p, int i) => char.IsAscii(p.Key(i)[0]);

    private static bool Week(DatePieces p, int i, bool proclitic, out int next)
    {
        bool week = p.Is(i, WordClass.Unit, out Term unit, proclitic) && unit.Code == "W" && unit.Is(WordFlags.One)
            && !unit.Is(WordFlags.Dual);
        next = unit.Next;
        return week;
    }

    private static bool Count(DatePieces p, int i, bool proclitic, out int nth, out int next)
    {
        if (p.IsWord(i, "اخر") || p.IsWord(i, "الاخير") || p.IsWord(i, "last") || p.IsWord(i, "final"))
        {
            (nth, next) = (Last, i + 1);
            return true;
        }

        return NumberReader.Day(p, i, out nth, out next, proclitic) && nth <= 5;
    }

    private static bool OfDay(DatePieces p, int i, out PointMeaning? day, out int end)
    {
        day = null;
        end = i;
        int at = p.IsWord(i, "of") || p.IsWord(i, "beginning") || p.IsWord(i, "starting") || p.IsWord(i, "commencing")
            || p.IsWord(i, "ending") ? i + 1 : -1;
        at = at > 0 && p.IsWord(at, "on") ? at + 1 : at;
        return at > 0 && DayMonthReader.Read(p, at, out day, out end) && day!.Day is not null;
    }

    private static bool Period(DatePieces p, int i, out PointMeaning? period, out int end)
    {
        int at = p.Is(i, WordClass.MonthWord, out Term word) ? word.Next : i;
        if (DayMonthReader.Month(p, at, out period, out end, out _))
        {
            return true;
        }

        at = p.Is(i, WordClass.YearWord, out word) ? word.Next : i;
        bool isYear = NumberReader.Year(p, at, out int year, out end);
        period = isYear ? new PointMeaning { Year = year } : null;
        return isYear;
    }
}
