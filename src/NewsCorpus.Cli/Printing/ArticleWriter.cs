using System.Text;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Cli.Printing;

/// <summary>Writes articles to a stream, one whole article at a time: JSON Lines, or explanations.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly Stream _output;
    private readonly StreamWriter? _text;
    private readonly ArticleExplainer? _explainer;

    /// <param name="output">Where to; stays open.</param>
    /// <param name="explainWith">To explain for people, the names that candidates are looked up in; null for
    /// JSON.</param>
    public ArticleWriter(Stream output, Gazetteer? explainWith = null)
    {
        _output = output;
        if (explainWith is not null)
        {
            _text = new StreamWriter(output, new UTF8Encoding(false), 1 << 14, leaveOpen: true) { NewLine = "\n" };
            _explainer = new ArticleExplainer(explainWith);
        }
    }

    /// <summary>
    /// Prepares an outcome for <see cref="Write(PreparedOutcome)"/>; safe on any thread, so that lines are made where
    /// there is a core free and only put down in order.
    /// </summary>
    public PreparedOutcome Prepare(ProcessOutcome outcome) => _explainer is null && outcome.Article is { } article
        ? new PreparedOutcome(null, null, ArticleLine.Of(article))
        : new PreparedOutcome(outcome.Failure, outcome.Article, null);

    /// <summary>Writes what was prepared, once. Nothing is written for a failure.</summary>
    public void Write(PreparedOutcome outcome)
    {
        if (outcome.Line is { } line)
        {
            using (line)
            {
                _output.Write(line.Bytes);
            }
        }
        else if (outcome.Article is { } article)
        {
            Write(article);
        }
    }

    public void Write(ProcessedArticle article)
    {
        if (_explainer is null)
        {
            using ArticleLine line = ArticleLine.Of(article);
            _output.Write(line.Bytes);
            return;
        }

        _explainer.Write(article, _text!);
        _text!.Flush();
    }

    public void Dispose() => _text?.Dispose();
}
