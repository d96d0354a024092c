namespace NewsCorpus.Search;

/// <summary>Why an index could not be opened, read or written.</summary>
public enum SearchIndexError
{
    /// <summary>The file is damaged, or is no search index at all.</summary>
    Damaged,

    /// <summary>The index was written by a later version of this library.</summary>
    TooNew,

    /// <summary>The file is not there or may not be read.</summary>
    NotFound,

    /// <summary>The file may not be written.</summary>
    ReadOnly,

    /// <summary>No room is left on the disk. What was committed before is safe.</summary>
    DiskFull,

    /// <summary>Another process held the index for longer than the waiting time.</summary>
    Busy,

    /// <summary>Any other fault of the engine; see the inner exception.</summary>
    Engine,

    /// <summary>
    /// The index was written by an earlier version of this library and is open for reading only. Opened once for writing,
    /// it is brought up to date.
    /// </summary>
    TooOld,
}
