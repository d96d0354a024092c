namespace NewsCorpus.Entities.Evaluation;

/// <summary>The gold annotations of one article.</summary>
/// <param name="Name">The article's name in the gold file.</param>
/// <param name="File">Path of the raw file relative to the corpus folder; null when the gold does not say.</param>
/// <param name="Text">The text the offsets count in, where the gold carries it (CoNLL); otherwise null.</param>
/// <param name="Published">Publication day to resolve dates against; null when the gold does not say.</param>
/// <param name="Language">ISO 639-1 code; null when the gold does not say.</param>
/// <param name="HeldOut">True when the article was kept from the writing of rules.</param>
/// <param name="Mentions">The mentions, in text order.</param>
public sealed record GoldArticle(
    string Name, string? File, string? Text, DateOnly? Published, string? Language, bool HeldOut, IReadOnlyList<GoldMention> Mentions)
{
    /// <summary>The clean text by paragraph, for mentions that are placed so; see <see cref="GoldMention.Paragraph"/>.</summary>
    public IReadOnlyDictionary<int, string> Paragraphs { get; init; } = NoParagraphs;

    /// <summary>How tokens with one tag each are compared; null where the gold gives offsets.</summary>
    internal FlatScheme? Scheme { get; init; }

    private static IReadOnlyDictionary<int, string> NoParagraphs { get; } = new Dictionary<int, string>();
}
