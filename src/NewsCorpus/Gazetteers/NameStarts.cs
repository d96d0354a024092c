using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>
/// The words of some hundred tokens in which a name may begin, as they stand or behind proclitics: those that pass a
/// filter. Filled with one batch of tokens after another, by one thread at a time.
/// </summary>
internal sealed class NameStarts
{
    /// <summary>Tokens a batch.</summary>
    public const int BatchLength = 256;

    /// <summary>Room for the starts of a batch, two a token, and for a block written whole.</summary>
    public const int Room = (2 * BatchLength) + Block;

    /// <summary>The bits of a start that are its token, counted from the batch's first.</summary>
    public const int TokenMask = Behind - 1;

    /// <summary>The bits of a start that are the place of its hash.</summary>
    public const int HashMask = (2 * Behind) - 1;

    /// <summary>Set in a start behind which the cuts of more than one letter are to be tried.</summary>
    public const ushort Deep = 1 << 15;

    public const int NameBit = 6;
    public const int JoinsBit = 8;
    public const int PossessiveBit = 9;
    private const int ProcliticBit = 7;

    /// <summary>Set in a start behind one letter; also how much further on its hash is.</summary>
    private const int Behind = 512;

    private const int Block = 64;

    /// <summary>Fewer tokens are listed one by one: vectors look at a whole block.</summary>
    private const int ShortestForVectors = 32;

    private readonly ulong[] _hashes = new ulong[Behind + BatchLength];
    private readonly ulong[] _words = new ulong[Block];
    private readonly ushort[] _flags = new ushort[BatchLength + Block];
    private readonly ushort[] _ids = new ushort[Room];

    /// <summary>True if this machine has the instructions to list a block at once.</summary>
    private static bool HasVectors => Avx512Vbmi2.IsSupported && Avx512BW.IsSupported && Bmi2.X64.IsSupported;

    public int Count { get; private set; }

    /// <summary>By token the hash of its key, also of the two tokens behind the batch; and see <see cref="HashMask"/>.</summary>
    public ReadOnlySpan<ulong> Hashes => _hashes.AsSpan(0, Behind + BatchLength);

    /// <summary>By token its flags, also of the two tokens behind the batch; none behind the range looked at.</summary>
    public ReadOnlySpan<ushort> Flags => _flags.AsSpan(0, BatchLength + Block);

    /// <summary>The starts, by token, bare ones first.</summary>
    public ReadOnlySpan<ushort> All => _ids.AsSpan(0, Room);

    /// <summary>The letters of a start's token that are proclitics: 0 or 1.</summary>
    public static int Split(int start) => start / Behind & 1;

    /// <summary>Lists what tokens from <paramref name="from"/> to <paramref name="end"/>, a batch at most, begin.</summary>
    /// <param name="filter">A filter over words as <see cref="NameTrie"/> has it.</param>
    /// <param name="to">Where names must have ended.</param>
    public void List(ReadOnlySpan<ulong> filter, TokenizedText text, int from, int end, int to)
    {
        // All of the batch first, for then the looks at the text do not wait for each other.
        int ahead = end - from + 2;
        KeyHash.Mix(text.States.Slice(from, ahead), _hashes);
        MemoryMarshal.Cast<TokenFlags, ushort>(text.Flags.Slice(from, ahead)).CopyTo(_flags);
        _flags.AsSpan(Math.Min(to - from, ahead), 2).Clear();
        Count = 0;
        for (int block = 0; from + block < end; block += Block)
        {
            int length = Math.Min(end - from - block, Block);
            if (HasVectors && length >= ShortestForVectors)
            {
                ListBlock(filter, text, from, block, length);
            }
            else
            {
                ListOneByOne(filter, text, from, block, length);
            }
        }
    }

    private void ListOneByOne(ReadOnlySpan<ulong> filter, TokenizedText text, int from, int block, int length)
    {
        int count = Count;
        for (int token = block; token < block + length; token++)
        {
            ulong state = text.States[from + token];
            TokenFlags flags = text.Flags[from + token];
            _ids[count] = (ushort)token;
            count += ((int)NameTrie.Passes(filter, _hashes[token]) & (int)flags >> NameBit | (int)flags >> PossessiveBit) & 1;
            if ((flags & TokenFlags.Proclitic) != 0)
            {
                ulong hash = KeyHash.Mix(KeyHash.Cut(state, Proclitics.First(flags)));
                _hashes[Behind + token] = hash;
                bool deep = Proclitics.Second(flags) != 0 && DeepCuts.Of(state, flags).AnyPasses(filter);
                _ids[count] = (ushort)(token | Behind | (deep ? Deep : 0));
                count += (int)NameTrie.Passes(filter, hash) & 1 | (deep ? 1 : 0);
            }
        }

        Count = count;
    }

