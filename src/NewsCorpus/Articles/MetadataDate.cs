using System.Globalization;
using System.Runtime.InteropServices;
using NewsCorpus.Text;

namespace NewsCorpus.Articles;

/// <summary>
/// Reads the machine-written dates of metadata: ISO 8601 in its many half-right forms, RFC 822 and seconds since
/// 1970. The day is the one the page's own offset gives; an instant is only given where an offset is written.
/// </summary>
internal static class MetadataDate
{
    private static readonly string[] OffsetFormats =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFzzz", "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mmzzz",
        "yyyy-MM-ddTHH:mmK", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz",
        "yyyyMMddTHHmmsszzz",
        "yyyyMMddTHHmmssK", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss zzz",
    ];

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-ddTHH:mm:ss.FFFFFFF", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd", "yyyy-M-d", "yyyy-M-d H:mm:ss", "yyyy-M-d H:mm",
        "yyyyMMdd",
        "yyyy.MM.dd", "ddd, d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm:ss", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy",
        "MMMM d, yyyy",
        "dddd, MMMM d, yyyy", "ddd, d MMM yyyy", "MMMM d, yyyy h:mm tt", "MMMM d, yyyy, h:mm tt", "d MMMM yyyy HH:mm",
        "d MMM yyyy HH:mm",
    ];

    /// <summary>Reads <paramref name="written"/>; false when it is no machine-written date.</summary>
    public static bool TryRead(string? written, out DateOnly day, out DateTimeOffset? instant)
    {
        day = default;
        instant = null;
        if (string.IsNullOrWhiteSpace(written) || written.Length > 80)
        {
            return false;
        }

        string text = Tidy(written);
        if (IsEpoch(text, out DateTimeOffset epoch))
        {
            day = DateOnly.FromDateTime(epoch.DateTime);
            instant = epoch;
            return true;
        }

        const DateTimeStyles Lenient = DateTimeStyles.AllowWhiteSpaces;
        if (HasOffset(text) && DateTimeOffset.TryParseExact(
            text, OffsetFormats, CultureInfo.InvariantCulture, Lenient | DateTimeStyles.AssumeUniversal,
            out DateTimeOffset at))
        {
            day = DateOnly.FromDateTime(at.DateTime);
            instant = at;
            return Plausible(day);
        }

        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, Lenient, out DateTime local))
        {
            day = DateOnly.FromDateTime(local);
            return Plausible(day);
        }

        return text.Length > 10 && text[4] == '-' && text[7] == '-'
            && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out day)
            && Plausible(day);
    }

    private static bool Plausible(DateOnly day) => day.Year is >= 1800 and < 2200;

    private static bool HasOffset(string text) =>
        text.EndsWith('Z') || (text.Length > 10 && text.AsSpan(10).LastIndexOfAny('+', '-') > 0);

    private static bool IsEpoch(string text, out DateTimeOffset epoch)
    {
        epoch = default;
        if (text.Length is not (10 or 13)
            || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number))
        {
            return false;
        }

        epoch = text.Length == 13
            ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return true;
    }

    /// <summary>ASCII digits, one kind of separator, zone names as offsets.</summary>
    private static string Tidy(string written)
    {
        List<char> folded = new(written.Length);
        foreach (char c in written.Trim().Trim('"', '\''))
        {
            if (char.IsDigit(c) && c > 0x7F)
            {
                KeyFolding.Append([c], folded);
            }
            else if (char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            {
                folded.Add(c is '\u00A0' ? ' ' : c);
            }
        }

        string text = new(CollectionsMarshal.AsSpan(folded));
        if (text.EndsWith(" GMT", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(" UTC", StringComparison.OrdinalIgnoreCase))
        {
            text = text[..^4] + " +00:00";
        }
        else if (text.Length > 20 && text[^5] is '+' or '-' && char.IsAsciiDigit(text[^1])
            && !text[^5..].Contains(':', StringComparison.Ordinal))
        {
            text = text[..^2] + ":" + text[^2..];
        }

        if (text.Length >= 8 && char.IsAsciiDigit(text[3]) && text[4] == '/')
        {
            text = text[..4] + "-" + text[5..].Replace('/', '-');
        }

        return text.EndsWith('z') ? text[..^1] + "Z" : text;
    }
}
