using NewsCorpus.Text;

namespace NewsCorpus.Dates.Words;

/// <summary>Cuts tokens into pieces of letters, digits or one sign.</summary>
internal static class PieceCutter
{
    public static void Cut(DatePieces pieces)
    {
        ReadOnlySpan<TextToken> tokens = pieces.Text.Tokens;
        for (int i = 0; i < tokens.Length; i++)
        {
            TextToken token = tokens[i];
            Piece piece = new()
            {
                Token = i,
                KeyLength = token.KeyLength,
                Number = -1,
                SpaceBefore = token.Is(TokenFlags.SpaceBefore),
                LineBefore = token.Is(TokenFlags.LineBefore),
                Kind = PieceKind.Sign,
            };
            switch (token.Kind)
            {
                case TokenKind.Word:
                    CutWord(pieces, piece);
                    break;
                case TokenKind.Number:
                    CutNumber(pieces, piece, '.', pieces.Text.Key(i).Count('.') == 2);
                    break;
                case TokenKind.Time:
                    CutNumber(pieces, piece, ':', cut: true);
                    break;
                case TokenKind.Punctuation or TokenKind.Symbol:
                    pieces.Add(piece);
                    break;
                default:
                    // Addresses, hashtags and user names hold no dates; two signs keep the rules from reading across.
                    piece.KeyLength = 0;
                    pieces.Add(piece);
                    break;
            }
        }
    }

    private static void CutWord(DatePieces pieces, Piece piece)
    {
        ReadOnlySpan<char> key = pieces.Text.Key(piece.Token);
        int start = 0;
        while (start < key.Length)
        {
            bool digits = char.IsAsciiDigit(key[start]);
            int end = start + 1;
            while (end < key.Length && char.IsAsciiDigit(key[end]) == digits)
            {
                end++;
            }

            Piece part = piece;
            part.KeyStart = start;
            part.KeyLength = end - start;
            part.Kind = digits ? PieceKind.Number : PieceKind.Word;
            part.Number = digits ? Parse(key[start..end]) : -1;
            part.SpaceBefore &= start == 0;
            part.LineBefore &= start == 0;
            pieces.Add(part);
            start = end;
        }
    }

    /// <summary>
    /// Digits apart from their separators: 20.12.2020 gives five pieces, 13:45 three, 1,200 one that has no value.
    /// </summary>
    private static void CutNumber(DatePieces pieces, Piece piece, char separator, bool cut)
    {
        ReadOnlySpan<char> key = pieces.Text.Key(piece.Token);
        piece.Kind = PieceKind.Number;
        if (!cut)
        {
            piece.Number = Parse(key);
            pieces.Add(piece);
            return;
        }

        int start = 0;
        for (int i = 0; i <= key.Length; i++)
        {
            if (i < key.Length && key[i] != separator)
            {
                continue;
            }

            Piece part = piece;
            part.KeyStart = start;
            part.KeyLength = i - start;
            part.Number = Parse(key[start..i]);
            part.SpaceBefore &= start == 0;
            part.LineBefore &= start == 0;
            pieces.Add(part);
            if (i < key.Length)
            {
                pieces.Add(part with
                {
                    KeyStart = i, KeyLength = 1, Kind = PieceKind.Sign, Number = -1, SpaceBefore = false,
                    LineBefore = false,
                });
            }

            start = i + 1;
        }
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
