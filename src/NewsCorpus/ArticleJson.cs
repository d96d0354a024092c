using System.Buffers;
using System.Globalization;
using System.Text;
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
    private static readonly byte[][] BlockKinds = Names<BlockKind>(kind => kind.ToString().ToLowerInvariant());
    private static readonly byte[][] EntityKinds = Names<EntityKind>(Name);
    private static readonly byte[][] Forms = Names<MentionForm>(form => form.ToString().ToLowerInvariant());

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
        JsonLineWriter json = new(output);
        json.StartObject();
        WriteHead(ref json, article.Article);
        json.StartArray("\"blocks\":"u8);
        foreach (ArticleBlock block in article.Article.Blocks)
        {
            WriteBlock(ref json, block);
        }

        json.EndArray();
        json.StartArray("\"mentions\":"u8);
        foreach (EntityMention mention in article.Mentions)
        {
            WriteMention(ref json, mention);
        }

        json.EndArray();
        json.StartArray("\"diagnostics\":"u8);
        foreach (Diagnostic diagnostic in article.Diagnostics)
        {
            json.StartObject();
            json.String("\"code\":"u8, diagnostic.Code);
            json.Number("\"start\":"u8, diagnostic.Span.Start);
            json.Number("\"end\":"u8, diagnostic.Span.End);
            json.String("\"message\":"u8, diagnostic.Message);
            json.EndObject();
        }

        json.EndArray();
        json.EndObject();
        json.Flush();
    }

    internal static string Name(EntityKind kind) => kind switch
    {
        EntityKind.ArmedGroup => "armedGroup",
        _ => kind.ToString().ToLowerInvariant(),
    };

    private static void WriteHead(ref JsonLineWriter json, Article article)
    {
        json.String("\"id\":"u8, article.Id);
        json.String("\"source\":"u8, article.Source);
        json.String("\"contentHash\":"u8, article.ContentHash);
        json.String("\"language\":"u8, article.Language);
        json.String("\"title\":"u8, article.Title);
        json.String("\"lead\":"u8, article.Lead);
        json.String("\"byline\":"u8, article.Byline);
        json.String("\"outlet\":"u8, article.Outlet);
        json.String("\"published\":"u8, article.Published?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.String("\"publishedFrom\":"u8, article.PublishedFrom);
        json.Optional("\"publishedAt\":"u8, article.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.Optional("\"modifiedAt\":"u8, article.ModifiedAt?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        json.Optional("\"url\":"u8, article.Url);
        json.Optional("\"encoding\":"u8, article.Encoding);
        if (article.Metadata.Count > 0)
        {
            json.StartObject("\"metadata\":"u8);
            foreach ((string key, string value) in article.Metadata.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                json.String(key, value);
            }

            json.EndObject();
        }

        json.String("\"text\":"u8, article.Text);
    }

    private static void WriteBlock(ref JsonLineWriter json, ArticleBlock block)
    {
        json.StartObject();
        json.Plain("\"kind\":"u8, BlockKinds[(int)block.Kind]);
        json.Number("\"start\":"u8, block.Span.Start);
        json.Number("\"end\":"u8, block.Span.End);
        json.String("\"reason\":"u8, block.Reason);
        json.Optional("\"path\":"u8, block.Path);
        json.EndObject();
    }

    private static void WriteMention(ref JsonLineWriter json, EntityMention mention)
    {
        json.StartObject();
        json.Number("\"start\":"u8, mention.Span.Start);
        json.Number("\"end\":"u8, mention.Span.End);
        json.Number("\"fullStart\":"u8, mention.FullSpan.Start);
        json.Number("\"fullEnd\":"u8, mention.FullSpan.End);
        json.String("\"text\":"u8, mention.Text);
        json.Plain("\"kind\":"u8, EntityKinds[(int)mention.Kind]);
        json.Plain("\"form\":"u8, Forms[(int)mention.Form]);
        json.Number("\"level\":"u8, mention.Level);
        json.Optional("\"proclitic\":"u8, mention.Proclitic);
        json.Optional("\"id\":"u8, mention.Id);
        json.Optional("\"nameAr\":"u8, mention.NameAr);
        json.Optional("\"nameEn\":"u8, mention.NameEn);
        json.Optional("\"country\":"u8, mention.Country);
        json.Optional("\"subkind\":"u8, mention.Subkind);
        json.Optional("\"lat\":"u8, mention.Latitude);
        json.Optional("\"lon\":"u8, mention.Longitude);
        WriteValue(ref json, mention);
        if (mention.Candidates.Count > 0)
        {
            json.StartArray("\"candidates\":"u8);
            foreach (string candidate in mention.Candidates)
            {
                json.Element(candidate);
            }

            json.EndArray();
        }

        json.Optional("\"unit\":"u8, mention.Unit);
        json.Optional("\"modifier\":"u8, mention.Modifier);
        json.Optional("\"role\":"u8, mention.Role);
        json.String("\"rule\":"u8, mention.Rule);
        json.Number("\"confidence\":"u8, mention.Confidence);
        json.EndObject();
    }

    /// <summary>Dates carry EDTF text, or null when vague; counts a number where there is just one.</summary>
    private static void WriteValue(ref JsonLineWriter json, EntityMention mention)
    {
        if (mention.Kind == EntityKind.Count && mention.Value is not null
            && decimal.TryParse(mention.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
        {
            json.Number("\"value\":"u8, number);
        }
        else if (mention.Kind is EntityKind.Date or EntityKind.Count)
        {
            json.String("\"value\":"u8, mention.Value);
        }

        if (mention.TimexType is not null)
        {
            json.StartObject("\"timex\":"u8);
            json.String("\"type\":"u8, mention.TimexType);
            json.Optional("\"value\":"u8, mention.TimexValue);
            json.String("\"mod\":"u8, mention.TimexMod);
            json.EndObject();
        }
    }

    private static byte[][] Names<T>(Func<T, string> name)
        where T : struct, Enum =>
        [.. Enum.GetValues<T>().Order().Select(value => Encoding.UTF8.GetBytes(name(value)))];
}
