namespace NewsCorpus.Search.Analysis;

/// <summary>
/// Writes UTF-8 with Arabic letters as one byte each, before compression: they are half the bytes then and compress a
/// quarter better. Bytes 80 to FF stand for U+0600 to U+067F; any other byte above 7F follows the sign 01, which JSON
/// never holds.
/// </summary>
internal static class RecordPacking
{
    private const byte Escape = 1;
    private const byte FirstLead = 0xD8;
    private const byte SecondLead = 0xD9;

    public static byte[] Pack(ReadOnlySpan<byte> utf8)
    {
        byte[] packed = new byte[utf8.Length * 2];
        int length = 0;
        for (int i = 0; i < utf8.Length; i++)
        {
            byte b = utf8[i];
            if (b is FirstLead or SecondLead && i + 1 < utf8.Length)
            {
                packed[length++] = (byte)(0x80 + ((b - FirstLead) << 6) + (utf8[++i] & 0x3F));
            }
            else
            {
                if (b is >= 0x80 or Escape)
                {
                    packed[length++] = Escape;
                }

                packed[length++] = b;
            }
        }

        return packed[..length];
    }

    public static byte[] Unpack(ReadOnlySpan<byte> packed)
    {
        byte[] utf8 = new byte[packed.Length * 2];
        int length = 0;
        for (int i = 0; i < packed.Length; i++)
        {
            byte b = packed[i];
            if (b >= 0x80)
            {
                utf8[length++] = (byte)(FirstLead + ((b - 0x80) >> 6));
                utf8[length++] = (byte)(0x80 + (b & 0x3F));
            }
            else
            {
                utf8[length++] = b == Escape && i + 1 < packed.Length ? packed[++i] : b;
            }
        }

        return utf8[..length];
    }
}
