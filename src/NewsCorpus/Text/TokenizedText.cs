using System.Runtime.InteropServices;

namespace NewsCorpus.Text;

/// <summary>
/// A text cut into tokens once, for every room to walk: each token keeps its raw place and has a folded key
/// (see <see cref="KeyFolding"/>), all keys in one buffer.
/// </summary>
/// <remarks>
/// Made by <see cref="Tokenize"/>; read only afterwards and so safe to share between threads. One made by
/// <see cref="ForReuse"/> belongs to whoever fills it.
/// </remarks>
internal sealed class TokenizedText
{
    private readonly List<TextToken> _tokens;
    private readonly List<char> _keys;

    private TokenizedText(int length)
    {
        _tokens = new List<TextToken>((length / 5) + 4);
        _keys = new List<char>(length);
    }

    public string Raw { get; private set; } = "";

    public ReadOnlySpan<TextToken> Tokens => CollectionsMarshal.AsSpan(_tokens);

    /// <summary>The keys of all tokens, each where its token says.</summary>
    public ReadOnlySpan<char> Keys => CollectionsMarshal.AsSpan(_keys);

    public int Count => _tokens.Count;

    /// <summary>The folded form of a token: no marks, no tatweel, letters folded, lower case, ASCII digits.</summary>
    public ReadOnlySpan<char> Key(int token)
    {
        TextToken t = _tokens[token];
        return CollectionsMarshal.AsSpan(_keys).Slice(t.KeyStart, t.KeyLength);
    }

    /// <summary>
    /// The raw offset at which the key character <paramref name="keyOffset"/> of a token begins;
    /// the token's raw end when the offset is the key's length. Marks belong to the letter before them.
    /// </summary>
    public int RawOffset(int token, int keyOffset)
    {
        TextToken t = _tokens[token];
        if (keyOffset <= 0)
        {
            return t.Start;
        }

        return keyOffset >= t.KeyLength
            ? t.End
            : t.Start + KeyFolding.RawOffset(Raw.AsSpan(t.Start, t.End - t.Start), keyOffset);
    }

    public static TokenizedText Tokenize(string raw)
    {
        TokenizedText result = new(raw.Length);
        result.Fill(raw);
        return result;
    }

    /// <summary>A text without tokens, to be filled again and again by its one owner.</summary>
    public static TokenizedText ForReuse() => new(0);

    /// <summary>Puts another text in the place of the one held; its room is used again.</summary>
    public void Refill(string raw)
    {
        _tokens.Clear();
        _keys.Clear();
        Fill(raw);
    }

    private void Fill(string raw)
    {
        Raw = raw;
        TokenScanner scanner = new(raw);
        while (scanner.MoveNext())
        {
            ReadOnlySpan<char> token = raw.AsSpan(scanner.Start, scanner.End - scanner.Start);
            int keyStart = _keys.Count;
            if (scanner.Kind is TokenKind.Punctuation or TokenKind.Symbol)
            {
                _keys.AddRange(token); // a name's key has no apostrophes, but the sign itself keeps its own
            }
            else
            {
                KeyFolding.Append(token, _keys);
            }

            _tokens.Add(new TextToken(
                scanner.Start, scanner.End, keyStart, _keys.Count - keyStart, scanner.Kind, scanner.Flags));
        }
    }
}
