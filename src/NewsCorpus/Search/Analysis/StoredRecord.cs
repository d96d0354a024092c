using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsCorpus.Search.Analysis;

/// <summary>The stored form of an article: JSON of the whole object, compressed.</summary>
internal static class StoredRecord
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Serialize(ProcessedArticle article) => JsonSerializer.SerializeToUtf8Bytes(article, Options);

    public static byte[] Compress(byte[] json)
    {
        byte[] buffer = new byte[BrotliEncoder.GetMaxCompressedLength(json.Length)];
        return BrotliEncoder.TryCompress(json, buffer, out int written, quality: 4, window: 18)
            ? buffer[..written]
            : throw new InvalidOperationException("The record could not be compressed.");
    }

    /// <exception cref="InvalidDataException">The bytes are not a record.</exception>
    public static ProcessedArticle Read(byte[] record)
    {
        try
        {
            using MemoryStream bytes = new(record);
            using BrotliStream plain = new(bytes, CompressionMode.Decompress);
            return JsonSerializer.Deserialize<ProcessedArticle>(plain, Options)
                ?? throw new InvalidDataException("The stored record is empty.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("The stored record cannot be read: " + e.Message, e);
        }
    }
}
