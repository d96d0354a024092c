namespace NewsCorpus.Gazetteers;

/// <summary>One name of an entry, as printed.</summary>
/// <param name="Text">The name, not normalised.</param>
/// <param name="Language"><c>ar</c> or <c>en</c>: the column it stood in.</param>
/// <param name="Flags">The name's own flags together with its entry's.</param>
/// <param name="RequiredContext">Country code that the article must name for this name to match; null for no such
/// demand.</param>
public readonly record struct GazetteerName(
    string Text, string Language, NameTraits Flags, string? RequiredContext = null);
