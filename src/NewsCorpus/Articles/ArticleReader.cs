using System.Runtime.CompilerServices;
using NewsCorpus.Articles.Encodings;
using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles;

/// <summary>
/// Reads articles out of files, folders, archives, streams and strings: tells the format and the encoding, sets the
/// boilerplate apart, keeps the text. Immutable; one reader may be used by any number of threads.
/// </summary>
/// <remarks>
/// Bad content never throws: it gives a <see cref="ReadOutcome"/> with a <see cref="ReadOutcome.Failure"/>, and
/// reading goes on. Wrong arguments (null, an unknown format or encoding name) throw at once.
/// </remarks>
public sealed class ArticleReader
{
    private readonly ArticleReaderOptions _options;
    private DocumentWalker? _walker;

    /// <summary>Creates a reader.</summary>
    /// <param name="options">Limits and formats of your own; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit makes no sense.</exception>
    public ArticleReader(ArticleReaderOptions? options = null)
    {
        _options = options ?? new ArticleReaderOptions();
        _options.Validate();
    }

    /// <summary>A reader with the default options.</summary>
    public static ArticleReader Default { get; } = new();

    /// <summary>Made when first needed: a text at hand needs none. Two made at once are alike.</summary>
    private DocumentWalker Walker => _walker ??= new DocumentWalker(_options);

    /// <summary>
    /// Reads files, folders (all files below, in ordinal order of their paths) and globs (<c>*</c>, <c>?</c>,
    /// <c>**</c>), parsing several documents at once. The outcomes come in the order of the input, whatever the
    /// machine.
    /// </summary>
    /// <param name="paths">What to read. A path that leads nowhere gives a failure with the reason
    /// <c>missing</c>.</param>
    /// <param name="hints">What is known of all of it; null for nothing.</param>
    /// <param name="cancellationToken">Stops reading; what was given before stays good.</param>
    public IAsyncEnumerable<ReadOutcome> ReadAsync(
        IEnumerable<string> paths, ReadHints? hints = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ReadHints known = Check(hints);
        return ReadAllAsync(Walker.FromPaths(paths, known.Format), known, cancellationToken);
    }

    /// <summary>
    /// Reads a batch for the lines that many articles of one source have in common, to be given to a second reading in
    /// <see cref="ReadHints.RepeatedLines"/>. What cannot be read teaches nothing.
    /// </summary>
    /// <param name="paths">What to read, as in <see cref="ReadAsync"/>.</param>
    /// <param name="hints">What is known of all of it; null for nothing.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<RepeatedLines> LearnRepeatedLinesAsync(
        IEnumerable<string> paths, ReadHints? hints = null, CancellationToken cancellationToken = default)
    {
        RepeatedLineLearner learner = new();
        await foreach (ReadOutcome outcome in ReadAsync(paths, hints, cancellationToken).ConfigureAwait(false))
        {
            if (outcome.Article is { } article)
            {
                learner.Observe(article);
            }
        }

        return learner.Learn();
    }

    /// <summary>
    /// The files that files, folders and globs lead to, unopened, in the order in which they would be read: for
    /// callers that choose among them or count them beforehand.
    /// </summary>
    /// <param name="paths">Where to look. A path that leads nowhere is given with a failure.</param>
    public IEnumerable<FoundFile> FindFiles(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(path => FileFinder.Find(path, _options.MaxFolderDepth));
    }

    /// <summary>Reads a stream to its end, one document at a time and only as the caller asks for the next.</summary>
    /// <param name="content">Need not be seekable; stays open.</param>
    /// <param name="name">Name for the outcomes' sources; its extension helps to tell the format.</param>
    /// <param name="hints">What is known of it; null for nothing.</param>
    public IEnumerable<ReadOutcome> Read(Stream content, string name, ReadHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        ReadHints known = Check(hints);
        return Walker.FromStream(content, name, known.Format).Select(document => Parse(document, known));
    }

    /// <summary>Reads a text already in memory: an HTML page, JSON or plain text, told from its beginning.</summary>
    /// <param name="content">The text.</param>
    /// <param name="name">Name for the outcomes' sources; null for none.</param>
    /// <param name="hints">What is known of it; null for nothing. The encoding plays no part.</param>
    public IEnumerable<ReadOutcome> ReadText(string content, string? name = null, ReadHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ReadHints known = Check(hints) with { Encoding = null };
        return Walker.FromText(content, name ?? "", known.Format).Select(document => Parse(document, known));
    }

    /// <summary>Takes a plain text apart. <see cref="Article.Text"/> is <paramref name="text"/> unchanged.</summary>
    /// <param name="text">The text as scraped; may be empty.</param>
    /// <param name="source">Name of where it came from; null for none.</param>
    /// <param name="hints">What is known of it; null for nothing.</param>
    public Article ParsePlainText(string text, string? source = null, ReadHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArticleDocument document = new() { Source = source ?? "" };
        ReadHints known = Check(hints);
        Article article = Mark(DocumentParser.FromText(document, text, null, known), known);
        return source is null ? article with { Source = null } : article;
    }

    /// <summary>
    /// Takes an HTML page apart. <see cref="Article.Text"/> is the page's readable text, one block a line.
    /// </summary>
    /// <param name="html">The page or a piece of one; broken markup is read as browsers do.</param>
    /// <param name="source">Name of where it came from; null for none.</param>
    /// <param name="hints">What is known of it; null for nothing.</param>
    public Article ParseHtml(string html, string? source = null, ReadHints? hints = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArticleDocument document = new() { Source = source ?? "" };
        ReadHints known = Check(hints);
        Article article = Mark(DocumentParser.FromHtml(document, html, null, known, _options), known);
        return source is null ? article with { Source = null } : article;
    }

    /// <summary>The documents of the paths, unparsed, for a pipeline that parses and processes in one step.</summary>
    internal IEnumerable<ArticleDocument> Documents(IEnumerable<string> paths, ReadHints hints) =>
        Walker.FromPaths(paths, hints.Format);

    internal ReadOutcome Parse(ArticleDocument document, ReadHints hints)
    {
        try
        {
            ReadOutcome outcome = DocumentParser.Parse(document, hints, _options);
            return hints.RepeatedLines is not null && outcome.Article is { } article
                ? ReadOutcome.Of(outcome.Source, Mark(article, hints))
                : outcome;
        }
        catch (Exception e) when (Failures.IsMistake(e))
        {
            return ReadOutcome.Of(Failures.OfMistake(e, document.Source));
        }
    }

    internal ReadHints Check(ReadHints? hints)
    {
        if (hints is null)
        {
            return ReadHints.None;
        }

        if (hints.Encoding is { } encoding && CodePage.Named(encoding) is null)
        {
            throw new ArgumentException($"There is no encoding named '{encoding}'.", nameof(hints));
        }

        if (hints.Format is { } format && !Walker.Knows(format))
        {
            throw new ArgumentException(
                $"There is no format named '{format}'; there are: {string.Join(", ", Walker.FormatNames)}.",
                nameof(hints));
        }

        return hints;
    }

    private static Article Mark(Article article, ReadHints hints) => hints.RepeatedLines?.Mark(article) ?? article;

    private async IAsyncEnumerable<ReadOutcome> ReadAllAsync(
        IEnumerable<ArticleDocument> documents, ReadHints hints,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IAsyncEnumerable<ReadOutcome> outcomes = OrderedParallel.SelectAsync(
            documents, document => Parse(document, hints), OrderedParallel.Weight, _options.Parallelism,
            cancellationToken);
        await foreach (ReadOutcome outcome in outcomes.ConfigureAwait(false))
        {
            yield return outcome;
        }
    }
}
