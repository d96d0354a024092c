using NewsCorpus.Dates.Grammar;
using NewsCorpus.Text;

namespace NewsCorpus.Dates;

/// <summary>
/// A place in a text where a date, time, duration or recurrence is named, not yet fixed to a value. Immutable.
/// </summary>
public sealed record DateExpression
{
    /// <summary>
    /// The expression without a fused proclitic, a leading preposition or a leading يوم (day), شهر (month), عام (year).
    /// </summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The expression with the preposition and the designator before it; equals <see cref="Span"/> if there is none.
    /// </summary>
    public required TextSpan FullSpan { get; init; }

    /// <summary>The raw text under <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The rule that found it, for example <c>date:day-month</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>
    /// Proclitics (و, ب, ل ...) fused to the first word and left outside the span; null when there are none.
    /// </summary>
    public string? Proclitic { get; init; }

    /// <summary>First token of the full span and the token just past the last.</summary>
    internal int FirstToken { get; init; }

    internal int EndToken { get; init; }

    internal DateMeaning Meaning { get; init; } = VagueMeaning.Nothing;

    internal Tense Tense { get; init; }

    /// <summary>At the very start of the text or alone on its line: may date the report.</summary>
    internal bool IsDateline { get; init; }
}
