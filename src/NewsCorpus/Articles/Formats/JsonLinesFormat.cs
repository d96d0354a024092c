using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles.Formats;

/// <summary>One JSON object a line. A line that is wrong or too long fails alone.</summary>
internal sealed class JsonLinesFormat : IArticleFormat
{
    public string Name => "jsonl";

    public bool Recognizes(ReadOnlySpan<byte> head, string name) => FormatSniffer.Sniff(head, name) == Name;

    public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
    {
        LineReader lines = new(Utf8Stream.Of(content), options.MaxDocumentBytes);
        int any = 0;
        while (lines.Next())
        {
            string source = FormattableString.Invariant($"{name}:{lines.Number}");
            if (lines.TooLong)
            {
                any++;
                yield return Failures.TooLarge(source, options.MaxDocumentBytes);
            }
            else if (lines.Line.Span.IndexOfAnyExcept(" \t\r\0"u8) >= 0)
            {
                any++;
                yield return JsonRecord.Read(lines.Line, source);
            }
        }

        if (any == 0)
        {
            yield return Failures.Document(name, "empty", "holds no records");
        }
    }
}
