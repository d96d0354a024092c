using System.Buffers;

namespace NewsCorpus.Articles;

/// <summary>Tells content that is no text.</summary>
internal static class BinaryContent
{
    private const int Sample = 8192;

    /// <summary>Control characters that texts do not have, whatever their encoding.</summary>
    private static readonly SearchValues<byte> Odd = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31]);

    /// <summary>What kind of binary content it is, or null when it may be text.</summary>
    public static string? Describe(ReadOnlySpan<byte> bytes)
    {
        string? known = bytes switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
            [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
            [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
            [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => "a program",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document",
            [0x1F, 0x8B, 0x08, ..] => "gzip data",
            [(byte)'P', (byte)'K', 3, 4, ..] => "a zip archive",
            [(byte)'7', (byte)'z', 0xBC, 0xAF, ..] => "a 7z archive",
            [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => "a SQLite database",
            _ => null,
        };
        if (known is not null)
        {
            return known;
        }

        (System.Text.Encoding? bom, _) = Encodings.EncodingDetector.ByteOrderMark(bytes);
        if (bom is not null || Encodings.EncodingDetector.WideEncoding(bytes) is not null)
        {
            return null;
        }

        int start = bytes.Length > 2 * Sample ? (bytes.Length / 2) - (Sample / 2) : 0;
        return OddShare(bytes[..Math.Min(Sample, bytes.Length)])
            || (start > 0 && OddShare(bytes.Slice(start, Sample)))
            ? "binary data"
            : null;
    }

    private static bool OddShare(ReadOnlySpan<byte> sample)
    {
        int odd = 0;
        int first = sample.IndexOfAny(Odd);
        if (first < 0)
        {
            return false;
        }

        foreach (byte b in sample[first..])
        {
            odd += Odd.Contains(b) ? 1 : 0;
        }

        return odd * 20 > sample.Length;
    }
}