    /// <summary>The same without a branch for each token.</summary>
    private void ListBlock(ReadOnlySpan<ulong> filter, TokenizedText text, int from, int block, int length)
    {
        ulong inside = ulong.MaxValue >> (Block - length);
        ReadOnlySpan<ulong> states = text.States.Slice(from + block, Block);
        ReadOnlySpan<TokenFlags> flags = text.Flags.Slice(from + block, Block);
        Vector512<ushort> flags0 = Vector512.Create(_flags, block);
        Vector512<ushort> flags1 = Vector512.Create(_flags, block + (Block / 2));
        ulong bare = PassBare(filter, _hashes.AsSpan(block, Block), _words.AsSpan(0, Block));
        bare = ((bare & Bits(flags0, flags1, NameBit)) | Bits(flags0, flags1, PossessiveBit)) & inside;
        Span<ulong> cut = _hashes.AsSpan(Behind + block, Block);
        Cut(states, flags0, cut);
        Cut(states[(Block / 2)..], flags1, cut[(Block / 2)..]);
        ulong behind = 0;
        for (ulong open = Bits(flags0, flags1, ProcliticBit) & inside; open != 0; open &= open - 1)
        {
            int bit = BitOperations.TrailingZeroCount(open);
            behind |= (NameTrie.Passes(filter, cut[bit]) & 1) << bit;
        }

        ulong deep = 0;
        ulong second = Bits(flags0, flags1, Proclitics.SecondBit) | Bits(flags0, flags1, Proclitics.SecondBit + 1);
        for (second &= inside; second != 0; second &= second - 1)
        {
            int bit = BitOperations.TrailingZeroCount(second);
            deep |= DeepCuts.Of(states[bit], flags[bit]).AnyPasses(filter) ? 1UL << bit : 0;
        }

        Add(bare, behind | deep, deep, block);
    }

    /// <summary>A bit for each token whose hash passes the filter.</summary>
    /// <param name="words">Room for the words of the filter.</param>
    private static ulong PassBare(ReadOnlySpan<ulong> filter, ReadOnlySpan<ulong> hashes, Span<ulong> words)
    {
        for (int i = 0; i < Block; i++)
        {
            words[i] = filter[NameTrie.FilterWord(hashes[i], filter.Length)];
        }

        ulong passes = 0;
        Vector512<ulong> low = Vector512.Create(63UL);
        for (int i = 0; i < Block; i += Vector512<ulong>.Count)
        {
            Vector512<ulong> hash = Vector512.Create(hashes[i..]);
            Vector512<ulong> word = Vector512.Create<ulong>(words[i..]);
            Vector512<ulong> both = Avx512F.ShiftRightLogicalVariable(word, hash & low)
                & Avx512F.ShiftRightLogicalVariable(word, (hash >>> 6) & low);
            passes |= (both << 63).ExtractMostSignificantBits() << i;
        }

        return passes;
    }

    /// <summary>The hashes of what stands behind the first letters of 32 tokens.</summary>
    private static void Cut(ReadOnlySpan<ulong> states, Vector512<ushort> flags, Span<ulong> hashes)
    {
        Vector512<ushort> letters = Avx512BW.PermuteVar32x16(
            Proclitics.FirstLetterLanes, (flags >>> Proclitics.LettersBit) & Vector512.Create((ushort)7));
        KeyHash.MixCut(states, letters.GetLower().GetLower(), hashes);
        KeyHash.MixCut(states[8..], letters.GetLower().GetUpper(), hashes[8..]);
        KeyHash.MixCut(states[16..], letters.GetUpper().GetLower(), hashes[16..]);
        KeyHash.MixCut(states[24..], letters.GetUpper().GetUpper(), hashes[24..]);
    }

    /// <summary>Bit i is one bit of token i's flags.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Bits(Vector512<ushort> flags0, Vector512<ushort> flags1, int bit) =>
        (flags0 << (15 - bit)).ExtractMostSignificantBits()
        | (flags1 << (15 - bit)).ExtractMostSignificantBits() << (Block / 2);

    /// <summary>Lists the tokens of a block whose bits are set, by token and not first all bare ones.</summary>
    private void Add(ulong bare, ulong behind, ulong deep, int block)
    {
        const ulong Even = 0x5555555555555555;
        int start = Count;
        int count = start;
        Vector512<ushort> low = Vector512.Create((ushort)(Block - 1));
        Vector512<byte> order = (Vector512<byte>.Indices >>> 1) | ((Vector512<byte>.Indices & Vector512<byte>.One) << 7);
        for (int half = 0; half < Block; half += Block / 2)
        {
            ulong open = Bmi2.X64.ParallelBitDeposit(bare >> half, Even) | Bmi2.X64.ParallelBitDeposit(behind >> half, ~Even);
            (Vector512<ushort> list0, Vector512<ushort> list1) =
                Vector512.Widen(Avx512Vbmi2.Compress(Vector512<byte>.Zero, Lanes(open), order));
            Vector512<ushort> first = Vector512.Create((ushort)(block + half));
            (((list0 & low) + first) | ((list0 & ~low) << 2)).CopyTo(_ids.AsSpan(count));
            (((list1 & low) + first) | ((list1 & ~low) << 2)).CopyTo(_ids.AsSpan(count + (Block / 2)));
            count += BitOperations.PopCount(open);
        }

        Count = count;
        for (; deep != 0; deep &= deep - 1)
        {
            ulong through = deep ^ (deep - 1);
            _ids[start + BitOperations.PopCount(bare & through) + BitOperations.PopCount(behind & through) - 1] |= Deep;
        }
    }

    /// <summary>All bits of a byte for each bit that is set.</summary>
    private static Vector512<byte> Lanes(ulong bits)
    {
        Vector512<byte> bit = Vector512.Create(0x8040201008040201).AsByte();
        Vector512<byte> own = Avx512BW.Shuffle(Vector512.Create(bits).AsByte(), Vector512<byte>.Indices >>> 3);
        return Vector512.Equals(own & bit, bit);
    }
}
