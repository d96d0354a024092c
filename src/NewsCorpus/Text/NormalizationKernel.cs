using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsCorpus.Text;

/// <summary>
/// The vector part of the normaliser: 64 code units a block. ASCII and the Arabic page are narrowed to bytes, looked up
/// there and packed; the few others of a block are looked up one by one and written over what the vectors left in
/// their places. It stops before a block that has a cluster, or drops one of those others; <see cref="Normalization"/>
/// does that block code unit by code unit. A last, partial block is done together with the end of the one before, of
/// which nothing comes then. What it gives is what the scalar walk gives, on any text.
/// </summary>
internal static class NormalizationKernel
{
    /// <summary>Code units a block; offsets given to <see cref="Run"/> are multiples of it.</summary>
    public const int Block = 64;

    /// <summary>Room that the output needs past its last character, since whole vectors are written.</summary>
    public const int Slack = Block * 2;

    /// <summary>The best that this machine can do.</summary>
    public static KernelLevel Best { get; } = !BitConverter.IsLittleEndian ? KernelLevel.Scalar
        : Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported ? KernelLevel.Avx512
        : Avx2.IsSupported ? KernelLevel.Avx2
        : Vector128.IsHardwareAccelerated ? KernelLevel.Bits128
        : KernelLevel.Scalar;

    /// <summary>Normalises the text, a block or more, from <paramref name="start"/> on.</summary>
    /// <param name="level">Which instructions to use, at most <see cref="Best"/>.</param>
    /// <param name="start">Where to start, a multiple of <see cref="Block"/>.</param>
    /// <param name="output">The output, with room for what is left of the text and <see cref="Slack"/>.</param>
    /// <param name="count">Characters in the output.</param>
    /// <param name="map">A place for each block of the text; empty if not wanted.</param>
    /// <returns>Where it stopped: before a block it leaves, or at the end.</returns>
    public static int Run(
        KernelLevel level, FoldingTable table, ReadOnlySpan<char> raw, int start,
        Span<char> output, ref int count, Span<KeptBlock> map)
    {
        bool hasRoom = output.Length - count >= raw.Length - start + Block;
        return !hasRoom ? start : level switch
        {
            KernelLevel.Avx512 => Run512(table, raw, start, output, ref count, map),
            KernelLevel.Avx2 => RunRows<Vector256<byte>, Lanes256>(table, raw, start, output, ref count, map),
            _ => RunRows<Vector128<byte>, Lanes128>(table, raw, start, output, ref count, map),
        };
    }

    /// <summary>A look-up by permutation of whole pages, and a compress that drops.</summary>
    private static int Run512(
        FoldingTable table, ReadOnlySpan<char> raw, int start, Span<char> output, ref int count, Span<KeptBlock> map)
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        ref ushort entries = ref MemoryMarshal.GetReference(table.Entries);
        ref byte codes = ref MemoryMarshal.GetArrayDataReference(table.Kernel.Codes);
        Vector512<byte> ascii0 = Vector512.LoadUnsafe(ref codes);
        Vector512<byte> ascii1 = Vector512.LoadUnsafe(ref codes, 64);
        Vector512<byte> arabic0 = Vector512.LoadUnsafe(ref codes, 128);
        Vector512<byte> arabic1 = Vector512.LoadUnsafe(ref codes, 192);
        ref byte places = ref MemoryMarshal.GetArrayDataReference(KernelTables.Places);
        Vector512<byte> lowBytes = Vector512.LoadUnsafe(ref places);
        Vector512<byte> highBytes = Vector512.LoadUnsafe(ref places, 64);
        Vector512<byte> arabicPage = Vector512.LoadUnsafe(ref places, 128);
        Vector512<byte> rareCode = Vector512.Create(KernelTables.RareCode);
        KeptBlock unwanted = default;
        ref KeptBlock block = ref map.IsEmpty ? ref unwanted : ref map[start / Block];
        nint nextBlock = map.IsEmpty ? 0 : 1;
        nint last = raw.Length - Block;
        nint written = count;
        nint at = start;
        for (; at <= last; at += Block)
        {
            ref ushort here = ref Unsafe.Add(ref source, at);
            ref ushort there = ref Unsafe.Add(ref target, written);
            ulong kept = Fold512(
                ascii0, ascii1, arabic0, arabic1, lowBytes, highBytes, arabicPage, rareCode, ref here, ref there,
                Vector512<byte>.AllBitsSet, out ulong rare);
            block = new KeptBlock(kept, (int)written);
            block = ref Unsafe.Add(ref block, nextBlock);
            if (!Patch(ref entries, ref here, ref there, rare, kept))
            {
                break;
            }

            written += (nint)ulong.PopCount(kept);
        }

