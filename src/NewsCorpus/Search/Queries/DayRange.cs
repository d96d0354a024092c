using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Queries;

/// <summary>
/// Reads the days of <c>published:</c> and <c>mentioned:</c>: a day, month or year, <c>A..B</c> with either side open,
/// or <c>&gt;</c>, <c>&gt;=</c>, <c>&lt;</c>, <c>&lt;=</c> before one of them. Digits of any script.
/// </summary>
internal static class DayRange
{
    public static bool TryParse(string text, out DateOnly? from, out DateOnly? to)
    {
        from = null;
        to = null;
        string value = KeyFolding.Fold(text).Replace('/', '-').Trim();
        int dots = value.IndexOf("..", StringComparison.Ordinal);
        if (dots >= 0)
        {
            return TryBounds(value[..dots], value[(dots + 2)..], ref from, ref to);
        }

        string sign =
            value.StartsWith(">=", StringComparison.Ordinal) || value.StartsWith("<=", StringComparison.Ordinal)
            ? value[..2]
            : value.Length > 0 && value[0] is '>' or '<' ? value[..1] : "";
        if (!TryPeriod(value[sign.Length..], out DateOnly first, out DateOnly last))
        {
            return false;
        }

        (from, to) = sign switch
        {
            ">=" => (first, null),
            ">" => (Next(last, 1), null),
            "<=" => (null, last),
            "<" => (null, Next(first, -1)),
            _ => ((DateOnly?)first, (DateOnly?)last),
        };
        return true;
    }

    public static string Write(DateOnly? from, DateOnly? to) =>
        from == to ? Write(from) : $"{Write(from)}..{Write(to)}";

    private static string Write(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static bool TryBounds(string left, string right, ref DateOnly? from, ref DateOnly? to)
    {
        DateOnly first = default;
        DateOnly last = default;
        if ((left.Length > 0 && !TryPeriod(left, out first, out _)) || (right.Length > 0 && !TryPeriod(right, out _, out last)))
        {
            return false;
        }

        from = left.Length > 0 ? first : null;
        to = right.Length > 0 ? last : null;
        return left.Length + right.Length > 0;
    }

    private static bool TryPeriod(string text, out DateOnly first, out DateOnly last)
    {
        first = default;
        last = default;
        string[] parts = text.Split('-');
        if (parts.Length > 3 || parts[0].Length != 4 || !Number(parts[0], 1, 9999, out int year))
        {
            return false;
        }

        if (parts.Length == 1)
        {
            (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return true;
        }

        if (!Number(parts[1], 1, 12, out int month))
        {
            return false;
        }

        int days = DateTime.DaysInMonth(year, month);
        if (parts.Length == 2)
        {
            (first, last) = (new DateOnly(year, month, 1), new DateOnly(year, month, days));
            return true;
        }

        if (!Number(parts[2], 1, days, out int day))
        {
            return false;
        }

        first = last = new DateOnly(year, month, day);
        return true;
    }

    private static bool Number(string text, int least, int most, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least
            && value <= most;

    private static DateOnly Next(DateOnly day, int step) =>
        day == DateOnly.MaxValue && step > 0 ? day : day == DateOnly.MinValue && step < 0 ? day : day.AddDays(step);
}
