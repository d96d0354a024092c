using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCorpus.Articles;

/// <summary>
/// Reads the day that many addresses carry: <c>/2020/12/19/</c>, <c>/2020-12-19-title</c>, <c>/20201219/</c>.
/// </summary>
internal static partial class UrlDate
{
    public static DateOnly? Find(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? url) || url.AbsolutePath.Length > 2000)
        {
            return null;
        }

        Match match = Day().Match(url.AbsolutePath);
        return match.Success && DateOnly.TryParseExact(
            $"{match.Groups["y"].Value}-{match.Groups["m"].Value}-{match.Groups["d"].Value}", "yyyy-M-d",
            CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
    }

    [GeneratedRegex(
        @"(?<![0-9])(?<y>(?:199|20[0-4])[0-9])(?:(?<s>[/_.-])(?<m>[01]?[0-9])\k<s>(?<d>[0-3]?[0-9])|(?<m>[01][0-9])(?<d>[0-3][0-9]))(?=[/_.-]|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Day();
}
