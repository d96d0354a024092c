namespace NewsCorpus.Dates;

/// <summary>
/// What is known about the text a date stands in. Nothing is taken from the machine's clock: what is not given here,
/// or fixed by the text itself, stays open in the value.
/// </summary>
public sealed record DateContext
{
    /// <summary>A context that knows nothing.</summary>
    public static DateContext None { get; } = new();

    /// <summary>
    /// Day of publication; the anchor of relative and yearless dates unless <see cref="ReportDay"/> is given.
    /// </summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day the text calls "today", when it is known to differ from <see cref="Published"/>.</summary>
    public DateOnly? ReportDay { get; init; }

    /// <summary>
    /// ISO 3166-1 alpha-2 code of the outlet's country. Settles the order of 3/4/2021: month first for <c>US</c>, day
    /// first for any other, and unsettled (day first, the other order an alternative) when null.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>First year tried for the candidates of a date that nothing anchors.</summary>
    public int FirstCandidateYear { get; init; } = 2000;

    /// <summary>Last year tried for the candidates of a date that nothing anchors.</summary>
    public int LastCandidateYear { get; init; } = 2030;
}
