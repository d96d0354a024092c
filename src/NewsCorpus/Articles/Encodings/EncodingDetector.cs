using System.Text;

namespace NewsCorpus.Articles.Encodings;

/// <summary>
/// Decides what encoding bytes are in: byte order mark, then the caller's word, then UTF-16 or UTF-32 by their shape,
/// then valid UTF-8, then the Arabic and Latin code pages by letter statistics. A label in the content counts only
/// where the bytes do not speak against it, because Arabic pages are labelled wrongly so often.
/// </summary>
internal static class EncodingDetector
{
    private const int MostHighBytes = 1 << 16;

    private static readonly UTF32Encoding Utf32Big = new(bigEndian: true, byteOrderMark: true);

    public static DecodedText Decode(ReadOnlySpan<byte> bytes, string? argument, string? declared)
    {
        (Encoding? bom, int skip) = ByteOrderMark(bytes);
        if (bom is not null)
        {
            return Finish(bytes[skip..], bom, 1, EncodingOrigin.ByteOrderMark, null);
        }

        if (CodePage.Named(argument) is { } told)
        {
            return Finish(bytes, told, 1, EncodingOrigin.Argument, null);
        }

        if (WideEncoding(bytes) is { } wide)
        {
            return Finish(bytes, wide, 0.95, EncodingOrigin.Detected, null);
        }

        return DecodeNarrow(bytes, CodePage.Named(declared), declared);
    }

    public static (Encoding? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Utf32Big, 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => (null, 0),
    };

    /// <summary>UTF-16 or UTF-32 without a mark: the high bytes of the characters are all of a few values.</summary>
    public static Encoding? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> sample = bytes[..(Math.Min(bytes.Length, 4096) & ~3)];
        if (sample.Length < 8)
        {
            return null;
        }

        // Without zeros and without the Arabic plane it is neither; the counting below costs more than all else.
        int quads = sample.Length / 4;
        bool telling = sample.Count((byte)0) > quads / 20 || HasArabicPlane(sample);
        if (!telling)
        {
            return null;
        }

        Span<int> plane = stackalloc int[4];
        Span<int> zero = stackalloc int[4];
        for (int i = 0; i < sample.Length; i++)
        {
            if (sample[i] is 0 or 6 or 0x20)
            {
                plane[i & 3]++;
            }

            if (sample[i] == 0)
            {
                zero[i & 3]++;
            }
        }

        int most = quads - quads / 50;
        if (zero[2] >= most && zero[3] >= most && zero[0] < quads / 10)
        {
            return Encoding.UTF32;
        }

        if (zero[0] >= most && zero[1] >= most && zero[3] < quads / 10)
        {
            return Utf32Big;
        }

        int little = plane[1] + plane[3];
        int big = plane[0] + plane[2];
        int enough = quads * 2 * 9 / 10;
        if (Math.Max(little, big) < enough || Math.Min(little, big) > enough / 2)
        {
            return null;
        }

