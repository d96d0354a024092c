namespace NewsCorpus.Articles;

/// <summary>A file to read, or a place where none can be read and why.</summary>
/// <param name="Path">The path, beginning as the caller's own path began.</param>
/// <param name="Failure">Why nothing can be read there; null for a file.</param>
public readonly record struct FoundFile(string Path, ReadFailure? Failure);
