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
/// does that block code unit by code unit. What it gives is what the scalar walk gives, on any text.
/// </summary>
internal static class NormalizationKernel
{
    /// <summary>Code units a block; offsets given to <see cref="Run"/> are multiples of it.</summary>
    public const int Block = 64;

    /// <summary>Room that the output needs past its last character, since whole vectors are written and the last
    /// block may be filled up.</summary>
    public const int Slack = Block * 2;

    /// <summary>The best that this machine can do.</summary>
    public static KernelLevel Best { get; } = !BitConverter.IsLittleEndian ? KernelLevel.Scalar
        : Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported ? KernelLevel.Avx512
        : Avx2.IsSupported ? KernelLevel.Avx2
        : Vector128.IsHardwareAccelerated ? KernelLevel.Bits128
        : KernelLevel.Scalar;

    /// <summary>Normalises whole blocks from <paramref name="start"/> on.</summary>
    /// <param name="level">Which instructions to use, at most <see cref="Best"/>.</param>
    /// <param name="table">The rules.</param>
    /// <param name="raw">The text.</param>
    /// <param name="start">Where to start, a multiple of <see cref="Block"/>.</param>
    /// <param name="output">The output, with room for what is left of the text and <see cref="Slack"/>.</param>
    /// <param name="count">Characters in the output.</param>
    /// <param name="map">A place for each block of the text; empty if not wanted.</param>
    /// <returns>Where it stopped: before a block it leaves, or before the last, partial block.</returns>
    public static int Run(
        KernelLevel level, FoldingTable table, ReadOnlySpan<char> raw, int start,
        Span<char> output, ref int count, Span<KeptBlock> map)
    {
        if (output.Length - count < raw.Length - start + Block)
        {
            return start;
        }

        return level switch
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
        Vector512<byte> lowBytes = Vector512<byte>.Indices + Vector512<byte>.Indices;
        Vector512<byte> highBytes = lowBytes | Vector512<byte>.One;
        Vector512<byte> rareCode = Vector512.Create(KernelTables.RareCode);
        Vector512<short> both = Vector512.Create((short)0x067F);
        KeptBlock unwanted = default;
        ref KeptBlock block = ref map.IsEmpty ? ref unwanted : ref map[start / Block];
        nint nextBlock = map.IsEmpty ? 0 : 1;
        nint last = raw.Length - Block;
        nint written = count;
        nint at = start;
        while (at <= last)
        {
            Vector512<byte> text0 = Vector512.LoadUnsafe(ref source, (nuint)at).AsByte();
            Vector512<byte> text1 = Vector512.LoadUnsafe(ref source, (nuint)at + 32).AsByte();
            Vector512<byte> low = Avx512Vbmi.PermuteVar64x8x2(text0, lowBytes, text1);
            Vector512<byte> page = Avx512Vbmi.PermuteVar64x8x2(text0, highBytes, text1)
                | (low & Vector512.Create((byte)0x80));
            Vector512<byte> code = Vector512.ConditionalSelect(
                Vector512.Equals(page, Vector512<byte>.Zero),
                Avx512Vbmi.PermuteVar64x8x2(ascii0, low, ascii1),
                rareCode);
            code = Vector512.ConditionalSelect(
                Vector512.Equals(page, Vector512.Create((byte)6)),
                Avx512Vbmi.PermuteVar64x8x2(arabic0, low, arabic1),
                code);
            ulong rare = Vector512.Equals(code, rareCode).ExtractMostSignificantBits();
            Vector512<byte> keep = ~Vector512.Equals(code, Vector512<byte>.Zero);
            ulong kept = keep.ExtractMostSignificantBits();
            Vector512<sbyte> packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, keep, code).AsSByte();

            // The top bit, spread over the high byte, becomes the Arabic page.
            (Avx512BW.ConvertToVector512Int16(packed.GetLower()) & both).AsUInt16()
                .StoreUnsafe(ref target, (nuint)written);
            (Avx512BW.ConvertToVector512Int16(packed.GetUpper()) & both).AsUInt16()
                .StoreUnsafe(ref target, (nuint)written + 32);
            block = new KeptBlock(kept, (int)written);
            block = ref Unsafe.Add(ref block, nextBlock);
            if (rare != 0 && !Patch(
                ref entries, ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref target, written), rare, kept))
            {
                break;
            }

