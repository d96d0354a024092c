using NewsCorpus.Text;

namespace NewsCorpus.Search;

/// <summary>A word as the index sees it.</summary>
/// <param name="Span">Its place in the text that was analysed, marks and tatweel included.</param>
/// <param name="Form">The word itself, letter variants folded.</param>
/// <param name="Stem">What all its inflections share; equal to <paramref name="Form"/> for numbers and the
/// like.</param>
/// <param name="IsStopWord">True for words too frequent to tell articles apart: kept for phrases, not ranked
/// by.</param>
public readonly record struct AnalyzedTerm(TextSpan Span, string Form, string Stem, bool IsStopWord);
