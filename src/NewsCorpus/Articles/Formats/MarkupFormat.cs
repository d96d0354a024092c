using System.Text;
using NewsCorpus.Articles.Encodings;
using NewsCorpus.Articles.Html;
using NewsCorpus.Articles.Input;

namespace NewsCorpus.Articles.Formats;

/// <summary>
/// Feeds and XML files of articles, read without asking for well-formed XML. A record is the innermost element that
/// holds a text element (see Articles/Data/fields.tsv), in feeds an item or entry; facts that stand in elements
/// around the text (a head beside a body) are taken up into it.
/// </summary>
internal sealed class MarkupFormat(string name) : IArticleFormat
{
    private const int DeepestElement = 200;

    public string Name => name;

    public bool Recognizes(ReadOnlySpan<byte> head, string name) => FormatSniffer.Sniff(head, name) == Name;

    public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
    {
        HeadStream stream = content as HeadStream ?? new HeadStream(content);
        string declared = DeclaredCharset.Find(stream.Head) ?? "";
        Encoding encoding = CodePage.Named(
            EncodingDetector.Decode(stream.Head, null, declared).Encoding) ?? Encoding.UTF8;
        using StreamReader reader = new(stream, encoding, true, 32 * 1024, leaveOpen: true);
        MarkupScanner scanner = new(reader, options.MaxDocumentBytes);
        MarkupRecords records = new(Name == "rss", options.MaxDocumentBytes);
        int number = 0;
        bool cut = false;
        while (scanner.Next())
        {
            RecordBuilder? record = scanner.Kind switch
            {
                MarkupKind.Start => records.Start(scanner, DeepestElement),
                MarkupKind.End => records.End(scanner.Name),
                _ => records.Text(scanner.Text),
            };
            cut |= scanner.TakeCut() || records.TakeCut();
            if (record is not null)
            {
                number++;
                yield return Document(record, cut);
                cut = false;
            }
        }

        while (records.EndInnermost() is { } left)
        {
            if (left.HasContent)
            {
                number++;
                yield return Document(left, cut);
                cut = false;
            }
        }

        if (number == 0)
        {
            yield return cut
                ? Failures.TooLarge(name, options.MaxDocumentBytes)
                : Failures.Document(name, "no-text", "holds no element with an article's text");
        }

        ArticleDocument Document(RecordBuilder record, bool cut)
        {
            string source = FormattableString.Invariant($"{name}:{number}");
            return cut ? Failures.TooLarge(source, options.MaxDocumentBytes) : record.Build(source);
        }
    }
}
