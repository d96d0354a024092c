using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles.Formats;

/// <summary>
/// A JSON array of objects, or objects one after another over several lines. Cut into objects by brackets and
/// quotation marks alone, so that only one is in memory and a wrong one fails alone.
/// </summary>
internal sealed class JsonFormat : IArticleFormat
{
    public string Name => "json";

    public bool Recognizes(ReadOnlySpan<byte> head, string name) => FormatSniffer.Sniff(head, name) == Name;

    public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
    {
        using JsonSplitter splitter = new(Utf8Stream.Of(content), options.MaxDocumentBytes);
        int number = 0;
        while (splitter.Next())
        {
            number++;
            string source = FormattableString.Invariant($"{name}:{number}");
            yield return splitter.TooLong
                ? Failures.TooLarge(source, options.MaxDocumentBytes)
                : JsonRecord.Read(splitter.Object, source);
        }

        if (splitter.Unfinished)
        {
            yield return Failures.Document(name, "truncated", "the last JSON object is not complete");
        }
        else if (number == 0)
        {
            yield return Failures.Document(name, "empty", "holds no JSON objects");
        }
    }
}
