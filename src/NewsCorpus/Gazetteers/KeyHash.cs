namespace NewsCorpus.Gazetteers;

/// <summary>
/// A 64-bit hash of folded keys, taken from the last letter to the first: what is left of a word behind each of its
/// proclitics is hashed on the way, in one pass, and restored letters need no copy.
/// </summary>
internal static class KeyHash
{
    public const ulong Seed = 0x9E3779B97F4A7C15;
    private const ulong Multiplier = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<char> key) => Finish(Prepend(Seed, key));

    /// <summary>The hash of <paramref name="front"/> and <paramref name="key"/> as one word.</summary>
    public static ulong Of(ReadOnlySpan<char> front, ReadOnlySpan<char> key) =>
        Finish(Prepend(Prepend(Seed, key), front));

    /// <summary>The state of a longer word: <paramref name="front"/> stands before what was hashed so far.</summary>
    public static ulong Prepend(ulong state, ReadOnlySpan<char> front)
    {
        for (int i = front.Length - 1; i >= 0; i--)
        {
            state = Prepend(state, front[i]);
        }

        return state;
    }

    public static ulong Prepend(ulong state, char front)
    {
        state = (state ^ front) * Multiplier;
        return state ^ (state >> 29);
    }

    public static ulong Finish(ulong state)
    {
        state ^= state >> 32;
        state *= Multiplier;
        return state ^ (state >> 32);
    }

    /// <summary>The hash of a step from a trie node over a token.</summary>
    public static ulong Step(int node, ulong token) => Finish(token + (((ulong)(uint)node + 1) * Seed));
}
