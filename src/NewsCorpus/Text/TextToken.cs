namespace NewsCorpus.Text;

[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>White space, or the text's start, stands before the token.</summary>
    SpaceBefore = 1,

    /// <summary>A line break, or the text's start, stands before the token.</summary>
    LineBefore = 2,

    /// <summary>Holds an Arabic-script letter.</summary>
    Arabic = 4,

    /// <summary>Holds a Latin letter.</summary>
    Latin = 8,

    /// <summary>First letter is an upper-case letter.</summary>
    Capital = 16,

    /// <summary>Every cased letter is upper case and there are two or more.</summary>
    AllCaps = 32,

    /// <summary>A word, number or hashtag: what names are made of.</summary>
    Name = 64,

    /// <summary>An Arabic word whose first letter may be a proclitic, see <see cref="Proclitics"/>.</summary>
    Proclitic = 128,

    /// <summary>One sign that may join the words of a name: quotation marks, hyphens, <c>&amp; / + .</c></summary>
    Joins = 256,

    /// <summary>Ends with an English possessive: <c>'s</c>.</summary>
    Possessive = 512,

    /// <summary>With <see cref="Proclitic"/>: what the first letters are, see <see cref="Proclitics"/>.</summary>
    Letters = 0x3F << Proclitics.LettersBit,
}

/// <summary>
/// One token of a <see cref="TokenizedText"/>: its place in the raw text and its key in the key buffer.
/// </summary>
internal readonly struct TextToken(
    int start, int end, int keyStart, int keyLength, TokenKind kind, TokenFlags flags, ulong keyState)
{
    /// <summary>The <see cref="KeyHash.State"/> of the key.</summary>
    public readonly ulong KeyState = keyState;

    public readonly int Start = start;
    public readonly int End = end;
    public readonly int KeyStart = keyStart;
    public readonly int KeyLength = keyLength;
    public readonly TokenKind Kind = kind;
    public readonly TokenFlags Flags = flags;

    public TextSpan Span => new(Start, End);

    public bool Is(TokenFlags flag) => (Flags & flag) != 0;
}
