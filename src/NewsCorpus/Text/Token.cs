namespace NewsCorpus.Text;

/// <summary>A token: a word, number, sign or address.</summary>
/// <param name="Span">Where it stands in the tokenised text.</param>
/// <param name="Kind">What it is made of.</param>
public readonly record struct Token(TextSpan Span, TokenKind Kind);
