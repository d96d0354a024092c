using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace NewsCorpus.Text;

/// <summary>
/// What <see cref="PlainWords"/> does, 64 code units at a time: they are folded and told apart together, and a word's
/// end, length and hash come without a branch on its letters. Gives the same tokens; where it cannot, it stops before.
/// </summary>
internal sealed class PlainBlocks
{
    /// <summary>Code units a block.</summary>
    public const int Block = 64;

    /// <summary>A word of more letters is not read here.</summary>
    private const int LongestWord = 16;

    private const int Page = 128;
    private const char FirstArabic = '\u0600';
    private const byte OnArabicPage = 0x80;

    private const byte Dropped = 0;
    private const byte Odd = 1;

    private const byte Letter = 1;
    private const byte Arabic = 2;
    private const byte Latin = 4;
    private const byte Upper = 8;
    private const byte White = 16;
    private const byte NewLine = 32;
    private const byte EndsArabic = 64;
    private const byte Front = 128;

    private static readonly PlainBlocks Shared = new(TextNormalizer.GazetteerKey.Table.Entries);

    /// <summary>16 lanes of ones, then 16 of zeros.</summary>
    private readonly ushort[] _lanes = new ushort[2 * LongestWord];

    /// <summary>By ASCII, then by U+0600 to U+067F: what a letter folds to, 7 bits and <see cref="OnArabicPage"/>.</summary>
    private readonly byte[] _codes = new byte[2 * Page];

    /// <summary>The same for what it is.</summary>
    private readonly byte[] _kinds = new byte[2 * Page];

    private PlainBlocks(ReadOnlySpan<ushort> entries)
    {
        _lanes.AsSpan(0, LongestWord).Fill(ushort.MaxValue);
        for (int i = 0; i < Page; i++)
        {
            char latin = (char)i;
            _codes[i] = char.IsAsciiLetter(latin) ? (byte)(latin | 0x20) : Odd;
            _kinds[i] = (byte)((char.IsAsciiLetter(latin) ? Latin : 0) | (char.IsAsciiLetterUpper(latin) ? Upper : 0)
                | (latin is ' ' or '\n' ? White : 0) | (latin == '\n' ? NewLine : 0) | (EndsArabicWord(latin) ? EndsArabic : 0));

            char arabic = (char)(FirstArabic + i);
            CharClass kind = CharClasses.Of(arabic);
            ushort entry = entries[arabic];
            bool folds = entry == FoldingTable.Drop || (entry & ~(Page - 1)) == FirstArabic;
            bool inWord = folds && kind is CharClass.ArabicLetter or CharClass.Mark;
            _codes[Page + i] = !inWord ? Odd : entry == FoldingTable.Drop ? Dropped : (byte)(entry | OnArabicPage);
            _kinds[Page + i] = (byte)((inWord ? Arabic : 0) | (inWord && kind == CharClass.ArabicLetter ? Letter : 0)
                | (inWord && Proclitics.IsOne((char)entry) ? Front : 0) | (EndsArabicWord(arabic) ? EndsArabic : 0));
        }
    }

    public static PlainBlocks Default => Shared;

    /// <summary>True if this machine has the instructions.</summary>
    public static bool IsSupported => Avx512Vbmi2.IsSupported && Avx512Vbmi.IsSupported && Vector512.IsHardwareAccelerated;

    /// <summary>As <see cref="PlainWords.Read"/>; leaves what is less than a block too.</summary>
    public int Read(ReadOnlySpan<char> text, int at, TokenRoom room, ref int count, ref int keyEnd)
    {
        FoldedBlock folded = default;
        while (text.Length - at >= Block)
        {
            Masks masks = Fold(text.Slice(at, Block), folded);
            int end = ReadWords(text, at, in masks, folded, room, ref count, ref keyEnd, out bool stops);
            at += end;
            if (stops || end == 0)
            {
                break;
            }
        }

        return at;
    }

