using NewsCorpus.Articles.Encodings;
using NewsCorpus.Articles.Formats;

namespace NewsCorpus.Articles.Input;

/// <summary>Tells a format from the first bytes, with the file name's extension where these leave it open.</summary>
internal static class FormatSniffer
{
    public static string Sniff(ReadOnlySpan<byte> head, string name)
    {
        if (head is [0x1F, 0x8B, ..])
        {
            return "gz";
        }

        if (head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..])
        {
            return "zip";
        }

        if (head.Length > 262 && head[257..].StartsWith("ustar"u8))
        {
            return "tar";
        }

        if (BinaryContent.Describe(head) is not null)
        {
            return "text";
        }

        string text = EncodingDetector.Decode(head, null, null).Text;
        return OfText(text.AsSpan().TrimStart("\uFEFF \t\r\n\0"), Extension(name));
    }

    private static string OfText(ReadOnlySpan<char> text, string extension)
    {
        if (text.StartsWith("WARC/"))
        {
            return "warc";
        }

        if (extension is "jsonl" or "ndjson" or "csv" or "tsv")
        {
            return extension == "ndjson" ? "jsonl" : extension;
        }

        if (text.StartsWith("{") && text[1..].TrimStart() is ['"' or '}', ..])
        {
            int line = text.IndexOf('\n');
            return line < 0 || text[..line].TrimEnd().EndsWith("}") ? "jsonl" : "json";
        }

        if (text.StartsWith("[") && text[1..].TrimStart() is ['{' or ']', ..])
        {
            return "json";
        }

        if (text.StartsWith("<"))
        {
            return MarkupSniffer.Sniff(text, extension);
        }

        if (text.StartsWith("From: <Saved by", StringComparison.OrdinalIgnoreCase) || IsMime(text))
        {
            return "mhtml";
        }

        return extension is "html" or "htm" or "xhtml" ? "html" : TableHeader.Sniff(text) ?? "text";
    }

    private static bool IsMime(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, 2048)];
        return head.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase)
            && head.Contains("multipart/", StringComparison.OrdinalIgnoreCase);
    }

    private static string Extension(string name)
    {
        name = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        int dot = name.LastIndexOf('.');
        return dot < 0 || name.Length - dot > 8 ? "" : name[(dot + 1)..].ToLowerInvariant();
    }
}
