namespace NewsCorpus.Articles;

/// <summary>
/// One article as a format found it, before cleaning: its content and what the format knows of it. Give exactly one of
/// <see cref="Text"/>, <see cref="Html"/>, <see cref="Bytes"/> or <see cref="Failure"/>.
/// </summary>
public sealed record ArticleDocument
{
    /// <summary>Name for people: a path, <c>archive!/member</c>, <c>file:12</c> for a line.</summary>
    public required string Source { get; init; }

    /// <summary>Plain text.</summary>
    public string? Text { get; init; }

    /// <summary>An HTML page or fragment.</summary>
    public string? Html { get; init; }

    /// <summary>Bytes of a plain text or of an HTML page whose encoding and kind are still to be told.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary><c>text</c> or <c>html</c> when it is known what <see cref="Bytes"/> hold.</summary>
    public string? BytesFormat { get; init; }

    /// <summary>Encoding that a header declared for <see cref="Bytes"/>; checked against the bytes.</summary>
    public string? DeclaredEncoding { get; init; }

    /// <summary>Why this document cannot be read, when it cannot.</summary>
    public ReadFailure? Failure { get; init; }

    /// <summary>The input's own id.</summary>
    public string? Id { get; init; }

    /// <summary>Headline, when it stands outside the content.</summary>
    public string? Title { get; init; }

    /// <summary>Standfirst, when it stands outside the content.</summary>
    public string? Lead { get; init; }

    /// <summary>Address.</summary>
    public string? Url { get; init; }

    /// <summary>Publication date as written.</summary>
    public string? Published { get; init; }

    /// <summary>Last change as written.</summary>
    public string? Modified { get; init; }

    /// <summary>Language code as written.</summary>
    public string? Language { get; init; }

    /// <summary>Who wrote it.</summary>
    public string? Author { get; init; }

    /// <summary>The outlet's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>Everything else the format found.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = EmptyMetadata;

    private static readonly Dictionary<string, string> EmptyMetadata = [];
}