    private static bool EndsArabicWord(char c) =>
        CharClasses.Of(c) is not (CharClass.ArabicLetter or CharClass.Mark or CharClass.Invisible);

    /// <summary>Folds a block and says what its code units are.</summary>
    /// <param name="folded">Gets what is kept of them, side by side.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Masks Fold(ReadOnlySpan<char> text, Span<ushort> folded)
    {
        ReadOnlySpan<ushort> units = MemoryMarshal.Cast<char, ushort>(text);
        Vector512<byte> text0 = Vector512.Create(units).AsByte();
        Vector512<byte> text1 = Vector512.Create(units[(Block / 2)..]).AsByte();
        Vector512<byte> lowBytes = Vector512<byte>.Indices + Vector512<byte>.Indices;
        Vector512<byte> low = Avx512Vbmi.PermuteVar64x8x2(text0, lowBytes, text1);
        Vector512<byte> page = Avx512Vbmi.PermuteVar64x8x2(text0, lowBytes | Vector512<byte>.One, text1)
            | (low & Vector512.Create((byte)Page));
        Vector512<byte> isAscii = Vector512.Equals(page, Vector512<byte>.Zero);
        Vector512<byte> isArabic = Vector512.Equals(page, Vector512.Create((byte)(FirstArabic >> 8)));
        ReadOnlySpan<byte> codes = _codes;
        ReadOnlySpan<byte> kinds = _kinds;
        Vector512<byte> code = Vector512.ConditionalSelect(isAscii, Look(codes, low), Vector512.Create(Odd));
        code = Vector512.ConditionalSelect(isArabic, Look(codes[Page..], low), code);
        Vector512<byte> kind = (isAscii & Look(kinds, low)) | (isArabic & Look(kinds[Page..], low));
        Vector512<byte> keep = ~Vector512.Equals(code, Vector512<byte>.Zero);
        Vector512<sbyte> packed = Avx512Vbmi2.Compress(Vector512<byte>.Zero, keep, code).AsSByte();

        // The top bit, spread over the high byte, becomes the Arabic page.
        Vector512<short> both = Vector512.Create((short)0x067F);
        (Avx512BW.ConvertToVector512Int16(packed.GetLower()) & both).AsUInt16().CopyTo(folded);
        (Avx512BW.ConvertToVector512Int16(packed.GetUpper()) & both).AsUInt16().CopyTo(folded[(Block / 2)..]);
        return new Masks
        {
            Kept = keep.ExtractMostSignificantBits(),
            Letter = With(kind, Letter),
            Arabic = With(kind, Arabic),
            Latin = With(kind, Latin),
            Upper = With(kind, Upper),
            White = With(kind, White),
            NewLine = With(kind, NewLine),
            EndsArabic = With(kind, EndsArabic),
            Front = With(kind, Front),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> Look(ReadOnlySpan<byte> table, Vector512<byte> index) =>
        Avx512Vbmi.PermuteVar64x8x2(Vector512.Create(table), index, Vector512.Create(table[64..]));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong With(Vector512<byte> kinds, byte kind) =>
        (~Vector512.Equals(kinds & Vector512.Create(kind), Vector512<byte>.Zero)).ExtractMostSignificantBits();

    /// <summary>Reads the tokens of a block.</summary>
    /// <param name="stops">True if the next token is not plain, or there is no room for it.</param>
    /// <returns>The end of the last token read, from the block's start.</returns>
    private int ReadWords(
        ReadOnlySpan<char> text, int at, in Masks masks, ReadOnlySpan<ushort> folded, TokenRoom room,
        ref int count, ref int keyEnd, out bool stops)
    {
        ReadOnlySpan<ulong> powers = KeyHash.Powers;
        Vector512<ulong> powers0 = Vector512.Create(powers);
        Vector512<ulong> powers1 = Vector512.Create(powers[8..]);
        Span<ushort> keys = MemoryMarshal.Cast<char, ushort>(room.Keys);
        ReadOnlySpan<ushort> lanes = _lanes;
        int last = 0;
        stops = false;
        while (last < Block)
        {
            if (count >= room.Length || keys.Length - keyEnd < LongestWord)
            {
                stops = true;
                return last;
            }

            ulong solid = ~masks.White & (ulong.MaxValue << last);
            ulong first = solid & (0 - solid);
            ulong run = (masks.Letter & first) != 0 ? masks.Arabic : masks.Latin;
            ulong after = ~run & (0 - first);
            int start = BitOperations.TrailingZeroCount(solid);
            int end = BitOperations.TrailingZeroCount(after);
            if (end == Block)
            {
                return last; // it may go on in the next block, or there is none
            }

            ulong gap = masks.NewLine & (first - 1) & (ulong.MaxValue << last);
            TokenFlags before = (start > last ? TokenFlags.SpaceBefore : TokenFlags.None)
                | (gap != 0 ? TokenFlags.LineBefore : TokenFlags.None);
            before |= at + last == 0 ? TokenFlags.SpaceBefore | TokenFlags.LineBefore : TokenFlags.None;
            if (end == start)
            {
                char sign = text[at + start];
                if (CharClasses.Of(sign) != CharClass.Punctuation || sign is '#' or '@' or '＃')
                {
                    stops = true;
                    return last;
                }

                keys[keyEnd] = sign;
                TokenFlags joins = JoiningSigns.Contains(sign) ? TokenFlags.Joins : TokenFlags.None;
                last = start + 1;
                room.Put(count++, new TextToken(
                    at + start, at + last, keyEnd, 1, TokenKind.Punctuation, before | joins, sign));
                keyEnd++;
                continue;
            }

            ulong word = (after & (0 - after)) - first;
            int place = BitOperations.PopCount(masks.Kept & (first - 1));
            int letters = BitOperations.PopCount(masks.Kept & word);
            if ((uint)(letters - 1) >= LongestWord)
            {
                stops = true;
                return last;
            }

            Vector256<ushort> key = Vector256.Create(folded[place..]) & Vector256.Create(lanes[(LongestWord - letters)..]);
            key.CopyTo(keys[keyEnd..]);
            (Vector256<uint> key0, Vector256<uint> key1) = Vector256.Widen(key);
            Vector512<ulong> sum = (Avx512F.ConvertToVector512UInt64(key0) * powers0)
                + (Avx512F.ConvertToVector512UInt64(key1) * powers1);
            TokenFlags flags;
            if ((masks.Letter & first) != 0)
            {
                if ((masks.EndsArabic >> end & 1) == 0 && !EndsArabicWord(text[at + end]))
                {
                    stops = true;
                    return last;
                }

                flags = TokenFlags.Arabic | TokenFlags.Name;
                if ((masks.Front & first) != 0)
                {
                    flags |= Proclitics.Flags(folded[place], folded[place + 1], folded[place + 2], letters);
                }
            }
            else
            {
                ulong upper = masks.Upper & word;
                if (!PlainWords.EndsWord(text, at + end))
                {
                    stops = true;
                    return last;
                }

                flags = TokenFlags.Latin | TokenFlags.Name | ((upper & first) != 0 ? TokenFlags.Capital : TokenFlags.None)
                    | (upper == word && letters > 1 ? TokenFlags.AllCaps : TokenFlags.None);
            }

            room.Put(count++, new TextToken(
                at + start, at + end, keyEnd, letters, TokenKind.Word, before | flags, Vector512.Sum(sum)));
            keyEnd += letters;
            last = end;
        }

        return last;
    }

    /// <summary>What the code units of a block are, a bit for each.</summary>
    private struct Masks
    {
        public ulong Kept;
        public ulong Letter;
        public ulong Arabic;
        public ulong Latin;
        public ulong Upper;
        public ulong White;
        public ulong NewLine;
        public ulong EndsArabic;
        public ulong Front;
    }

    /// <summary>Room for a block, and for what is read behind its last word.</summary>
    [InlineArray(Block + (2 * LongestWord))]
    private struct FoldedBlock
    {
        private ushort _first;
    }
}
