using System.Globalization;
using System.IO.Compression;
using System.Text;
using NewsCorpus.Articles.Html;
using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles.Formats;

/// <summary>Makes a document of one web archive record.</summary>
internal static class WarcRecord
{
    /// <summary>The page in the record, or null when it is none.</summary>
    public static ArticleDocument? Document(byte[] block, MimeHeaders record, string source, int most)
    {
        string? url = record["WARC-Target-URI"]?.Trim('<', '>');
        string? type = record["Content-Type"];
        ReadOnlyMemory<byte> content = block;
        if (block.AsSpan().StartsWith("HTTP/"u8))
        {
            int line = block.AsSpan().IndexOf((byte)'\n') + 1;
            string status = Encoding.Latin1.GetString(block, 0, Math.Min(line, 64));
            if (!status.Contains(" 200", StringComparison.Ordinal))
            {
                return null;
            }

            MimeHeaders http = MimeHeaders.Read(block.AsSpan(line), out int length);
            type = http["Content-Type"];
            content = content[(line + length)..];
            content = Unpack(content, http, most);
        }

        string kind = (type ?? "").Split(';')[0].Trim().ToLowerInvariant();
        if (kind is not ("text/html" or "application/xhtml+xml" or "text/plain" or "" or "text/x-web-textpage"))
        {
            return null;
        }

        bool html = kind is "text/html" or "application/xhtml+xml"
            || FormatSniffer.Sniff(content.Span[..Math.Min(content.Length, HeadStream.HeadLength)], "") == "html";
        Dictionary<string, string> metadata = [];
        if (record["WARC-Date"] is { } fetched)
        {
            metadata["fetched"] = fetched;
        }

        return new ArticleDocument
        {
            Source = source,
            Bytes = content,
            BytesFormat = html ? "html" : "text",
            DeclaredEncoding = DeclaredCharset.OfContentType(type),
            Url = url,
            Metadata = metadata,
        };
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> content, MimeHeaders http, int most)
    {
        if (http["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
        {
            content = Dechunk(content);
        }

        using MemoryStream packed = new(content.ToArray(), writable: false);
        try
        {
            using Stream? unpacked = http["Content-Encoding"]?.Trim().ToLowerInvariant() switch
            {
                "gzip" or "x-gzip" when content.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) =>
                    new GZipStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            return unpacked is null ? content : BoundedRead.All(unpacked, most) ?? [];
        }
        catch (InvalidDataException)
        {
            // Crawlers often store the content unpacked and leave the header as it was.
            return content;
        }
    }

    /// <summary>Joins chunks; content that is not chunked after all is given back as it is.</summary>
    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> content)
    {
        List<byte> joined = new(content.Length);
        ReadOnlySpan<byte> rest = content.Span;
        while (!rest.IsEmpty)
        {
            int feed = rest.IndexOf((byte)'\n');
            if (feed is < 1 or > 20)
            {
                return joined.Count == 0 ? content : joined.ToArray();
            }

            string size = Encoding.Latin1.GetString(rest[..feed]).Trim().Split(';')[0];
            if (!int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int count)
                || count < 0)
            {
                return joined.Count == 0 ? content : joined.ToArray();
            }

            if (count == 0)
            {
                break;
            }

            rest = rest[(feed + 1)..];
            count = Math.Min(count, rest.Length);
            joined.AddRange(rest[..count]);
            rest = rest[count..].TrimStart("\r\n"u8);
        }

        return joined.ToArray();
    }
}
