using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsCorpus.Text;

/// <summary>
/// The kernel for machines without AVX-512: 16 code units a step, rows of the Arabic page looked up by byte shuffles,
/// and a shuffle table that drops. Blocks with Latin letters, digits of the Arabic page or other pages are left out.
/// </summary>
internal static class NormalizationKernel128
{
    private const int Step = 16;

    /// <summary>For each set of 8 kept code units, the bytes that bring them together.</summary>
    private static readonly byte[] Together = MakeTogether();

    /// <inheritdoc cref="NormalizationKernel.Run"/>
    public static int Run(
        FoldingRows rows, ReadOnlySpan<char> raw, int start, Span<char> output, ref int count, Span<uint> kept)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        (Vector128<byte> row2, Vector128<byte> row4, Vector128<byte> row5) = (rows.Row2, rows.Row4, rows.Row5);
        int written = count;
        int last = raw.Length - NormalizationKernel.Block;
        int at = start;
        for (; at <= last; at += NormalizationKernel.Block)
        {
            int next = at + Step;
            if (!Fold(ref source, at, row2, row4, row5, out Vector128<byte> low0, out var page00, out var page01)
                || !Fold(ref source, next, row2, row4, row5, out Vector128<byte> low1, out var page10, out var page11))
            {
                break;
            }

            uint dropped = low0.ExtractMostSignificantBits() | (low1.ExtractMostSignificantBits() << Step);
            (Vector128<ushort> a, Vector128<ushort> b) = Vector128.Widen(low0);
            (Vector128<ushort> c, Vector128<ushort> d) = Vector128.Widen(low1);
            (a, b, c, d) = (a | page00, b | page01, c | page10, d | page11);
            if (dropped == 0)
            {
                a.StoreUnsafe(ref target, (nuint)written);
                b.StoreUnsafe(ref target, (nuint)written + 8);
                c.StoreUnsafe(ref target, (nuint)written + 16);
                d.StoreUnsafe(ref target, (nuint)written + 24);
                written += NormalizationKernel.Block;
            }
            else
            {
                uint keep = ~dropped;
                written = Store(ref target, written, a, keep & 0xFF);
                written = Store(ref target, written, b, (keep >> 8) & 0xFF);
                written = Store(ref target, written, c, (keep >> 16) & 0xFF);
                written = Store(ref target, written, d, keep >> 24);
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
    /// Maps 16 code units to low bytes, the top bit set in those dropped, and the page's bits apart.
    /// </summary>
    /// <returns>False if one of them is for the slow path.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Fold(
        ref ushort source, int at, Vector128<byte> row2, Vector128<byte> row4, Vector128<byte> row5,
        out Vector128<byte> low, out Vector128<ushort> page0, out Vector128<ushort> page1)
    {
        Vector128<ushort> text0 = Vector128.LoadUnsafe(ref source, (nuint)at);
        Vector128<ushort> text1 = Vector128.LoadUnsafe(ref source, (nuint)at + 8);
        Vector128<ushort> arabic0 = IsArabic(text0);
        Vector128<ushort> arabic1 = IsArabic(text1);
        page0 = arabic0 & Vector128.Create((ushort)0x0600);
        page1 = arabic1 & Vector128.Create((ushort)0x0600);

        // What is not of the Arabic page must be below U+0040 and no apostrophe; that turns into 0xFF under this sum.
        Vector128<ushort> other = Vector128.Max(Other(text0, arabic0), Other(text1, arabic1));
        Vector128<byte> isArabic = Vector128.Narrow(arabic0, arabic1);
        low = Vector128.Narrow(text0 & Vector128.Create((ushort)0x7F), text1 & Vector128.Create((ushort)0x7F));
        Vector128<byte> row = low & Vector128.Create((byte)0x70);
        Vector128<byte> rare = Vector128.Equals(row, Vector128.Create((byte)0x10))
            | Vector128.GreaterThanOrEqual(row, Vector128.Create((byte)0x60))
            | Vector128.LessThan(low - Vector128.Create((byte)0x53), Vector128.Create((byte)3));
        Vector128<byte> slow = (rare & isArabic)
            | Vector128.GreaterThan(other, Vector128.Create((ushort)0x3E)).AsByte();
        Vector128<byte> change = InRow(row2, low, 0x20) | InRow(row4, low, 0x40) | InRow(row5, low, 0x50);
        low ^= change & isArabic;
        return slow == Vector128<byte>.Zero;
    }

    private static Vector128<ushort> IsArabic(Vector128<ushort> text) =>
        Vector128.Equals(text & Vector128.Create((ushort)0xFF80), Vector128.Create((ushort)0x0600));

    private static Vector128<ushort> Other(Vector128<ushort> text, Vector128<ushort> isArabic) =>
        Vector128.AndNot((text ^ Vector128.Create((ushort)'\'')) - Vector128<ushort>.One, isArabic);

    /// <summary>
    /// The row's entries for the bytes that are in it, 0 for others: an index with its top bit set gives 0.
    /// </summary>
    private static Vector128<byte> InRow(Vector128<byte> row, Vector128<byte> low, byte start) =>
        Vector128.ShuffleNative(
            row, Vector128.AddSaturate(low ^ Vector128.Create(start), Vector128.Create((byte)0x70)));

    /// <summary>Writes those of 8 code units that are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Store(ref ushort target, int written, Vector128<ushort> units, uint keep)
    {
        ref byte together = ref MemoryMarshal.GetArrayDataReference(Together);
        Vector128<byte> order = Vector128.LoadUnsafe(ref together, keep * 16);
        Vector128.ShuffleNative(units.AsByte(), order).AsUInt16().StoreUnsafe(ref target, (nuint)written);
        return written + BitOperations.PopCount(keep);
    }

    private static byte[] MakeTogether()
    {
        byte[] table = new byte[256 * 16];
        for (int keep = 0; keep < 256; keep++)
        {
            int to = keep * 16;
            for (int unit = 0; unit < 8; unit++)
            {
                if ((keep >> unit & 1) != 0)
                {
                    table[to++] = (byte)(unit * 2);
                    table[to++] = (byte)((unit * 2) + 1);
                }
            }
        }

        return table;
    }
}
