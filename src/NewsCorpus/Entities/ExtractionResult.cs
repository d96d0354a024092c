using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>What was found in a text. Immutable.</summary>
/// <param name="Mentions">The mentions, by start, then longest first.</param>
/// <param name="Diagnostics">What did not fit, such as a weekday that disagrees with its date.</param>
public sealed record ExtractionResult(IReadOnlyList<EntityMention> Mentions, IReadOnlyList<Diagnostic> Diagnostics);
