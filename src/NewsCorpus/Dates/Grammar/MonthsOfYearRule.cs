using NewsCorpus.Dates.Words;

namespace NewsCorpus.Dates.Grammar;

/// <summary>
/// The first or last months of a year: الأشهر الثلاثة الأولى من العام الجاري (the first three months of the current year), the
/// last two months of 2020.
/// </summary>
internal static class MonthsOfYearRule
{
    public static bool Read(DatePieces p, int i, out Found found)
    {
        found = default;
        if ((!Arabic(p, i, out int count, out bool last, out int next)
            && !English(p, i, out count, out last, out next))
            || count is < 2 or > 11 || !p.Is(next, WordClass.Of, out Term of)
            || !Year(p, of.Next, out PointMeaning? year, out int end))
        {
            return false;
        }

        RangeMeaning range = last
            ? new(year! with { Month = 13 - count }, year! with { Month = 12 })
            : new(year! with { Month = 1 }, year! with { Month = count });
        found = new Found(i, i, p[i].Strip, end, range, "date:range");
        return true;
    }

    private static bool Arabic(DatePieces p, int i, out int count, out bool last, out int next)
    {
        (count, last, next) = (0, false, i);
        if (!p.Is(i, WordClass.Unit, out Term unit, proclitic: true) || unit.Code != "MO" || !unit.Is(WordFlags.Def))
        {
            return false;
        }

        next = unit.Next;
        if (unit.Is(WordFlags.Dual))
        {
            count = 2;
        }
        else if (p.Is(next, WordClass.DefCount, out Term number))
        {
            (count, next) = (number.Value, number.Next);
        }
        else if (p.IsWord(next, "ال") && p.Number(next + 1) > 0)
        {
            (count, next) = (p.Number(next + 1), next + 2);
        }

        return End(p, ref next, out last);
    }

    private static bool English(DatePieces p, int i, out int count, out bool last, out int next)
    {
        int at = p.IsWord(i, "the") ? i + 1 : i;
        (count, next) = (0, at);
        return End(p, ref next, out last) && NumberReader.Cardinal(p, next, out count, out next)
            && p.IsWord(next, "months") && ++next > 0;
    }

    private static bool End(DatePieces p, ref int next, out bool last)
    {
        last = p.IsWord(next, "الاخيره") || p.IsWord(next, "الاخيرين") || p.IsWord(next, "last")
            || p.IsWord(next, "final");
        bool first = p.IsWord(next, "الاولي") || p.IsWord(next, "الاولين") || p.IsWord(next, "first");
        next++;
        return last || first;
    }

    private static bool Year(DatePieces p, int i, out PointMeaning? year, out int end)
    {
        int at = p.IsWord(i, "the") ? i + 1 : i;
        int? offset = null;
        if (p.Is(at, WordClass.PreDeixis, out Term pre))
        {
            (offset, at) = (pre.Value, pre.Next);
        }

        bool word = p.Is(at, WordClass.YearWord, out Term yearWord);
        int past = word ? yearWord.Next : at;
        if (offset is null && NumberReader.Year(p, past, out int value, out end))
        {
            year = new PointMeaning { Year = value };
            return true;
        }

        end = past;
        if (word && offset is null && p.Is(past, WordClass.Deixis, out Term deixis))
        {
            (offset, end) = (deixis.Value, deixis.Next);
        }

        year = new PointMeaning { YearOffset = offset ?? 0 };
        return word;
    }
}
