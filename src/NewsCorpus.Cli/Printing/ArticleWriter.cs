using System.Buffers;
using System.Text;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Cli.Printing;

/// <summary>Writes articles to a stream, one whole article at a time: JSON Lines, or explanations.</summary>
internal sealed class ArticleWriter : IDisposable
{
    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 16);
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

    public void Write(ProcessedArticle article)
    {
        if (_explainer is not null)
        {
            _explainer.Write(article, _text!);
            _text!.Flush();
            return;
        }

        _buffer.ResetWrittenCount();
        ArticleJson.Write(article, _buffer);
        _buffer.Write("\n"u8);
        _output.Write(_buffer.WrittenSpan);
    }

    public void Dispose() => _text?.Dispose();
}
