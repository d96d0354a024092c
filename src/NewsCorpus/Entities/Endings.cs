namespace NewsCorpus.Entities;

/// <summary>
/// The last letters of some words, which tell of most other words that they are none of these: a filter before a
/// look-up.
/// </summary>
internal struct Endings
{
    private const int Letters = 3;

    private ulong _last;
    private ulong _beforeLast;
    private ulong _third;

    /// <summary>Lets a word through, and whatever ends like it; a short one would let nothing be told.</summary>
    public void Add(ReadOnlySpan<char> word)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(word.Length, Letters);
        _last |= Bit(word[^1]);
        _beforeLast |= Bit(word[^2]);
        _third |= Bit(word[^3]);
    }

    /// <summary>False when no word added ends this one; true may be wrong.</summary>
    public readonly bool MayHold(ReadOnlySpan<char> word) =>
        word.Length >= Letters && (_last & Bit(word[^1])) != 0 && (_beforeLast & Bit(word[^2])) != 0 && (_third & Bit(word[^3])) != 0;

    private static ulong Bit(char c) => 1UL << c;
}
