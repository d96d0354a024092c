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
        json.WriteStartArray("blocks");
        foreach (ArticleBlock block in article.Article.Blocks)
        {
            WriteBlock(json, block);
        }

        json.WriteEndArray();
        json.WriteStartArray("mentions");
        foreach (EntityMention mention in article.Mentions)
        {
            WriteMention(json, mention);
        }

        json.WriteEndArray();
        json.WriteStartArray("diagnostics");
        foreach (Diagnostic diagnostic in article.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteNumber("start", diagnostic.Span.Start);
            json.WriteNumber("end", diagnostic.Span.End);
            json.WriteString("message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string Name(EntityKind kind) => kind switch
    {
        EntityKind.ArmedGroup => "armedGroup",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static void WriteHead(Utf8JsonWriter json, Article article)
    {
        json.WriteString("id", article.Id);
        json.WriteString("source", article.Source);
        json.WriteString("contentHash", article.ContentHash);
        json.WriteString("language", article.Language);
        json.WriteString("title", article.Title);
        json.WriteString("lead", article.Lead);
        json.WriteString("byline", article.Byline);
        json.WriteString("outlet", article.Outlet);
        json.WriteString("published", article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("publishedFrom", article.PublishedFrom);
        Optional(json, "publishedAt", article.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Optional(json, "modifiedAt", article.ModifiedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        Optional(json, "url", article.Url);
        Optional(json, "encoding", article.Encoding);
        if (article.Metadata.Count > 0)
        {
            json.WriteStartObject("metadata");
            foreach ((string key, string value) in article.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        json.WriteString("text", article.Text);
    }

    private static void WriteBlock(Utf8JsonWriter json, ArticleBlock block)
    {
        json.WriteStartObject();
        json.WriteString("kind", block.Kind.ToString().ToLowerInvariant());
        json.WriteNumber("start", block.Span.Start);
        json.WriteNumber("end", block.Span.End);
        json.WriteString("reason", block.Reason);
        Optional(json, "path", block.Path);
        json.WriteEndObject();
    }

    private static void WriteMention(Utf8JsonWriter json, EntityMention mention)
    {
        json.WriteStartObject();
        json.WriteNumber("start", mention.Span.Start);
        json.WriteNumber("end", mention.Span.End);
        json.WriteNumber("fullStart", mention.FullSpan.Start);
        json.WriteNumber("fullEnd", mention.FullSpan.End);
        json.WriteString("text", mention.Text);
        json.WriteString("kind", Name(mention.Kind));
        json.WriteString("form", mention.Form.ToString().ToLowerInvariant());
        json.WriteNumber("level", mention.Level);
        Optional(json, "proclitic", mention.Proclitic);
        Optional(json, "id", mention.Id);
        Optional(json, "nameAr", mention.NameAr);
        Optional(json, "nameEn", mention.NameEn);
        Optional(json, "country", mention.Country);
        Optional(json, "subkind", mention.Subkind);
        Optional(json, "lat", mention.Latitude);
        Optional(json, "lon", mention.Longitude);
        WriteValue(json, mention);
        if (mention.Candidates.Count > 0)
        {
            json.WriteStartArray("candidates");
            foreach (string candidate in mention.Candidates)
            {
                json.WriteStringValue(candidate);
            }

            json.WriteEndArray();
        }

        Optional(json, "unit", mention.Unit);
        Optional(json, "modifier", mention.Modifier);
        Optional(json, "role", mention.Role);
        json.WriteString("rule", mention.Rule);
        json.WriteNumber("confidence", mention.Confidence);
        json.WriteEndObject();
    }

    /// <summary>Dates carry EDTF text, or null when vague; counts a number where there is just one.</summary>
    private static void WriteValue(Utf8JsonWriter json, EntityMention mention)
    {
        if (mention.Kind == EntityKind.Count && mention.Value is not null
            && decimal.TryParse(mention.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
        {
            json.WriteNumber("value", number);
        }
        else if (mention.Kind is EntityKind.Date or EntityKind.Count)
        {
            json.WriteString("value", mention.Value);
        }

        if (mention.TimexType is not null)
        {
            json.WriteStartObject("timex");
            json.WriteString("type", mention.TimexType);
            Optional(json, "value", mention.TimexValue);
            json.WriteString("mod", mention.TimexMod);
            json.WriteEndObject();
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static void Optional(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