            at += Block;
            written += (nint)ulong.PopCount(kept);
        }

        count = (int)written;
        return (int)at;
    }

    /// <summary>Look-ups by byte shuffles, by row and column, and a shuffle table that drops.</summary>
    private static int RunRows<TVector, TLanes>(
        FoldingTable table, ReadOnlySpan<char> raw, int start, Span<char> output, ref int count, Span<KeptBlock> map)
        where TVector : struct
        where TLanes : struct, ILanes<TVector>
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        ref ushort entries = ref MemoryMarshal.GetReference(table.Entries);
        ref byte together = ref MemoryMarshal.GetArrayDataReference(KernelTables.Together);
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
        while (at <= last)
        {
            ulong rare = 0;
            ulong dropped = 0;
            nint end = written;
            for (nint step = 0; step < Block; step += TLanes.Step)
            {
                // ASCII keeps its low byte and Arabic loses its page; of all others the low byte has its top bit set,
                // in which look-ups find nothing, or they look like U+0600.
                TLanes.Split(ref Unsafe.Add(ref source, at + step), out TVector low, out TVector isArabic);
                TVector unified = TLanes.Xor(low, isArabic); // Arabic with its bits turned round
                TVector row = TLanes.HighNibbles(unified);
                TVector kind = TLanes.And(TLanes.Look(kindColumns, low), TLanes.Look(kindRows, row));
                TVector isUpper = TLanes.Less(TLanes.Add(unified, TLanes.All(0x80 - 'A')), 0x80 + 26);
                TVector folded = TLanes.Xor(
                    TLanes.Xor(low, TLanes.And(isUpper, caseBit)), TLanes.Look(changes, kind));
                TVector high = TLanes.And(isArabic, TLanes.All(6));
                TVector isPlain = TLanes.AddSaturated(kind, TLanes.All(0x70));
                if (TLanes.AreTopBitsSet(isPlain))
                {
                    end = TLanes.Store(ref target, end, folded, high);
                    continue;
                }

                TVector drop = TLanes.And(TLanes.Look(dropColumns, low), TLanes.Look(dropRows, row));
                uint drops = TLanes.TopBits(TLanes.AddSaturated(drop, TLanes.All(0x7F)));
                end = TLanes.Store(ref target, end, folded, high, ~drops, ref together);
                rare |= (ulong)(~(TLanes.TopBits(isPlain) | drops) & TLanes.Mask) << (int)step;
                dropped |= (ulong)drops << (int)step;
            }

            block = new KeptBlock(~dropped, (int)written);
            block = ref Unsafe.Add(ref block, nextBlock);
            if (rare != 0 && !Patch(
                ref entries, ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref target, written), rare, ~dropped))
            {
                break;
            }

            at += Block;
            written = end;
        }

        count = (int)written;
        return (int)at;
    }

    /// <summary>Looks the rare code units up, one by one.</summary>
    /// <returns>False if the block is not for the kernel.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Patch(ref ushort entries, ref ushort source, ref ushort target, ulong rare, ulong kept)
    {
        do
        {
            int unit = BitOperations.TrailingZeroCount(rare);
            ushort entry = Unsafe.Add(ref entries, Unsafe.Add(ref source, unit));
            if (entry >= FoldingTable.Drop)
            {
                return false;
            }

            Unsafe.Add(ref target, (nint)ulong.PopCount(kept & ((1UL << unit) - 1))) = entry;
            rare &= rare - 1;
        }
        while (rare != 0);

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

    /// <summary>What <see cref="RunRows"/> asks of vectors of one size. Lanes are bytes.</summary>
    private interface ILanes<T>
    {
        /// <summary>Code units a vector's worth of narrowed bytes.</summary>
        static abstract nint Step { get; }

        /// <summary>A bit a lane.</summary>
        static abstract uint Mask { get; }

        static abstract T All(byte value);
        static abstract T Table(byte[] table);

        /// <summary>
        /// Takes the Arabic page off <see cref="Step"/> code units and narrows them, in an order that Store undoes.
        /// </summary>
        static abstract void Split(ref ushort source, out T low, out T isArabic);

        static abstract T HighNibbles(T a);
        static abstract T And(T a, T b);
        static abstract T Xor(T a, T b);
        static abstract T Add(T a, T b);
        static abstract T AddSaturated(T a, T b);

        /// <summary>Signed.</summary>
        static abstract T Less(T a, byte limit);

        /// <summary>Entries of a table by index, without regard to bits 4 to 6; 0 where bit 7 is set.</summary>
        static abstract T Look(T table, T index);

        static abstract bool AreTopBitsSet(T a);

        /// <summary>A bit a lane, in the order of the text.</summary>
        static abstract uint TopBits(T a);

        /// <summary>Widens and writes everything.</summary>
        /// <returns>The end of the output.</returns>
        static abstract nint Store(ref ushort target, nint end, T low, T high);

        /// <summary>Widens and writes what is kept.</summary>
        /// <returns>The end of the output.</returns>
        static abstract nint Store(ref ushort target, nint end, T low, T high, uint keep, ref byte together);
    }

    private readonly struct Lanes128 : ILanes<Vector128<byte>>
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

    /// <summary>
    /// AVX2, which packs and unpacks within its two halves: quarters 1 and 2 of the text change places.
    /// </summary>
    private readonly struct Lanes256 : ILanes<Vector256<byte>>
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
