using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>One place in an article where something is named. Immutable.</summary>
public sealed record EntityMention
{
    /// <summary>The core name in <c>Article.Text</c>, without proclitics and designator.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>
    /// The name with its designator (مدينة city, تنظيم organisation); equals <see cref="Span"/> if there is none.
    /// </summary>
    public required TextSpan FullSpan { get; init; }

    /// <summary>The raw text under <see cref="Span"/>.</summary>
    public required string Text { get; init; }

    /// <summary>What is named.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>How it is named.</summary>
    public MentionForm Form { get; init; }

    /// <summary>0 for an outermost mention, 1 for one nested inside another, and so on.</summary>
    public int Level { get; init; }

    /// <summary>Proclitics cut from the same token (و, ب, ل, وب ...), or null.</summary>
    public string? Proclitic { get; init; }

    /// <summary>Gazetteer id the mention is linked to; null when it is not linked.</summary>
    public string? Id { get; init; }

    /// <summary>Arabic name of the linked entity, or a composed one; null when there is none.</summary>
    public string? NameAr { get; init; }

    /// <summary>English name of the linked entity, or a composed or romanised one; null when there is none.</summary>
    public string? NameEn { get; init; }

    /// <summary>ISO 3166-1 alpha-2 code, or null.</summary>
    public string? Country { get; init; }

    /// <summary>What sort within the kind (city, village, militia, agency); null when not known.</summary>
    public string? Subkind { get; init; }

    /// <summary>WGS 84 latitude in degrees, or null.</summary>
    public double? Latitude { get; init; }

    /// <summary>WGS 84 longitude in degrees, or null.</summary>
    public double? Longitude { get; init; }

    /// <summary>For dates the EDTF value, for counts the number in invariant digits; null when there is none.</summary>
    public string? Value { get; init; }

    /// <summary>For dates: TIMEX3 type (DATE, TIME, DURATION, SET); otherwise null.</summary>
    public string? TimexType { get; init; }

    /// <summary>
    /// For dates: TIMEX3 value, which also holds PAST_REF, FUTURE_REF and PRESENT_REF; otherwise null.
    /// </summary>
    public string? TimexValue { get; init; }

    /// <summary>For dates: TIMEX3 mod (START, MID, END, APPROX, BEFORE, ...); otherwise null.</summary>
    public string? TimexMod { get; init; }

    /// <summary>For dates: the earliest and latest day meant, when both ends are known.</summary>
    public DateOnly? Earliest { get; init; }

    /// <inheritdoc cref="Earliest"/>
    public DateOnly? Latest { get; init; }

    /// <summary>Other values or ids that the words allow, best first.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>For counts: what is counted, in English; null when not known.</summary>
    public string? Unit { get; init; }

    /// <summary>For counts: <c>more than</c>, <c>about</c>, <c>dozens</c> and the like; null when exact.</summary>
    public string? Modifier { get; init; }

    /// <summary>For counts and people: the part played (killed, wounded, spokesman); null when not known.</summary>
    public string? Role { get; init; }

    /// <summary>
    /// The rule or gazetteer table that made the mention, for example <c>gazetteer:places</c> or <c>trigger:town</c>.
    /// </summary>
    public required string Rule { get; init; }

    /// <summary>0 to 1: how often mentions made this way, with this margin, are right.</summary>
    public double Confidence { get; init; } = 1;
}
