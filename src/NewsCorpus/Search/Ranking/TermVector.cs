using System.Buffers;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// How often an article has each of its terms, packed: for each term, ordered by hash, a variable-length number of
/// (gap to the last hash, in title?, count up to 3) and the rest of a larger count.
/// </summary>
internal static class TermVector
{
    private const int CountBits = 2;
    private const int LargestInline = (1 << CountBits) - 1;

    /// <summary>Of one term: two numbers of up to 32 bits.</summary>
    private const int MostBytes = 10;

    public static byte[] Encode(Dictionary<int, TermCount> counts)
    {
        int[] hashes = ArrayPool<int>.Shared.Rent(counts.Count);
        byte[] bytes = ArrayPool<byte>.Shared.Rent(counts.Count * MostBytes);
        counts.Keys.CopyTo(hashes, 0);
        Array.Sort(hashes, 0, counts.Count);
        int length = 0;
        int last = 0;
        foreach (int hash in hashes.AsSpan(0, counts.Count))
        {
            TermCount count = counts[hash];
            int inline = Math.Min(count.Count - 1, LargestInline);
            uint head = ((uint)(hash - last) << (CountBits + 1)) | (count.InTitle ? 1u << CountBits : 0) | (uint)inline;
            Write(bytes, ref length, head);
            if (inline == LargestInline)
            {
                Write(bytes, ref length, (uint)(count.Count - 1 - inline));
            }

            last = hash;
        }

        byte[] vector = bytes[..length];
        ArrayPool<int>.Shared.Return(hashes);
        ArrayPool<byte>.Shared.Return(bytes);
        return vector;
    }

    /// <summary>
    /// Looks up ascending <paramref name="hashes"/> in one pass; <paramref name="counts"/> gets a zero where a term is
    /// absent.
    /// </summary>
    public static void Lookup(ReadOnlySpan<byte> vector, ReadOnlySpan<int> hashes, Span<TermCount> counts)
    {
        counts.Clear();
        int wanted = 0;
        int at = 0;
        int hash = 0;
        while (at < vector.Length && wanted < hashes.Length)
        {
            uint head = Read(vector, ref at);
            hash += (int)(head >> (CountBits + 1));
            int count = (int)(head & LargestInline);
            if (count == LargestInline)
            {
                count += (int)Read(vector, ref at);
            }

            while (wanted < hashes.Length && hashes[wanted] < hash)
            {
                wanted++;
            }

            while (wanted < hashes.Length && hashes[wanted] == hash)
            {
                counts[wanted++] = new TermCount(count + 1, (head & (1u << CountBits)) != 0);
            }
        }
    }

    private static void Write(byte[] bytes, ref int length, uint value)
    {
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[length++] = (byte)value;
    }

    private static uint Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        // Most numbers take three bytes; they and shorter ones are read without a loop.
        if (at + 3 <= bytes.Length)
        {
            uint first = bytes[at];
            if (first < 0x80)
            {
                at++;
                return first;
            }

            uint second = bytes[at + 1];
            if (second < 0x80)
            {
                at += 2;
                return (first & 0x7F) | (second << 7);
            }

            uint third = bytes[at + 2];
            if (third < 0x80)
            {
                at += 3;
                return (first & 0x7F) | ((second & 0x7F) << 7) | (third << 14);
            }
        }

        return ReadLong(bytes, ref at);
    }

    private static uint ReadLong(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint value = 0;
        for (int shift = 0; at < bytes.Length && shift < 35; shift += 7)
        {
            byte b = bytes[at++];
            value |= (uint)(b & 0x7F) << shift;
            if (b < 0x80)
            {
                break;
            }
        }

        return value;
    }
}

/// <summary>How often an article has a term, the title counted too, and whether the title has it.</summary>
internal readonly record struct TermCount(int Count, bool InTitle);
