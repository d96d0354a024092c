using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>A time of day by itself, or before its day: 10:00 a.m. on Tuesday, الساعة الثامنة من مساء الخميس.</summary>
internal static class ClockRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        bool alone = ClockReader.Read(p, i, afterDate: false, out ClockTime? time, out int next);
        if (!alone && !ClockReader.Read(p, i, afterDate: true, out time, out next))
        {
            return false;
        }

        PointMeaning point = new() { Clock = time };
        int at = p.IsSign(next, ",،-–|") ? next + 1 : next;
        if (p.Is(at, WordClass.Of, out Term of) || (p.IsWord(at, "on") && p.Is(at, WordClass.Prep, out of)))
        {
            at = of.Next;
        }

        if (at < p.Count && !p.NewLine(at) && PointRule.Read(p, at, inRange: true, out Found day)
            && day.Meaning is PointMeaning { Clock: null } dated && day.Strip == 0 && (alone || dated.Day is not null))
        {
            point = dated with { Clock = time };
            next = day.End;
        }
        else if (!alone)
        {
            // A bare 15:30 is a time only beside a date.
            return false;
        }
        else if (p.Is(at, WordClass.PartOfDay, out Term part) && at > next)
        {
            point = point with { PartOfDay = part.Code };
            next = part.Next;
        }

        found = new Found(i, i, p[i].Strip, next, point, "date:clock");
        return true;
    }
}
