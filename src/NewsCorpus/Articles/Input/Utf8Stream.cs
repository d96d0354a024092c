using System.Text;
using NewsCorpus.Articles.Encodings;

namespace NewsCorpus.Articles.Input;

/// <summary>
/// Record formats are read as UTF-8: other encodings are told from the first bytes and converted as they stream.
/// </summary>
internal static class Utf8Stream
{
    public static Stream Of(Stream content)
    {
        HeadStream stream = content as HeadStream ?? new HeadStream(content);
        ReadOnlySpan<byte> head = stream.Head;
        (Encoding? bom, int length) = EncodingDetector.ByteOrderMark(head);
        Span<byte> mark = stackalloc byte[4];
        if (bom is not null)
        {
            stream.ReadExactly(mark[..length]);
        }

        Encoding? encoding = bom ?? EncodingDetector.WideEncoding(head);
        if (encoding is null)
        {
            Utf8Scan scan = Utf8Scan.Of(head);
            encoding = scan.Invalid * 10 > scan.Sequences
                && EncodingDetector.Decode(head, null, null) is { Confidence: > 0.8 } guess
                ? CodePage.Named(guess.Encoding)
                : null;
        }

        return encoding is null || encoding.CodePage == Encoding.UTF8.CodePage
            ? stream
            : Encoding.CreateTranscodingStream(stream, encoding, new UTF8Encoding(false), leaveOpen: true);
    }
}
