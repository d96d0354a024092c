using System.Globalization;
using System.Text.Json;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>
/// The project's own gold format: one JSON object a line, an optional first line with the article's head.
/// </summary>
internal static class JsonGold
{
    public static IReadOnlyList<GoldArticle> Read(string content, string name)
    {
        Dictionary<string, (JsonElement? Head, List<GoldMention> Mentions)> articles = new(StringComparer.Ordinal);
        List<string> order = [];
        int line = 0;
        foreach (string text in content.Split('\n'))
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            JsonElement row = Parse(text, name, line);
            string doc = Text(row, "doc") ?? name;
            if (!articles.TryGetValue(doc, out var article))
            {
                article = (null, []);
                order.Add(doc);
            }

            if (row.TryGetProperty("article", out JsonElement head))
            {
                article.Head = head;
            }
            else if (Mention(row, name, line) is { } mention)
            {
                article.Mentions.Add(mention);
            }

            articles[doc] = article;
        }

        return [.. order.Select(doc => Article(doc, articles[doc].Head, articles[doc].Mentions))];
    }

    private static JsonElement Parse(string text, string name, int line)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return document.RootElement.Clone();
        }
        catch (JsonException error)
        {
            throw new DataFormatException(name, line, 0, "the line is not a JSON object", error);
        }
    }

    private static GoldArticle Article(string doc, JsonElement? head, List<GoldMention> mentions)
    {
        if (head is not { } h)
        {
            return new GoldArticle(doc, null, null, null, null, false, mentions);
        }

        DateOnly? published = DateOnly.TryParseExact(
            Text(h, "published"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
        bool heldOut = h.TryGetProperty("heldOut", out JsonElement held) && held.ValueKind == JsonValueKind.True;
        return new GoldArticle(doc, Text(h, "file"), null, published, Text(h, "language"), heldOut, mentions)
        {
            Paragraphs = Paragraphs(h),
        };
    }

    /// <summary>The clean text of pages and records: the body's paragraphs from 0, the title as -1, the lead as -2.</summary>
    private static Dictionary<int, string> Paragraphs(JsonElement head)
    {
        Dictionary<int, string> paragraphs = [];
        if (head.TryGetProperty("body", out JsonElement body) && body.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement paragraph in body.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.String))
            {
                paragraphs[paragraphs.Count] = paragraph.GetString()!;
            }

            foreach ((int number, string member) in (ReadOnlySpan<(int, string)>)[(-1, "title"), (-2, "lead")])
            {
                if (Text(head, member) is { } text)
                {
                    paragraphs[number] = text;
                }
            }
        }

        return paragraphs;
    }

    /// <summary>A mention; null for types outside the scheme.</summary>
    private static GoldMention? Mention(JsonElement row, string name, int line)
    {
        string type = Text(row, "type") ?? throw new DataFormatException(name, line, 0, "the mention has no \"type\"");
        if (GoldKinds.Find(type) is not { } kind)
        {
            return null;
        }

        int? paragraph = Number(row, "paragraph");
        string prefix = paragraph is null ? "" : "p";
        int start = Place(row, $"{prefix}start", name, line);
        TextSpan span = Span(start, Place(row, $"{prefix}end", name, line), name, line);
        TextSpan full = Number(row, "ext_start") is { } from && Number(row, "ext_end") is { } to ? Span(from, to, name, line) : span;
        return new GoldMention
        {
            Span = span,
            FullSpan = full,
            Paragraph = paragraph,
            Kind = kind,
            Form = Form(Text(row, "form") ?? Text(row, "kind")),
            Id = Text(row, "id")?.Contains(':', StringComparison.Ordinal) == true ? Text(row, "id") : null,
            Links = Links(row, name, line),
            NameEn = Text(row, "en"),
            HasValue = row.TryGetProperty("value", out JsonElement value),
            Value = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            },
        };
    }

    private static string[]? Links(JsonElement row, string name, int line)
    {
        if (!row.TryGetProperty("link", out JsonElement links))
        {
            return null;
        }

        return links.ValueKind == JsonValueKind.Array && links.EnumerateArray().All(id => id.ValueKind == JsonValueKind.String)
            ? [.. links.EnumerateArray().Select(id => id.GetString()!)]
            : throw new DataFormatException(name, line, 0, "\"link\" is not an array of ids");
    }

    private static int Place(JsonElement row, string member, string name, int line) =>
        Number(row, member) ?? throw new DataFormatException(name, line, 0, $"the mention has no \"{member}\"");

    private static TextSpan Span(int start, int end, string name, int line) => start >= 0 && end >= start
        ? new TextSpan(start, end)
        : throw new DataFormatException(name, line, 0, $"the mention ends at {end}, before it begins at {start}");

    private static MentionForm Form(string? form) => form switch
    {
        "descriptor" => MentionForm.Descriptor,
        "nominal" => MentionForm.Nominal,
        "adjective" => MentionForm.Adjective,
        _ => MentionForm.Name,
    };

    private static string? Text(JsonElement row, string member) =>
        row.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement row, string member) =>
        row.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
