using System.Numerics;

namespace NewsCorpus.Entities;

/// <summary>Tokens of one text, a bit each. Walked in order, and more may be added ahead of the walk.</summary>
internal sealed class TokenSet
{
    private const int Bits = 64;

    private ulong[] _words = [];
    private int _tokens;

    /// <summary>The set's words of 64 tokens each, to be filled.</summary>
    public Span<ulong> Words => _words.AsSpan(0, Length);

    private int Length => (_tokens + Bits - 1) / Bits;

    /// <summary>Forgets all and makes room for a text of so many tokens.</summary>
    public void Reset(int tokens)
    {
        _tokens = tokens;
        if (_words.Length < Length)
        {
            _words = new ulong[(Length * 5 / 4) + 1];
        }

        Words.Clear();
    }

    /// <summary>Adds all tokens of the text.</summary>
    public void Fill() => Words.Fill(ulong.MaxValue);

    /// <summary>Adds a token; one beyond the text is passed over.</summary>
    public void Add(int token)
    {
        if (token < _tokens)
        {
            _words[token / Bits] |= 1UL << token;
        }
    }

    /// <summary>True for a token of the set.</summary>
    public bool Contains(int token) => (_words[token / Bits] >> token & 1) != 0;

    /// <summary>The first token of the set from this one on; the number of tokens when there is none.</summary>
    public int Next(int token)
    {
        ReadOnlySpan<ulong> words = Words;
        int word = token / Bits;
        if (word >= words.Length)
        {
            return _tokens;
        }

        ulong left = words[word] & (ulong.MaxValue << token);
        while (left == 0)
        {
            if (++word >= words.Length)
            {
                return _tokens;
            }

            left = words[word];
        }

        return Math.Min(_tokens, (word * Bits) + BitOperations.TrailingZeroCount(left));
    }
}
