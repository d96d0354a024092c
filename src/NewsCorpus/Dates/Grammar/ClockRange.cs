using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Two times of one day: بين الساعة 8 و10 صباحاً (between 8 and 10 in the morning), from 3 pm to 5 pm.
/// </summary>
internal static class ClockRange
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        bool between = p.Is(i, WordClass.Between, out Term word, proclitic: true);
        if (!between && !p.Is(i, WordClass.From, out word, proclitic: true))
        {
            return false;
        }

        if (!First(p, word.Next, out ClockTime? start, out int link))
        {
            return false;
        }

        int at = Second(p, link, between);
        if (at < 0 || !ClockReader.Read(p, at, afterDate: false, out ClockTime? end, out int next))
        {
            // The second hour may stand bare behind الساعة: من الساعة الثامنة إلى العاشرة.
            if (at < 0 || !p.Is(word.Next, WordClass.Clock)
                || !NumberReader.Ordinal(p, at, out int hour, out next, proclitic: true) || hour > 12)
            {
                return false;
            }

            end = new ClockTime(hour, null, null, start!.Zone);
        }

        // "8 to 10 pm": the half of the day is said once.
        bool lower = start!.Hour < end!.Hour - 12;
        start = lower && end.Hour > 12 && start.Hour + 12 < end.Hour ? start with { Hour = start.Hour + 12 } : start;
        found = new Found(
            i, i, p[i].Strip, next,
            new RangeMeaning(new PointMeaning { Clock = start }, new PointMeaning { Clock = end }), "date:clock-range");
        return true;
    }

    private static bool First(DatePieces p, int i, out ClockTime? time, out int next)
    {
        if (ClockReader.Read(p, i, afterDate: true, out time, out next))
        {
            return true;
        }

        int hour = p.Number(i);
        time = hour is >= 0 and < 24 ? new ClockTime(hour, null, null, null) : null;
        next = i + 1;
        return time is not null;
    }

    private static int Second(DatePieces p, int i, bool between)
    {
        if (!between)
        {
            return p.Is(i, WordClass.To, out Term to, proclitic: true) ? to.Next : -1;
        }

        if (p.IsWord(i, "and") || p.IsWord(i, "و"))
        {
            return i + 1;
        }

        return i < p.Count && p[i].Strip == 1 && p.Key(i)[0] == 'و' ? i : -1;
    }
}
