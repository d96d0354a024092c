using System.Buffers;
using NewsCorpus.Articles.Plain;

namespace NewsCorpus.Articles.Html;

/// <summary>The headline as the page's head gives it, for pages that do not show one.</summary>
internal static class PageTitle
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("|-–—»·:");

    /// <summary>The title without the site's name before or after it; null when the page gives none.</summary>
    public static string? Clean(HtmlFacts facts)
    {
        string? title = facts.Title ?? facts.DocumentTitle;
        title = title is null ? null
            : string.Join(' ', title.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (string.IsNullOrEmpty(title) || CueKey.Of(title).Length == 0)
        {
            return null;
        }

        string outlet = CueKey.Of(facts.Outlet ?? "");
        int last = LastSpaced(title);
        if (last > 0)
        {
            string after = CueKey.Of(title.AsSpan(last));
            if ((outlet.Length > 0 && after == outlet)
                || (facts.Title is null && CueKey.Words(after) <= 4 && last * 2 > title.Length))
            {
                return title[..last].TrimEnd(' ', '|', '-', '–', '—', '»', '·', ':');
            }
        }

        int first = FirstSpaced(title);
        if (first > 0)
        {
            string before = CueKey.Of(title.AsSpan(0, first));
            if ((outlet.Length > 0 && before == outlet)
                || (facts.Title is null && CueKey.Words(before) <= 3 && first * 3 < title.Length))
            {
                return title[first..].TrimStart(' ', '|', '-', '–', '—', '»', '·', ':');
            }
        }

        return title;
    }

    /// <summary>
    /// The outlet's name where the title element has it before or after the visible headline; else null.
    /// </summary>
    public static string? Outlet(string? documentTitle, string? headline)
    {
        if (documentTitle is null || string.IsNullOrEmpty(headline))
        {
            return null;
        }

        int at = documentTitle.IndexOf(headline, StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        string before = documentTitle[..at].TrimEnd();
        string after = documentTitle[(at + headline.Length)..].TrimStart();
        string rest = after.Length == 0 && before.Length > 0 && Signs.Contains(before[^1]) ? before
            : before.Length == 0 && after.Length > 0 && Signs.Contains(after[0]) ? after
            : "";
        string name = rest.Trim(' ', '|', '-', '–', '—', '»', '·', ':');
        return name.Length > 1 && CueKey.Words(CueKey.Of(name)) <= 5 && name.AsSpan().IndexOfAny(Signs) < 0 ? name
            : null;
    }

    private static int LastSpaced(string title)
    {
        for (int i = title.Length - 2; i > 1; i--)
        {
            if (Signs.Contains(title[i]) && title[i] != ':' && title[i - 1] == ' ' && title[i + 1] == ' ')
            {
                return i;
            }
        }

        return -1;
    }

    private static int FirstSpaced(string title)
    {
        for (int i = 1; i < title.Length - 2; i++)
        {
            if (Signs.Contains(title[i]) && title[i] != ':' && title[i - 1] == ' ' && title[i + 1] == ' ')
            {
                return i;
            }
        }

        return -1;
    }
}
