using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>Months and years without a day, where the words round them show that they are dates.</summary>
internal static class MonthYearRule
{
    /// <summary>منتصف آذار الماضي (the middle of last March), شهر رمضان, last October, نوفمبر 2020.</summary>
    public static bool Month(DatePieces p, int i, out Found found) => Month(p, i, inRange: false, out found);

    public static bool Month(DatePieces p, int i, bool inRange, out Found found)
    {
        found = default;
        string? phase = Phase(p, i, out int at, proclitic: true);
        int core = phase is null ? i : -1;
        int? pre = null;
        if (p.Is(at, WordClass.PreDeixis, out Term before, proclitic: phase is null) && before.Is(WordFlags.En))
        {
            pre = before.Value;
            at = before.Next;
        }

        bool shahr = p.Is(at, WordClass.MonthWord, out Term word, proclitic: at == i);
        if (shahr)
        {
            at = word.Next;
            core = core < 0 ? i : at;
        }

        bool proclitic = at == i;
        if (!DayMonthReader.Month(p, at, out PointMeaning? point, out int next, out MonthRead month, proclitic))
        {
            return shahr && NumberedMonth(p, i, at, out found);
        }

        int strip = p[core < 0 ? i : core].Strip;
        if (month.Is(WordFlags.Madda) && !p.Text.Raw.AsSpan(p.Start(at), p.End(at) - p.Start(at)).Contains('آ'))
        {
            return false;
        }

        bool strong = phase is not null || pre is not null || shahr || point!.Year is not null
            || point.Deixis is not null
            || point.YearOffset is not null || point.SameYear;
        if (!strong && !inRange && !StandsAlone(p, i, next, month, strip))
        {
            return false;
        }

        point = point! with { Mod = phase, Deixis = point!.Deixis ?? pre };
        found = new Found(i, core < 0 ? i : core, strip, next, point, "date:month");
        return !(pre is null && phase is null && point.Year is null && point.Deixis is null && Traps.NameBefore(p, i));
    }

    /// <summary>
    /// A bare month counts after a preposition, unless it is also a word and a verb or name may follow.
    /// </summary>
    private static bool StandsAlone(DatePieces p, int i, int next, MonthRead month, int strip)
    {
        if (i > 0 && p.Is(i - 1, WordClass.VerbCue) && !p.IsWord(i - 1, "من"))
        {
            return false;
        }

        bool english = char.IsAscii(p.Key(i)[0]);
        bool prep = p.Is(i - 1, WordClass.Prep, out Term term, proclitic: true) && term.Is(WordFlags.En) == english;
        bool fused = strip > 0 && p.Key(i)[strip - 1] is 'ب' or 'ل';
        if (month.Is(WordFlags.Abbr))
        {
            return false;
        }

        if (month.Is(WordFlags.Weak))
        {
            return !month.Is(WordFlags.Tishrin)
                ? (prep && !p.IsWord(i - 1, "من") && !p.IsWord(i - 1, "مع") && !p.IsWord(i - 1, "بين")
                && !p.IsWord(i - 1, "from")
                    && !p.IsWord(i - 1, "for") && !p.IsWord(i - 1, "to") && !p.IsWord(i - 1, "on")
                    && !p.IsWord(i - 1, "at"))
                : prep && p.IsWord(i - 1, "في");
        }

        return prep || fused || month.Is(WordFlags.Clear)
            || (english && next - i == 1 && !p.Is(i - 1, WordClass.NameBefore));
    }

    private static bool NumberedMonth(DatePieces p, int i, int at, out Found found)
    {
        found = default;
        if (p.Number(at) is not (>= 1 and <= 12) || p.Digits(at) > 2)
        {
            return false;
        }

        int next = at + 1;
        int? year = null;
        int from = p.IsSign(next, "/-") ? next + 1 : next;
        if (NumberReader.Year(p, from, out int read, out int end))
        {
            year = read;
            next = end;
        }

        found = new Found(i, i, p[i].Strip, next, new PointMeaning { Month = p.Number(at), Year = year },
            "date:month-number");
        return true;
    }

    /// <summary>عام ٢٠١٨ (the year 2018), in 2018, مطلع 2020, العام الهجري 1446.</summary>
    public static bool Year(DatePieces p, int i, out Found found) => Year(p, i, inRange: false, out found);

