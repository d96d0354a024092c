using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsCorpus.Articles;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus;

/// <summary>
/// Writes processed articles as JSON, one article a line. The member names and their meaning are a stable contract;
/// members that do not apply are left out, except those of the article's head, which are null.
/// </summary>
public static class ArticleJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        // Arabic stays readable; what is written goes to files and pipes, not into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private static readonly JsonEncodedText[] BlockKinds = Names<BlockKind>(kind => kind.ToString().ToLowerInvariant());
    private static readonly JsonEncodedText[] EntityKinds = Names<EntityKind>(Name);
    private static readonly JsonEncodedText[] Forms = Names<MentionForm>(form => form.ToString().ToLowerInvariant());

    /// <summary>The article as one line of JSON, without a line break.</summary>
    public static string Serialize(ProcessedArticle article)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArrayBufferWriter<byte> buffer = new();
        Write(article, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Writes the article as one line of UTF-8 JSON, without a byte-order mark and without a line break.
    /// </summary>
    public static void Write(ProcessedArticle article, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(output);
        using Utf8JsonWriter json = new(output, Options);
        json.WriteStartObject();
        WriteHead(json, article.Article);
        json.WriteStartArray("blocks"u8);
        foreach (ArticleBlock block in article.Article.Blocks)
        {
            WriteBlock(json, block);
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions"u8);
        foreach (EntityMention mention in article.Mentions)
        {
            WriteMention(json, mention);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics"u8);
        foreach (Diagnostic diagnostic in article.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, diagnostic.Code);
            json.WriteNumber("start"u8, diagnostic.Span.Start);
            json.WriteNumber("end"u8, diagnostic.Span.End);
            json.WriteString("message"u8, diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
    }

    internal static string Name(EntityKind kind) => kind switch
    {
        EntityKind.ArmedGroup => "armedGroup",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static void WriteHead(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id"u8, article.Id);
        json.WriteString("source"u8, article.Source);
        json.WriteString("contentHash"u8, article.ContentHash);
        json.WriteString("language"u8, article.Language);
        json.WriteString("title"u8, article.Title);
        json.WriteString("lead"u8, article.Lead);
        json.WriteString("byline"u8, article.Byline);
        json.WriteString("outlet"u8, article.Outlet);
        json.WriteString("published"u8, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("publishedFrom"u8, article.PublishedFrom);
        Optional(json, "publishedAt"u8, article.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Optional(json, "modifiedAt"u8, article.ModifiedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Optional(json, "url"u8, article.Url);
        Optional(json, "encoding"u8, article.Encoding);
        if (article.Metadata.Count > 0)
        {
            json.WriteStartObject("metadata"u8);
            foreach ((string key, string value) in article.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("text"u8, article.Text);
    }

    private static void WriteBlock(Utf8JsonWriter json, ArticleBlock block)
    {
        json.WriteStartObject();
        json.WriteString("kind"u8, BlockKinds[(int)block.Kind]);
        json.WriteNumber("start"u8, block.Span.Start);
        json.WriteNumber("end"u8, block.Span.End);
        json.WriteString("reason"u8, block.Reason);
        Optional(json, "path"u8, block.Path);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, EntityMention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("start"u8, mention.Span.Start);
        json.WriteNumber("end"u8, mention.Span.End);
        json.WriteNumber("fullStart"u8, mention.FullSpan.Start);
        json.WriteNumber("fullEnd"u8, mention.FullSpan.End);
        json.WriteString("text"u8, mention.Text);
        json.WriteString("kind"u8, EntityKinds[(int)mention.Kind]);
        json.WriteString("form"u8, Forms[(int)mention.Form]);
        json.WriteNumber("level"u8, mention.Level);
        Optional(json, "proclitic"u8, mention.Proclitic);
        Optional(json, "id"u8, mention.Id);
        Optional(json, "nameAr"u8, mention.NameAr);
        Optional(json, "nameEn"u8, mention.NameEn);
        Optional(json, "country"u8, mention.Country);
        Optional(json, "subkind"u8, mention.Subkind);
        Optional(json, "lat"u8, mention.Latitude);
        Optional(json, "lon"u8, mention.Longitude);
        WriteValue(json, mention);
        if (mention.Candidates.Count > 0)
        {
            json.WriteStartArray("candidates"u8);
            foreach (string candidate in mention.Candidates)
            {
                json.WriteStringValue(candidate);
            }

            json.WriteEndArray();
        }

        Optional(json, "unit"u8, mention.Unit);
        Optional(json, "modifier"u8, mention.Modifier);
        Optional(json, "role"u8, mention.Role);
        json.WriteString("rule"u8, mention.Rule);
        json.WriteNumber("confidence"u8, mention.Confidence);
        json.WriteEndObject();
    }

    /// <summary>Dates carry EDTF text, or null when vague; counts a number where there is just one.</summary>
    private static void WriteValue(Utf8JsonWriter json, EntityMention mention)
    {
        if (mention.Kind == EntityKind.Count && mention.Value is not null
            && decimal.TryParse(mention.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
        {
            json.WriteNumber("value"u8, number);
        }
        else if (mention.Kind is EntityKind.Date or EntityKind.Count)
        {
            json.WriteString("value"u8, mention.Value);
        }

        if (mention.TimexType is not null)
        {
            json.WriteStartObject("timex"u8);
            json.WriteString("type"u8, mention.TimexType);
            Optional(json, "value"u8, mention.TimexValue);
            json.WriteString("mod"u8, mention.TimexMod);
            json.WriteEndObject();
        }
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Optional(Utf8JsonWriter json, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    private static JsonEncodedText[] Names<T>(Func<T, string> name)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Order().Select(value => JsonEncodedText.Encode(name(value)))];
}