        int done = (int)(at - last);
        if (done is > 0 and < Block)
        {
            // The last, partial block: once more the code units before it, and nothing comes of them.
            ref ushort here = ref Unsafe.Add(ref source, last);
            ref ushort there = ref Unsafe.Add(ref target, written);
            ulong kept = Fold512(
                ascii0, ascii1, arabic0, arabic1, lowBytes, highBytes, arabicPage, rareCode, ref here, ref there,
                Vector512.GreaterThanOrEqual(Vector512<byte>.Indices, Vector512.Create((byte)done)), out ulong rare);
            block = new KeptBlock(kept >> done, (int)written);
            if (Patch(ref entries, ref here, ref there, rare, kept))
            {
                at = raw.Length;
                written += (nint)ulong.PopCount(kept);
            }
        }

        count = (int)written;
        return (int)at;
    }

    /// <summary>Writes what comes of a block.</summary>
    /// <param name="wanted">All bits set for the code units of which something may come.</param>
    /// <param name="rare">A bit for each code unit to be looked up by itself.</param>
    /// <returns>A bit for each of which something came.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Fold512(
        Vector512<byte> ascii0, Vector512<byte> ascii1, Vector512<byte> arabic0, Vector512<byte> arabic1,
        Vector512<byte> lowBytes, Vector512<byte> highBytes, Vector512<byte> arabicPage, Vector512<byte> rareCode,
        ref ushort source, ref ushort target, Vector512<byte> wanted, out ulong rare)
    {
        Vector512<byte> text0 = Vector512.LoadUnsafe(ref source).AsByte();
        Vector512<byte> text1 = Vector512.LoadUnsafe(ref source, 32).AsByte();
        Vector512<byte> low = Avx512Vbmi.PermuteVar64x8x2(text0, lowBytes, text1);
        Vector512<byte> page = Avx512Vbmi.PermuteVar64x8x2(text0, highBytes, text1)
            | (low & Vector512.Create((byte)0x80));
        Vector512<byte> code = Vector512.ConditionalSelect(
            Vector512.Equals(page, Vector512<byte>.Zero),
            Avx512Vbmi.PermuteVar64x8x2(ascii0, low, ascii1),
            rareCode);
        code = Vector512.ConditionalSelect(
            Vector512.Equals(page, arabicPage),
            Avx512Vbmi.PermuteVar64x8x2(arabic0, low, arabic1),
            code) & wanted;
        rare = Vector512.Equals(code, rareCode).ExtractMostSignificantBits();
        Vector512<byte> keep = ~Vector512.Equals(code, Vector512<byte>.Zero);
        Vector512<sbyte> packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, keep, code).AsSByte();

        // The top bit, spread over the high byte, becomes the Arabic page.
        Vector512<short> both = Vector512.Create((short)0x067F);
        (Avx512BW.ConvertToVector512Int16(packed.GetLower()) & both).AsUInt16().StoreUnsafe(ref target);
        (Avx512BW.ConvertToVector512Int16(packed.GetUpper()) & both).AsUInt16().StoreUnsafe(ref target, 32);
        return keep.ExtractMostSignificantBits();
    }

    /// <summary>Look-ups by byte shuffles, by row and column, and a shuffle table that drops.</summary>
    private static int RunRows<TVector, TLanes>(
        FoldingTable table, ReadOnlySpan<char> raw, int start, Span<char> output, ref int count, Span<KeptBlock> map)
        where TVector : struct
        where TLanes : struct, IKernelLanes<TVector>
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        ref ushort entries = ref MemoryMarshal.GetReference(table.Entries);
        TVector kindColumns = TLanes.Table(table.Kernel.KindColumns);
        TVector kindRows = TLanes.Table(table.Kernel.KindRows);
        TVector changes = TLanes.Table(table.Kernel.Changes);
        TVector dropColumns = TLanes.Table(table.Kernel.DropColumns);
        TVector dropRows = TLanes.Table(table.Kernel.DropRows);
        TVector caseBit = TLanes.All(table.Kernel.CaseBit);
        KeptBlock unwanted = default;
        ref KeptBlock block = ref map.IsEmpty ? ref unwanted : ref map[start / Block];
        nint nextBlock = map.IsEmpty ? 0 : 1;
        nint last = raw.Length - Block;
        nint written = count;
        nint at = start;
        for (; at <= last; at += Block)
        {
            ref ushort here = ref Unsafe.Add(ref source, at);
            (nint end, ulong kept, ulong rare) = FoldRows<TVector, TLanes>(
                kindColumns, kindRows, changes, dropColumns, dropRows, caseBit, ref here, ref target, written, 0);
            block = new KeptBlock(kept, (int)written);
            block = ref Unsafe.Add(ref block, nextBlock);
            if (!Patch(ref entries, ref here, ref Unsafe.Add(ref target, written), rare, kept))
            {
                break;
            }

            written = end;
        }

        int done = (int)(at - last);
        if (done is > 0 and < Block)
        {
            ref ushort here = ref Unsafe.Add(ref source, last);
            (nint end, ulong kept, ulong rare) = FoldRows<TVector, TLanes>(
                kindColumns, kindRows, changes, dropColumns, dropRows, caseBit, ref here, ref target, written,
                KeptBlock.BitsBefore(done));
            block = new KeptBlock(kept >> done, (int)written);
            if (Patch(ref entries, ref here, ref Unsafe.Add(ref target, written), rare, kept))
            {
                at = raw.Length;
                written = end;
            }
        }

        count = (int)written;
        return (int)at;
    }

    /// <summary>Writes what comes of a block from <paramref name="written"/> on.</summary>
    /// <param name="unwanted">A bit for each code unit of which nothing is to come.</param>
    /// <returns>Also a bit for each of which something came, and one for each to be looked up by itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (nint End, ulong Kept, ulong Rare) FoldRows<TVector, TLanes>(
        TVector kindColumns, TVector kindRows, TVector changes, TVector dropColumns, TVector dropRows, TVector caseBit,
        ref ushort source, ref ushort target, nint written, ulong unwanted)
        where TVector : struct
        where TLanes : struct, IKernelLanes<TVector>
    {
        ref byte together = ref MemoryMarshal.GetArrayDataReference(KernelTables.Together);
        ulong rare = 0;
        ulong dropped = 0;
        for (nint step = 0; step < Block; step += TLanes.Step)
        {
            // ASCII keeps its low byte and Arabic loses its page; of all others the low byte has its top bit set,
            // in which look-ups find nothing, or they look like U+0600.
            TLanes.Split(ref Unsafe.Add(ref source, step), out TVector low, out TVector isArabic);
            TVector unified = TLanes.Xor(low, isArabic); // Arabic with its bits turned round
            TVector row = TLanes.HighNibbles(unified);
            TVector kind = TLanes.And(TLanes.Look(kindColumns, low), TLanes.Look(kindRows, row));
            TVector isUpper = TLanes.Less(TLanes.Add(unified, TLanes.All(0x80 - 'A')), 0x80 + 26);
            TVector folded = TLanes.Xor(
                TLanes.Xor(low, TLanes.And(isUpper, caseBit)), TLanes.Look(changes, kind));
            TVector high = TLanes.And(isArabic, TLanes.All(6));
            TVector isPlain = TLanes.AddSaturated(kind, TLanes.All(0x70));
            if (unwanted == 0 && TLanes.AreTopBitsSet(isPlain))
            {
                written = TLanes.Store(ref target, written, folded, high);
                continue;
            }

            TVector drop = TLanes.And(TLanes.Look(dropColumns, low), TLanes.Look(dropRows, row));
            uint drops = TLanes.TopBits(TLanes.AddSaturated(drop, TLanes.All(0x7F)))
                | ((uint)(unwanted >> (int)step) & TLanes.Mask);
            written = TLanes.Store(ref target, written, folded, high, ~drops, ref together);
            rare |= (ulong)(~(TLanes.TopBits(isPlain) | drops) & TLanes.Mask) << (int)step;
            dropped |= (ulong)drops << (int)step;
        }

        return (written, ~dropped, rare);
    }

    /// <summary>Looks the rare code units up, one by one.</summary>
    /// <returns>False if the block is not for the kernel.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Patch(ref ushort entries, ref ushort source, ref ushort target, ulong rare, ulong kept)
    {
        for (; rare != 0; rare &= rare - 1)
        {
            int unit = BitOperations.TrailingZeroCount(rare);
            ushort entry = Unsafe.Add(ref entries, Unsafe.Add(ref source, unit));
            if (entry >= FoldingTable.Drop)
            {
                return false;
            }

            Unsafe.Add(ref target, (nint)ulong.PopCount(kept & ((1UL << unit) - 1))) = entry;
        }

        return true;
    }

    /// <summary>Writes those of 8 code units that are kept.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint StoreKept(ref ushort target, nint end, Vector128<byte> units, uint keep, ref byte together)
    {
        Vector128<byte> order = Vector128.LoadUnsafe(ref together, keep * 16);
        Vector128.ShuffleNative(units, order).AsUInt16().StoreUnsafe(ref target, (nuint)end);
        return end + BitOperations.PopCount(keep);
    }

    private readonly struct Lanes128 : IKernelLanes<Vector128<byte>>
    {
        public static nint Step => 16;
        public static uint Mask => 0xFFFF;
        public static Vector128<byte> All(byte value) => Vector128.Create(value);
        public static Vector128<byte> Table(byte[] table) => Vector128.LoadUnsafe(ref table[0]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Split(ref ushort source, out Vector128<byte> low, out Vector128<byte> isArabic)
        {
            Vector128<ushort> text0 = Vector128.LoadUnsafe(ref source);
            Vector128<ushort> text1 = Vector128.LoadUnsafe(ref source, 8);
            Vector128<ushort> off0 = Vector128.Min(text0, text0 - Vector128.Create((ushort)0x0600));
            Vector128<ushort> off1 = Vector128.Min(text1, text1 - Vector128.Create((ushort)0x0600));
            low = Narrow(off0, off1);
            isArabic = Narrow(text0 ^ off0, text1 ^ off1);
        }

        public static Vector128<byte> HighNibbles(Vector128<byte> a) =>
            (a.AsUInt16() >>> 4).AsByte() & Vector128.Create((byte)0x0F);

        public static Vector128<byte> And(Vector128<byte> a, Vector128<byte> b) => a & b;
        public static Vector128<byte> Xor(Vector128<byte> a, Vector128<byte> b) => a ^ b;
        public static Vector128<byte> Add(Vector128<byte> a, Vector128<byte> b) => a + b;
        public static Vector128<byte> AddSaturated(Vector128<byte> a, Vector128<byte> b) => Vector128.AddSaturate(a, b);
        public static Vector128<byte> Less(Vector128<byte> a, byte limit) =>
            Vector128.LessThan(a.AsSByte(), Vector128.Create(limit).AsSByte()).AsByte();

        public static Vector128<byte> Look(Vector128<byte> table, Vector128<byte> index) => Ssse3.IsSupported
            ? Ssse3.Shuffle(table, index)
            : Vector128.ShuffleNative(table, index & Vector128.Create((byte)0x8F));

        public static bool AreTopBitsSet(Vector128<byte> a) => a.ExtractMostSignificantBits() == Mask;
        public static uint TopBits(Vector128<byte> a) => a.ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Store(ref ushort target, nint end, Vector128<byte> low, Vector128<byte> high)
        {
            (Vector128<byte> a, Vector128<byte> b) = Widen(low, high);
            a.AsUInt16().StoreUnsafe(ref target, (nuint)end);
            b.AsUInt16().StoreUnsafe(ref target, (nuint)end + 8);
            return end + Step;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Store(
            ref ushort target, nint end, Vector128<byte> low, Vector128<byte> high, uint keep, ref byte together)
        {
            (Vector128<byte> a, Vector128<byte> b) = Widen(low, high);
            end = StoreKept(ref target, end, a, keep & 0xFF, ref together);
            return StoreKept(ref target, end, b, (keep >> 8) & 0xFF, ref together);
        }

        private static Vector128<byte> Narrow(Vector128<ushort> a, Vector128<ushort> b) => Sse2.IsSupported
            ? Sse2.PackUnsignedSaturate(a.AsInt16(), b.AsInt16())
            : Vector128.NarrowWithSaturation(a, b);

        private static (Vector128<byte> Lower, Vector128<byte> Upper) Widen(Vector128<byte> low, Vector128<byte> high)
        {
            if (Sse2.IsSupported)
            {
                return (Sse2.UnpackLow(low, high), Sse2.UnpackHigh(low, high));
            }

            (Vector128<ushort> a, Vector128<ushort> b) = Vector128.Widen(low);
            (Vector128<ushort> a1, Vector128<ushort> b1) = Vector128.Widen(high);
            return ((a | (a1 << 8)).AsByte(), (b | (b1 << 8)).AsByte());
        }
    }

    /// <summary>AVX2 packs and unpacks within its two halves: quarters 1 and 2 of the text change places.</summary>
    private readonly struct Lanes256 : IKernelLanes<Vector256<byte>>
    {
        public static nint Step => 32;
        public static uint Mask => uint.MaxValue;
        public static Vector256<byte> All(byte value) => Vector256.Create(value);
        public static Vector256<byte> Table(byte[] table) =>
            Vector256.Create(Vector128.LoadUnsafe(ref table[0]), Vector128.LoadUnsafe(ref table[0]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static void Split(ref ushort source, out Vector256<byte> low, out Vector256<byte> isArabic)
        {
            Vector256<ushort> text0 = Vector256.LoadUnsafe(ref source);
            Vector256<ushort> text1 = Vector256.LoadUnsafe(ref source, 16);
            Vector256<ushort> off0 = Vector256.Min(text0, text0 - Vector256.Create((ushort)0x0600));
            Vector256<ushort> off1 = Vector256.Min(text1, text1 - Vector256.Create((ushort)0x0600));
            low = Avx2.PackUnsignedSaturate(off0.AsInt16(), off1.AsInt16());
            isArabic = Avx2.PackUnsignedSaturate((text0 ^ off0).AsInt16(), (text1 ^ off1).AsInt16());
        }

        public static Vector256<byte> HighNibbles(Vector256<byte> a) =>
            (a.AsUInt16() >>> 4).AsByte() & Vector256.Create((byte)0x0F);

        public static Vector256<byte> And(Vector256<byte> a, Vector256<byte> b) => a & b;
        public static Vector256<byte> Xor(Vector256<byte> a, Vector256<byte> b) => a ^ b;
        public static Vector256<byte> Add(Vector256<byte> a, Vector256<byte> b) => a + b;
        public static Vector256<byte> AddSaturated(Vector256<byte> a, Vector256<byte> b) => Vector256.AddSaturate(a, b);
        public static Vector256<byte> Less(Vector256<byte> a, byte limit) =>
            Vector256.LessThan(a.AsSByte(), Vector256.Create(limit).AsSByte()).AsByte();

        public static Vector256<byte> Look(Vector256<byte> table, Vector256<byte> index) => Avx2.Shuffle(table, index);
        public static bool AreTopBitsSet(Vector256<byte> a) => a.ExtractMostSignificantBits() == Mask;
        public static uint TopBits(Vector256<byte> a) =>
            Avx2.Permute4x64(a.AsInt64(), 0b11_01_10_00).AsByte().ExtractMostSignificantBits();

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Store(ref ushort target, nint end, Vector256<byte> low, Vector256<byte> high)
        {
            Avx2.UnpackLow(low, high).AsUInt16().StoreUnsafe(ref target, (nuint)end);
            Avx2.UnpackHigh(low, high).AsUInt16().StoreUnsafe(ref target, (nuint)end + 16);
            return end + Step;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Store(
            ref ushort target, nint end, Vector256<byte> low, Vector256<byte> high, uint keep, ref byte together)
        {
            Vector256<byte> a = Avx2.UnpackLow(low, high);
            Vector256<byte> b = Avx2.UnpackHigh(low, high);
            end = StoreKept(ref target, end, a.GetLower(), keep & 0xFF, ref together);
            end = StoreKept(ref target, end, a.GetUpper(), (keep >> 8) & 0xFF, ref together);
            end = StoreKept(ref target, end, b.GetLower(), (keep >> 16) & 0xFF, ref together);
            return StoreKept(ref target, end, b.GetUpper(), keep >> 24, ref together);
        }
    }
}
