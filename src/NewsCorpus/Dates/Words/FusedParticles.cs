using System.Runtime.CompilerServices;

namespace NewsCorpus.Dates.Words;

/// <summary>The one-letter words that Arabic writes onto the next: و and, ف so, ب by, ل for, ك as.</summary>
internal static class FusedParticles
{
    public const int Longest = 2;

    /// <summary>A bit for each, counted from ب, the first of them in Unicode's order.</summary>
    private const ulong Letters = 1UL | 1UL << ('ف' - 'ب') | 1UL << ('ك' - 'ب') | 1UL << ('ل' - 'ب') | 1UL << ('و' - 'ب');

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsOne(char c) => One(c) != 0;

    /// <summary>1 for such a letter, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int One(char c)
    {
        uint at = (uint)(c - 'ب');
        return (int)(Letters >> (int)at) & (at < 64 ? 1 : 0);
    }
}
