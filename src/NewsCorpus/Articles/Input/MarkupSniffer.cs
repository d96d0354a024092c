namespace NewsCorpus.Articles.Input;

/// <summary>Tells HTML, feeds and other XML apart by their first element.</summary>
internal static class MarkupSniffer
{
    private static readonly HashSet<string> HtmlElements = new(StringComparer.OrdinalIgnoreCase)
    {
        "html", "head", "body", "div", "p", "article", "section", "main", "meta", "title", "script", "style", "link",
        "span",
        "h1", "h2", "h3", "table", "ul", "ol", "br", "a", "b", "i", "strong", "em", "img", "center", "font", "header",
        "nav",
        "figure", "blockquote", "base", "form", "iframe", "noscript", "svg", "main", "hr", "pre", "td", "tr", "li",
    };

    public static string Sniff(ReadOnlySpan<char> text, string extension)
    {
        bool declared = text.StartsWith("<?xml");
        while (text.StartsWith("<?") || text.StartsWith("<!"))
        {
            if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase))
            {
                return "html";
            }

            int end = text.StartsWith("<!--") ? text.IndexOf("-->") : text.IndexOf('>');
            if (end < 0)
            {
                break;
            }

            text = text[(end + 1)..].TrimStart("->\uFEFF \t\r\n");
        }

        int length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is ':' or '-' or '_'))
        {
            length++;
        }

        string element = text.Length > 1 ? text[1..length].ToString() : "";
        return element.ToLowerInvariant() switch
        {
            "rss" or "feed" or "rdf:rdf" => "rss",
            "article" or "title" or "head" or "body" when declared => "xml",
            _ when HtmlElements.Contains(element) || extension is "html" or "htm" or "xhtml" => "html",
            _ when declared || extension == "xml" => "xml",
            _ => element.Length > 0 && text.Contains($"</{element}", StringComparison.Ordinal) ? "xml" : "text",
        };
    }
}
