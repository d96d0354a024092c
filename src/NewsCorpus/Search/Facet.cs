namespace NewsCorpus.Search;

/// <summary>Counts of the matches by one property.</summary>
/// <param name="Name">
/// <c>place</c>, <c>group</c>, <c>person</c>, <c>outlet</c> (mentioned ones), <c>org</c>, <c>source</c> (the article's
/// own
/// outlet), <c>language</c> or <c>month</c>.
/// </param>
/// <param name="Values">Most frequent first, then by key.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);
