namespace NewsCorpus.Search;

/// <summary>How many matches were published on a day.</summary>
public sealed record TimelineBucket(DateOnly Day, int Count);
