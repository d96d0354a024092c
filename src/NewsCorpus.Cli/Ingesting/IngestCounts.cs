namespace NewsCorpus.Cli.Ingesting;

/// <summary>Where a run stands. Written by the run, read by whoever shows progress.</summary>
internal sealed class IngestCounts
{
    /// <summary>What is being done, in a word.</summary>
    public string Phase { get; set; } = "reading";

    /// <summary>Lines learnt to be boilerplate of their source.</summary>
    public int RepeatedLines { get; set; }

    /// <summary>Articles found in files that were read.</summary>
    public int Indexed { get; set; }

    public int Failed { get; set; }

    /// <summary>Those of the failures that an earlier run found, and this one did not look at again.</summary>
    public int FailedBefore { get; set; }

    public int UnchangedFiles { get; set; }

    /// <summary>Files behind the run, whatever became of them.</summary>
    public int Files { get; set; }

    public int Added { get; set; }

    public int Replaced { get; set; }

    /// <summary>Articles that the index held already, word for word.</summary>
    public int Identical { get; set; }

    /// <summary>Articles left out because the run has one that says the same.</summary>
    public int Duplicates { get; set; }

    /// <summary>Articles taken out because their file changed.</summary>
    public int Removed { get; set; }
}
