namespace NewsCorpus.Gazetteers;

/// <summary>A 64-bit hash of folded keys that can go on from a prefix, so that restored letters need no copy.</summary>
internal static class KeyHash
{
    public const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<char> key) => Finish(Continue(Seed, key));

    public static ulong Continue(ulong hash, ReadOnlySpan<char> key)
    {
        foreach (char c in key)
        {
            hash = (hash ^ c) * Multiplier;
            hash ^= hash >> 29;
        }

        return hash;
    }

    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= Multiplier;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash of a step from a trie node over a token.</summary>
    public static ulong Step(int node, ulong token) => Finish(token + (((ulong)(uint)node + 1) * Seed));
}
