namespace NewsCorpus.Text;

/// <summary>What the word lists under Text/Data say of a key.</summary>
[Flags]
internal enum WordTraits
{
    None = 0,

    /// <summary>On one of the lists of the commonest words.</summary>
    Common = 1,

    /// <summary>A word of an Arabic list, or one less its article.</summary>
    Word = 2,

    /// <summary>A word whose first and last letters are its own.</summary>
    Guarded = 4,

    /// <summary>A word that begins with the letters ال and has no article.</summary>
    NoArticle = 8,
}
