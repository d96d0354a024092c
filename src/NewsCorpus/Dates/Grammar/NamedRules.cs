using System.Globalization;
using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Expressions that are looked up rather than built: vague words, feasts, seasons, decades, recurrences.
/// </summary>
internal static class NamedRules
{
    public static bool Vague(DatePieces p, int i, out Found found)
    {
        found = default;
        if (!p.Is(i, WordClass.Vague, out Term term, proclitic: true))
        {
            return false;
        }

        // "in the past" goes on in "in the past few days".
        if (p.Is(term.Next, WordClass.Few) || p.Is(term.Next, WordClass.Cardinal) || p.Is(term.Next, WordClass.Unit)
            || p.Number(term.Next) >= 0)
        {
            return false;
        }

        string[] parts = term.Code.Split(':');
        found = new Found(i, i, term.Strip, term.Next,
            parts[0] == "SET" ? new SetMeaning(parts[1]) : new VagueMeaning(parts[0], parts[1]), "date:vague");
        return true;
    }

    public static bool Night(DatePieces p, int i, out Found found)
    {
        found = default;
        PointMeaning? point = null;
        if (p.Is(i, WordClass.LastNight, out Term term, proclitic: true))
        {
            point = new PointMeaning { DayOffset = -1, PartOfDay = term.Code };
        }
        else if (p.Is(i, WordClass.Night, out term, proclitic: true)
            || p.Is(i, WordClass.ThisPart, out term, proclitic: true)
            || p.Is(i, WordClass.Overnight, out term))
        {
            point = new PointMeaning { DayOffset = 0, PartOfDay = term.Code,
            IsOvernight = term.Class == WordClass.Overnight };
        }

        if (point is null)
        {
            return false;
        }

        int next = term.Next;
        if (p.Is(next, WordClass.Weekday, out Term weekday) && term.Class == WordClass.LastNight)
        {
            next = weekday.Next;
            point = point with { Weekday = weekday.Value };
        }

        // This morning at 10; tonight at 8 pm.
        if (p.IsWord(next, "at") && ClockReader.Read(p, next + 1, afterDate: true, out ClockTime? clock, out int end))
        {
            next = end;
            point = point with { Clock = clock };
        }
        else if (p.IsWord(next, "at") && p.Number(next + 1) is >= 1 and <= 12 and var hour
            && (next + 2 == p.Count || p[next + 2].Kind == PieceKind.Sign || p.Is(next + 2, WordClass.Prep)))
        {
            next += 2;
            point = point with { Clock = new ClockTime(hour, null, null, null) };
        }

        found = new Found(i, i, term.Strip, next, point, "date:part-of-day");
        return true;
    }

    /// <summary>ليلاً (at night), صباحاً: a part of a day that is not said; never part of a longer date.</summary>
    public static bool PartAlone(DatePieces p, int i, out Found found)
    {
        found = default;
        // عصراً is also "an era", مساء opens a greeting; capitals make a name of English words.
        if (!p.Is(i, WordClass.PartAlone, out Term term, proclitic: true) || p.Holds(i - 1, WordClass.NameBefore)
            || (term.Is(WordFlags.Weak) && !EndsClause(p, term.Next)) || p.IsCapital(term.Next - 1))
        {
            return false;
        }

        found = new Found(i, i, term.Strip, term.Next, new PartMeaning(term.Code, null), "date:part-of-day");
        return true;
    }

    private static bool EndsClause(DatePieces p, int i) =>
        p.NewLine(i) || p[i].Kind == PieceKind.Sign || p.Holds(i, WordClass.Prep) || p.Holds(i, WordClass.Particle);

