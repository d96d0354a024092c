using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>أول جمعة من رمضان (the first Friday of Ramadan), الأحد الثاني من أيار, the last Monday of May.</summary>
internal static class NthWeekdayRule
{
    private const int Last = 9;

    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        int at = p.IsWord(i, "the") ? i + 1 : i;
        if (!Count(p, at, at == i, out int nth, out int next))
        {
            return After(p, i, out found);
        }

        next = p.Is(next, WordClass.DayWord, out Term day) ? day.Next : next;
        return (p.Is(next, WordClass.WeekdayBare, out Term weekday) || p.Is(next, WordClass.Weekday, out weekday))
            && Month(p, i, weekday.Value, nth, weekday.Next, out found);
    }

    private static bool After(DatePieces p, int i, out Found found)
    {
        found = default;
        return p.Is(i, WordClass.Weekday, out Term weekday, proclitic: true)
            && Count(p, weekday.Next, false, out int nth, out int next)
            && Month(p, i, weekday.Value, nth, next, out found);
    }

    private static bool Count(DatePieces p, int i, bool proclitic, out int nth, out int next)
    {
        if (p.IsWord(i, "اخر") || p.IsWord(i, "الاخيره") || p.IsWord(i, "الاخير") || p.IsWord(i, "last"))
        {
            (nth, next) = (Last, i + 1);
            return true;
        }

        return NumberReader.Ordinal(p, i, out nth, out next, proclitic) && nth <= 5;
    }

    private static bool Month(DatePieces p, int i, int weekday, int nth, int at, out Found found)
    {
        found = default;
        if (!(p.Is(at, WordClass.Of, out Term of) || p.IsWord(at, "in")))
        {
            return false;
        }

        int next = p.IsWord(at, "in") ? at + 1 : of.Next;
        next = p.Is(next, WordClass.MonthWord, out Term word) ? word.Next : next;
        if (!DayMonthReader.Month(p, next, out PointMeaning? month, out int end, out _))
        {
            return false;
        }

        found = new Found(i, i, p[i].Strip, end, new NthWeekdayMeaning(nth, weekday, month!), "date:nth-weekday");
        return true;
    }
}
