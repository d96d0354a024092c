namespace NewsCorpus.Search;

/// <summary>What a search for damage found.</summary>
/// <param name="Problems">One English sentence for each fault; empty when the index is sound.</param>
public sealed record IndexCheck(IReadOnlyList<string> Problems)
{
    /// <summary>True when nothing is wrong.</summary>
    public bool IsSound => Problems.Count == 0;
}
