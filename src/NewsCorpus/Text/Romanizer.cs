namespace NewsCorpus.Text;

/// <summary>
/// Arabic names in Latin letters and back. Latin forms follow ALA-LC simplified: no diacritics, ʿayn and hamza left
/// out, the article as al- without assimilation, ة as a; common name words as newspapers spell them (Deir, Abu).
/// Stateless; safe to share between threads.
/// </summary>
public static class Romanizer
{
    /// <summary>A readable Latin form of an Arabic name.</summary>
    /// <param name="arabic">
    /// The name. Vowel marks are used where written; elsewhere short vowels are guessed from the shape of syllables.
    /// Words that are not Arabic stay as they are.
    /// </param>
    public static string Romanize(string arabic)
    {
        ArgumentNullException.ThrowIfNull(arabic);
        List<string> parts = [];
        foreach (Token token in Tokenizer.Enumerate(arabic))
        {
            string word = token.Span.Slice(arabic);
            parts.Add(token.Kind == TokenKind.Word ? ArabicNameSpelling.Word(word, parts.Count == 0) : word);
        }

        return string.Join(' ', parts);
    }

    /// <summary>The Arabic spellings that a Latin name may stand for, likeliest first.</summary>
    /// <param name="latin">A name such as "Albu Kamal", "Deir Ezzor", "Qaddafi", in any case, with or without
    /// accents.</param>
    /// <param name="limit">The most spellings to return.</param>
    /// <returns>Empty for text that holds no Latin letters or is too long for a name.</returns>
    public static IReadOnlyList<ArabicSpelling> ToArabic(string latin, int limit = 20)
    {
        ArgumentNullException.ThrowIfNull(latin);
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        return LatinNameReader.Read(latin, limit);
    }
}