        return little > big ? Encoding.Unicode : Encoding.BigEndianUnicode;
    }

    private static bool HasArabicPlane(ReadOnlySpan<byte> sample) => sample.Count((byte)6) > sample.Length / 8;

    private static DecodedText DecodeNarrow(ReadOnlySpan<byte> bytes, Encoding? label, string? declared)
    {
        Utf8Scan scan = Utf8Scan.Of(bytes);
        if (scan.Invalid == 0 && scan.Sequences == 0)
        {
            // Only ASCII: any label says the same, but for the few that are not supersets of ASCII.
            bool shifting = label is not null && !label.IsSingleByte && label.CodePage != Encoding.UTF8.CodePage
                && bytes.IndexOf((byte)0x1B) >= 0;
            return shifting
                ? Finish(bytes, label!, 0.8, EncodingOrigin.Declared, null)
                : Finish(bytes, Encoding.UTF8, 1, EncodingOrigin.Detected, null);
        }

        bool labelUtf8 = label?.CodePage == Encoding.UTF8.CodePage;
        if (scan.Sequences > 0 && (long)scan.Invalid * 10 <= scan.Sequences)
        {
            double confidence = scan.Invalid == 0 ? (scan.Sequences >= Utf8Scan.Telling ? 0.99 : 0.9) : 0.8;
            return labelUtf8
                ? Finish(bytes, Encoding.UTF8, Math.Max(confidence, 0.95), EncodingOrigin.Declared, null)
                : Finish(bytes, Encoding.UTF8, confidence, EncodingOrigin.Detected, label is null ? null : declared);
        }

        bool known = label is null || labelUtf8 || IsContender(label);
        double arabic1256 = Score(bytes, CodePage.Windows1256, out int high);
        double arabicIso = Score(bytes, CodePage.Iso8859Arabic, out _);
        double latin = Score(bytes, CodePage.Windows1252, out _);
        double best = Math.Max(arabic1256, Math.Max(arabicIso, latin));
        if (!known && best < 0.6 * high)
        {
            // Another script's code page (Cyrillic, Chinese): nothing here looks Arabic enough to doubt the label.
            return Finish(bytes, label!, 0.7, EncodingOrigin.Declared, null);
        }

        // Where nothing but quotation marks and dashes is beyond ASCII the pages say the same, and Latin is meant.
        CodePage page = best <= latin ? CodePage.Windows1252
            : best <= arabic1256 ? CodePage.Windows1256 : CodePage.Iso8859Arabic;
        double second = page == CodePage.Windows1256 ? Math.Max(arabicIso, latin)
            : page == CodePage.Windows1252 ? (arabic1256 == latin ? arabicIso : Math.Max(arabic1256, arabicIso))
            : Math.Max(arabic1256, latin);
        double margin = 1 - Math.Exp(-Math.Max(0, best - second) / 8);
        bool agrees = label?.CodePage == page.Encoding.CodePage;
        return Finish(
            bytes,
            page.Encoding,
            Math.Round(0.5 + (0.49 * margin), 2),
            agrees ? EncodingOrigin.Declared : EncodingOrigin.Detected,
            agrees || label is null ? null : declared);
    }

    private static bool IsContender(Encoding label) => label.CodePage is 1256 or 1252 or 28596 or 28591;

    /// <summary>
    /// Sum over the bytes above ASCII, outside markup, of how well their reading in a code page fits its neighbours.
    /// </summary>
    private static double Score(ReadOnlySpan<byte> bytes, CodePage page, out int high)
    {
        double score = 0;
        high = 0;
        for (int i = 0; i < bytes.Length && high < MostHighBytes; i++)
        {
            int next = bytes[i..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (next < 0)
            {
                break;
            }

            i += next;
            high++;
            char c = page.Chars[bytes[i]];
            byte before = i > 0 ? bytes[i - 1] : (byte)' ';
            byte after = i + 1 < bytes.Length ? bytes[i + 1] : (byte)' ';
            bool besideAscii = char.IsAsciiLetter((char)before) || char.IsAsciiLetter((char)after);
            bool besideHigh = before >= 0x80 || after >= 0x80;
            score += Fit(c, besideAscii, besideHigh);
        }

        return score;
    }

    private static double Fit(char c, bool besideAscii, bool besideHigh)
    {
        if (ArabicLetters.IsLetter(c))
        {
            return ArabicLetters.Weight(c) + (besideAscii ? -3 : besideHigh ? 0.5 : 0);
        }

        if (c is '\uFFFD' || char.IsControl(c))
        {
            return -4;
        }

        if (char.IsLetter(c))
        {
            return besideAscii ? 0.6 : besideHigh ? -1.5 : -0.2;
        }

        return c is '\u00A0' or '،' or '؛' or '؟' or '«' or '»' or >= '\u2010' and <= '\u203A'
            or >= '\u064B' and <= '\u0652' or 'ـ'
            ? 0.2
            : -0.5;
    }

    private static DecodedText Finish(
        ReadOnlySpan<byte> bytes, Encoding encoding, double confidence, EncodingOrigin origin, string? overridden)
    {
        string text = encoding.GetString(bytes);
        (text, int repaired) = Mojibake.Repair(text);
        int replaced = text.AsSpan().Count('\uFFFD');
        string name = encoding.WebName;
        return new DecodedText(text, name, confidence, origin, overridden, repaired, replaced);
    }
}
