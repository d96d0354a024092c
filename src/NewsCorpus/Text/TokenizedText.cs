using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// A text cut into tokens once, for every room to walk: each token keeps its raw place and has a folded key
/// (see <see cref="KeyFolding"/>), all keys in one buffer.
/// </summary>
/// <remarks>
/// Made by <see cref="Tokenize(string)"/>; read only afterwards and so safe to share between threads. One made by
/// <see cref="ForReuse"/> belongs to whoever fills it.
/// </remarks>
internal sealed class TokenizedText
{
    /// <summary>Room that is always there behind the last token: who looks at many at a time need not count them.</summary>
    public const int Slack = 64;

    private TextToken[] _tokens;
    private ulong[] _states;
    private TokenFlags[] _flags;
    private char[] _keys;
    private int _keyEnd;

    private TokenizedText(int length)
    {
        int tokens = length == 0 ? 0 : (length / 5) + 4;
        _tokens = new TextToken[tokens];
        _states = new ulong[tokens + Slack];
        _flags = new TokenFlags[tokens + Slack];
        _keys = length == 0 ? [] : new char[length + PlainWords.LongestWord];
    }

    public string Raw { get; private set; } = "";

    // Asked for everywhere, and there is always room for as many tokens as there are: nothing is left to be checked.
    public ReadOnlySpan<TextToken> Tokens =>
        MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(_tokens), Count);

    /// <summary>The keys of all tokens, each where its token says.</summary>
    public ReadOnlySpan<char> Keys => _keys.AsSpan(0, _keyEnd);

    /// <summary>
    /// The <see cref="KeyHash.State"/> of each token's key, side by side for those who look at nothing else of most
    /// tokens, with <see cref="Slack"/> of no meaning behind the last.
    /// </summary>
    public ReadOnlySpan<ulong> States => _states;

    /// <summary>The flags of each token in the same way.</summary>
    public ReadOnlySpan<TokenFlags> Flags => _flags;

    public int Count { get; private set; }

    /// <summary>The folded form of a token: no marks, no tatweel, letters folded, lower case, ASCII digits.</summary>
    public ReadOnlySpan<char> Key(int token)
    {
        ref readonly TextToken t = ref Tokens[token];
        return new ReadOnlySpan<char>(_keys, t.KeyStart, t.KeyLength);
    }

    /// <summary>The <see cref="KeyHash"/> of a token's key, ready since the text was cut.</summary>
    public ulong Hash(int token) => KeyHash.Mix(_states[token]);

    /// <summary>The <see cref="KeyHash"/> of what is left of a token's key behind its first few letters.</summary>
    public ulong HashBehind(int token, int letters) => KeyHash.Mix(KeyHash.Cut(_states[token], Key(token)[..letters]));

    /// <summary>
    /// The raw offset at which the key character <paramref name="keyOffset"/> of a token begins;
    /// the token's raw end when the offset is the key's length. Marks belong to the letter before them.
    /// </summary>
    public int RawOffset(int token, int keyOffset)
    {
        ref readonly TextToken t = ref Tokens[token];
        if (keyOffset <= 0)
        {
            return t.Start;
        }

        return keyOffset >= t.KeyLength
            ? t.End
            : t.Start + KeyFolding.RawOffset(Raw.AsSpan(t.Start, t.End - t.Start), keyOffset);
    }

    public static TokenizedText Tokenize(string raw) => Tokenize(raw, PlainWords.Default);

    internal static TokenizedText Tokenize(string raw, PlainWords plain)
    {
        TokenizedText result = new(raw.Length);
        result.Fill(raw, plain);
        return result;
    }

    /// <summary>A text without tokens, to be filled again and again by its one owner.</summary>
    public static TokenizedText ForReuse() => new(0);

    /// <summary>Puts another text in the place of the one held; its room is used again.</summary>
    public void Refill(string raw)
    {
        Count = 0;
        _keyEnd = 0;
        Fill(raw, PlainWords.Default);
    }

    /// <summary>Takes a token for a possessive whose apostrophe is lost; for who owns the text, before it looks for names.</summary>
    internal void MarkPossessive(int token)
    {
        ref TextToken t = ref _tokens[token];
        t = new TextToken(t.Start, t.End, t.KeyStart, t.KeyLength, t.Kind, t.Flags | TokenFlags.Possessive, t.KeyState);
        _flags[token] = t.Flags;
    }

    private void Fill(string raw, PlainWords plain)
    {
        Raw = raw;
        TokenScanner scanner = new(raw);
        int at = 0;
        int count = 0;
        while (true)
        {
            MakeRoom(count, PlainWords.LongestWord);
            at = plain.Read(raw, at, new TokenRoom(_tokens, _states, _flags, _keys), ref count, ref _keyEnd);
            if (count == _tokens.Length)
            {
                continue;
            }

            scanner.MoveTo(at);
            if (!scanner.MoveNext())
            {
                break;
            }

            at = scanner.End;
            ReadOnlySpan<char> token = raw.AsSpan(scanner.Start, scanner.End - scanner.Start);
            int start = _keyEnd;
            AppendKey(token, scanner.Kind);
            ReadOnlySpan<char> key = _keys.AsSpan(start, _keyEnd - start);
            new TokenRoom(_tokens, _states, _flags, _keys).Put(count++, new TextToken(
                scanner.Start, scanner.End, start, key.Length, scanner.Kind,
                scanner.Flags | NameFlags(token, scanner.Kind, scanner.Flags, key), KeyHash.State(key)));
        }

        Count = count;
    }

    /// <summary>What the search for names asks of every token, so that it looks no further than at its flags.</summary>
    internal static TokenFlags NameFlags(
        ReadOnlySpan<char> token, TokenKind kind, TokenFlags flags, ReadOnlySpan<char> key)
    {
        switch (kind)
        {
            case TokenKind.Word or TokenKind.Number or TokenKind.Hashtag:
                bool arabic = (flags & TokenFlags.Arabic) != 0;
                bool possessive = (flags & TokenFlags.Latin) != 0 && token.Length >= 4
                    && token[^1] is 's' or 'S' && token[^2] is '\'' or '’';
                return TokenFlags.Name | (arabic ? Proclitics.Flags(key) : TokenFlags.None)
                    | (possessive ? TokenFlags.Possessive : TokenFlags.None);
            case TokenKind.Punctuation or TokenKind.Symbol when token.Length == 1 && JoiningSigns.Contains(token[0]):
                return TokenFlags.Joins;
            default:
                return TokenFlags.None;
        }
    }

    private void AppendKey(ReadOnlySpan<char> token, TokenKind kind)
    {
        MakeRoom(0, token.Length);
        if (kind is TokenKind.Punctuation or TokenKind.Symbol)
        {
            token.CopyTo(_keys.AsSpan(_keyEnd)); // a name's key has no apostrophes, but the sign itself keeps its own
            _keyEnd += token.Length;
        }
        else if (KeyFolding.TryFold(token, _keys.AsSpan(_keyEnd), out int written))
        {
            _keyEnd += written;
        }
        else
        {
            using Normalization run = KeyFolding.FoldClusters(token);
            MakeRoom(0, run.Output.Length);
            run.Output.CopyTo(_keys.AsSpan(_keyEnd));
            _keyEnd += run.Output.Length;
        }
    }

    /// <summary>Room for one more token, and for so many more letters of keys.</summary>
    private void MakeRoom(int count, int letters)
    {
        if (count == _tokens.Length)
        {
            int tokens = Math.Max(64, count * 2);
            Array.Resize(ref _tokens, tokens);
            Array.Resize(ref _states, tokens + Slack);
            Array.Resize(ref _flags, tokens + Slack);
        }

        if (_keys.Length - _keyEnd < letters)
        {
            Array.Resize(ref _keys, Math.Max(_keys.Length * 2, _keyEnd + letters));
        }
    }
}
