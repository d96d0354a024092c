using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus.Entities.Evaluation;

/// <summary>One annotated mention of a gold file.</summary>
public sealed record GoldMention
{
    /// <summary>The core name.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The name with its designator; equals <see cref="Span"/> where the gold gives none.</summary>
    public required TextSpan FullSpan { get; init; }

    /// <summary>What is named.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>How it is named.</summary>
    public MentionForm Form { get; init; }

    /// <summary>The linked id; null where the gold gives none.</summary>
    public string? Id { get; init; }

    /// <summary>
    /// Rows of the gazetteer that the mention may be linked to, usually one; empty where no row is what is meant, and a
    /// found id of the gazetteer is then wrong. Null where the gold does not say: <see cref="Id"/> and
    /// <see cref="NameEn"/> are compared.
    /// </summary>
    public IReadOnlyList<string>? Links { get; init; }

    /// <summary>The English name; null where the gold gives none.</summary>
    public string? NameEn { get; init; }

    /// <summary>Whether the gold states a value (which may be null for vague dates and counts).</summary>
    public bool HasValue { get; init; }

    /// <summary>EDTF value of a date, number of a count; null for vague ones.</summary>
    public string? Value { get; init; }

    /// <summary>
    /// The paragraph that the spans count in: its number from 0, -1 for the title, -2 for the lead; null when they count
    /// in the whole text. Pages and records have no offsets of their own to annotate.
    /// </summary>
    public int? Paragraph { get; init; }
}
