namespace NewsCorpus.Articles;

/// <summary>
/// What the caller knows of the input beforehand. Anything given here wins over what the input says.
/// </summary>
public sealed record ReadHints
{
    /// <summary>No hints.</summary>
    public static ReadHints None { get; } = new();

    /// <summary>
    /// <c>text</c>, <c>html</c>, <c>jsonl</c>, <c>json</c>, <c>csv</c>, <c>tsv</c>, <c>xml</c>, <c>rss</c>,
    /// <c>warc</c>, <c>mhtml</c>, <c>gz</c>, <c>zip</c>, <c>tar</c> or the name of a format of your own; null or
    /// <c>auto</c>: told from the content. Inside archives and compressed files the members' formats are always told
    /// from their content.
    /// </summary>
    public string? Format { get; init; }

    /// <summary>Name of the character encoding; null: detected.</summary>
    public string? Encoding { get; init; }

    /// <summary>Publication day; becomes <see cref="Article.Published"/> with <c>argument</c> as its origin.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Id for the article; meant for inputs that hold one article.</summary>
    public string? Id { get; init; }

    /// <summary>Address the article was fetched from.</summary>
    public string? Url { get; init; }

    /// <summary>ISO 639-1 code; null: told from the text.</summary>
    public string? Language { get; init; }

    /// <summary>Name of the outlet.</summary>
    public string? Outlet { get; init; }

    /// <summary>
    /// Lines known to be boilerplate of their source, as <see cref="ArticleReader.LearnRepeatedLinesAsync"/> learns
    /// them; null: none.
    /// </summary>
    public RepeatedLines? RepeatedLines { get; init; }
}
