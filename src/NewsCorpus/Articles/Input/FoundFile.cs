namespace NewsCorpus.Articles.Input;

/// <summary>A file to read, or a place where none can be read and why.</summary>
internal readonly record struct FoundFile(string Path, ReadFailure? Failure);
