using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Days: any of part of day, today-word, weekday, day, month, year and clock in the order the press writes them, as in
/// فجر اليوم الخميس (dawn of today Thursday), الثلاثاء 15 يونيو 2021 - 13:45, early on Friday, March 15.
/// </summary>
internal static class PointRule
{
    public static bool Read(DatePieces p, int i, out Found found) => Read(p, i, inRange: false, out found);

    public static bool Read(DatePieces p, int i, bool inRange, out Found found)
    {
        found = default;
        int at = i;
        int core = i;
        PointMeaning point = PointMeaning.Nothing;
        if (p.Is(i, WordClass.DayWord, out Term dayWord, proclitic: true))
        {
            at = core = dayWord.Next;
        }

        else if (p.Is(i, WordClass.Earlier, out Term before, proclitic: true)
            || p.Is(i, WordClass.Later, out before, proclitic: true))
        {
            at = p.Is(before.Next, WordClass.Of, out Term of)
            || p.IsWord(before.Next, "on") ? before.Next + 1 : before.Next;
            at = p.Is(at, WordClass.DayWord, out Term named) ? named.Next : at;
            point = point with { Mod = before.Class == WordClass.Earlier ? "BEFORE" : "AFTER" };
            if (p.IsWord(at, "the") && p.IsWord(at + 1, "day"))
            {
                found = new Found(i, i, p[i].Strip, at + 2, new PartMeaning(null, point.Mod), "date:day-word");
                return true;
            }
        }
        else if (DayPhase(p, i, out string? phase, out int past))
        {
            at = past;
            point = point with { Mod = phase };
        }

        bool lead = at == i;
        ReadPartBefore(p, ref at, ref point, lead);
        bool hasPart = point.PartOfDay is not null;
        int fuse = at == i || at == core ? at : -1;
        int dayAt = at;
        bool isDay = ReadToday(p, ref at, ref point, proclitic: at == i);
        bool isWeekday = ReadWeekday(p, ref at, ref point, i, proclitic: at == i, after: isDay);
        bool isDate = ReadDate(p, ref at, ref point, follows: isDay || isWeekday, proclitic: fuse == at);
        if (!isDay && !isWeekday && !isDate)
        {
            return false;
        }

        if (!isWeekday && isDate && p.IsSign(at, "(،,") is var sign)
        {
            // The weekday behind the date: 15 آذار، الاثنين; 15 March (Monday).
            int w = sign ? at + 1 : at;
            if (p.Is(w, WordClass.Weekday, out Term behind) && point.Year is not null
                && (!p.IsSign(at, '(') || p.IsSign(behind.Next, ')')))
            {
                point = point with { Weekday = behind.Value };
                at = p.IsSign(at, '(') ? behind.Next + 1 : behind.Next;
            }
        }

        isDate |= isWeekday && !isDate && ReadDayOnly(p, ref at, ref point);
        ReadPartAfter(p, ref at, ref point);
        ReadClock(p, ref at, ref point);
        if (hasPart && point.IsHijri && point.PartOfDay == "TNI" && point.Day is not null)
        {
            point = point with { IsEve = true };
        }

        if (isDay && !isWeekday && !isDate && !inRange && Traps.TodayIsName(p, i, dayAt, at))
        {
            return false;
        }

        string rule = isDate ? "date:day-month" : isDay ? "date:day-word" : "date:weekday";
        int strip = core < p.Count ? p[core].Strip : 0;
        if (NumberReader.IsFused(p, core) && core + 1 < at)
        {
            core++;
            strip = 0;
        }

        found = new Found(i, core, strip, at, point, rule);
        return true;
    }

    /// <summary>
    /// Early on Friday, في ساعة متأخرة من مساء (late in the evening of): only with a day right behind.
    /// </summary>
    private static bool DayPhase(DatePieces p, int i, out string? phase, out int next)
    {
        phase = MonthYearRule.Phase(p, i, out next, proclitic: true);
        if (phase is null || p.Is(i, WordClass.RelDay) || p.Is(i, WordClass.PartOfDay))
        {
            return false;
        }

        next = p.IsWord(next, "on") ? next + 1 : next;
        return p.Is(next, WordClass.RelDay) || p.Is(next, WordClass.Weekday) || p.Is(next, WordClass.PartOfDay)
            || (p.Is(next, WordClass.PreDeixis, out Term pre) && p.Is(pre.Next, WordClass.Weekday));
    }