    public static bool Feast(DatePieces p, int i, out Found found)
    {
        found = default;
        if (MonthReader.Read(p, i, out MonthRead september, out int eleven)
            && september is { Month: 9, IsHijri: false } && p.Number(eleven) == 11
            && p.Is(eleven + 1, WordClass.EventAfter))
        {
            found = new Found(i, i, 0, eleven + 1, new EventMeaning(new DateOnly(2001, 9, 11)), "date:event");
            return true;
        }

        if (p.Is(i, WordClass.EventDay, out Term term))
        {
            DateOnly day = DateOnly.ParseExact(term.Code, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            found = new Found(i, i, 0, term.Next, new EventMeaning(day), "date:event");
            return !p.IsSign(term.Next, '/') && !(p.Number(term.Next) >= 0 && !p[term.Next].SpaceBefore);
        }

        // ثاني أيام العيد: the second day of a feast, or of a month.
        bool counted = p.Is(i, WordClass.Nth, out Term nth, proclitic: true);
        if (counted && DayMonthReader.Month(p, nth.Next, out PointMeaning? month, out int end, out MonthRead read))
        {
            found = new Found(i, i, nth.Strip, end, month! with { Day = nth.Value }, "date:day-month");
            return read.IsHijri || month.Year is not null || month.Deixis is not null;
        }

        if (!p.Is(counted ? nth.Next : i, WordClass.NamedDay, out term, proclitic: !counted))
        {
            return false;
        }

        return FeastDay(p, i, term, counted ? nth.Value : 0, out found);
    }

    private static bool FeastDay(DatePieces p, int i, Term term, int nth, out Found found)
    {
        int next = term.Next;
        int? year = null;
        int? offset = null;
        if (p.Is(next, WordClass.Deixis, out Term deixis))
        {
            offset = deixis.Value;
            next = deixis.Next;
        }
        else
        {
            int at = p.IsWord(next, "من") || p.IsWord(next, "of") ? next + 1 : next;
            at = p.Is(at, WordClass.YearWord, out Term word, proclitic: true) ? word.Next : at;
            if (NumberReader.Year(p, at, out int read, out int end))
            {
                year = read;
                next = end;
            }
            else if (at > next && p.Is(at, WordClass.Deixis, out deixis))
            {
                offset = deixis.Value;
                next = deixis.Next;
            }
        }

        string[] cells = term.Code.Split('-');
        found = new Found(
            i, i, p[i].Strip, next,
            new NamedDayMeaning(
                Kind(cells[0]), Int(cells[1]), Int(cells[2]) + Math.Max(nth - 1, 0), nth > 0 ? 1 : Int(cells[3]), year,
                offset),
            "date:named-day");

        // The Good Friday Agreement is no day.
        return nth <= Int(cells[3]) && !(p.Is(next, WordClass.NameBefore, out Term name) && name.Is(WordFlags.En));
    }

    private static FeastKind Kind(string code) => code switch
    {
        "h" => FeastKind.Hijri,
        "e" => FeastKind.Easter,
        "o" => FeastKind.OrthodoxEaster,
        "w" => FeastKind.NthWeekday,
        _ => FeastKind.Gregorian,
    };

    /// <summary>Seasons, quarters and half years with a year or a deictic word.</summary>
    public static bool Season(DatePieces p, int i, out Found found)
    {
        found = default;
        string? phase = MonthYearRule.Phase(p, i, out int at, proclitic: true);
        at = p.IsWord(at, "the") && p.Is(at + 1, WordClass.Season) ? at + 1 : at;
        int? offset = null;
        if (p.Is(at, WordClass.PreDeixis, out Term pre, proclitic: at == i))
        {
            offset = pre.Value;
            at = pre.Next;
        }

        int code;
        if (p.Is(at, WordClass.MonthWord))
        {
            return false;
        }

        int next;
        if (p.IsWord(at, "فصل"))
        {
            at++;
        }

        if (p.Is(at, WordClass.Season, out Term season, proclitic: at == i))
        {
            code = season.Value;
            next = season.Next;
        }
        else if (!Part(p, at, at == i, out code, out next))
        {
            return false;
        }

        int? year = null;
        if (p.Is(next, WordClass.Deixis, out Term deixis) && offset is null)
        {
            offset = deixis.Value;
            next = deixis.Next;
        }

        int from = p.Is(next, WordClass.Of, out Term of) ? of.Next : next;
        bool preYear = p.Is(from, WordClass.PreDeixis, out Term preTerm);
        if (preYear && p.Is(preTerm.Next, WordClass.Unit, out Term unit) && unit.Code == "Y")
        {
            offset = preTerm.Value;
            next = unit.Next;
        }
        else
        {
            int after = p.Is(from, WordClass.YearWord, out Term word, proclitic: true) ? word.Next : from;
            if (NumberReader.Year(p, after, out int read, out int end) && !DayMonthReader.Counts(p, end))
            {
                year = read;
                next = end;
            }
            else if (after > from && p.Is(after, WordClass.Deixis, out deixis))
            {
                offset = deixis.Value;
                next = deixis.Next;
            }
            else if (after > from && code >= 33 && offset is null)
            {
                offset = 0;
                next = after;
            }
        }

        if (year is null && offset is null && !(code < 33 ? InSeason(p, i, season) : code < 37 && QuarterAlone(p, i, at)))
        {
            return false;
        }

        found = new Found(i, i, p[i].Strip, next, new SeasonMeaning(code, year, offset, phase), "date:season");
        return true;
    }

    private static bool InSeason(DatePieces p, int i, Term season) =>
        season.Next == i + 1 && p.Key(i) is var key && (p.IsWord(i - 1, "في") || p.IsWord(i - 1, "خلال"))
        && key.StartsWith("ال", StringComparison.Ordinal);

    /// <summary>"In the third quarter", Q3, خلال الربع الثالث: of the year of the report; not "a quarter".</summary>
    private static bool QuarterAlone(DatePieces p, int i, int at) =>
        p.IsWord(at, "q") || p.IsWord(at, "the") || p.Is(i - 1, WordClass.Prep) || p.IsWord(i - 1, "its")
        || p.IsWord(i - 1, "for");

    private static bool Part(DatePieces p, int i, bool proclitic, out int code, out int next)
    {
        code = 0;
        next = i;
        if (p.IsWord(i, "q") && p.Number(i + 1) is >= 1 and <= 4 && !p[i + 1].SpaceBefore)
        {
            code = 32 + p.Number(i + 1);
            next = i + 2;
            return true;
        }

        int at = p.IsWord(i, "the") ? i + 1 : i;
        if (NumberReader.Day(p, at, out int count, out int after) && count <= 4
            && (p.Is(after, WordClass.Quarter, out Term part) || p.Is(after, WordClass.HalfYear, out part)))
        {
            return PartCode(part, count, part.Next, out code, out next);
        }

        if ((p.Is(at, WordClass.Quarter, out part, proclitic) || p.Is(at, WordClass.HalfYear, out part, proclitic))
            && p.Is(part.Next, WordClass.Ordinal, out Term ordinal) && ordinal.Value <= 4)
        {
            return PartCode(part, ordinal.Value, ordinal.Next, out code, out next);
        }

        if (part.Class is WordClass.Quarter or WordClass.HalfYear && p.IsWord(part.Next, "الاخير"))
        {
            return PartCode(part, part.Class == WordClass.Quarter ? 4 : 2, part.Next + 1, out code, out next);
        }

        return false;
    }

    private static bool PartCode(Term part, int number, int end, out int code, out int next)
    {
        next = end;
        code = part.Class == WordClass.Quarter ? 32 + number : 39 + number;
        return part.Class == WordClass.Quarter || number <= 2;
    }

    /// <summary>A cell of the table; m stands for minus.</summary>
    private static int Int(string text) =>
        int.Parse(text.Replace('m', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
