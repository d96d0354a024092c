namespace NewsCorpus.Text;

/// <summary>Walks a text token by token without allocating.</summary>
/// <remarks>
/// The rules are those of Unicode's word breaking as far as they fit Arabic news, with these differences: an Arabic
/// word ends at a digit or a Latin letter (عام2017, لـBBC), stops never join, and a hyphen always stands alone.
/// </remarks>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    public int Start { get; private set; }

    public int End { get; private set; }

    public TokenKind Kind { get; private set; }

    public TokenFlags Flags { get; private set; }

    /// <summary>Goes on from an offset at which a token ended.</summary>
    public void MoveTo(int end) => _next = end;

    public bool MoveNext()
    {
        ReadOnlySpan<CharClass> classes = CharClasses.All;
        int i = _next;
        TokenFlags before = i == 0 ? TokenFlags.SpaceBefore | TokenFlags.LineBefore : TokenFlags.None;
        CharClass first = CharClass.Symbol;
        for (; i < _text.Length; i++)
        {
            first = classes[_text[i]];
            if (first == CharClass.Space)
            {
                before |= TokenFlags.SpaceBefore;
            }
            else if (first == CharClass.LineBreak)
            {
                before |= TokenFlags.SpaceBefore | TokenFlags.LineBefore;
            }
            else if (first != CharClass.Invisible)
            {
                break;
            }
        }

        if (i >= _text.Length)
        {
            return false;
        }

        Start = i;
        Flags = before;
        switch (first)
        {
            case CharClass.Digit:
                ScanNumber();
                break;
            case CharClass.Punctuation or CharClass.Symbol:
                ScanSign(first);
                break;
            case CharClass.ArabicLetter when TryScanArabicWord():
                break;
            default:
                ScanWord();
                break;
        }

        _next = End;
        return true;
    }

    private void ScanSign(CharClass first)
    {
        char c = _text[Start];
        int length = c is '#' or '＃' or '@' ? TokenPatterns.TagLength(_text[Start..]) : 0;
        if (length > 0)
        {
            (End, Kind) = (Start + length, c == '@' ? TokenKind.Mention : TokenKind.Hashtag);
            Flags |= TokenPatterns.LetterFlags(_text[Start..End]);
            return;
        }

        bool pair = char.IsHighSurrogate(c) && Start + 1 < _text.Length && char.IsLowSurrogate(_text[Start + 1]);
        End = Start + (pair ? 2 : 1);
        Kind = first == CharClass.Punctuation ? TokenKind.Punctuation : TokenKind.Symbol;
    }

    private void ScanNumber()
    {
        int length = TokenPatterns.EmailLength(_text[Start..]);
        Kind = TokenKind.Email;
        if (length == 0)
        {
            length = TokenPatterns.TimeLength(_text[Start..]);
            Kind = TokenKind.Time;
        }

        if (length == 0)
        {
            length = TokenPatterns.NumberLength(_text[Start..]);
            Kind = TokenKind.Number;
        }

        End = Start + length;
    }

    /// <summary>The common case: Arabic letters and marks up to anything else but an invisible sign.</summary>
    private bool TryScanArabicWord()
    {
        ReadOnlySpan<CharClass> classes = CharClasses.All;
        ReadOnlySpan<char> text = _text;
        CharClass c = CharClass.Space;
        int i = Start + 1;
        for (; i < text.Length; i++)
        {
            c = classes[text[i]];
            if (c is not (CharClass.ArabicLetter or CharClass.Mark))
            {
                break;
            }
        }

        if (i < text.Length && c == CharClass.Invisible)
        {
            return false;
        }

        End = i;
        Kind = TokenKind.Word;
        Flags |= TokenFlags.Arabic;
        return true;
    }

    /// <summary>
    /// Letters of one script side with their marks; Latin words also take digits and inner apostrophes.
    /// </summary>
    private void ScanWord()
    {
        ReadOnlySpan<CharClass> classes = CharClasses.All;
        CharClass script = CharClass.Symbol;
        int end = Start;
        for (int i = Start; i < _text.Length; i++)
        {
            CharClass c = classes[_text[i]];
            if (c >= CharClass.ArabicLetter)
            {
                if (script != CharClass.Symbol && (c == CharClass.ArabicLetter) != (script == CharClass.ArabicLetter))
                {
                    break;
                }

                script = c;
            }
            else if (c == CharClass.Digit ? script is CharClass.Symbol or CharClass.ArabicLetter
                : c == CharClass.Invisible ? script == CharClass.Symbol
                : c != CharClass.Mark && !IsInnerApostrophe(i, script))
            {
                break;
            }

            end = c == CharClass.Invisible ? end : i + 1;
        }

        End = end;
        Kind = script == CharClass.Symbol ? TokenKind.Symbol : TokenKind.Word;
        if (script == CharClass.LatinLetter
            && TokenPatterns.AddressLength(_text[Start..], out TokenKind kind) is > 0 and int length)
        {
            (End, Kind) = (Start + length, kind);
        }

        Flags |= TokenPatterns.LetterFlags(_text[Start..End]);
    }

    /// <summary>An apostrophe between Latin letters stays inside the word (Kata'ib, Sana'a).</summary>
    private readonly bool IsInnerApostrophe(int i, CharClass script) =>
        script == CharClass.LatinLetter && _text[i] is '\'' or '’' or '‘' or '`' && i + 1 < _text.Length && i > Start
        && CharClasses.Of(_text[i + 1]) == CharClass.LatinLetter;
}
