namespace NewsCorpus.Gazetteers;

/// <summary>How freely an entry's names may match.</summary>
public enum GazetteerTier
{
    /// <summary>Matches wherever the name stands.</summary>
    A,

    /// <summary>Needs support: a trigger word, a parent named in the article, or a run of names.</summary>
    B,

    /// <summary>Never matches by itself; only a mention found by other means can be linked to it.</summary>
    C,
}
