using System.Text;
using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles.Formats;

/// <summary>
/// A page saved with all that belongs to it (MHTML), or a mail with an HTML part: the first HTML or text part is
/// read.
/// </summary>
internal sealed class MhtmlFormat : IArticleFormat
{
    private const int MostParts = 1000;
    private const int DeepestPart = 5;

    public string Name => "mhtml";

    public bool Recognizes(ReadOnlySpan<byte> head, string name) => FormatSniffer.Sniff(head, name) == Name;

    public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
    {
        byte[]? bytes = BoundedRead.All(content, options.MaxDocumentBytes);
        if (bytes is null)
        {
            return [Failures.TooLarge(name, options.MaxDocumentBytes)];
        }

        MimeHeaders top = MimeHeaders.Read(bytes, out int start);
        ArticleDocument? found = Find(bytes.AsMemory(start), top, name, 0);
        if (found is null)
        {
            return [Failures.Document(name, "no-text", "has no HTML or text part")];
        }

        return
        [
            found with
            {
                Url = top["Snapshot-Content-Location"] ?? found.Url,
                Metadata = top["Date"] is { } saved ? new Dictionary<string, string> { ["saved"] = saved }
                : found.Metadata,
            },
        ];
    }

    private static ArticleDocument? Find(ReadOnlyMemory<byte> content, MimeHeaders headers, string name, int depth)
    {
        string type = (headers["Content-Type"] ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();
        if (type.StartsWith("multipart/", StringComparison.Ordinal)
            && headers.Parameter("Content-Type", "boundary") is { } boundary)
        {
            return depth < DeepestPart ? FindInParts(content, boundary, name, depth) : null;
        }

        if (type is not ("text/html" or "text/plain" or "application/xhtml+xml"))
        {
            return null;
        }

        return new ArticleDocument
        {
            Source = name,
            Bytes = Decode(content, headers["Content-Transfer-Encoding"]),
            BytesFormat = type == "text/plain" ? "text" : "html",
            DeclaredEncoding = headers.Parameter("Content-Type", "charset"),
            Url = headers["Content-Location"] is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase)
            ? url : null,
        };
    }

    private static ArticleDocument? FindInParts(ReadOnlyMemory<byte> content, string boundary, string name, int depth)
    {
        byte[] mark = Encoding.Latin1.GetBytes("--" + boundary);
        ArticleDocument? plain = null;
        int at = content.Span.IndexOf(mark);
        for (int i = 0; i < MostParts && at >= 0; i++)
        {
            ReadOnlyMemory<byte> rest = content[(at + mark.Length)..];
            int next = rest.Span.IndexOf(mark);
            ReadOnlyMemory<byte> part = next < 0 ? rest : rest[..next];
            int line = part.Span.IndexOf((byte)'\n');
            if (line >= 0 && !part.Span.StartsWith("--"u8))
            {
                part = part[(line + 1)..];
                MimeHeaders headers = MimeHeaders.Read(part.Span, out int start);
                ArticleDocument? found = Find(part[start..], headers, name, depth + 1);
                if (found?.BytesFormat == "html")
                {
                    return found;
                }

                plain ??= found;
            }

            at = next < 0 ? -1 : at + mark.Length + next;
        }

        return plain;
    }

    private static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> content, string? encoding)
    {
        switch (encoding?.Trim().ToLowerInvariant())
        {
            case "quoted-printable":
                return QuotedPrintable(content.Span);
            case "base64":
                byte[] clean = [.. content.ToArray().Where(b => b is not ((byte)'\r' or (byte)'\n' or (byte)' '))];
                byte[] decoded = new byte[(clean.Length / 4 * 3) + 3];
                System.Buffers.Text.Base64.DecodeFromUtf8(clean, decoded, out _, out int written);
                return decoded.AsMemory(0, written);
            default:
                return content;
        }
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> content)
    {
        List<byte> decoded = new(content.Length);
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] != '=')
            {
                decoded.Add(content[i]);
            }
            else if (i + 2 < content.Length && char.IsAsciiHexDigit((char)content[i + 1])
                && char.IsAsciiHexDigit((char)content[i + 2]))
            {
                decoded.Add(Convert.FromHexString(Encoding.Latin1.GetString(content.Slice(i + 1, 2)))[0]);
                i += 2;
            }
            else
            {
                // A line broken only for the mail's sake.
                i += i + 1 < content.Length && content[i + 1] == '\r' ? 2 : 1;
            }
        }

        return [.. decoded];
    }
}
