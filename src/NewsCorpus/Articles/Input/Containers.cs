namespace NewsCorpus.Articles.Input;

/// <summary>Opens a member of a container.</summary>
/// <param name="content">The member's bytes.</param>
/// <param name="name">The member's name, container included.</param>
/// <param name="format">Its format, or null to tell it from the content.</param>
/// <param name="depth">How many containers it is inside.</param>
internal delegate IEnumerable<ArticleDocument> OpenMember(Stream content, string name, string? format, int depth);

/// <summary>Compressed files and archives.</summary>
internal sealed class Containers(ArticleReaderOptions options, OpenMember open)
{
    public static IReadOnlyList<string> Names { get; } = ["gz", "zip", "tar"];

    private readonly ArticleReaderOptions _options = options;
    private readonly OpenMember _open = open;

    public IEnumerable<ArticleDocument> Read(string kind, Stream stream, string name, int depth)
    {
        _ = _open;
        _ = _options;
        yield return Failures.Document(name, "unreadable", $"{kind} at {depth}");
    }
}
