using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Contract;

/// <summary>Writes the record of an article as the first layout of both engines had it.</summary>
public static class OldRecord
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new OldSpan() },
    };

    public static byte[] Of(ProcessedArticle article)
    {
        byte[] packed = RecordPacking.Pack(JsonSerializer.SerializeToUtf8Bytes(article, Options));
        byte[] record = new byte[BrotliEncoder.GetMaxCompressedLength(packed.Length)];
        Assert.True(BrotliEncoder.TryCompress(packed, record, out int written, 5, 18));
        return record[..written];
    }

    private sealed class OldSpan : JsonConverter<TextSpan>
    {
        public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value.Start);
            writer.WriteNumberValue(value.End);
            writer.WriteEndArray();
        }
    }
}
