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

    /// <summary>For each set of 8 kept code units, the bytes that bring them together.</summary>
    private static readonly byte[] Together = MakeTogether();

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
        if (output.Length - count < raw.Length - start + Block || (level < KernelLevel.Avx512 && !table.Kernel.HasRows))
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
        ref KeptBlock blocks = ref MemoryMarshal.GetReference(map);
        ref byte codes = ref MemoryMarshal.GetArrayDataReference(table.Kernel.Codes);
        Vector512<byte> ascii0 = Vector512.LoadUnsafe(ref codes);
        Vector512<byte> ascii1 = Vector512.LoadUnsafe(ref codes, 64);
        Vector512<byte> arabic0 = Vector512.LoadUnsafe(ref codes, 128);
        Vector512<byte> arabic1 = Vector512.LoadUnsafe(ref codes, 192);
        Vector512<byte> lowBytes = Vector512<byte>.Indices + Vector512<byte>.Indices;
        Vector512<byte> highBytes = lowBytes | Vector512<byte>.One;
        bool withMap = !map.IsEmpty;
        nint last = raw.Length - Block;
        nint written = count;
        nint at = start;
        for (; at <= last; at += Block)
        {
            Vector512<byte> text0 = Vector512.LoadUnsafe(ref source, (nuint)at).AsByte();
            Vector512<byte> text1 = Vector512.LoadUnsafe(ref source, (nuint)at + 32).AsByte();
            Vector512<byte> low = Avx512Vbmi.PermuteVar64x8x2(text0, lowBytes, text1);
            Vector512<byte> page = Avx512Vbmi.PermuteVar64x8x2(text0, highBytes, text1)
                | (low & Vector512.Create((byte)0x80));
            Vector512<byte> code = Vector512.ConditionalSelect(
                Vector512.Equals(page, Vector512<byte>.Zero),
                Avx512Vbmi.PermuteVar64x8x2(ascii0, low, ascii1),
                Vector512.Create(KernelTables.RareCode));
            code = Vector512.ConditionalSelect(
                Vector512.Equals(page, Vector512.Create((byte)6)),
                Avx512Vbmi.PermuteVar64x8x2(arabic0, low, arabic1),
                code);
            ulong rare = Vector512.Equals(code, Vector512.Create(KernelTables.RareCode)).ExtractMostSignificantBits();
            Vector512<byte> keep = ~Vector512.Equals(code, Vector512<byte>.Zero);
            ulong kept = keep.ExtractMostSignificantBits();
            Vector512<sbyte> packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, keep, code).AsSByte();

            // The top bit, spread over the high byte, becomes the Arabic page.
            Vector512<short> both = Vector512.Create((short)0x067F);
            (Avx512BW.ConvertToVector512Int16(packed.GetLower()) & both).AsUInt16()
                .StoreUnsafe(ref target, (nuint)written);
            (Avx512BW.ConvertToVector512Int16(packed.GetUpper()) & both).AsUInt16()
                .StoreUnsafe(ref target, (nuint)written + 32);
            if (withMap)
            {
                Unsafe.Add(ref blocks, at / Block) = new KeptBlock(kept, (int)written);
            }

            if (rare != 0 && !Patch(
                ref entries, ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref target, written), rare, kept))
            {
                break;
            }

            written += BitOperations.PopCount(kept);
        }

        count = (int)written;
        return (int)at;
    }

    /// <summary>Changes looked up by byte shuffles, a row of 16 characters each, and a shuffle table that drops.</summary>
    private static int RunRows<TVector, TLanes>(
        FoldingTable table, ReadOnlySpan<char> raw, int start, Span<char> output, ref int count, Span<KeptBlock> map)
        where TVector : struct
        where TLanes : struct, ILanes<TVector>
    {
        ref ushort source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        ref ushort target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        ref ushort entries = ref MemoryMarshal.GetReference(table.Entries);
        ref KeptBlock blocks = ref MemoryMarshal.GetReference(map);
        TVector row2 = TLanes.Row(table.Kernel.Row2);
        TVector row4 = TLanes.Row(table.Kernel.Row4);
        TVector row5 = TLanes.Row(table.Kernel.Row5);
        TVector caseBit = TLanes.All(table.Kernel.CaseBit);
        TVector apostropheChange = TLanes.All(table.Kernel.ApostropheChange);
        nint last = raw.Length - Block;
        nint written = count;
        nint at = start;
        for (; at <= last; at += Block)
        {
            ulong rare = 0;
            ulong kept = 0;
            nint end = written;
            for (int step = 0; step < Block; step += TLanes.Step)
            {
                TVector low = TLanes.LowBytes(ref Unsafe.Add(ref source, at + step));
                TVector page = TLanes.HighBytes(ref Unsafe.Add(ref source, at + step));
                page = TLanes.Or(page, TLanes.And(low, TLanes.All(0x80)));
                TVector isAscii = TLanes.Same(page, TLanes.All(0));
                TVector isArabic = TLanes.Same(page, TLanes.All(6));
                TVector change = TLanes.Or(
                    TLanes.Or(InRow<TVector, TLanes>(row2, low, 0x20), InRow<TVector, TLanes>(row4, low, 0x40)),
                    InRow<TVector, TLanes>(row5, low, 0x50));

                // Top bits: what no row holds (from U+0660 on, and U+0610 to U+061C), and what a row marks as rare.
                TVector isRare = TLanes.Or(
                    TLanes.Or(TLanes.AddSaturated(low, TLanes.All(0x20)), TLanes.Same(change, TLanes.All(0xFF))),
                    TLanes.Less(TLanes.Xor(low, TLanes.All(0x10)), 0x0D));
                TVector asciiChange = TLanes.Or(
                    TLanes.And(TLanes.Less(TLanes.Subtract(low, TLanes.All((byte)'A')), 26), caseBit),
                    TLanes.And(
                        TLanes.Or(TLanes.Same(low, TLanes.All((byte)'\'')), TLanes.Same(low, TLanes.All((byte)'`'))),
                        apostropheChange));
                change = TLanes.Or(TLanes.And(change, isArabic), TLanes.And(asciiChange, isAscii));
                TVector folded = TLanes.Xor(low, change);
                uint plain = TLanes.TopBits(TLanes.Or(isAscii, TLanes.AndNot(isArabic, isRare)));
                uint keep = ~TLanes.TopBits(folded) | ~plain;
                end = TLanes.Store(
                    ref target, end, folded, TLanes.And(isArabic, TLanes.All(6)), keep,
                    ref MemoryMarshal.GetArrayDataReference(Together));
                rare |= (ulong)~plain << step;
                kept |= (ulong)keep << step;
            }

            if (!map.IsEmpty)
            {
                Unsafe.Add(ref blocks, at / Block) = new KeptBlock(kept, (int)written);
            }

            if (rare != 0 && !Patch(
                ref entries, ref Unsafe.Add(ref source, at), ref Unsafe.Add(ref target, written), rare, kept))
            {
                break;
            }

            written = end;
        }

        count = (int)written;
        return (int)at;
    }

    /// <summary>The row's changes for the bytes that are in it, 0 for others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector InRow<TVector, TLanes>(TVector row, TVector low, byte start)
        where TVector : struct
        where TLanes : struct, ILanes<TVector> =>
        TLanes.Look(row, TLanes.AddSaturated(TLanes.Xor(low, TLanes.All(start)), TLanes.All(0x70)));

    /// <summary>
    /// Looks the rare code units up, from both ends of the block since most often there is one or a pair of quotes.
    /// </summary>
    /// <returns>False if the block is not for the kernel.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Patch(ref ushort entries, ref ushort source, ref ushort target, ulong rare, ulong kept)
    {
        do
        {
            int first = BitOperations.TrailingZeroCount(rare);
            int last = BitOperations.Log2(rare);
            ushort firstEntry = Unsafe.Add(ref entries, Unsafe.Add(ref source, first));
            ushort lastEntry = Unsafe.Add(ref entries, Unsafe.Add(ref source, last));
            if (Math.Max(firstEntry, lastEntry) >= FoldingTable.Drop)
            {
                return false;
            }

            Unsafe.Add(ref target, BitOperations.PopCount(kept & ((1UL << first) - 1))) = firstEntry;
            Unsafe.Add(ref target, BitOperations.PopCount(kept & ((1UL << last) - 1))) = lastEntry;
            rare &= rare - 1;
            rare &= ~(1UL << last);
        }
        while (rare != 0);

        return true;
    }

    private static byte[] MakeTogether()
    {
        byte[] table = new byte[256 * 16];
        for (int keep = 0; keep < 256; keep++)
        {
            int to = keep * 16;
            for (int left = keep; left != 0; left &= left - 1)
            {
                int unit = BitOperations.TrailingZeroCount(left);
                table[to++] = (byte)(unit * 2);
                table[to++] = (byte)((unit * 2) + 1);
            }
        }

        return table;
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
        static abstract int Step { get; }

        static abstract T All(byte value);
        static abstract T Row(byte[] row);

        /// <summary>Of <see cref="Step"/> code units, in an order that Store undoes.</summary>
        static abstract T LowBytes(ref ushort source);
        static abstract T HighBytes(ref ushort source);

        static abstract T And(T a, T b);
        static abstract T AndNot(T a, T not);
        static abstract T Or(T a, T b);
        static abstract T Xor(T a, T b);
        static abstract T Subtract(T a, T b);
        static abstract T AddSaturated(T a, T b);
        static abstract T Same(T a, T b);
        static abstract T Less(T a, byte limit);

        /// <summary>Entries of a row by index; 0 where the index has its top bit set.</summary>
        static abstract T Look(T row, T index);

        /// <summary>A bit a lane, in the order of the text; all set past the last lane.</summary>
        static abstract uint TopBits(T a);

        /// <summary>Widens and writes what is kept.</summary>
        /// <returns>The end of the output.</returns>
        static abstract nint Store(ref ushort target, nint end, T low, T high, uint keep, ref byte together);
    }

    private readonly struct Lanes128 : ILanes<Vector128<byte>>
    {
        public static int Step => 16;
        public static Vector128<byte> All(byte value) => Vector128.Create(value);
        public static Vector128<byte> Row(byte[] row) => Vector128.LoadUnsafe(ref row[0]);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> LowBytes(ref ushort source)
        {
            Vector128<ushort> low = Vector128.Create((ushort)0xFF);
            return Vector128.NarrowWithSaturation(
                Vector128.LoadUnsafe(ref source) & low, Vector128.LoadUnsafe(ref source, 8) & low);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector128<byte> HighBytes(ref ushort source) => Vector128.NarrowWithSaturation(
            Vector128.LoadUnsafe(ref source) >>> 8, Vector128.LoadUnsafe(ref source, 8) >>> 8);

        public static Vector128<byte> And(Vector128<byte> a, Vector128<byte> b) => a & b;
        public static Vector128<byte> AndNot(Vector128<byte> a, Vector128<byte> not) => Vector128.AndNot(a, not);
        public static Vector128<byte> Or(Vector128<byte> a, Vector128<byte> b) => a | b;
        public static Vector128<byte> Xor(Vector128<byte> a, Vector128<byte> b) => a ^ b;
        public static Vector128<byte> Subtract(Vector128<byte> a, Vector128<byte> b) => a - b;
        public static Vector128<byte> AddSaturated(Vector128<byte> a, Vector128<byte> b) => Vector128.AddSaturate(a, b);
        public static Vector128<byte> Same(Vector128<byte> a, Vector128<byte> b) => Vector128.Equals(a, b);
        public static Vector128<byte> Less(Vector128<byte> a, byte limit) =>
            Vector128.LessThan(a, Vector128.Create(limit));

        public static Vector128<byte> Look(Vector128<byte> row, Vector128<byte> index) =>
            Vector128.ShuffleNative(row, index);

        public static uint TopBits(Vector128<byte> a) => a.ExtractMostSignificantBits() | 0xFFFF_0000;

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Store(
            ref ushort target, nint end, Vector128<byte> low, Vector128<byte> high, uint keep, ref byte together)
        {
            (Vector128<ushort> a, Vector128<ushort> b) = Vector128.Widen(low);
            (Vector128<ushort> a1, Vector128<ushort> b1) = Vector128.Widen(high);
            (a, b) = (a | (a1 << 8), b | (b1 << 8));
            if (keep == 0xFFFF)
            {
                a.StoreUnsafe(ref target, (nuint)end);
                b.StoreUnsafe(ref target, (nuint)end + 8);
                return end + Step;
            }

            end = StoreKept(ref target, end, a.AsByte(), keep & 0xFF, ref together);
            return StoreKept(ref target, end, b.AsByte(), keep >> 8, ref together);
        }
    }

    /// <summary>AVX2, which packs and unpacks within its two halves: quarters 1 and 2 of the text change places.</summary>
    private readonly struct Lanes256 : ILanes<Vector256<byte>>
    {
        public static int Step => 32;
        public static Vector256<byte> All(byte value) => Vector256.Create(value);
        public static Vector256<byte> Row(byte[] row) =>
            Vector256.Create(Vector128.LoadUnsafe(ref row[0]), Vector128.LoadUnsafe(ref row[0]));

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<byte> LowBytes(ref ushort source)
        {
            Vector256<ushort> low = Vector256.Create((ushort)0xFF);
            return Avx2.PackUnsignedSaturate(
                (Vector256.LoadUnsafe(ref source) & low).AsInt16(),
                (Vector256.LoadUnsafe(ref source, 16) & low).AsInt16());
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Vector256<byte> HighBytes(ref ushort source) => Avx2.PackUnsignedSaturate(
            (Vector256.LoadUnsafe(ref source) >>> 8).AsInt16(), (Vector256.LoadUnsafe(ref source, 16) >>> 8).AsInt16());

        public static Vector256<byte> And(Vector256<byte> a, Vector256<byte> b) => a & b;
        public static Vector256<byte> AndNot(Vector256<byte> a, Vector256<byte> not) => Vector256.AndNot(a, not);
        public static Vector256<byte> Or(Vector256<byte> a, Vector256<byte> b) => a | b;
        public static Vector256<byte> Xor(Vector256<byte> a, Vector256<byte> b) => a ^ b;
        public static Vector256<byte> Subtract(Vector256<byte> a, Vector256<byte> b) => a - b;
        public static Vector256<byte> AddSaturated(Vector256<byte> a, Vector256<byte> b) => Vector256.AddSaturate(a, b);
        public static Vector256<byte> Same(Vector256<byte> a, Vector256<byte> b) => Vector256.Equals(a, b);
        public static Vector256<byte> Less(Vector256<byte> a, byte limit) =>
            Vector256.LessThan(a, Vector256.Create(limit));

        public static Vector256<byte> Look(Vector256<byte> row, Vector256<byte> index) => Avx2.Shuffle(row, index);

        public static uint TopBits(Vector256<byte> a)
        {
            uint bits = a.ExtractMostSignificantBits();
            return (bits & 0xFF00_00FF) | ((bits & 0xFF00) << 8) | ((bits >> 8) & 0xFF00);
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static nint Store(
            ref ushort target, nint end, Vector256<byte> low, Vector256<byte> high, uint keep, ref byte together)
        {
            Vector256<byte> a = Avx2.UnpackLow(low, high);
            Vector256<byte> b = Avx2.UnpackHigh(low, high);
            if (keep == uint.MaxValue)
            {
                a.AsUInt16().StoreUnsafe(ref target, (nuint)end);
                b.AsUInt16().StoreUnsafe(ref target, (nuint)end + 16);
                return end + Step;
            }

            end = StoreKept(ref target, end, a.GetLower(), keep & 0xFF, ref together);
            end = StoreKept(ref target, end, a.GetUpper(), (keep >> 8) & 0xFF, ref together);
            end = StoreKept(ref target, end, b.GetLower(), (keep >> 16) & 0xFF, ref together);
            return StoreKept(ref target, end, b.GetUpper(), keep >> 24, ref together);
        }
    }
}
