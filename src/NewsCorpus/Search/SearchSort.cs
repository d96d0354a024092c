namespace NewsCorpus.Search;

/// <summary>The order of hits.</summary>
public enum SearchSort
{
    /// <summary>Best match first; equal matches newest first, then by id.</summary>
    Relevance,

    /// <summary>Latest publication day first; articles without a day last.</summary>
    Newest,

    /// <summary>Earliest publication day first; articles without a day last.</summary>
    Oldest,
}
