using System.Diagnostics.CodeAnalysis;
using NewsCorpus.Text;

namespace NewsCorpus.Articles;

/// <summary>
/// One article: a text, and blocks that say what each part of it is. Every span anywhere in the library counts in
/// <see cref="Text"/>. Immutable and safe to share between threads.
/// </summary>
public sealed record Article
{
    private static readonly Dictionary<string, string> EmptyMetadata = [];

    // The one of the article that was read, which its copies share: so they are equal whether they were asked or not.
    private readonly ArticleIdentity? _identity;
    private readonly string? _id;
    private readonly string? _contentHash;

    /// <summary>Creates an article.</summary>
    public Article()
    {
    }

    /// <summary>An article whose content hash, and id if it gets no other, are to be worked out from its text.</summary>
    [SetsRequiredMembers]
    internal Article(string? id, string? source, string text)
    {
        _identity = new ArticleIdentity(source, text);
        (Id, ContentHash) = (id!, null!); // none is the sign to work it out
        Source = source;
        Text = text;
    }

    /// <summary>Stable name of the article: the input's own id, or else one made from source and content.</summary>
    public required string Id
    {
        get => _id ?? _identity!.Id;
        init => _id = value;
    }

    /// <summary>
    /// Where it came from: a relative path, an archive member (<c>a.zip!/b.txt</c>) or a URL; null if not known.
    /// </summary>
    public string? Source { get; init; }

    /// <summary>
    /// <c>sha256:</c> and 64 lower-case hexadecimal digits over the UTF-8 bytes of <see cref="Text"/>.
    /// </summary>
    public required string ContentHash
    {
        get => _contentHash ?? _identity!.ContentHash;
        init => _contentHash = value;
    }

    /// <summary>ISO 639-1 code (<c>ckb</c> for Sorani); null when it cannot be told.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The text all spans count in. For a plain file the decoded file, unchanged; for HTML the page's readable text,
    /// boilerplate included, one block a line.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The blocks, in text order. What no block covers is white space.</summary>
    public IReadOnlyList<ArticleBlock> Blocks { get; init; } = [];

    /// <summary>The headline; null when there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The standfirst; null when there is none.</summary>
    public string? Lead { get; init; }

    /// <summary>Who wrote it, as printed; null when not said.</summary>
    public string? Byline { get; init; }

    /// <summary>The outlet's name as the input's metadata gives it; null when not said.</summary>
    public string? Outlet { get; init; }

    /// <summary>
    /// Publication day on the outlet's own calendar; null when not known. Never guessed from a clock.
    /// </summary>
    public DateOnly? Published { get; init; }

    /// <summary>Publication instant with the outlet's own offset, when the metadata gives one.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Last-modified instant, when the metadata gives one.</summary>
    public DateTimeOffset? ModifiedAt { get; init; }

    /// <summary><c>argument</c>, <c>metadata</c>, <c>text</c>, or <c>url</c> for a day that only the address
    /// tells; null when <see cref="Published"/> is null.</summary>
    public string? PublishedFrom { get; init; }

    /// <summary>Canonical address, when known.</summary>
    public string? Url { get; init; }

    /// <summary>
    /// Name of the character encoding the bytes were read with; null when the input was text already.
    /// </summary>
    public string? Encoding { get; init; }

    /// <summary>
    /// Everything else the input said of itself (author, section, tags, description, unknown members).
    /// </summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = EmptyMetadata;

    /// <summary>What was odd about the input.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>
    /// Texts outside the prose that may tell the publication date, likeliest first, for the pipeline to resolve.
    /// </summary>
    internal IReadOnlyList<string> DateCandidates { get; init; } = [];
}
