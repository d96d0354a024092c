using NewsCorpus.Articles;

namespace NewsCorpus.Cli.Ingesting;

/// <summary>A file of a run, in the run's order.</summary>
/// <param name="Path">As found.</param>
/// <param name="Hash">SHA-256 of its bytes; null when they could not be read.</param>
/// <param name="Known">The journal's entry when the file is as it was, so that it is passed over; otherwise
/// null.</param>
/// <param name="Failure">Why there is nothing to read; null for a file.</param>
internal sealed record PlannedFile(string Path, string? Hash, JournalEntry? Known, ReadFailure? Failure)
{
    public bool MustBeRead => Known is null && Failure is null;

    /// <summary>Ids of the articles found in it so far.</summary>
    public List<string> Ids { get; } = [];

    /// <summary>What of it could not be read so far.</summary>
    public List<ReadFailure> Failures { get; } = [];

    /// <summary>Whether an outcome's source is this file, or a member or line of it.</summary>
    public bool Holds(string source) =>
        source.StartsWith(Path, StringComparison.Ordinal)
        && (source.Length == Path.Length || source[Path.Length] is '!' or ':');
}
