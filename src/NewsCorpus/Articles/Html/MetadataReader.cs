using AngleSharp.Dom;

namespace NewsCorpus.Articles.Html;

/// <summary>
/// Gathers what a page says of itself: structured data first, as it speaks of the article alone, then meta elements,
/// then microdata in the text.
/// </summary>
internal sealed class MetadataReader
{
    private readonly Dictionary<string, (string Value, int Rank)> _meta = new(StringComparer.Ordinal);
    private readonly List<string> _tags = [];
    private readonly HtmlFacts _structured = new();
    private string? _canonical;

    public void Visit(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                VisitMeta(element);
                break;
            case "link" when element.GetAttribute("rel") is { } rel
                && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                _canonical ??= element.GetAttribute("href");
                break;
            case "script" when element.GetAttribute("type") is { } type
                && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                JsonLd.Read(element.TextContent, _structured);
                break;
        }
    }

    public HtmlFacts Finish(string? documentTitle, string? documentLanguage)
    {
        HtmlFacts facts = new()
        {
            Title = _structured.Title ?? Get("title"),
            DocumentTitle = documentTitle,
            Author = NameOnly(_structured.Author) ?? NameOnly(Get("author")),
            Outlet = _structured.Outlet ?? Get("outlet"),
            Url = WebAddress(_canonical) ?? WebAddress(Get("url")) ?? WebAddress(_structured.Url),
            Language = documentLanguage ?? _structured.Language ?? Get("language"),
            Published = _structured.Published ?? Get("published"),
            Modified = _structured.Modified ?? Get("modified"),
            Description = Get("description") ?? _structured.Description,
            Body = _structured.Body,
        };
        foreach ((string key, string value) in _structured.Other)
        {
            facts.Other[key] = value;
        }

        Keep(facts, "description", facts.Description);
        Keep(facts, "author", facts.Author);
        Keep(facts, "section", Get("section"));
        Keep(facts, "tags", _tags.Count > 0 ? string.Join(", ", _tags.Distinct(StringComparer.Ordinal)) : Get("tags"));
        return facts;
    }

    private static void Keep(HtmlFacts facts, string key, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            facts.Other.TryAdd(key, value);
        }
    }

    private void VisitMeta(IElement element)
    {
        string? content = element.GetAttribute("content")?.Trim();
        if (string.IsNullOrEmpty(content) || content.Length > 10_000)
        {
            return;
        }

        foreach (string attribute in (ReadOnlySpan<string>)["property", "name", "itemprop", "http-equiv"])
        {
            if (MetaTable.Of(element.GetAttribute(attribute)) is not var (role, rank))
            {
                continue;
            }

            if (role == "tags" && attribute == "property")
            {
                _tags.Add(content);
            }
            else if (!_meta.TryGetValue(role, out (string Value, int Rank) held) || rank < held.Rank)
            {
                _meta[role] = (content, rank);
            }
        }
    }

    private string? Get(string role) => _meta.TryGetValue(role, out (string Value, int Rank) held) ? held.Value : null;

    /// <summary>Authors are often given as the address of a page about them.</summary>
    private static string? NameOnly(string? author) =>
        string.IsNullOrWhiteSpace(author) || author.Contains("://", StringComparison.Ordinal) ? null : author.Trim();

    private static string? WebAddress(string? url) =>
        url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null;
}
