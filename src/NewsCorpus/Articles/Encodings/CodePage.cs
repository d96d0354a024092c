using System.Text;

namespace NewsCorpus.Articles.Encodings;

/// <summary>The single-byte code pages the detector tells apart, as tables.</summary>
internal sealed class CodePage
{
    private CodePage(int number)
    {
        Encoding = CodePagesEncodingProvider.Instance.GetEncoding(number) ?? Encoding.GetEncoding(number);
        byte[] one = new byte[1];
        for (int b = 0; b < 256; b++)
        {
            one[0] = (byte)b;
            string read = Encoding.GetString(one);
            Chars[b] = read.Length == 1 ? read[0] : '\uFFFD';
            if (Chars[b] != '\uFFFD')
            {
                Bytes[Chars[b]] = (byte)b;
            }
        }
    }

    public static CodePage Windows1256 { get; } = new(1256);

    public static CodePage Windows1252 { get; } = new(1252);

    public static CodePage Iso8859Arabic { get; } = new(28596);

    public Encoding Encoding { get; }

    public char[] Chars { get; } = new char[256];

    public Dictionary<char, byte> Bytes { get; } = [];

    /// <summary>
    /// The encoding of that name, or null when there is none here. UTF-7 is not read: it hides content.
    /// </summary>
    public static Encoding? Named(string? name)
    {
        string trimmed = (name ?? "").Trim().Trim('"', '\'', ';').Trim();
        if (trimmed.Length is 0 or > 40 || trimmed.Equals("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // The web reads these names as their Windows supersets.
        string lower = trimmed.ToLowerInvariant();
        if (lower is "iso-8859-1" or "latin1" or "latin-1" or "l1" or "us-ascii" or "ascii" or "iso8859-1" or "cp1252")
        {
            return Windows1252.Encoding;
        }

        if (lower is "cp1256" or "cp-1256" or "win1256" or "windows1256" or "x-cp1256")
        {
            return Windows1256.Encoding;
        }

        if (lower is "utf8" or "utf-8")
        {
            return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(lower) ?? Encoding.GetEncoding(lower);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
