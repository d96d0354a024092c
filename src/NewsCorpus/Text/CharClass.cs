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
