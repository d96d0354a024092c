namespace NewsCorpus.Articles;

/// <summary>How alike two articles must be to count as one.</summary>
public sealed record DuplicateOptions
{
    /// <summary>
    /// Least share of common word sequences among all of both articles (Jaccard), from 0.3 to 1. Default 0.8: the same
    /// report with another headline or a changed figure, but not two reports of one event.
    /// </summary>
    public double Threshold { get; init; } = 0.8;

    /// <summary>Words in a sequence, from 1 to 8. Default 3.</summary>
    public int SequenceWords { get; init; } = 3;

    internal void Validate()
    {
        if (Threshold is not (>= 0.3 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(Threshold),
                "DuplicateOptions.Threshold must be from 0.3 to 1.");
        }

        if (SequenceWords is < 1 or > 8)
        {
            throw new ArgumentOutOfRangeException(nameof(SequenceWords),
                "DuplicateOptions.SequenceWords must be from 1 to 8.");
        }
    }
}
