namespace NewsCorpus.Search;

/// <summary>How much an index holds.</summary>
/// <param name="Articles">Number of articles.</param>
/// <param name="Entities">Number of different entities mentioned.</param>
/// <param name="AverageLength">Mean number of indexed words in an article; 0 when there are none.</param>
/// <param name="SchemaVersion">Version of the index's layout.</param>
public sealed record IndexStatistics(int Articles, int Entities, double AverageLength, int SchemaVersion);
