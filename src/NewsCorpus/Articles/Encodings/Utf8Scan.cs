using System.Buffers;
using System.Text;

namespace NewsCorpus.Articles.Encodings;

/// <summary>Counts what in some bytes is UTF-8 beyond ASCII and what cannot be.</summary>
internal readonly record struct Utf8Scan(int Sequences, int Invalid)
{
    public static Utf8Scan Of(ReadOnlySpan<byte> bytes)
    {
        int sequences = 0;
        int invalid = 0;
        while (!bytes.IsEmpty)
        {
            int ascii = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (ascii < 0)
            {
                break;
            }

            bytes = bytes[ascii..];
            OperationStatus status = Rune.DecodeFromUtf8(bytes, out _, out int consumed);
            if (status == OperationStatus.Done)
            {
                sequences++;
            }
            else if (status == OperationStatus.InvalidData)
            {
                invalid++;
            }

            // NeedMoreData: a character cut off at the very end counts as neither.
            bytes = bytes[Math.Max(1, consumed)..];
        }

        return new Utf8Scan(sequences, invalid);
    }
}
