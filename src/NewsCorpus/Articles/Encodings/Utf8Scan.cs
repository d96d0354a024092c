using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace NewsCorpus.Articles.Encodings;

/// <summary>Counts what in some bytes is UTF-8 beyond ASCII and what cannot be.</summary>
/// <param name="Sequences">Characters beyond ASCII; where nothing is invalid, counted no further than is telling.</param>
/// <param name="Invalid">Bytes and sequences that UTF-8 does not know.</param>
internal readonly record struct Utf8Scan(int Sequences, int Invalid)
{
    /// <summary>So many characters beyond ASCII are as good as any number, when all of them are valid.</summary>
    public const int Telling = 3;

    public static Utf8Scan Of(ReadOnlySpan<byte> bytes)
    {
        // A character cut off at the very end counts as neither.
        ReadOnlySpan<byte> whole = bytes[..^CutOff(bytes)];
        return Utf8.IsValid(whole) ? new Utf8Scan(CountLeads(whole), 0) : Count(bytes);
    }

    /// <summary>One character after another: what <see cref="Of"/> says of bytes that are not all valid.</summary>
    internal static Utf8Scan Count(ReadOnlySpan<byte> bytes)
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

    private static int CountLeads(ReadOnlySpan<byte> bytes)
    {
        int leads = 0;
        while (leads < Telling && bytes.IndexOfAnyInRange((byte)0xC2, (byte)0xF4) is >= 0 and int lead)
        {
            leads++;
            bytes = bytes[(lead + 1)..];
        }

        return leads;
    }

    /// <summary>How many bytes at the end begin a character whose other bytes are missing.</summary>
    private static int CutOff(ReadOnlySpan<byte> bytes)
    {
        for (int length = 1; length <= Math.Min(3, bytes.Length); length++)
        {
            if (bytes[^length] >= 0xC0)
            {
                return Rune.DecodeFromUtf8(bytes[^length..], out _, out _) == OperationStatus.NeedMoreData ? length : 0;
            }

            if (bytes[^length] < 0x80)
            {
                return 0;
            }
        }

        return 0;
    }
}
