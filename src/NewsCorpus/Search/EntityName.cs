namespace NewsCorpus.Search;

/// <summary>An entity as a query can name it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">
/// What it is, by the field's name in queries: <c>place</c>, <c>group</c>, <c>person</c>, <c>outlet</c> or <c>org</c>.
/// </param>
/// <param name="NameAr">Its Arabic name, when there is one.</param>
/// <param name="NameEn">Its English name, when there is one.</param>
public sealed record EntityName(string Id, string Kind, string? NameAr, string? NameEn);
