using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsCorpus.Text;

/// <summary>
/// The vector part of the normaliser: maps and drops 32 code units at a time and notes a bit for each that is kept.
/// It stops before a block that holds a cluster; <see cref="Normalization"/> does that block one by one. What it gives
/// is what the scalar walk gives, on any text.
/// </summary>
internal static class NormalizationKernel
{
    /// <summary>Code units a block; offsets given to <see cref="Run"/> are multiples of it.</summary>
    public const int Block = 32;

    /// <summary>Room that the output needs past its last character, since whole vectors are written.</summary>
    public const int Slack = Block;

    private const ushort ArabicPage = 0x0600;
    private const ushort PageBits = 0xFF80;

    /// <summary>The best that this machine can do.</summary>
    public static KernelLevel Best { get; } = !BitConverter.IsLittleEndian ? KernelLevel.Scalar
        : Avx512Vbmi2.IsSupported && Avx512BW.IsSupported ? KernelLevel.Avx512
        : Avx2.IsSupported ? KernelLevel.Avx2
        : Vector128.IsHardwareAccelerated ? KernelLevel.Bits128
        : KernelLevel.Scalar;

    /// <summary>Normalises whole blocks from <paramref name="start"/> on.</summary>
    /// <param name="level">Which instructions to use, at most <see cref="Best"/>.</param>
    /// <param name="pages">The rules.</param>
    /// <param name="raw">The text.</param>
    /// <param name="start">Where to start, a multiple of <see cref="Block"/>.</param>
    /// <param name="output">The output, with room for what is left of the text and <see cref="Slack"/>.</param>
    /// <param name="count">Characters in the output.</param>
    /// <param name="kept">A bit for each code unit, set where a character came of it; empty if not wanted.</param>
    /// <returns>Where it stopped: before a block with a cluster, or before the last, partial block.</returns>
    public static int Run(
        KernelLevel level, FoldingPages pages, ReadOnlySpan<char> raw, int start,
        Span<char> output, ref int count, Span<ulong> kept)
    {
        if (output.Length - count < raw.Length - start + Slack)
        {
            return start;
        }

        if (level < KernelLevel.Avx512)
        {
            Span<uint> bits = MemoryMarshal.Cast<ulong, uint>(kept);
            return pages.Rows is not { } rows ? start
                : level == KernelLevel.Avx2 ? NormalizationKernel256.Run(rows, raw, start, output, ref count, bits)
                : NormalizationKernel128.Run(rows, raw, start, output, ref count, bits);
        }

        Blocks512 blocks = new(pages, raw, output, kept) { At = start, Written = count };
        while (blocks.At <= raw.Length - Block)
        {
            blocks.RunPlain();
            if (blocks.At > raw.Length - Block || !blocks.RunRare())
            {
                break;
            }
        }

        count = blocks.Written;
        return blocks.At;
    }

