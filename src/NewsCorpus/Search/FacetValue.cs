namespace NewsCorpus.Search;

/// <summary>One value of a facet.</summary>
/// <param name="Key">The value as a query takes it: an entity id, an outlet's name, a language code, a month
/// <c>2020-12</c>.</param>
/// <param name="NameAr">For an entity its Arabic name, when there is one.</param>
/// <param name="NameEn">For an entity its English name, when there is one.</param>
/// <param name="Count">Number of matching articles that have it.</param>
public sealed record FacetValue(string Key, string? NameAr, string? NameEn, int Count);
