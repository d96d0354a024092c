using System.Globalization;
using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles.Formats;

/// <summary>
/// Web archives (WARC): the pages among their responses, resources and conversions, one record at a time. Pictures,
/// scripts, requests and answers other than success are passed over.
/// </summary>
internal sealed class WarcFormat : IArticleFormat
{
    private const int MostHeaderLines = 200;

    public string Name => "warc";

    public bool Recognizes(ReadOnlySpan<byte> head, string name) => head.StartsWith("WARC/"u8);

    public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
    {
        WarcBytes lines = new(content);
        int number = 0;
        while (ReadHeaders(lines, out MimeHeaders headers, out bool broken))
        {
            number++;
            string source = FormattableString.Invariant($"{name}:{number}");
            if (broken || !long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture,
                out long length))
            {
                yield return Failures.Document(
                    source, "malformed", "not a WARC record; reading goes on at the next that is one");
                if (!lines.SkipToRecord())
                {
                    yield break;
                }

                continue;
            }

            bool wanted = headers["WARC-Type"]?.ToLowerInvariant() is "response" or "resource" or "conversion";
            bool kept = wanted && length <= options.MaxDocumentBytes;
            if (wanted && !kept)
            {
                yield return Failures.TooLarge(source, options.MaxDocumentBytes);
            }

            byte[] block = lines.Take(length, kept, out WarcBlockEnd end);
            if (kept && WarcRecord.Document(block, headers, source, options.MaxDocumentBytes) is { } document)
            {
                yield return document;
            }

            if (end == WarcBlockEnd.NextRecord)
            {
                yield return Failures.Document(
                    source, "malformed", "the record says that it is longer than it is; it was read up to the next");
            }
            else if (end == WarcBlockEnd.Truncated)
            {
                yield return Failures.Document(source, "truncated", "the archive ends inside this record");
                yield break;
            }
        }
    }

    private static bool ReadHeaders(WarcBytes lines, out MimeHeaders headers, out bool broken)
    {
        headers = new MimeHeaders();
        broken = false;
        string? line;
        do
        {
            line = lines.Next();
        }
        while (line is { Length: 0 });
        if (line is null)
        {
            return false;
        }

        broken = !line.StartsWith("WARC/", StringComparison.Ordinal);
        string? name = null;
        for (int i = 0; i < MostHeaderLines && !broken && (line = lines.Next()) is { Length: > 0 }; i++)
        {
            name = headers.AddLine(line, name);
        }

        return true;
    }
}
