using System.Text.Json;

namespace NewsCorpus.Articles.Html;

/// <summary>Reads an article's facts out of JSON-LD: a single node, an array, or a node with @graph.</summary>
internal static class JsonLd
{
    private const int MostNodes = 500;

    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    public static void Read(string json, HtmlFacts facts)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(Clean(json), Lenient);
            int left = MostNodes;
            Visit(document.RootElement, facts, ref left);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Structured data is often broken; the page has to do without it then.
        }
    }

    /// <summary>Raw line breaks inside strings and comment marks around the whole are common mistakes.</summary>
    private static string Clean(string json)
    {
        ReadOnlySpan<char> span = json.AsSpan().Trim();
        int start = span.IndexOfAny('{', '[');
        int end = span.LastIndexOfAny('}', ']');
        if (start < 0 || end < start)
        {
            return "null";
        }

        return string.Create(end - start + 1, span[start..(end + 1)], (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = from[i] < ' ' ? ' ' : from[i];
            }
        });
    }

    private static void Visit(JsonElement node, HtmlFacts facts, ref int left)
    {
        if (left-- <= 0)
        {
            return;
        }

        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in node.EnumerateArray())
            {
                Visit(item, facts, ref left);
            }

            return;
        }

        if (node.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (node.TryGetProperty("@graph", out JsonElement graph))
        {
            Visit(graph, facts, ref left);
        }

        if (IsArticle(node))
        {
            Take(node, facts);
        }

        if (node.TryGetProperty("mainEntity", out JsonElement main) && main.ValueKind == JsonValueKind.Object)
        {
            Visit(main, facts, ref left);
        }
    }

    private static bool IsArticle(JsonElement node)
    {
        if (!node.TryGetProperty("@type", out JsonElement type))
        {
            return false;
        }

        return type.ValueKind switch
        {
            JsonValueKind.String => IsArticleType(type.GetString()!),
            JsonValueKind.Array => type.EnumerateArray().Any(t => t.ValueKind == JsonValueKind.String
            && IsArticleType(t.GetString()!)),
            _ => false,
        };
    }

    private static bool IsArticleType(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("BlogPosting", StringComparison.Ordinal)
        || type is "Report" or "NewsItem" or "Review" or "CreativeWork";

    private static void Take(JsonElement node, HtmlFacts facts)
    {
        facts.Title ??= Text(node, "headline") ?? Text(node, "name");
        facts.Author ??= Text(node, "author") ?? Text(node, "creator");
        facts.Outlet ??= Text(node, "publisher");
        facts.Url ??= Text(node, "url");
        facts.Language ??= Text(node, "inLanguage");
        facts.Published ??= Text(node, "datePublished") ?? Text(node, "dateCreated");
        facts.Modified ??= Text(node, "dateModified");
        facts.Description ??= Text(node, "description");
        facts.Body ??= Text(node, "articleBody");
        Keep(facts, "section", Text(node, "articleSection"));
        Keep(facts, "tags", Text(node, "keywords"));
    }

    private static void Keep(HtmlFacts facts, string key, string? value)
    {
        if (value is not null)
        {
            facts.Other.TryAdd(key, value);
        }
    }

    /// <summary>A member's text: the string itself, a node's name, or those of an array with commas between.</summary>
    private static string? Text(JsonElement node, string member) =>
        node.TryGetProperty(member, out JsonElement value) ? TextOf(value, 0) : null;

    private static string? TextOf(JsonElement value, int depth)
    {
        string? text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) && depth < 3 =>
            TextOf(name, depth + 1),
            JsonValueKind.Array when depth < 3 => string.Join(
                ", ", value.EnumerateArray().Select(item => TextOf(item, depth + 1)).Where(item => item is not null)),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : System.Net.WebUtility.HtmlDecode(text).Trim();
    }
}
