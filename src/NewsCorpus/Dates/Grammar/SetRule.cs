using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// Recurrences: كل جمعة (every Friday), سنوياً (yearly), كل ثلاثة أيام (every three days), on Fridays.
/// </summary>
internal static class SetRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        if (p.Is(i, WordClass.Set, out Term set, proclitic: true))
        {
            found = new Found(i, i, set.Strip, set.Next, new SetMeaning(set.Code), "date:set");
            // Words that are adjectives as well; with a capital inside a line, part of a name (The Daily Star).
            bool name = !p[i].LineBefore && char.IsUpper(p.Text.Raw[p.Start(i)]);
            return !name && !p.IsWord(i, "quarterly") && !p.IsWord(i, "annual");
        }

        if (p.Is(i, WordClass.WeekdayPlural, out Term plural) && char.IsUpper(p.Text.Raw[p.Start(i)]))
        {
            found = new Found(i, i, 0, plural.Next, Weekly(plural.Value, null), "date:set");
            return true;
        }

        if (p.IsWord(i, "ايام") && p.Is(i + 1, WordClass.Weekday, out plural))
        {
            int end = plural.Next;
            found = new Found(i, i, 0, end, Weekly(plural.Value, null), "date:set");
            return true;
        }

        // مساء كل خميس (every Thursday evening).
        string? part = null;
        int start = i;
        if (p.Is(i, WordClass.PartOfDay, out Term early, proclitic: true) && p.Is(early.Next, WordClass.Every))
        {
            part = early.Code;
            start = early.Next;
        }

        if (!p.Is(start, WordClass.Every, out Term every, proclitic: start == i))
        {
            return false;
        }

        int at = every.Next;
        if (part is null && p.Is(at, WordClass.PartOfDay, out Term partTerm))
        {
            part = partTerm.Code;
            found = new Found(i, i, p[i].Strip, partTerm.Next, new SetMeaning("XXXX-XX-XX" + part), "date:set");
            at = partTerm.Next;
        }

        at = p.Is(at, WordClass.DayWord, out Term day)
            && (p.Is(day.Next, WordClass.Weekday) || p.Is(day.Next, WordClass.WeekdayBare)) ? day.Next : at;
        if (p.Is(at, WordClass.WeekdayBare, out Term weekday) || p.Is(at, WordClass.Weekday, out weekday))
        {
            // كل أحد is "every Sunday" and "each one"; only with يوم (day) or at the end of a clause is it a Sunday.
            if (weekday is { Class: WordClass.WeekdayBare, Value: 7 or 1 } && at == every.Next
                && weekday.Next < p.Count && p.Key(weekday.Next).StartsWith("من", StringComparison.Ordinal))
            {
                return false;
            }

            int next = weekday.Next;
            if (part is null && p.Is(next, WordClass.PartOfDay, out partTerm))
            {
                part = partTerm.Code;
                next = partTerm.Next;
            }

            found = new Found(i, i, p[i].Strip, next, Weekly(weekday.Value, part), "date:set");
            return true;
        }

        if (part is not null)
        {
            return start == i;
        }

        int count = 1;
        if (NumberReader.Cardinal(p, at, out int read, out int after))
        {
            count = read;
            at = after;
        }
        else if (p.IsWord(at, "other"))
        {
            count = 2;
            at++;
        }

        if (!p.Is(at, WordClass.Unit, out Term unit) || unit.Is(WordFlags.Def)
            || (unit.Code == "D" && p.Is(unit.Next, WordClass.Weekday)))
        {
            return false;
        }

        if (p.IsWord(unit.Next, "وانتم") || p.IsWord(unit.Next, "وانت") || p.IsWord(unit.Next, "وانتي"))
        {
            // كل عام وأنتم بخير: many happy returns.
            return false;
        }

        count = unit.Is(WordFlags.Dual) ? 2 : count;
        found = new Found(i, i, p[i].Strip, unit.Next, new SetMeaning(DurationValue.Of(unit.Code, count)), "date:set");
        return true;
    }

    private static SetMeaning Weekly(int weekday, string? part) =>
        new(FormattableString.Invariant($"XXXX-WXX-{weekday}{part}"));
}
