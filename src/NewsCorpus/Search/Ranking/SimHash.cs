using System.Numerics;

namespace NewsCorpus.Search.Ranking;

/// <summary>A 64-bit sketch of an article's terms: nearly equal articles differ in few bits.</summary>
internal static class SimHash
{
    /// <summary>At most so many bits differ between near duplicates.</summary>
    public const int NearBits = 5;

    private const int MostWeight = 4;
    private const ulong EachByte = 0x0101010101010101;

    /// <summary>
    /// A bit is set where the terms that have it set in their hash weigh more than those that have not. Eight bits are
    /// added at once, as the bytes of a word, until a byte could overflow.
    /// </summary>
    public static long Of(Dictionary<int, TermCount> counts)
    {
        Span<ulong> lanes = stackalloc ulong[8];
        Span<int> sums = stackalloc int[64];
        lanes.Clear();
        sums.Clear();
        int total = 0;
        int inLanes = 0;
        foreach ((int term, TermCount count) in counts)
        {
            ulong hash = Spread((ulong)term);
            uint weight = (uint)Math.Min(count.Count, MostWeight);
            total += (int)weight;
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                // Each bit of the byte goes to the lowest bit of a byte of its own.
                ulong bits = ((((hash >> (lane * 8)) & 0xFF) * EachByte) & 0x8040201008040201) + 0x7F7F7F7F7F7F7F7F;
                lanes[lane] += ((bits >> 7) & EachByte) * weight;
            }

            inLanes += MostWeight;
            if (inLanes > byte.MaxValue - MostWeight)
            {
                Flush(lanes, sums);
                inLanes = 0;
            }
        }

        Flush(lanes, sums);
        ulong sketch = 0;
        for (int bit = 0; bit < 64; bit++)
        {
            sketch |= 2 * sums[bit] > total ? 1UL << bit : 0;
        }

        return (long)sketch;
    }

    public static bool AreNear(long a, long b) => BitOperations.PopCount((ulong)(a ^ b)) <= NearBits;

    private static void Flush(Span<ulong> lanes, Span<int> sums)
    {
        for (int bit = 0; bit < 64; bit++)
        {
            sums[bit] += (int)((lanes[bit / 8] >> (bit % 8 * 8)) & 0xFF);
        }

        lanes.Clear();
    }

    private static ulong Spread(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
