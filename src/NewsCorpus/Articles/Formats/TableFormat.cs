using System.Text;
using NewsCorpus.Articles.Input;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Formats;

/// <summary>Comma- or tab-separated values with a header line that names the columns.</summary>
internal sealed class TableFormat(string name) : IArticleFormat
{
    public string Name => name;

    public bool Recognizes(ReadOnlySpan<byte> head, string name) => FormatSniffer.Sniff(head, name) == Name;

    public IEnumerable<ArticleDocument> Read(Stream content, string name, ArticleReaderOptions options)
    {
        using StreamReader reader = new(Utf8Stream.Of(content), Encoding.UTF8, false, 64 * 1024, leaveOpen: true);
        CsvReader rows = new(reader, options.MaxDocumentBytes);
        if (!rows.Next(Name == "tsv" ? '\t' : '\0'))
        {
            yield return Failures.Document(name, "empty", "holds no rows");
            yield break;
        }

        string[] header = [.. rows.Cells];
        if (!header.Any(column => FieldRoles.Of(column) is { Role: "text" or "html" }))
        {
            yield return Failures.Document(name, "malformed",
                "the header names no text column (text, body, content, html)");
            yield break;
        }

        while (rows.Next())
        {
            string source = FormattableString.Invariant($"{name}:{rows.Line}");
            if (rows.TooLong)
            {
                yield return Failures.TooLarge(source, options.MaxDocumentBytes);
                continue;
            }

            RecordBuilder record = new();
            for (int i = 0; i < Math.Min(header.Length, rows.Cells.Count); i++)
            {
                record.Add(header[i], rows.Cells[i]);
            }

            yield return record.Build(source);
        }
    }
}
