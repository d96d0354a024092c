using System.Text.Json;

namespace NewsCorpus.Articles.Formats;

/// <summary>Makes a document of one JSON object.</summary>
internal static class JsonRecord
{
    private static readonly JsonDocumentOptions Lenient = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = 64,
    };

    public static ArticleDocument Read(ReadOnlyMemory<byte> json, string source)
    {
        try
        {
            return ReadObject(json, source);
        }
        catch (InvalidOperationException)
        {
            // A string with half a surrogate pair escaped, which no text can hold.
            return ReadObject(LoneEscapes.Replace(json.Span), source);
        }
    }

    private static ArticleDocument ReadObject(ReadOnlyMemory<byte> json, string source)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Lenient);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return Input.Failures.Document(
                    source, "malformed", $"expected a JSON object, found {document.RootElement.ValueKind}");
            }

            RecordBuilder record = new();
            foreach (JsonProperty member in document.RootElement.EnumerateObject())
            {
                record.Add(member.Name, ValueOf(member.Value));
            }

            return record.Build(source);
        }
        catch (JsonException e)
        {
            return Input.Failures.Document(source, "malformed", $"not valid JSON ({e.Message.TrimEnd('.')})");
        }
    }

    private static string? ValueOf(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null or JsonValueKind.Undefined:
                return null;
            case JsonValueKind.String:
                return value.GetString();
            case JsonValueKind.Array when value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String):
                IEnumerable<string?> items = value.EnumerateArray().Select(item => item.GetString());
                return string.Join(value.EnumerateArray().Any(item => item.GetString()!.Length > 100) ? "\n" : ", ",
                    items);
            case JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name)
                && name.ValueKind == JsonValueKind.String:
                return name.GetString();
            default:
                return value.GetRawText();
        }
    }
}
