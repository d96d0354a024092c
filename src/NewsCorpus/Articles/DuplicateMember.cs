namespace NewsCorpus.Articles;

/// <summary>An article in a cluster of near duplicates.</summary>
/// <param name="Id">The article's id.</param>
/// <param name="Similarity"> Estimated similarity (see <see cref="DuplicateOptions.Threshold"/>) to the earlier
/// article by which it came into the cluster, within about 0.04; 1 for the cluster's first. </param>
/// <param name="SameAs">Id of that earlier article; null for the cluster's first.</param>
/// <param name="IsExact">Whether the two say the same word for word.</param>
public sealed record DuplicateMember(string Id, double Similarity, string? SameAs, bool IsExact);
