using System.Numerics;

namespace NewsCorpus.Search.Ranking;

/// <summary>A 64-bit sketch of an article's terms: nearly equal articles differ in few bits.</summary>
internal static class SimHash
{
    /// <summary>At most so many bits differ between near duplicates.</summary>
    public const int NearBits = 5;

    public static long Of(Dictionary<int, TermCount> counts)
    {
        Span<int> sums = stackalloc int[64];
        sums.Clear();
        foreach ((int term, TermCount count) in counts)
        {
            ulong hash = Spread((ulong)term);
            int weight = Math.Min(count.Count, 4);
            for (int bit = 0; bit < 64; bit++)
            {
                sums[bit] += ((hash >> bit) & 1) != 0 ? weight : -weight;
            }
        }

        ulong sketch = 0;
        for (int bit = 0; bit < 64; bit++)
        {
            sketch |= sums[bit] > 0 ? 1UL << bit : 0;
        }

        return (long)sketch;
    }

    public static bool AreNear(long a, long b) => BitOperations.PopCount((ulong)(a ^ b)) <= NearBits;

    private static ulong Spread(ulong x)
    {
        x += 0x9E3779B97F4A7C15;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
