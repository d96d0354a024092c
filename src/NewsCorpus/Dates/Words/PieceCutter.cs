using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>Cuts tokens into pieces of letters, digits or one sign.</summary>
internal static class PieceCutter
{
    /// <summary>Tokens looked at together: a bit each in one number.</summary>
    private const int Block = 64;

    /// <remarks>
    /// Words of letters alone, which are most of a text, are cut in one turn without a look at the lexicon, and those that
    /// it may hold are listed, to be looked up in another: which words those are no processor can guess.
    /// </remarks>
    public static void Cut(DatePieces pieces, DateLexicon lexicon)
    {
        ReadOnlySpan<TextToken> tokens = pieces.Text.Tokens;
        for (int from = 0; from < tokens.Length; from += Block)
        {
            CutBlock(pieces, lexicon, tokens, from, Math.Min(tokens.Length, from + Block));
        }
    }

    private static void CutBlock(DatePieces pieces, DateLexicon lexicon, ReadOnlySpan<TextToken> tokens, int from, int to)
    {
        ReadOnlySpan<char> keys = pieces.Text.Keys;
        ulong known = Known(lexicon, pieces.Text, from, to);
        for (int next = from; next < to; next++)
        {
            next = CutWords(pieces, tokens[..to], next, keys, known >> (next - from));
            if (next < to)
            {
                ref readonly TextToken token = ref tokens[next];
                CutOther(pieces, lexicon, token, next, keys.Slice(token.KeyStart, token.KeyLength));
            }
        }
    }

    /// <summary>
    /// Cuts words of letters alone, of which the known ones are listed and the short ones that a number may stand behind, up to another
    /// token.
    /// </summary>
    /// <returns>That token.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int CutWords(DatePieces pieces, ReadOnlySpan<TextToken> tokens, int next, ReadOnlySpan<char> keys, ulong known)
    {
        Span<Piece> room = pieces.Room(tokens.Length - next);
        Span<int> list = pieces.ListRoom(room.Length);
        int at = pieces.Count;
        int cut = 0;
        int listed = 0;
        for (; cut < room.Length; cut++, next++, known >>= 1)
        {
            ref readonly TextToken token = ref tokens[next];
            if (token.Kind != TokenKind.Word || !(token.Is(TokenFlags.Arabic) || IsPlainLatin(token, keys)))
            {
                break;
            }

            room[cut].Set(next, token, PieceKind.Word);
            list[listed] = at + cut;
            listed += (int)known & 1 | (token.KeyLength <= 2 && !(next + 1 < tokens.Length && tokens[next + 1].Is(TokenFlags.Arabic)) ? 1 : 0);
        }

        pieces.Added(cut, listed);
        return next;
    }

    /// <summary>A bit for each token of a block that the lexicon may hold as it stands or behind particles.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ulong Known(DateLexicon lexicon, TokenizedText text, int from, int to)
    {
        ReadOnlySpan<TextToken> tokens = text.Tokens;
        ReadOnlySpan<char> keys = text.Keys;
        ulong known = lexicon.MayFind(text.States.Slice(from, to - from));
        ulong fronted = Fronted(text.Flags.Slice(from, Block)) & (ulong.MaxValue >> (from + Block - to));
        for (; fronted != 0; fronted &= fronted - 1)
        {
            int bit = BitOperations.TrailingZeroCount(fronted);
            ref readonly TextToken token = ref tokens[from + bit];
            char third = token.KeyStart + 2 < keys.Length ? keys[token.KeyStart + 2] : '\0';
            known |= lexicon.MayFindBehind(token.KeyState, keys[token.KeyStart], keys[token.KeyStart + 1], third) << bit;
        }

        return known;
    }

    /// <summary>A bit for each token of a block that begins with a particle.</summary>
    private static ulong Fronted(ReadOnlySpan<TokenFlags> flags)
    {
        ReadOnlySpan<ushort> all = MemoryMarshal.Cast<TokenFlags, ushort>(flags);
        Vector512<ushort> fronted = Vector512.Create((ushort)TokenFlags.Proclitic);
        ulong low = Vector512.Equals(Vector512.Create(all) & fronted, fronted).ExtractMostSignificantBits();
        ulong high = Vector512.Equals(Vector512.Create(all[(Block / 2)..]) & fronted, fronted).ExtractMostSignificantBits();
        return low | high << (Block / 2);
    }

    /// <summary>A word in Latin letters without digits among them, and without an apostrophe and s, which are cut off.</summary>
    /// <remarks>False also for some words that stand before a number: what is looked at goes beyond a short word.</remarks>
    private static bool IsPlainLatin(in TextToken token, ReadOnlySpan<char> keys)
    {
        if ((token.Flags & (TokenFlags.Latin | TokenFlags.Possessive)) != TokenFlags.Latin)
        {
            return false;
        }

        int room = Vector256<ushort>.Count;
        if (!Vector256.IsHardwareAccelerated || token.KeyLength > room || keys.Length - token.KeyStart < room)
        {
            return !keys.Slice(token.KeyStart, token.KeyLength).ContainsAnyInRange('0', '9');
        }

        Vector256<ushort> letters = Vector256.Create(MemoryMarshal.Cast<char, ushort>(keys.Slice(token.KeyStart, room)));
        return !Vector256.LessThanOrEqualAny(letters - Vector256.Create((ushort)'0'), Vector256.Create((ushort)9));
    }

