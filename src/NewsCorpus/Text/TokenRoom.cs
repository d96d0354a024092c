using System.Runtime.CompilerServices;

namespace NewsCorpus.Text;

/// <summary>Room for tokens and their keys, to be filled from the front.</summary>
internal readonly ref struct TokenRoom(
    Span<TextToken> tokens, Span<ulong> states, Span<TokenFlags> flags, Span<char> keys)
{
    private readonly Span<TextToken> _tokens = tokens;
    private readonly Span<ulong> _states = states;
    private readonly Span<TokenFlags> _flags = flags;

    public readonly Span<char> Keys = keys;

    public int Length => _tokens.Length;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(int at, in TextToken token)
    {
        _tokens[at] = token;
        _states[at] = token.KeyState;
        _flags[at] = token.Flags;
    }
}
