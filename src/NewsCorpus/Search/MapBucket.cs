namespace NewsCorpus.Search;

/// <summary>How many matches mention a place.</summary>
/// <param name="Id">The place's id.</param>
/// <param name="NameAr">Its Arabic name, when there is one.</param>
/// <param name="NameEn">Its English name, when there is one.</param>
/// <param name="Latitude">WGS 84 degrees.</param>
/// <param name="Longitude">WGS 84 degrees.</param>
/// <param name="Count">Number of matching articles that mention it.</param>
public sealed record MapBucket(
    string Id, string? NameAr, string? NameEn, double Latitude, double Longitude, int Count);
