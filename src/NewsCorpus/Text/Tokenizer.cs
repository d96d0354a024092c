namespace NewsCorpus.Text;

/// <summary>
/// Cuts text into words, numbers, signs and addresses. White space and invisible signs between tokens belong to none.
/// Arabic words keep their marks and tatweel, and end where digits or Latin letters begin; they are not split into
/// their parts here.
/// </summary>
public static class Tokenizer
{
    /// <summary>All tokens of a text, in order.</summary>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Token> tokens = [];
        foreach (Token token in Enumerate(text))
        {
            tokens.Add(token);
        }

        return tokens;
    }

    /// <summary>The tokens one by one, for <c>foreach</c>, without allocating anything.</summary>
    public static TokenEnumerator Enumerate(ReadOnlySpan<char> text) => new(text);
}
