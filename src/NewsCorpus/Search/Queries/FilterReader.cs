using System.Globalization;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Queries;

/// <summary>Reads the value of a field into a condition, or says what was expected.</summary>
internal static class FilterReader
{
    private const double LargestDistance = 20_040;

    public static DocFilter? Read(string field, string value, out string? problem)
    {
        problem = null;
        DocFilter? filter = field switch
        {
            "lang" => ReadLanguage(value),
            "source" => new SourceFilter(value.Trim()),
            "published" =>
                DayRange.TryParse(value, out DateOnly? from, out DateOnly? to) ? new PublishedFilter(from, to) : null,
            "mentioned" =>
                DayRange.TryParse(value, out DateOnly? from, out DateOnly? to) ? new MentionedFilter(from, to) : null,
            "near" => ReadNear(value),
            "within" => new WithinFilter(value.Trim()),
            "entity" => new EntityFilter(null, value.Trim()),
            _ => new EntityFilter(field, value.Trim()),
        };
        if (filter is null)
        {
            problem = field switch
            {
                "near" => $"near:{value} was left out: expected near:latitude,longitude,distance, for example near:34.45,40.92,50km.",
                "lang" => $"lang:{value} was left out: expected a language code such as ar or en.",
                _ => $"{field}:{value} was left out: expected a day, month or year (2020-12-20, 2020-12, 2020) or a range A..B.",
            };
        }

        return filter;
    }

    private static LanguageFilter? ReadLanguage(string value) => KeyFolding.Fold(value.Trim()) switch
    {
        "ar" or "arabic" or "عربي" or "العربيه" or "عربيه" => new LanguageFilter("ar"),
        "en" or "english" or "انجليزي" or "الانجليزيه" => new LanguageFilter("en"),
        { Length: 2 or 3 } code when code.All(char.IsAsciiLetter) => new LanguageFilter(code),
        _ => null,
    };

    private static NearFilter? ReadNear(string value)
    {
        string[] parts = KeyFolding.Fold(value).Replace('،', ',').Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3) || !Number(parts[0], 90, out double latitude) || !Number(parts[1], 180, out double longitude))
        {
            return null;
        }

        string distance = parts.Length == 3 ? parts[2] : "50km";
        double unit = 1;
        if (distance.EndsWith("km", StringComparison.Ordinal) || distance.EndsWith("كم", StringComparison.Ordinal))
        {
            distance = distance[..^2];
        }
        else if (distance.EndsWith("mi", StringComparison.Ordinal))
        {
            (distance, unit) = (distance[..^2], 1.609344);
        }
        else if (distance.EndsWith('m'))
        {
            (distance, unit) = (distance[..^1], 0.001);
        }

        return Number(distance.Trim(), double.MaxValue, out double length) && length > 0
            ? new NearFilter(latitude, longitude, Math.Min(length * unit, LargestDistance))
            : null;
    }

    private static bool Number(string text, double most, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && Math.Abs(value) <= most;
}
