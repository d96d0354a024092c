using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NewsCorpus.Text;

/// <summary>
/// The particles that Arabic writes joined to the front of a name: و (and) or ف (so), then ب (in, by), ك (as) or
/// ل (for). The future particle س stands before verbs only and is no case here; the article ال stays with the name.
/// </summary>
internal static class Proclitics
{
    /// <summary>The most splits <see cref="ProcliticSplits"/> can return.</summary>
    public const int MaxSplits = 5;

    /// <summary>A name of one letter is no name: cuts that leave less are not offered.</summary>
    private const int ShortestRemainder = 2;

    /// <summary>
    /// Where <see cref="TokenFlags.Letters"/> begin: three bits for the first letter, two for the second, one for the
    /// third.
    /// </summary>
    public const int LettersBit = 10;

    /// <summary>The two bits in which a token has its second letter, 0 for most.</summary>
    public const int SecondBit = LettersBit + 3;

    private const int ThirdBit = LettersBit + 5;

    private const ulong And = 1UL << ('و' - 'ب') | 1UL << ('ف' - 'ب');
    private const ulong Others = 1UL | 1UL << ('ك' - 'ب') | 1UL << ('ل' - 'ب');

    // Each letter at the place that Flags works out for it.
    private const string FirstLetters = "بوف\0كل\0\0";
    private const string SecondLetters = "\0بكل";

    /// <summary>For vectors, what <see cref="First"/> looks up, in the first eight lanes.</summary>
    public static Vector512<ushort> FirstLetterLanes =>
        Vector128.Create<ushort>(MemoryMarshal.Cast<char, ushort>(FirstLetters)).ToVector256().ToVector512();

    /// <summary>True for a letter that may be cut off.</summary>
    public static bool IsOne(char letter) => IsAny(letter) != 0;

    /// <summary>The flags of a key that has a letter to cut off and enough left behind it; none for other keys.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenFlags Flags(ReadOnlySpan<char> key) =>
        key.Length <= ShortestRemainder ? TokenFlags.None : Flags(key[0], key[1], key[2], key.Length);

    /// <summary>The same of a key's first letters and its length, without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TokenFlags Flags(uint first, uint second, uint third, int length)
    {
        uint cut = IsAny(first) & (uint)(ShortestRemainder - length) >> 31;
        uint two = IsAnd(first) & IsOther(second) & (uint)(ShortestRemainder + 1 - length) >> 31;
        uint lam = IsLam(second);
        uint deep = two | (IsLam(first) & lam);
        uint letters = ((first + (first >> 6)) & 7) | (0 - deep & ((second >> 1) + 1) & 3) << 3 | (two & lam & IsLam(third)) << 5;
        return (TokenFlags)(0 - cut & ((uint)TokenFlags.Proclitic | letters << LettersBit));
    }

    /// <summary>The first letter of a key with <see cref="TokenFlags.Proclitic"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char First(TokenFlags flags) => FirstLetters[(int)flags >> LettersBit & 7];

    /// <summary>
    /// The second letter, of a key that has more cuts than that of its first letter: after و or ف another proclitic,
    /// after ل a second ل, which is none. 0 for other keys.
    /// </summary>
    public static char Second(TokenFlags flags) => SecondLetters[(int)flags >> SecondBit & 3];

    /// <summary>True for a key of three letters to look at: و or ف, then لل.</summary>
    public static bool IsThirdLam(TokenFlags flags) => ((int)flags >> ThirdBit & 1) != 0;

    private static uint IsAny(uint letter) => Of(And | Others, letter);

    private static uint IsAnd(uint letter) => Of(And, letter);

    private static uint IsOther(uint letter) => Of(Others, letter);

    private static uint IsLam(uint letter) => letter == 'ل' ? 1U : 0;

    /// <summary>1 for a letter that is among some, given as a bit for each from ب on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Of(ulong letters, uint letter) =>
        (uint)(letters >> (int)(letter - 'ب')) & (letter - 'ب' < 64 ? 1U : 0);

    /// <summary>
    /// Writes every split of a folded token key into <paramref name="into"/>: no split first, then by length, and for
    /// equal length the remainder as written before restored ones. Says nothing of whether the remainder exists.
    /// </summary>
    /// <param name="key">A key as <see cref="KeyFolding"/> makes them.</param>
    /// <param name="into">Room for <see cref="MaxSplits"/> splits.</param>
    /// <returns>The number of splits written, at least 1.</returns>
    public static int ProcliticSplits(ReadOnlySpan<char> key, Span<ProcliticSplit> into)
    {
        int count = 0;
        into[count++] = new ProcliticSplit(0, "");
        if (key.Length <= ShortestRemainder)
        {
            return count;
        }

        int length = 0;
        if (key[0] is 'و' or 'ف')
        {
            length = 1;
            into[count++] = new ProcliticSplit(1, "");
        }

        if (key.Length - length <= ShortestRemainder || key[length] is not ('ب' or 'ك' or 'ل'))
        {
            return count;
        }

        bool doubled = key[length] == 'ل' && key[length + 1] == 'ل';
        length++;
        into[count++] = new ProcliticSplit(length, "");
        if (doubled)
        {
            into[count++] = new ProcliticSplit(length, "ا");
            into[count++] = new ProcliticSplit(length, "ال");
        }

        return count;
    }
}
