using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCorpus.Entities;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Analysis;

/// <summary>
/// The stored form of articles up to layout 1: JSON, its Arabic letters packed, compressed. Only read any more, to bring
/// old indexes up to date.
/// </summary>
internal static class JsonRecord
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new SpanConverter() },
    };

    /// <exception cref="InvalidDataException">The bytes are not a record.</exception>
    public static ProcessedArticle Read(byte[] record)
    {
        try
        {
            using MemoryStream bytes = new(record);
            using BrotliStream brotli = new(bytes, CompressionMode.Decompress);
            using MemoryStream packed = new();
            brotli.CopyTo(packed);
            byte[] json = RecordPacking.Unpack(packed.GetBuffer().AsSpan(0, (int)packed.Length));
            ProcessedArticle article = JsonSerializer.Deserialize<ProcessedArticle>(json, Options)
                ?? throw new InvalidDataException("The stored record is empty.");
            string text = article.Article.Text;
            return article with
            {
                Mentions = [.. article.Mentions.Select(m => m.Text.Length == 0 ? m with { Text = TextOf(m, text) ?? "" } : m)],
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("The stored record cannot be read: " + e.Message, e);
        }
    }

    private static string? TextOf(EntityMention mention, string text) =>
        mention.Span.Start >= 0 && mention.Span.End <= text.Length && !mention.Span.IsEmpty ? mention.Span.Slice(text) : null;

    /// <summary>A span as two numbers.</summary>
    private sealed class SpanConverter : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            int[] ends = JsonSerializer.Deserialize<int[]>(ref reader, options) ?? [];
            return ends.Length == 2 ? new TextSpan(ends[0], ends[1]) : throw new JsonException("A span has two ends.");
        }

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }
}
