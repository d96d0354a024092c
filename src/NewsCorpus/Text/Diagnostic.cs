namespace NewsCorpus.Text;

/// <summary>Something odd met in an article's content. Diagnostics never stop the work.</summary>
/// <param name="Code">Stable code, <c>NC</c> and four digits.</param>
/// <param name="Span">Where in the article's text; empty when the whole article is meant.</param>
/// <param name="Message">One English sentence for a person.</param>
public sealed record Diagnostic(string Code, TextSpan Span, string Message);
