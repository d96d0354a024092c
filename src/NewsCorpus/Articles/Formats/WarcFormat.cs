using System.Globalization;
using System.Text;
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
        ByteLines lines = new(content);
        int number = 0;
        while (ReadHeaders(lines, out MimeHeaders headers, out bool broken))
        {
            number++;
            string source = FormattableString.Invariant($"{name}:{number}");
            if (broken || !long.TryParse(headers["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture,
                out long length))
            {
                yield return Failures.Document(source, "malformed", "not a WARC record");
                yield break;
            }

            bool wanted = headers["WARC-Type"]?.ToLowerInvariant() is "response" or "resource" or "conversion";
            if (!wanted || length > options.MaxDocumentBytes)
            {
                if (wanted)
                {
                    yield return Failures.TooLarge(source, options.MaxDocumentBytes);
                }

                if (lines.Skip(length))
                {
                    continue;
                }

                yield return Failures.Document(source, "truncated", "the archive ends inside this record");
                yield break;
            }

            byte[] block = lines.Take((int)length, out bool whole);
            if (WarcRecord.Document(block, headers, source, options.MaxDocumentBytes) is { } document)
            {
                yield return document;
            }

            if (!whole)
            {
                yield return Failures.Document(source, "truncated", "the archive ends inside this record");
                yield break;
            }
        }
    }

    private static bool ReadHeaders(ByteLines lines, out MimeHeaders headers, out bool broken)
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

    /// <summary>Reads lines and counted bytes off one stream.</summary>
    private sealed class ByteLines(Stream stream)
    {
        private const int LongestLine = 16 * 1024;

        private readonly byte[] _buffer = new byte[64 * 1024];
        private int _at;
        private int _length;

        /// <summary>The next line without its end, cut at the limit; null at the end of the stream.</summary>
        public string? Next()
        {
            StringBuilder line = new();
            while (Fill())
            {
                byte b = _buffer[_at++];
                if (b == '\n')
                {
                    return line.ToString().TrimEnd('\r');
                }

                if (line.Length < LongestLine)
                {
                    line.Append((char)b);
                }
            }

            return line.Length > 0 ? line.ToString() : null;
        }

        public byte[] Take(int count, out bool whole)
        {
            byte[] bytes = new byte[count];
            int taken = 0;
            while (taken < count && Fill())
            {
                int part = Math.Min(count - taken, _length - _at);
                _buffer.AsSpan(_at, part).CopyTo(bytes.AsSpan(taken));
                _at += part;
                taken += part;
            }

            whole = taken == count;
            return whole ? bytes : bytes[..taken];
        }

        public bool Skip(long count)
        {
            while (count > 0 && Fill())
            {
                int part = (int)Math.Min(count, _length - _at);
                _at += part;
                count -= part;
            }

            return count == 0;
        }

        private bool Fill()
        {
            if (_at < _length)
            {
                return true;
            }

            _at = 0;
            _length = stream.Read(_buffer);
            return _length > 0;
        }
    }
}
