using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsCorpus.Text;

/// <summary><see cref="NormalizationKernel128"/> with AVX2: the same steps on 32 code units at once.</summary>
internal static class NormalizationKernel256
{
    /// <inheritdoc cref="NormalizationKernel.Run"/>
    public static int Run(
        FoldingRows rows, ReadOnlySpan<char> raw, int start, Span<char> output, ref int count, Span<uint> kept)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        (Vector256<byte> row2, Vector256<byte> row4, Vector256<byte> row5) =
            (Both(rows.Row2), Both(rows.Row4), Both(rows.Row5));
        int written = count;
        int last = raw.Length - NormalizationKernel.Block;
        int at = start;
        for (; at <= last; at += NormalizationKernel.Block)
        {
            if (!Fold(ref source, at, row2, row4, row5, out Vector256<byte> low, out var page0, out var page1))
            {
                break;
            }

            uint dropped = low.ExtractMostSignificantBits();
            (Vector256<ushort> a, Vector256<ushort> b) = Vector256.Widen(low);
            (a, b) = (a | page0, b | page1);
            if (dropped == 0)
            {
                a.StoreUnsafe(ref target, (nuint)written);
                b.StoreUnsafe(ref target, (nuint)written + 16);
                written += NormalizationKernel.Block;
            }
            else
            {
                uint keep = ~dropped;
                written = NormalizationKernel128.Store(ref target, written, a.GetLower(), keep & 0xFF);
                written = NormalizationKernel128.Store(ref target, written, a.GetUpper(), (keep >> 8) & 0xFF);
                written = NormalizationKernel128.Store(ref target, written, b.GetLower(), (keep >> 16) & 0xFF);
                written = NormalizationKernel128.Store(ref target, written, b.GetUpper(), keep >> 24);
            }

            if (!kept.IsEmpty)
            {
                kept[(int)((uint)at / NormalizationKernel.Block)] = ~dropped;
            }
        }

        count = written;
        return at;
    }

    /// <summary>
    /// Maps 32 code units to low bytes, the top bit set in those dropped, and the page's bits apart.
    /// </summary>
    /// <returns>False if one of them is for the slow path.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fold(
        ref ushort source, int at, Vector256<byte> row2, Vector256<byte> row4, Vector256<byte> row5,
        out Vector256<byte> low, out Vector256<ushort> page0, out Vector256<ushort> page1)
    {
        Vector256<ushort> text0 = Vector256.LoadUnsafe(ref source, (nuint)at);
        Vector256<ushort> text1 = Vector256.LoadUnsafe(ref source, (nuint)at + 16);
        Vector256<ushort> arabic0 = IsArabic(text0);
        Vector256<ushort> arabic1 = IsArabic(text1);
        page0 = arabic0 & Vector256.Create((ushort)0x0600);
        page1 = arabic1 & Vector256.Create((ushort)0x0600);

        // What is not of the Arabic page must be below U+0040 and no apostrophe; that turns into 0xFF under this sum.
        Vector256<ushort> other = Vector256.Max(Other(text0, arabic0), Other(text1, arabic1));
        Vector256<byte> isArabic = Vector256.Narrow(arabic0, arabic1);
        low = Vector256.Narrow(text0 & Vector256.Create((ushort)0x7F), text1 & Vector256.Create((ushort)0x7F));
        Vector256<byte> row = low & Vector256.Create((byte)0x70);
        Vector256<byte> rare = Vector256.Equals(row, Vector256.Create((byte)0x10))
            | Vector256.GreaterThanOrEqual(row, Vector256.Create((byte)0x60))
            | Vector256.LessThan(low - Vector256.Create((byte)0x53), Vector256.Create((byte)3));
        Vector256<byte> slow = (rare & isArabic)
            | Vector256.GreaterThan(other, Vector256.Create((ushort)0x3E)).AsByte();
        Vector256<byte> change = InRow(row2, low, 0x20) | InRow(row4, low, 0x40) | InRow(row5, low, 0x50);
        low ^= change & isArabic;
        return slow == Vector256<byte>.Zero;
    }

    private static Vector256<ushort> IsArabic(Vector256<ushort> text) =>
        Vector256.Equals(text & Vector256.Create((ushort)0xFF80), Vector256.Create((ushort)0x0600));

    private static Vector256<ushort> Other(Vector256<ushort> text, Vector256<ushort> isArabic) =>
        Vector256.AndNot((text ^ Vector256.Create((ushort)'\'')) - Vector256<ushort>.One, isArabic);

    /// <summary>
    /// The row's entries for the bytes that are in it, 0 for others: an index with its top bit set gives 0.
    /// </summary>
    private static Vector256<byte> InRow(Vector256<byte> row, Vector256<byte> low, byte start) =>
        Avx2.Shuffle(
            row, Vector256.AddSaturate(low ^ Vector256.Create(start), Vector256.Create((byte)0x70)));

    /// <summary>AVX2 shuffles within its two halves, so both hold the row.</summary>
    private static Vector256<byte> Both(Vector128<byte> row) => Vector256.Create(row, row);
}
