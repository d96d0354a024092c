using System.Text;
using System.Text.RegularExpressions;

namespace NewsCorpus.Articles.Html;

/// <summary>The encoding a page says it is in.</summary>
internal static partial class DeclaredCharset
{
    private const int Reach = 4096;

    /// <summary>
    /// From the XML declaration or a meta element in the page's first bytes; null when it does not say.
    /// </summary>
    public static string? Find(ReadOnlySpan<byte> page)
    {
        string head = Encoding.Latin1.GetString(page[..Math.Min(page.Length, Reach)]);
        Match match = Pattern().Match(head);
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The charset parameter of a Content-Type header.</summary>
    public static string? OfContentType(string? header)
    {
        Match match = Parameter().Match(header ?? "");
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(
        """(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("""charset\s*=\s*["']?([\w.:-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
