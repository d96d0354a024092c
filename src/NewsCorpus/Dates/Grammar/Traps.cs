using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>Says when words that look like a date are something else.</summary>
internal static class Traps
{
    /// <summary>
    /// اليوم followed by العالمي (World Day), الأول (the first day), التالي (the following day) is not "today".
    /// </summary>
    public static bool TodayIsName(DatePieces p, int start, int today, int next)
    {
        if (!p.Is(today, WordClass.RelDay, out Term day, proclitic: true))
        {
            return false;
        }

        // في مثل هذا اليوم: on this day of another year.
        if (p.IsWord(start - 1, "مثل") || (p.IsWord(start - 1, "هذا") && p.IsWord(start - 2, "مثل")))
        {
            return true;
        }

        // وقد غدا: "and it has become".
        if (p.IsWord(today, "غدا") && (p.IsWord(start - 1, "قد") || p.IsWord(start - 1, "وقد")
            || p.IsWord(start - 1, "لقد") || p.IsWord(start - 1, "الذي") || p.IsWord(start - 1, "حتي")
            || p.IsWord(start - 1, "حين") || p.IsWord(start - 1, "عندما")))
        {
            return true;
        }

        if (day.Value == 0 && day.Is(WordFlags.Today))
        {
            // ذلك اليوم: that day.
            if (p.Is(start - 1, WordClass.Same, out Term same, proclitic: true) && same.Is(WordFlags.Before))
            {
                return true;
            }

            // مرتين في اليوم: twice a day; the day of the report takes no preposition.
            if (start == today && next == today + 1 && p.IsWord(start - 1, "في"))
            {
                return true;
            }

            return (p.Holds(start - 1, WordClass.NameBefore) && next == today + 1) || p.Is(next, WordClass.DayName)
                || p.Is(next, WordClass.Ordinal) || p.Is(next, WordClass.OrdinalUnit)
                || (p.IsWord(next, "ال") && p.Number(next + 1) >= 0);
        }

        return NameBefore(p, start);
    }

    /// <summary>A word that takes a date into a name stands before: مستشفى 7 تشرين (the 7 Tishrin hospital).</summary>
    public static bool NameBefore(DatePieces p, int start)
    {
        int before = start - 1;
        while (before >= 0 && p.IsSign(before, "\"“”«»'‘’"))
        {
            before--;
        }

        return before >= 0 && !p.NewLine(start) && p.Holds(before, WordClass.NameBefore);
    }

    /// <summary>Whether a point read by the rules is a name, a prayer, a market or an event after all.</summary>
    public static bool IsName(DatePieces p, in Found found, PointMeaning point)
    {
        if (point.Year is not null || point.DayOffset is not null || point.Deixis is not null
        || point.MonthOffset is not null)
        {
            return false;
        }

        int before = found.Full - 1;
        if (point.Weekday is not null && point.Day is null)
        {
            // نسبة الاثنين في المئة: two per cent.
            bool share = p.IsWord(found.End, "في") && (p.IsWord(found.End + 1, "المئه") || p.IsWord(found.End + 1, "المائه")
                || p.IsWord(found.End + 1, "الميه"));
            return share || p.IsWord(found.End, "بالمئه") || p.IsWord(found.End, "بالمائه")
                || (before >= 0 && p.Holds(before, WordClass.WeekdayNameBefore) && found.Full == found.Core)
                || p.Is(found.End, WordClass.WeekdayNameAfter);
        }

        if (point.Weekday is not null)
        {
            return false;
        }

        if (NameBefore(p, found.Full))
        {
            return true;
        }

        // English names come behind: the March 14 alliance.
        if (p.Is(found.End, WordClass.NameBefore, out Term name) && name.Is(WordFlags.En))
        {
            return true;
        }

        return point is { Day: 11, Month: 9 } && before >= 0 && p.Holds(before, WordClass.EventBefore);
    }

    /// <summary>
    /// A number cannot be a year or day here: it counts something, or a word before says it is another number.
    /// </summary>
    public static bool IsOtherNumber(DatePieces p, int i, int next) =>
        DayMonthReader.Counts(p, next) || p.Holds(i - 1, WordClass.NumberBefore)
        || (p.IsSign(i - 1, ".:#$€£+№/\\") && !p[i].SpaceBefore);
}
