using System.Runtime.CompilerServices;
using NewsCorpus.Articles;
using NewsCorpus.Articles.Input;
using NewsCorpus.Dates;
using NewsCorpus.Entities;
using NewsCorpus.Gazetteers;
using NewsCorpus.Text;

namespace NewsCorpus;

/// <summary>
/// The front door: raw bytes, files or text in; clean articles with their linked mentions out. Make one, share it:
/// it is safe to use from any number of threads, and holds no state of the articles it works on.
/// </summary>
public sealed class NewsPipeline
{
    private static readonly DateResolver PublicationLines = new();
    private static readonly Lazy<NewsPipeline> DefaultPipeline = new(() => new NewsPipeline());

    private readonly NewsPipelineOptions _options;
    private readonly ArticleReader _reader;
    private volatile EntityExtractor _extractor;

    /// <summary>Creates a pipeline.</summary>
    /// <param name="options">How it works; null for the defaults.</param>
    /// <exception cref="ArgumentException">An option makes no sense.</exception>
    public NewsPipeline(NewsPipelineOptions? options = null)
    {
        _options = options ?? new NewsPipelineOptions();
        _options.Validate();
        _reader = new ArticleReader(_options.Reading);
        _extractor = new EntityExtractor(_options.Gazetteer ?? Gazetteer.Embedded);
    }

    /// <summary>A pipeline with the default options. Made on first use.</summary>
    public static NewsPipeline Default => DefaultPipeline.Value;

    /// <summary>The gazetteer in use.</summary>
    public Gazetteer Gazetteer => _extractor.Gazetteer;

    /// <summary>
    /// Puts another gazetteer in the place of the one in use. Articles begun before keep the old one, those begun after
    /// take the new one; no caller waits.
    /// </summary>
    public void UseGazetteer(Gazetteer gazetteer) => _extractor = new EntityExtractor(gazetteer);

    /// <summary>Finds what an article that was read already names.</summary>
    public ProcessedArticle Process(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        EntityExtractor extractor = _extractor;
        article = _options.PublishedFromText && article.Published is null ? Dated(article) : article;
        TextSpan[] parts = new TextSpan[article.Blocks.Count];
        int count = 0;
        foreach (ArticleBlock block in article.Blocks)
        {
            if (block.Kind != BlockKind.Boilerplate)
            {
                parts[count++] = block.Span;
            }
        }

        Array.Resize(ref parts, count);
        ExtractionResult found = extractor.Extract(
            article.Text, parts,
            new EntityExtractionContext { Published = article.Published, OutletCountry = _options.OutletCountry });
        List<EntityMention> mentions = new(found.Mentions.Count);
        foreach (EntityMention mention in found.Mentions)
        {
            // A byline tells where its writer was and for whom; who wrote the article is no one the article speaks of.
            if (mention.Kind is EntityKind.Place or EntityKind.Media || !IsOfTheWriter(article, mention))
            {
                mentions.Add(mention);
            }
        }

        return new ProcessedArticle(article, mentions.ToArray(), [.. article.Diagnostics, .. found.Diagnostics]);
    }

    /// <summary>Processes one plain-text article. The article's text is <paramref name="text"/> unchanged.</summary>
    /// <param name="text">The text as scraped; may be empty.</param>
    /// <param name="hints">What is known of it; null for nothing.</param>
    public ProcessedArticle ProcessText(string text, ReadHints? hints = null) =>
        Process(_reader.ParsePlainText(text, null, hints));

    /// <summary>Processes one HTML page.</summary>
    /// <param name="html">The page or a piece of one.</param>
    /// <param name="hints">What is known of it; null for nothing.</param>
    public ProcessedArticle ProcessHtml(string html, ReadHints? hints = null) =>
        Process(_reader.ParseHtml(html, null, hints));

    /// <summary>
    /// Processes a stream of any known format, one document at a time and only as the caller asks for the next.
    /// </summary>
    /// <param name="content">Need not be seekable; stays open.</param>
    /// <param name="name">Name for the outcomes' sources; its extension helps to tell the format.</param>
    /// <param name="hints">What is known of it; null for nothing.</param>
    public IEnumerable<ProcessOutcome> Process(Stream content, string name, ReadHints? hints = null) =>
        _reader.Read(content, name, hints).Select(Complete);

    /// <summary>
    /// Processes files, folders, globs and archives, several documents at once with bounded memory: few are under way
    /// at any time, by number and by bytes, however slowly the outcomes are taken. The outcomes come in the order of
    /// the input, whatever the machine; a bad document gives a failure and the rest goes on.
    /// </summary>
    /// <param name="paths">What to read.</param>
    /// <param name="hints">What is known of all of it; null for nothing.</param>
    /// <param name="cancellationToken">Stops the work; outcomes given before stay good.</param>
    public IAsyncEnumerable<ProcessOutcome> ProcessAsync(
        IEnumerable<string> paths, ReadHints? hints = null, CancellationToken cancellationToken = default) =>
        ProcessAsync(paths, outcome => outcome, hints, cancellationToken);

    /// <summary>
    /// Processes files, folders, globs and archives, and takes each outcome a step further where it was made: what the
    /// caller would do to every article anyway (write it as JSON, sum it up) is done several at once too. For the rest
    /// as <see cref="ProcessAsync(IEnumerable{string}, ReadHints?, CancellationToken)"/>.
    /// </summary>
    /// <param name="paths">What to read.</param>
    /// <param name="then">The step; called from several threads at once, in no order. What it throws ends the batch at
    /// the place of that document.</param>
    /// <param name="hints">What is known of all of it; null for nothing.</param>
    /// <param name="cancellationToken">Stops the work; results given before stay good.</param>
    public async IAsyncEnumerable<TResult> ProcessAsync<TResult>(
        IEnumerable<string> paths, Func<ProcessOutcome, TResult> then, ReadHints? hints = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(then);
        ReadHints known = _reader.Check(hints);
        IAsyncEnumerable<TResult> results = OrderedParallel.SelectAsync(
            _reader.Documents(paths, known), document => then(Complete(_reader.Parse(document, known))),
            OrderedParallel.Weight, _options.Parallelism, cancellationToken);
        await foreach (TResult result in results.ConfigureAwait(false))
        {
            yield return result;
        }
    }

    private static bool IsOfTheWriter(Article article, EntityMention mention)
    {
        foreach (ArticleBlock block in article.Blocks)
        {
            if ((block.Kind == BlockKind.Byline || (block.Kind == BlockKind.Dateline && mention.Kind == EntityKind.Person))
                && block.Span.Contains(mention.Span))
            {
                return true;
            }
        }

        return false;
    }

    private ProcessOutcome Complete(ReadOutcome read)
    {
        if (read.Article is not { } article)
        {
            return new ProcessOutcome { Source = read.Source, Failure = read.Failure };
        }

        try
        {
            return new ProcessOutcome { Source = read.Source, Article = Process(article) };
        }
        catch (Exception e) when (Failures.IsMistake(e))
        {
            return new ProcessOutcome { Source = read.Source, Failure = Failures.OfMistake(e, read.Source) };
        }
    }

    /// <summary>
    /// The publication day as the article's own dateline says it, when it says a full day, or else as its address does.
    /// </summary>
    private Article Dated(Article article)
    {
        foreach (string line in article.DateCandidates)
        {
            if (PublicationLines.ReadPublicationLine(line, _options.OutletCountry) is { } date)
            {
                return article with { Published = date, PublishedFrom = "text" };
            }
        }

        return article.Url is { } url && UrlDate.Find(url) is { } day
            ? article with { Published = day, PublishedFrom = "url" }
            : article;
    }
}
