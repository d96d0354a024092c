using System.Text.Json;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Imports;

/// <summary>Reads one JSON object a line: rows by column name, or spaCy-style patterns.</summary>
internal static class JsonLinesImport
{
    public static IEnumerable<GazetteerRow> Read(TextReader reader, string source)
    {
        PatternImport patterns = new(source);
        int line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            using JsonDocument document = Parse(text, source, line);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                throw new DataFormatException(source, line, 1, "expected a JSON object");
            }

            yield return document.RootElement.TryGetProperty("pattern", out _)
                ? patterns.Row(document.RootElement, line)
                : Row(document.RootElement, source, line);
        }
    }

    private static JsonDocument Parse(string text, string source, int line)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            int column = (int)(error.BytePositionInLine ?? 0) + 1;
            throw new DataFormatException(source, line, column, "the line is no JSON object", error);
        }
    }

    /// <summary>A property's place among its object's takes the part of the cell in error messages.</summary>
    private static GazetteerRow Row(JsonElement entry, string source, int line)
    {
        ImportedRow row = new(source, line);
        int cell = 0;
        foreach (JsonProperty property in entry.EnumerateObject())
        {
            cell++;
            row.With(property.Name, property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Number => property.Value.GetRawText(),
                JsonValueKind.Null => "",
                JsonValueKind.Array => List(property, source, line, cell),
                _ => throw new DataFormatException(
                    source, line, cell, $"property '{property.Name}' is neither a string, a number nor an array of strings"),
            });
        }

        return row.ToRow();
    }

    private static string List(JsonProperty property, string source, int line, int cell)
    {
        if (property.Value.EnumerateArray().Any(item => item.ValueKind != JsonValueKind.String))
        {
            throw new DataFormatException(source, line, cell, $"the array '{property.Name}' holds something that is no string");
        }

        char separator = property.Name == "country" ? ',' : '|';
        return string.Join(separator, property.Value.EnumerateArray().Select(item => item.GetString()));
    }
}