    private static void ReadPartBefore(DatePieces p, ref int at, ref PointMeaning point, bool lead)
    {
        if (!p.Is(at, WordClass.PartOfDay, out Term part, proclitic: lead))
        {
            return;
        }

        int next = part.Next;
        if (p.Is(next, WordClass.Of, out Term of))
        {
            next = of.Next;
        }

        if (p.Is(next, WordClass.DayWord, out Term day))
        {
            next = day.Next;
        }

        // ليل الخميس الجمعة, ليل الخميس/الجمعة: the night between the two belongs to the first.
        at = next;
        point = point with { PartOfDay = part.Code };
    }

    private static bool ReadToday(DatePieces p, ref int at, ref PointMeaning point, bool proclitic)
    {
        if (!p.Is(at, WordClass.RelDay, out Term day, proclitic))
        {
            return false;
        }

        at = day.Next;
        point = point with { DayOffset = day.Value };
        return true;
    }

    private static bool ReadWeekday(
        DatePieces p, ref int at, ref PointMeaning point, int start, bool proclitic, bool after)
    {
        int from = after && p.IsSign(at, "،,(") ? at + 1 : at;
        int deixis = int.MinValue;
        if (p.Is(from, WordClass.PreDeixis, out Term pre, proclitic) && p.Is(pre.Next, WordClass.Weekday)
            && (pre.Is(WordFlags.En) || pre.Value == 0))
        {
            deixis = pre.Value;
            from = pre.Next;
        }

        if (after && from == at && p.Is(at, WordClass.DayWord, out Term day))
        {
            from = day.Next;
        }

        bool bare = from > start && p.Is(from - 1, WordClass.DayWord) && p.Is(from, WordClass.WeekdayBare, out _);
        if (!p.Is(from, bare ? WordClass.WeekdayBare : WordClass.Weekday, out Term weekday, proclitic)
            || (weekday.Is(WordFlags.Weak) && !(p.IsCapital(from) && StandsByDate(p, weekday.Next))))
        {
            return false;
        }

        int next = weekday.Next;
        if (point.PartOfDay == "TNI"
            && p.Is(p.IsSign(next, "/-–") ? next + 1 : next, WordClass.Weekday, out Term second, proclitic: true)
            && second.Value == (weekday.Value % 7) + 1)
        {
            next = second.Next;
            point = point with { IsTwoDayNight = true };
        }

        point = point with { Weekday = weekday.Value };
        if (deixis != int.MinValue)
        {
            point = point with { Deixis = deixis };
        }
        else if (p.Is(next, WordClass.BeforeLast, out Term two))
        {
            next = two.Next;
            point = point with { Deixis = -2 };
        }
        else if (p.Is(next, WordClass.Deixis, out Term word))
        {
            next = word.Next;
            point = point with { Deixis = word.Value };
        }
        else if (p.Is(next, WordClass.Of, out Term of) && p.Is(of.Next, WordClass.Unit, out Term week)
            && week.Code == "W"
            && p.Is(week.Next, WordClass.Deixis, out Term which))
        {
            next = which.Next;
            point = point with { WeekOffset = which.Value };
        }
        else if (p.Is(p.IsWord(next, "of") || p.IsWord(next, "من") ? next + 1 : next, WordClass.PreDeixis, out pre)
            && p.Is(pre.Next, WordClass.Unit, out week) && week.Code == "W")
        {
            next = week.Next;
            point = point with { WeekOffset = pre.Value };
        }

        if (after && p.IsSign(at, '(') && p.IsSign(next, ')'))
        {
            next++;
        }

        at = next;
        return true;
    }

    private static bool StandsByDate(DatePieces p, int next)
    {
        int at = p.IsSign(next, "،,") ? next + 1 : next;
        return NumberReader.Day(p, at, out _, out _) || MonthReader.Read(p, at, out _, out _);
    }

