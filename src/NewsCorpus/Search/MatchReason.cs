namespace NewsCorpus.Search;

/// <summary>One reason why an article matches.</summary>
/// <param name="Query">The words of the query that matched.</param>
/// <param name="Kind">By what way.</param>
/// <param name="Matched">What they matched: a word form, a stem, a translation or an entity's id.</param>
/// <param name="Name">For an entity its name in the other language or as linked; otherwise null.</param>
public sealed record MatchReason(string Query, MatchReasonKind Kind, string Matched, string? Name = null)
{
    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        MatchReasonKind.Entity => $"{Query} = {Matched}{(Name is null ? "" : $" ({Name})")}",
        _ when Query == Matched => $"{Query} [{Kind}]",
        _ => $"{Query} -> {Matched} [{Kind}]",
    };
}
