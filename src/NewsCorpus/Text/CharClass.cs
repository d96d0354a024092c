using System.Globalization;

namespace NewsCorpus.Text;

/// <summary>What the tokenizer sees in a UTF-16 code unit.</summary>
internal enum CharClass : byte
{
    /// <summary>A sign that stands for itself.</summary>
    Symbol,

    Punctuation,

    /// <summary>White space, and zero-width space, which also parts words.</summary>
    Space,

    LineBreak,

    /// <summary>
    /// Direction marks, joiners, soft hyphens: part of a word between its letters, otherwise nothing.
    /// </summary>
    Invisible,

    Digit,

    /// <summary>A combining mark or tatweel: goes with the word it stands in.</summary>
    Mark,

    ArabicLetter,

    LatinLetter,

    OtherLetter,
}

/// <summary>The tokenizer's classes of all UTF-16 code units.</summary>
internal static class CharClasses
{
    private static readonly CharClass[] Table =
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(i => Classify((char)i))];

    public static ReadOnlySpan<CharClass> All => Table;

    public static CharClass Of(char c) => Table[c];

    public static bool IsLetter(CharClass c) => c >= CharClass.ArabicLetter;

    private static CharClass Classify(char c)
    {
        switch (c)
        {
            case 'ـ':
                return CharClass.Mark;
            case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                return CharClass.LineBreak;
            case '\u200B' or '\0':
                return CharClass.Space;
        }

        return char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
                => CharClass.Mark,
            UnicodeCategory.Format => CharClass.Invisible,
            UnicodeCategory.DecimalDigitNumber => CharClass.Digit,
            _ when char.IsWhiteSpace(c) || char.IsControl(c) => CharClass.Space,
            _ when char.IsLetter(c) => LetterClass(c),
            _ => char.IsPunctuation(c) ? CharClass.Punctuation : CharClass.Symbol,
        };
    }

    private static CharClass LetterClass(char c) => c switch
    {
        >= '\u0600' and <= '\u06FF' or >= '\u0750' and <= '\u077F' or >= '\u0870' and <= '\u08FF'
            or >= '\uFB50' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFE' => CharClass.ArabicLetter,
        < '\u0300' or >= '\u1E00' and <= '\u1EFF' or >= '\uFB00' and <= '\uFB06' or >= '\uFF21' and <= '\uFF5A'
            => CharClass.LatinLetter,
        _ => CharClass.OtherLetter,
    };
}