    private static bool ReadDate(DatePieces p, ref int at, ref PointMeaning point, bool follows, bool proclitic)
    {
        int from = at;
        if (follows)
        {
            from = p.IsSign(at, "،,-–(/") ? at + 1 : at;
            if (p.Is(from, WordClass.Corresponding, out Term link))
            {
                from = link.Next;
                from = p.IsWord(from, "ل") ? from + 1 : from;
            }
            else if (p.Is(from, WordClass.Of, out Term of) && p.IsWord(from, "في") && !p.NewLine(from))
            {
                from = of.Next;
            }
        }

        if (p.IsWord(from, "the"))
        {
            from = NumberReader.Day(p, from + 1, out _, out _) ? from + 1 : from;
        }

        if (!DayMonthReader.Read(p, from, out PointMeaning? date, out int next, proclitic)
            && !(IsDatePlace(p, from, follows) && NumericDateReader.DayMonth(p, from, out date, out next)))
        {
            return false;
        }

        if (follows && p.IsSign(at, '(') && !p.IsSign(next, ')'))
        {
            return false;
        }

        if (follows && p.IsSign(at, '('))
        {
            next++;
        }

        point = date! with
        {
            DayOffset = point.DayOffset, Weekday = point.Weekday ?? date.Weekday, PartOfDay = point.PartOfDay,
            Deixis = date.Deixis ?? point.Deixis, WeekOffset = point.WeekOffset, Mod = point.Mod,
        };
        at = next;
        return true;
    }

    /// <summary>Friday the 26th, الخميس الخامس عشر: the month is the one in which the two agree.</summary>
    private static bool ReadDayOnly(DatePieces p, ref int at, ref PointMeaning point)
    {
        int from = p.IsWord(at, "the") ? at + 1 : at;
        bool suffix = p.Number(from) > 0 && p.Is(from + 1, WordClass.OrdinalSuffix) && !p[from + 1].SpaceBefore;
        if (point.Deixis is not null || point.WeekOffset is not null
            || !NumberReader.Day(p, from, out int day, out int next) || !(suffix || (from == at && next - from >= 2
            && p.Number(from) < 0)) || (!suffix && day <= 10))
        {
            return false;
        }

        point = point with { Day = day };
        at = next;
        return true;
    }

    /// <summary>Where 15/3 can only be a day: behind a weekday, يوم (day) or بتاريخ (dated).</summary>
    private static bool IsDatePlace(DatePieces p, int i, bool follows) =>
        follows || p.Is(i - 1, WordClass.DayWord) || p.IsWord(i - 1, "بتاريخ") || p.IsWord(i - 1, "تاريخ")
            || p.IsWord(i - 1, "dated")
            || (p.Is(i - 1, WordClass.Prep) && !p.IsWord(i - 1, "at") && !p.IsWord(i - 1, "in") && !p.IsWord(i - 1, "to")
                && !p.IsWord(i - 1, "of") && !p.IsWord(i - 1, "for") && p.IsSign(i + 1, '/') && !DayMonthReader.Counts(p, i + 3)
                && !(p.Number(i) < p.Number(i + 2) && p.Number(i + 2) <= 5));

    private static void ReadPartAfter(DatePieces p, ref int at, ref PointMeaning point)
    {
        int from = p.IsSign(at, "،,") ? at + 1 : at;
        if (point.PartOfDay is null && p.Is(from, WordClass.PartOfDay, out Term part)
            && (from == at || p.Key(from)[^1] == 'ا') && !p.Is(part.Next, WordClass.RelDay)
            && !p.Is(part.Next, WordClass.Weekday))
        {
            at = part.Next;
            point = point with { PartOfDay = part.Code };
        }
    }

    private static void ReadClock(DatePieces p, ref int at, ref PointMeaning point)
    {
        if (point.Clock is not null)
        {
            return;
        }

        int from = p.IsSign(at, "،,-–|(") ? at + 1 : at;
        if (p.Is(from, WordClass.Prep, out Term prep) && (p.Is(prep.Next, WordClass.Clock) || p.IsWord(from, "at")))
        {
            from = prep.Next;
        }

        if (from < p.Count && ClockReader.Read(p, from, afterDate: true, out ClockTime? time, out int next))
        {
            if (p.IsSign(at, '('))
            {
                if (!p.IsSign(next, ')'))
                {
                    return;
                }

                next++;
            }

            at = next;
            point = point with { Clock = time };
        }
    }
}
