using System.Numerics;

namespace NewsCorpus.Entities;

/// <summary>
/// What begins at the tokens of one text: for each sort of thing a bit a token, so that a rule goes straight from one
/// token of its sort to the next.
/// </summary>
internal sealed class TokenMarks(int sorts)
{
    private const int Bits = 64;

    private ulong[] _words = [];
    private int _tokens;
    private int _length;

    /// <summary>The tokens of one sort, 64 a word.</summary>
    public ReadOnlySpan<ulong> Of(int sort) => _words.AsSpan(sort * _length, _length);

    /// <summary>Forgets all and makes room for a text of so many tokens.</summary>
    public void Reset(int tokens)
    {
        _tokens = tokens;
        _length = (tokens + Bits - 1) / Bits;
        int room = _length * sorts;
        if (_words.Length < room)
        {
            _words = new ulong[room * 5 / 4];
        }

        _words.AsSpan(0, room).Clear();
    }

    /// <summary>Marks a token with sorts, given as one bit each.</summary>
    public void Add(int token, int of)
    {
        ulong bit = 1UL << token;
        for (; of != 0; of &= of - 1)
        {
            _words[(BitOperations.TrailingZeroCount(of) * _length) + (token / Bits)] |= bit;
        }
    }

    /// <summary>
    /// The first token, from this one on, that is marked with one of the sorts, given as bits; the number of tokens when
    /// there is none.
    /// </summary>
    public int Next(int token, int of)
    {
        ulong behind = ulong.MaxValue << token;
        for (int word = token / Bits; word < _length; word++)
        {
            ulong any = 0;
            for (int left = of; left != 0; left &= left - 1)
            {
                any |= _words[(BitOperations.TrailingZeroCount(left) * _length) + word];
            }

            any &= behind;
            if (any != 0)
            {
                return (word * Bits) + BitOperations.TrailingZeroCount(any);
            }

            behind = ulong.MaxValue;
        }

        return _tokens;
    }
}
