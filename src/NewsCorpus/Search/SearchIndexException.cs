namespace NewsCorpus.Search;

/// <summary>An index could not be opened, read or written.</summary>
public sealed class SearchIndexException : Exception
{
    /// <summary>Makes the exception.</summary>
    public SearchIndexException(SearchIndexError error, string message, Exception? innerException = null)
        : base(message, innerException) => Error = error;

    /// <summary>What went wrong.</summary>
    public SearchIndexError Error { get; }

    /// <summary>For a failed adding: how many articles of the call are safely stored.</summary>
    public int Committed { get; init; }
}
