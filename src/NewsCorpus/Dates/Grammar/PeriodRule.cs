using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Periods placed by a word: العام الماضي (last year), نهاية الأسبوع (the end of the week), اليومين الماضيين (the last
/// two days), الأيام القليلة القادمة (the next few days), the last 24 hours.
/// </summary>
internal static class PeriodRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        string? phase = MonthYearRule.Phase(p, i, out int at, proclitic: true);
        string? direction = null;
        if (phase is null && (p.Is(i, WordClass.Earlier, out Term vague) || p.Is(i, WordClass.Later, out vague)))
        {
            direction = vague.Class == WordClass.Earlier ? "BEFORE" : "AFTER";
            at = vague.Next;
            at = p.IsWord(at, "من") || p.IsWord(at, "في") ? at + 1 : at;
        }

        at = p.IsWord(at, "the") && p.Is(at + 1, WordClass.Unit) ? at + 1 : at;
        bool first = at == i;
        int? offset = null;
        bool english = false;
        if (p.Is(at, WordClass.PreDeixis, out Term pre, proclitic: first))
        {
            offset = pre.Value;
            english = pre.Is(WordFlags.En);
            at = pre.Next;
        }

        if (CountedHours(p, i, at, phase, offset, out found)
            || (offset is not null && Counted(p, i, at, offset.Value, out found)))
        {
            return true;
        }

        int? ahead = null;
        if (phase is null && offset is null && p.Is(at, WordClass.DefCount, out Term leading, proclitic: at == i)
            && p.Is(leading.Next, WordClass.Unit, out Term counted) && counted.Is(WordFlags.Many)
            && counted.Is(WordFlags.Def))
        {
            // الخمس السنوات الماضية: the number before its unit, each with the article.
            (ahead, at) = (leading.Value, leading.Next);
        }

        if (!p.Is(at, WordClass.Unit, out Term unit, proclitic: at == i))
        {
            return false;
        }

        if (unit.Is(WordFlags.Many | WordFlags.Dual))
        {
            return phase is null && Plural(p, i, unit, offset, ahead, english, out found);
        }

        int next = unit.Next;
        if (unit.Is(WordFlags.Def))
        {
            if (p.Is(next, WordClass.School, out Term school))
            {
                next = school.Next;
            }

            if (p.Is(next, WordClass.BeforeLast, out Term two))
            {
                offset = -2;
                next = two.Next;
            }
            else if (p.Is(next, WordClass.Deixis, out Term deixis) && offset is null)
            {
                offset = deixis.Value;
                next = deixis.Next;
            }
        }

        else if (p.IsWord(next, "before") && p.Is(next, WordClass.BeforeLast, out Term english2))
        {
            offset = -2;
            next = english2.Next;
        }

        // By year's end, at year-end.
        int behind = p.IsSign(next, '-') ? next + 1 : next;
        if (offset is null && phase is null && direction is null && unit.Code is "Y" or "MO" && !unit.Is(WordFlags.Def)
            && p.IsWord(behind, "end"))
        {
            found = new Found(i, i, p[i].Strip, behind + 1, new PeriodMeaning(unit.Code, 0, "END"), "date:period");
            return true;
        }

        bool open = offset is null && direction is null;
        bool day = unit.Code is "D" or "H" or "M" or "S";
        if ((unit.Is(WordFlags.Def) || p.IsWord(at - 1, "the")) && (unit.Code == "WE" || direction is not null))
        {
            offset ??= 0;
        }

        if (offset is null && (phase is null
            || !(unit.Is(WordFlags.Def) || english || p.IsWord(at - 1, "the") || p.IsWord(at - 1, "of"))
            || p.IsWord(i, "اول") || p.IsWord(i, "اخر")))
        {
            return false;
        }

        if (day || (english && unit.Is(WordFlags.Def)))
        {
            return false;
        }

        if (NumberReader.Year(p, next, out int year, out int end))
        {
            // العام الماضي 2020: the year is said twice; العام 2020 is read by the year rule.
            found = new Found(i, i, p[i].Strip, end, new PointMeaning { Year = year, Mod = phase }, "date:period");
            return unit.Code == "Y" && p.Is(next - 1, WordClass.Deixis);
        }

        if (offset is null && direction is null && p.Is(next, WordClass.Unit))
        {
            return false;
        }

        PeriodMeaning meaning = new(unit.Code, offset ?? 0, phase)
        {
            Direction = direction, IsOpen = open && unit.Code == "WE",
        };
        found = new Found(i, i, p[i].Strip, next, meaning, "date:period");
        return true;
    }

    /// <summary>الـ 24 ساعة الماضية, آخر 24 ساعة: digits, a unit and the direction on either side.</summary>
    private static bool CountedHours(DatePieces p, int i, int at, string? phase, int? offset, out Found found)
    {
        found = default;
        bool last = phase == "END" && p.IsWord(i, "اخر");
        int from = p.IsWord(at, "ال") ? at + 1 : at;
        if ((phase is not null && !last)
            || !NumberReader.Cardinal(p, from, out int count, out int next, proclitic: from == i)
            || !p.Is(next, WordClass.Unit, out Term unit))
        {
            return false;
        }

        next = unit.Next;
        int? direction = last ? -1 : offset;
        if (p.Is(next, WordClass.Deixis, out Term deixis) && deixis.Value != 0)
        {
            direction = deixis.Value;
            next = deixis.Next;
        }

        if (direction is null or 0)
        {
            return false;
        }

        found = new Found(i, i, p[i].Strip, next, new DurationMeaning(unit.Code, count, null, direction.Value),
            "date:last-units");
        return true;
    }

    private static bool Counted(DatePieces p, int i, int at, int offset, out Found found)
    {
        found = default;
        bool few = p.Is(at, WordClass.Few, out Term some);
        int count = 0;
        int next = few ? some.Next : at;
        if (!few && !NumberReader.Cardinal(p, at, out count, out next))
        {
            return false;
        }

        if (!p.Is(next, WordClass.Unit, out Term unit) || offset == 0)
        {
            return false;
        }

        DateMeaning meaning = few ? Vague(unit.Code, offset) : new DurationMeaning(unit.Code, count, null, offset);
        found = new Found(i, i, p[i].Strip, unit.Next, meaning, "date:last-units");
        return true;
    }

    private static bool Plural(
        DatePieces p, int i, Term unit, int? offset, int? ahead, bool english, out Found found)
    {
        found = default;
        int next = unit.Next;
        int? count = unit.Is(WordFlags.Dual) ? 2 : ahead;
        bool few = false;
        for (int turn = 0; turn < 3; turn++)
        {
            if (count is null && p.Is(next, WordClass.DefCount, out Term number))
            {
                count = number.Value;
                next = number.Next;
            }
            else if (count is null && p.IsWord(next, "ال") && p.Number(next + 1) > 0)
            {
                count = p.Number(next + 1);
                next += 2;
            }
            else if (!few && p.Is(next, WordClass.Few, out Term some) && some.Is(WordFlags.After))
            {
                few = true;
                next = some.Next;
            }
            else if (offset is null
                && (p.Is(next, WordClass.Deixis, out Term deixis) || p.Is(next, WordClass.Anaphor, out deixis)))
            {
                offset = deixis.Value;
                next = deixis.Next;
            }
        }

        if (offset is null || (!unit.Is(WordFlags.Def) && !english))
        {
            return false;
        }

        DateMeaning meaning = count is null ? Vague(unit.Code, offset.Value)
            : new DurationMeaning(unit.Code, count, null, offset.Value);
        found = new Found(i, i, p[i].Strip, next, meaning, count is null ? "date:vague-units" : "date:last-units");
        return offset != 0 || count is null;
    }

    private static VagueMeaning Vague(string unit, int offset)
    {
        int days = unit switch { "D" => 7, "W" => 28, _ => 0 };
        return offset switch
        {
            < 0 => new VagueMeaning("DURATION", "PAST_REF", DaysBefore: days),
            > 0 => new VagueMeaning("DURATION", "FUTURE_REF", DaysAfter: days),
            _ => new VagueMeaning("DATE", "PRESENT_REF"),
        };
    }
}
