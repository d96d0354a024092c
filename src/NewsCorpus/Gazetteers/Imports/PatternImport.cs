using System.Text.Json;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Imports;

/// <summary>
/// Reads spaCy-style patterns whose tokens are literal words. The first pattern with an id makes the entry, the others
/// of that id add names to it.
/// </summary>
internal sealed class PatternImport(string source)
{
    private static readonly string[] Literals = ["LOWER", "TEXT", "ORTH", "NORM"];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public GazetteerRow Row(JsonElement pattern, int line)
    {
        string label = Text(pattern, "label", line) ?? throw Error(pattern, "label", line, "property 'label' is missing");
        EntityKind kind = GazetteerKinds.ParseLabel(label)
            ?? throw Error(pattern, "label", line, $"label '{label}' is not known; expected {GazetteerKinds.ExpectedLabels}");
        string name = Name(pattern, line);
        string word = GazetteerKinds.WordOf(kind);
        string id = Text(pattern, "id", line) ?? $"pattern:{word}/{KeyFolding.Fold(name)}";
        bool first = _seen.Add(id);
        string language = name.Any(char.IsAsciiLetter) ? "en" : "ar";
        return new ImportedRow(source, line)
            .With("id", id)
            .With("kind", first ? word : "+")
            .With(first ? $"name_{language}" : $"alt_{language}", name)
            .ToRow();
    }

    private string Name(JsonElement pattern, int line)
    {
        JsonElement value = pattern.GetProperty("pattern");
        string? name = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Array => string.Join(' ', value.EnumerateArray().Select(token => Token(pattern, token, line))),
            _ => null,
        };
        return name is { Length: > 0 } && !name.AsSpan().ContainsAny('|', '{', '}')
            ? name
            : throw Error(pattern, "pattern", line, "expected a string or an array of tokens, without any of | { }");
    }

    private string Token(JsonElement pattern, JsonElement token, int line)
    {
        if (token.ValueKind == JsonValueKind.Object)
        {
            JsonProperty[] properties = [.. token.EnumerateObject()];
            if (properties is [{ Value.ValueKind: JsonValueKind.String } only] && Literals.Contains(only.Name, StringComparer.Ordinal))
            {
                return only.Value.GetString()!;
            }
        }

        throw Error(pattern, "pattern", line,
            $"token {token.GetRawText()} is no literal word; expected one of {string.Join(", ", Literals)} with a string");
    }

    private string? Text(JsonElement pattern, string property, int line) =>
        !pattern.TryGetProperty(property, out JsonElement value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Error(pattern, property, line, $"property '{property}' is no string");

    private DataFormatException Error(JsonElement pattern, string property, int line, string problem)
    {
        int cell = 1 + pattern.EnumerateObject().TakeWhile(p => p.Name != property).Count();
        return new DataFormatException(source, line, cell, problem);
    }
}
