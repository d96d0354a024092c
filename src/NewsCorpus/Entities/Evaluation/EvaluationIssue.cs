using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>One difference between the gold and what was found.</summary>
/// <param name="Type"><c>missed</c>, <c>extra</c>, <c>kind</c> (right span, other kind), <c>link</c> (other id or name),
/// <c>value</c> (other date or number) or <c>lost</c> (the text does not hold what the gold marks; counted as missed).</param>
/// <param name="Kind">Kind in the gold; for <c>extra</c>, the kind found.</param>
/// <param name="Span">Where in the text.</param>
/// <param name="Text">The text there.</param>
/// <param name="Expected">What the gold says; null for <c>extra</c>.</param>
/// <param name="Actual">What was found; null for <c>missed</c>.</param>
public sealed record EvaluationIssue(
    string Type, EntityKind Kind, TextSpan Span, string Text, string? Expected, string? Actual);
