using System.Text;
using NewsCorpus.Articles.Formats;

namespace NewsCorpus.Articles.Input;

/// <summary>
/// Finds the documents in paths, streams and texts, one after another, through however many containers.
/// </summary>
internal sealed class DocumentWalker
{
    private static readonly IArticleFormat[] BuiltIn = [
        new JsonLinesFormat(), new JsonFormat(), new TableFormat("csv"), new TableFormat("tsv"),
        new MarkupFormat("xml"),
        new MarkupFormat("rss"), new WarcFormat(), new MhtmlFormat(),
    ];

    private readonly ArticleReaderOptions _options;
    private readonly List<IArticleFormat> _formats;
    private readonly Containers _containers;

    public DocumentWalker(ArticleReaderOptions options)
    {
        _options = options;
        _formats = [.. options.Formats, .. BuiltIn];
        _containers = new Containers(options, Open);
    }

    public IEnumerable<string> FormatNames =>
        _formats.Select(format => format.Name).Concat(["text", "html"]).Concat(Containers.Names)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal);

    public bool Knows(string format) =>
        format.Equals("auto", StringComparison.OrdinalIgnoreCase)
        || FormatNames.Contains(format, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<ArticleDocument> FromPaths(IEnumerable<string> paths, string? format)
    {
        foreach (string path in paths)
        {
            foreach (FoundFile file in FileFinder.Find(path, _options.MaxFolderDepth))
            {
                foreach (ArticleDocument document in FromFile(file, format))
                {
                    yield return document;
                }
            }
        }
    }

    public IEnumerable<ArticleDocument> FromStream(Stream content, string name, string? format) =>
        Failures.Contain(Open(content, name, format, 0), name);

    public IEnumerable<ArticleDocument> FromText(string text, string name, string? format)
    {
        if (format is not null && !format.Equals("auto", StringComparison.OrdinalIgnoreCase))
        {
            return FromKnownText(text, name, format.ToLowerInvariant());
        }

        byte[] head = Encoding.UTF8.GetBytes(text.Length > HeadStream.HeadLength ? text[..HeadStream.HeadLength]
            : text);
        return FromKnownText(text, name, Sniff(head, name));
    }

    private IEnumerable<ArticleDocument> FromKnownText(string text, string name, string format)
    {
        switch (format)
        {
            case "text":
                return [new ArticleDocument { Source = name, Text = text }];
            case "html":
                return [new ArticleDocument { Source = name, Html = text }];
            default:
                return Failures.Contain(Open(new MemoryStream(Encoding.UTF8.GetBytes(text)), name, format, 0), name);
        }
    }

    private IEnumerable<ArticleDocument> FromFile(FoundFile file, string? format)
    {
        if (file.Failure is { } failure)
        {
            yield return new ArticleDocument { Source = file.Path, Failure = failure };
            yield break;
        }

        Stream? stream = OpenFile(file.Path, out ReadFailure? closed);
        if (stream is null)
        {
            yield return new ArticleDocument { Source = file.Path, Failure = closed };
            yield break;
        }

        using (stream)
        {
            foreach (ArticleDocument document in Failures.Contain(Open(stream, file.Path, format, 0), file.Path))
            {
                yield return document;
            }
        }
    }

    private static FileStream? OpenFile(string path, out ReadFailure? failure)
    {
        try
        {
            failure = null;
            return new FileStream(path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.SequentialScan });
        }
        catch (UnauthorizedAccessException)
        {
            failure = new ReadFailure(path, "no-permission", $"{path}: permission denied.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            failure = new ReadFailure(path, "missing", $"{path}: no such file or folder.");
        }
        catch (IOException e)
        {
            failure = new ReadFailure(path, "unreadable", $"{path}: cannot be read ({e.Message}).");
        }

        return null;
    }

    /// <summary>
    /// The documents in a stream of known or unknown format, <paramref name="depth"/> containers down.
    /// </summary>
    private IEnumerable<ArticleDocument> Open(Stream content, string name, string? format, int depth)
    {
        // Looking at the head reads already: what breaks then belongs to the reading.
        foreach (ArticleDocument document in OpenNow(content, name, format, depth))
        {
            yield return document;
        }
    }

    private IEnumerable<ArticleDocument> OpenNow(Stream content, string name, string? format, int depth)
    {
        HeadStream stream = new(content);
        string kind = format is null || format.Equals("auto", StringComparison.OrdinalIgnoreCase)
            ? Sniff(stream.Head, name)
            : format.ToLowerInvariant();
        if (Containers.Names.Contains(kind))
        {
            return depth < _options.MaxContainerDepth
                ? _containers.Read(kind, stream, name, depth)
                : [Failures.Document(name, "limit",
                $"more than {_options.MaxContainerDepth} archives inside each other")];
        }

        IArticleFormat? own = _formats.Find(candidate =>
            candidate.Name.Equals(kind, StringComparison.OrdinalIgnoreCase));
        return own is not null ? own.Read(stream, name, _options) : [ReadWhole(stream, name, kind)];
    }

    private string Sniff(ReadOnlySpan<byte> head, string name)
    {
        foreach (IArticleFormat format in _options.Formats)
        {
            if (format.Recognizes(head, name))
            {
                return format.Name;
            }
        }

        return FormatSniffer.Sniff(head, name);
    }

    private ArticleDocument ReadWhole(HeadStream stream, string name, string kind)
    {
        int most = _options.MaxDocumentBytes;
        if (stream.TryGetWhole(out ReadOnlyMemory<byte> whole) && whole.Length <= most)
        {
            return new ArticleDocument { Source = name, Bytes = whole, BytesFormat = kind };
        }

        return BoundedRead.All(stream, most) is { } bytes
            ? new ArticleDocument { Source = name, Bytes = bytes, BytesFormat = kind }
            : Failures.TooLarge(name, most);
    }
}