    public static bool Year(DatePieces p, int i, bool inRange, out Found found)
    {
        found = default;
        string? phase = Phase(p, i, out int at, proclitic: true);
        bool word = p.Is(at, WordClass.YearWord, out Term yearWord, proclitic: at == i);
        int core = phase is null ? i : -1;
        bool hijri = false;
        if (word)
        {
            at = yearWord.Next;
            if (p.Is(at, WordClass.HijriWord, out Term hijriWord))
            {
                hijri = true;
                at = hijriWord.Next;
            }
            else
            {
                if (p.Is(at, WordClass.School, out Term school))
                {
                    at = school.Next;
                }

                core = core < 0 ? i : at;
            }
        }

        if (NumberReader.IsFused(p, at))
        {
            core = core == at ? at + 1 : core;
            at++;
        }

        if (!NumberReader.Year(p, at, out int year, out int next))
        {
            return word && core >= 0 && OldYear(p, i, core, at, phase, out found);
        }

        bool words = p.Number(at) < 0;
        int strip = core >= 0 && p[core].Kind == PieceKind.Word ? p[core].Strip : core < 0 ? p[i].Strip : 0;
        bool mark = false;
        if (p.Is(next, WordClass.HijriMark, out Term end))
        {
            hijri = mark = true;
            next = end.Next;
        }
        else if (p.Is(next, WordClass.ChristianMark, out end) && (p.Key(next).Length > 1 || !p[next].SpaceBefore))
        {
            mark = true;
            next = end.Next;
        }

        bool context = word || mark || (phase is not null && !words) || inRange;
        if (!context && (words || !AfterPreposition(p, at, next)))
        {
            return false;
        }

        // A year of the Islamic calendar in our time needs no mark: no news speaks of the Gregorian 1440.
        hijri |= word && !mark && year is >= 1390 and <= 1460;
        if (!hijri && !mark && year is < 1500 && (!word || year is < 1000 or > 2200))
        {
            hijri = year is >= 1340 and < 1500 && word;
            if (!hijri && !word)
            {
                return false;
            }
        }

        if (!word && (inRange ? DayMonthReader.Counts(p, next) : Traps.IsOtherNumber(p, at, next)))
        {
            return false;
        }

        found = new Found(i, core < 0 ? i : core, strip, next,
            new PointMeaning { Year = year, IsHijri = hijri, Mod = phase }, "date:year");
        return true;
    }

    /// <summary>عام 67 (the year '67), سنة 750 ميلادي (the year 750 AD), عام 500 قبل الميلاد (500 BC).</summary>
    private static bool OldYear(DatePieces p, int i, int core, int at, string? phase, out Found found)
    {
        found = default;
        int year = p.Number(at);
        int next = at + 1;
        if (p.Is(next, WordClass.BcMark, out Term mark) && year is >= 1 and < 5000)
        {
            (year, next) = (-year, mark.Next);
        }
        else if (p.Is(next, WordClass.ChristianMark, out mark) && year is >= 100 and < 1000)
        {
            next = mark.Next;
        }
        else if (year is >= 45 and <= 99 && p.Digits(at) == 2 && !DayMonthReader.Counts(p, next)
            && !p.IsSign(next, "-/."))
        {
            year += 1900;
        }
        else
        {
            return false;
        }

        int start = p[core].Kind == PieceKind.Number ? core : at;
        found = new Found(i, start, p[start].Strip, next, new PointMeaning { Year = year, Mod = phase }, "date:year");
        return true;
    }

    private static bool AfterPreposition(DatePieces p, int i, int next)
    {
        if (p.IsSign(next, "-–/:") && p.Number(next + 1) >= 0)
        {
            return false;
        }

        if (p.IsSign(i - 1, '(') && p.IsSign(next, ')'))
        {
            return true;
        }

        int before = NumberReader.IsFused(p, i - 1) ? i - 2 : i - 1;
        return p.Holds(before, WordClass.YearPrep)
            && p.Number(i) is >= 1800 and <= 2100
            && !p.Is(before - 1, WordClass.NumberBefore, out _);
    }

    /// <summary>مطلع (beginning of), أواخر (late) and the like, with من (of) behind.</summary>
    public static string? Phase(DatePieces p, int i, out int next, bool proclitic)
    {
        next = i;
        if (!p.Is(i, WordClass.Phase, out Term term, proclitic))
        {
            return null;
        }

        next = term.Next;
        if (p.IsSign(next, "-") && p.IsWord(i, "mid"))
        {
            next++;
        }

        if (p.IsWord(next, "من") || p.IsWord(next, "in") || p.IsWord(next, "the"))
        {
            next++;
        }

        return term.Code;
    }
}