    /// <summary>Looks up a listed piece if it is a whole word; parts of tokens have been looked up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LookUp(DatePieces pieces, DateLexicon lexicon, HeadMemory? memory, ReadOnlySpan<TextToken> tokens, int i)
    {
        ref readonly Piece piece = ref pieces[i];
        ref readonly TextToken token = ref tokens[piece.Token];
        if (token.Kind == TokenKind.Word && token.KeyLength == piece.KeyLength)
        {
            int strip;
            int head = memory is null ? lexicon.Find(pieces.Key(i), token.KeyState, out strip)
                : memory.Find(lexicon, pieces.Key(i), token.KeyState, out strip);
            pieces.Name(i, head, strip);
        }
    }

    private static void CutOther(
        DatePieces pieces, DateLexicon lexicon, in TextToken token, int number, ReadOnlySpan<char> key)
    {
        Piece piece = default;
        piece.Set(number, token, PieceKind.Sign);
        switch (token.Kind)
        {
            case TokenKind.Word when key.ContainsAnyInRange('0', '9'):
                CutWord(pieces, piece, key, lexicon);
                break;
            case TokenKind.Word:
                piece.Kind = PieceKind.Word;
                key = key[..(piece.KeyLength -= Possessive(pieces.Text.Raw, token, key))];
                piece.Head = (ushort)lexicon.Find(key, out int strip);
                piece.Strip = (byte)strip;
                pieces.Next(1) = piece;
                break;
            case TokenKind.Number:
                CutNumber(pieces, piece, key, lexicon, '.', key.Count('.') == 2 || IsDottedTime(key));
                break;
            case TokenKind.Time:
                CutNumber(pieces, piece, key, lexicon, ':', cut: true);
                break;
            case TokenKind.Punctuation or TokenKind.Symbol:
                pieces.Next(0) = piece;
                break;
            default:
                // Addresses, hashtags and user names hold no dates; two signs keep the rules from reading across.
                piece.KeyLength = 0;
                pieces.Next(0) = piece;
                break;
        }
    }

    /// <summary>7.30, which may be a time; of a sum or a share only the whole is a number.</summary>
    private static bool IsDottedTime(ReadOnlySpan<char> key) =>
        key.Length is 4 or 5 && key[^3] == '.' && key[^2] < '6' && Parse(key[..^3]) is >= 0 and <= 24;

    /// <summary>1 when the word ends in 's, which the key has as a bare s: last year's, Monday's.</summary>
    public static int Possessive(string raw, in TextToken token, ReadOnlySpan<char> key) =>
        key.Length > 2 && key[^1] == 's' && raw[token.End - 1] is 's' or 'S' && raw[token.End - 2] is '\'' or '’' ? 1 : 0;

    private static void CutWord(DatePieces pieces, Piece piece, ReadOnlySpan<char> key, DateLexicon lexicon)
    {
        int start = 0;
        while (start < key.Length)
        {
            bool digits = char.IsAsciiDigit(key[start]);
            int end = start + 1;
            while (end < key.Length && char.IsAsciiDigit(key[end]) == digits)
            {
                end++;
            }

            Piece part = Part(piece, start, end);
            part.Kind = digits ? PieceKind.Number : PieceKind.Word;
            Name(ref part, key[start..end], lexicon);
            pieces.Next(1) = part;
            start = end;
        }
    }

    /// <summary>
    /// Digits apart from their separators: 20.12.2020 gives five pieces, 13:45 three, 1,200 one that has no value.
    /// </summary>
    private static void CutNumber(
        DatePieces pieces, Piece piece, ReadOnlySpan<char> key, DateLexicon lexicon, char separator, bool cut)
    {
        piece.Kind = PieceKind.Number;
        int start = 0;
        for (int i = 0; i <= key.Length; i++)
        {
            if (i < key.Length && !(cut && key[i] == separator))
            {
                continue;
            }

            Piece part = Part(piece, start, i);
            Name(ref part, key[start..i], lexicon);
            pieces.Next(1) = part;
            if (i < key.Length)
            {
                part = Part(piece, i, i + 1);
                part.Kind = PieceKind.Sign;
                part.Before = TokenFlags.None;
                pieces.Next(0) = part;
            }

            start = i + 1;
        }
    }

    /// <summary>The letters or digits from start to end of a token; the space before the token is its first part's.</summary>
    private static Piece Part(Piece piece, int start, int end)
    {
        piece.KeyAt += start;
        piece.KeyLength = end - start;
        piece.Before = start == 0 ? piece.Before : TokenFlags.None;
        return piece;
    }

    /// <summary>Looks a part up; of numbers only the short ones, as a name (9/11) may begin with one.</summary>
    private static void Name(ref Piece part, ReadOnlySpan<char> key, DateLexicon lexicon)
    {
        if (part.Kind == PieceKind.Number)
        {
            part.Number = Parse(key);
            part.Head = key.Length is 1 or 2 ? (ushort)lexicon.Find(key) : (ushort)0;
            return;
        }

        part.Head = (ushort)lexicon.Find(key, out int strip);
        part.Strip = (byte)strip;
    }

    private static int Parse(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 9)
        {
            return -1;
        }

        int value = 0;
        foreach (char c in digits)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            value = (value * 10) + (c - '0');
        }

        return value;
    }
}