    /// <summary>32 code units a step with tables of 64 entries a permutation, and a compress that drops.</summary>
    private ref struct Blocks512(
        FoldingPages pages, ReadOnlySpan<char> raw, Span<char> output, Span<ulong> kept)
    {
        private readonly ref ushort _source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(raw));
        private readonly ref ushort _target = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(output));
        private readonly ref uint _kept = ref Unsafe.As<ulong, uint>(ref MemoryMarshal.GetReference(kept));
        private readonly bool _withMap = !kept.IsEmpty;
        private readonly int _last = raw.Length - Block;

        public int At { get; set; }

        public int Written { get; set; }

        private static Vector512<ushort> Letter => Vector512.Create((ushort)0x40);

        /// <summary>
        /// Blocks of Arabic and of ASCII below U+0040, up to one with anything else. Calls nothing: all stays in
        /// registers.
        /// </summary>
        public void RunPlain()
        {
            Vector512<ushort> arabic0 = Vector512.LoadUnsafe(ref pages.Arabic[0]);
            Vector512<ushort> arabic1 = Vector512.LoadUnsafe(ref pages.Arabic[32]);
            Vector512<ushort> arabic2 = Vector512.LoadUnsafe(ref pages.Arabic[64]);
            Vector512<ushort> arabic3 = Vector512.LoadUnsafe(ref pages.Arabic[96]);
            ref ushort source = ref _source;
            ref ushort target = ref _target;
            ref uint kept = ref _kept;
            bool withMap = _withMap;
            int at = At;
            int written = Written;
            for (; at <= _last; at += Block)
            {
                Vector512<ushort> text = Vector512.LoadUnsafe(ref source, (nuint)at);
                Vector512<ushort> mapped = Vector512.ConditionalSelect(
                    Vector512.Equals(text & Letter, Vector512<ushort>.Zero),
                    Avx512BW.PermuteVar32x16x2(arabic0, text, arabic1),
                    Avx512BW.PermuteVar32x16x2(arabic2, text, arabic3));
                Vector512<ushort> isArabic = IsArabic(text);
                mapped = Vector512.ConditionalSelect(isArabic, mapped, text);

                // Below U+0040 only the apostrophe may change. The exclusive or and the subtraction send it to the
                // top, and the saturating addition all that is not plain to the mark for clusters.
                Vector512<ushort> other = (text ^ Vector512.Create((ushort)'\'')) - Vector512<ushort>.One;
                other = Vector512.AddSaturate(other, Vector512.Create((ushort)(FoldingTable.Cluster - 0x3F)));
                other = Vector512.ConditionalSelect(isArabic, mapped, other);
                if (Vector512.EqualsAny(other, Vector512.Create(FoldingTable.Cluster)))
                {
                    break;
                }

                Vector512<ushort> keep = Vector512.LessThan(mapped, Vector512.Create(FoldingTable.Drop));
                uint bits = (uint)keep.ExtractMostSignificantBits();
                Avx512Vbmi2.Compress(Vector512<ushort>.Zero, keep, mapped).StoreUnsafe(ref target, (nuint)written);
                written += BitOperations.PopCount(bits);
                if (withMap)
                {
                    Unsafe.Add(ref kept, (uint)at / Block) = bits;
                }
            }

            At = at;
            Written = written;
        }

        /// <summary>One block with Latin letters or other pages, each page in one go.</summary>
        /// <returns>False if the block holds a cluster; nothing is written then.</returns>
        public bool RunRare()
        {
            Vector512<ushort> text = Vector512.LoadUnsafe(ref _source, (nuint)At);
            Vector512<ushort> isLow = Vector512.Equals(text & Letter, Vector512<ushort>.Zero);
            Vector512<ushort> isAscii = Vector512.LessThan(text, Vector512.Create((ushort)FoldingPages.Size));
            Vector512<ushort> mapped = Vector512.ConditionalSelect(
                isAscii, PageEntries(pages.Ascii, text, isLow), PageEntries(pages.Arabic, text, isLow));
            ulong rest = (~(isAscii | IsArabic(text))).ExtractMostSignificantBits();
            while (rest != 0)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
                ushort unit = Unsafe.Add(ref _source, At + bit);
                Vector512<ushort> here;
                if (pages.PageOf(unit) is { } page)
                {
                    Vector512<ushort> sought = Vector512.Create((ushort)(unit & PageBits));
                    here = Vector512.Equals(text & Vector512.Create(PageBits), sought);
                    mapped = Vector512.ConditionalSelect(here, PageEntries(page, text, isLow), mapped);
                }
                else
                {
                    here = Vector512.Equals(text, Vector512.Create(unit));
                    ushort entry = pages.Entries[unit];
                    mapped = Vector512.ConditionalSelect(here, Vector512.Create(entry), mapped);
                }

                rest &= ~here.ExtractMostSignificantBits();
            }

            if (Vector512.EqualsAny(mapped, Vector512.Create(FoldingTable.Cluster)))
            {
                return false;
            }

            Vector512<ushort> keep = Vector512.LessThan(mapped, Vector512.Create(FoldingTable.Drop));
            uint bits = (uint)keep.ExtractMostSignificantBits();
            Avx512Vbmi2.Compress(Vector512<ushort>.Zero, keep, mapped).StoreUnsafe(ref _target, (nuint)Written);
            if (_withMap)
            {
                Unsafe.Add(ref _kept, (uint)At / Block) = bits;
            }

            Written += BitOperations.PopCount(bits);
            At += Block;
            return true;
        }

        private static Vector512<ushort> IsArabic(Vector512<ushort> text) =>
            Vector512.Equals(text & Vector512.Create(PageBits), Vector512.Create(ArabicPage));

        private static Vector512<ushort> PageEntries(ushort[] page, Vector512<ushort> text, Vector512<ushort> isLow)
        {
            ref ushort entries = ref MemoryMarshal.GetArrayDataReference(page);
            return Vector512.ConditionalSelect(
                isLow,
                Avx512BW.PermuteVar32x16x2(
                    Vector512.LoadUnsafe(ref entries), text, Vector512.LoadUnsafe(ref entries, 32)),
                Avx512BW.PermuteVar32x16x2(
                    Vector512.LoadUnsafe(ref entries, 64), text, Vector512.LoadUnsafe(ref entries, 96)));
        }
    }
}
