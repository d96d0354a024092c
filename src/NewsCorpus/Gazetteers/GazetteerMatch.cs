using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>A place in a text where names of a gazetteer stand.</summary>
/// <param name="Span">The name in the text as given, without proclitics.</param>
/// <param name="Proclitic">The folded proclitics cut from the first word (و, ب, ول ...), or null.</param>
/// <param name="Entries">The entries that have this name; more than one when the name is ambiguous.</param>
public sealed record GazetteerMatch(TextSpan Span, string? Proclitic, IReadOnlyList<GazetteerEntry> Entries);
