using System.Buffers.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>
/// Puts U+FFFD in the place of escaped halves of surrogate pairs in JSON, as cut strings of other languages leave them.
/// </summary>
internal static class LoneEscapes
{
    private const int Length = 6;

    public static byte[] Replace(ReadOnlySpan<byte> json)
    {
        byte[] result = json.ToArray();
        int at = 0;
        while (at + 1 < result.Length)
        {
            if (result[at] != (byte)'\\')
            {
                at++;
                continue;
            }

            int unit = UnitAt(result, at);
            if (unit is >= 0xD800 and < 0xDC00 && UnitAt(result, at + Length) is >= 0xDC00 and < 0xE000)
            {
                at += 2 * Length;
                continue;
            }

            if (unit is >= 0xD800 and < 0xE000)
            {
                "FFFD"u8.CopyTo(result.AsSpan(at + 2));
            }

            at += 2; // An escaped backslash starts no escape.
        }

        return result;
    }

    /// <summary>The code unit escaped at a place, or -1.</summary>
    private static int UnitAt(ReadOnlySpan<byte> json, int at) =>
        at + Length <= json.Length && json[at] == (byte)'\\' && json[at + 1] == (byte)'u'
        && Utf8Parser.TryParse(json.Slice(at + 2, 4), out ushort unit, out int read, 'x') && read == 4
            ? unit
            : -1;
}
