using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsCorpus.Text;

/// <summary>
/// A 64-bit hash of folded keys: the sum of each letter times a power of an odd base, then mixed. Before mixing, the
/// hash of a word behind its proclitics follows from that of the whole word, and that of a word with letters put before
/// it from that of the bare one; no letter is looked at again.
/// </summary>
internal static class KeyHash
{
    private const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>Times <see cref="Base"/> it is 1.</summary>
    private const ulong Inverse = 0xF1DE83E19937733D;

    private const ulong Mixer = 0xD6E8FEB86659FD93;

    // An array and not a span of constants: code that is not optimised makes an object each time it asks for such a span.
    private static readonly ulong[] KnownPowers =
    [
        0x0000000000000001, 0x9E3779B97F4A7C15, 0xDF442D22CE4859B9, 0x604A5CE3ADDEF82D,
        0xD94363FC538227B1, 0x2E2B795F2D10FD85, 0x4BE7956E30A337E9, 0x5ECB31E4CCD2721D,
        0x06D4B2611BEB6861, 0x0F10CD6A9BE88BF5, 0x80E0DCF76DB02719, 0x779023CF069D510D,
        0x4114E3439EEBF211, 0x8FC15A19BA851765, 0x50687085A271D749, 0x82FE791BE9B804FD,
        0xF53F7DFF42A4F4C1, 0xC1712BCBDCDF8FD5, 0x204DB59CA693F879, 0xE1A216043077FDED,
        0x07DDE4BF1258A071, 0x657DF06EDEA5E545, 0xFB5E617F1F9B3AA9, 0xB39AFCD693FFABDD,
        0x761AF3294C1A2521, 0x3737591302AB07B5, 0xA6A140EA15154DD9, 0xA09B3202342E7ECD,
        0x590DD8F2277DB2D1, 0x3710DF127F56E725, 0xF0F4B4B9B5C8E209, 0x196A94FE0490E6BD,
    ];

    /// <summary>The powers of <see cref="Base"/> by exponent.</summary>
    public static ReadOnlySpan<ulong> Powers => KnownPowers;

    public static ulong Of(ReadOnlySpan<char> key) => Mix(State(key));

    /// <summary>The hash of <paramref name="front"/> and <paramref name="key"/> as one word.</summary>
    public static ulong Of(ReadOnlySpan<char> front, ReadOnlySpan<char> key) => Mix(Join(front, State(key)));

    /// <summary>The hash of a key before mixing.</summary>
    public static ulong State(ReadOnlySpan<char> key)
    {
        ReadOnlySpan<ulong> powers = Powers;
        ulong state = 0;
        int known = Math.Min(key.Length, powers.Length);
        for (int i = 0; i < known; i++)
        {
            state += key[i] * powers[i];
        }

        ulong power = powers[^1];
        for (int i = known; i < key.Length; i++)
        {
            power *= Base;
            state += key[i] * power;
        }

        return state;
    }

    /// <summary>The state of what is left of a key behind its first <paramref name="front"/>.</summary>
    /// <param name="state">The state of the whole key.</param>
    /// <param name="front">The letters to cut off, at most a few.</param>
    public static ulong Cut(ulong state, ReadOnlySpan<char> front)
    {
        foreach (char c in front)
        {
            state = (state - c) * Inverse;
        }

        return state;
    }

    /// <summary>The state of what is left of a key behind its first letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Cut(ulong state, char first) => (state - first) * Inverse;

    /// <summary>The state of a key with <paramref name="front"/> put before it.</summary>
    public static ulong Join(ReadOnlySpan<char> front, ulong state)
    {
        for (int i = front.Length - 1; i >= 0; i--)
        {
            state = (state * Base) + front[i];
        }

        return state;
    }

    /// <summary>The hash of a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong state)
    {
        state ^= state >> 32;
        state *= Mixer;
        return state ^ (state >> 32);
    }

    /// <summary>The hashes of many states.</summary>
    public static void Mix(ReadOnlySpan<ulong> states, Span<ulong> hashes)
    {
        int done = 0;
        if (Vector512.IsHardwareAccelerated)
        {
            ref ulong source = ref MemoryMarshal.GetReference(states);
            ref ulong target = ref MemoryMarshal.GetReference(hashes[..states.Length]);
            Vector512<ulong> mixer = Vector512.Create(Mixer);
            for (; done + Vector512<ulong>.Count <= states.Length; done += Vector512<ulong>.Count)
            {
                Vector512<ulong> state = Vector512.LoadUnsafe(ref source, (nuint)done);
                state = (state ^ (state >>> 32)) * mixer;
                (state ^ (state >>> 32)).StoreUnsafe(ref target, (nuint)done);
            }
        }

        for (; done < states.Length; done++)
        {
            hashes[done] = Mix(states[done]);
        }
    }

    /// <summary>The hashes of what is left of eight keys behind their first letters; needs AVX-512.</summary>
    /// <param name="first">The letters to cut off.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void MixCut(ReadOnlySpan<ulong> states, Vector128<ushort> first, Span<ulong> hashes)
    {
        Vector512<ulong> state = (Vector512.Create(states) - Avx512F.ConvertToVector512UInt64(first)) * Vector512.Create(Inverse);
        state = (state ^ (state >>> 32)) * Vector512.Create(Mixer);
        (state ^ (state >>> 32)).CopyTo(hashes);
    }
}
