using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>Walks a text token by token without allocating.</summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public int Start { get; private set; }

    public int End { get; private set; }

    public TokenKind Kind { get; private set; }

    public TokenFlags Flags { get; private set; }

    public bool MoveNext()
    {
        int i = _next;
        TokenFlags flags = i == 0 ? TokenFlags.SpaceBefore | TokenFlags.LineBefore : TokenFlags.None;
        while (i < _text.Length && IsBlank(_text[i]))
        {
            flags |= TokenFlags.SpaceBefore;
            if (_text[i] is '\n' or '\r' or '\u2028' or '\u2029')
            {
                flags |= TokenFlags.LineBefore;
            }

            i++;
        }

        if (i >= _text.Length)
        {
            return false;
        }

        Start = i;
        char first = _text[i];
        if (char.IsDigit(first))
        {
            i = NumberEnd(i);
            Kind = TokenKind.Number;
        }
        else if (IsWordChar(first))
        {
            i++;
            while (i < _text.Length && (IsWordChar(_text[i]) || IsInner(i)))
            {
                i++;
            }

            Kind = TokenKind.Word;
        }
        else
        {
            i += char.IsHighSurrogate(first) && i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]) ? 2 : 1;
            Kind = char.IsPunctuation(first) ? TokenKind.Punctuation : TokenKind.Symbol;
        }

        End = i;
        _next = i;
        Flags = flags | LetterFlags(_text[Start..End]);
        return true;
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\0' || IsBidi(c);

    private static bool IsBidi(char c) =>
        c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsWordChar(char c) =>
        char.IsLetter(c) || char.IsDigit(c) || c == 'ـ' || c is '\u200C' or '\u200D' || char.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>An apostrophe between letters stays inside the word (Kata'ib, Sana'a).</summary>
    private readonly bool IsInner(int i) =>
        _text[i] is '\'' or '’' or 'ʿ' or 'ʾ' && i + 1 < _text.Length && char.IsLetter(_text[i + 1]) && _text[i + 1] < 0x250;

    private readonly int NumberEnd(int i)
    {
        while (i < _text.Length)
        {
            if (char.IsDigit(_text[i]))
            {
                i++;
            }
            else if (_text[i] is '.' or ',' or '٫' or '٬' && i + 1 < _text.Length && char.IsDigit(_text[i + 1]))
            {
                i += 2;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static TokenFlags LetterFlags(ReadOnlySpan<char> token)
    {
        TokenFlags flags = TokenFlags.None;
        int upper = 0;
        bool lower = false;
        bool first = true;
        foreach (char c in token)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            if (c is >= '\u0600' and <= '\u08FF' or >= '\uFB50' and <= '\uFEFF')
            {
                flags |= TokenFlags.Arabic;
            }
            else if (c < '\u0250' || c is >= '\u1E00' and <= '\u1EFF')
            {
                flags |= TokenFlags.Latin;
            }

            if (char.IsUpper(c))
            {
                upper++;
                flags |= first ? TokenFlags.Capital : TokenFlags.None;
            }
            else if (char.IsLower(c))
            {
                lower = true;
            }

            first = false;
        }

        return upper > 1 && !lower ? flags | TokenFlags.AllCaps : flags;
    }
}
