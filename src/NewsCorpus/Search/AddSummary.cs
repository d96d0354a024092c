namespace NewsCorpus.Search;

/// <summary>What adding articles did.</summary>
/// <param name="Added">Articles whose id was new.</param>
/// <param name="Replaced">Articles that took the place of an older version.</param>
/// <param name="Unchanged">Articles passed over because the index held the very same.</param>
public sealed record AddSummary(int Added, int Replaced, int Unchanged)
{
    /// <summary>All articles of the call.</summary>
    public int Total => Added + Replaced + Unchanged;
}
