using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers;

/// <summary>Reads the tab-separated gazetteer format, version 1.</summary>
internal static class GazetteerFileReader
{
    public const string Signature = "#! newscorpus-gazetteer 1";

    /// <exception cref="DataFormatException">The first line, the header or a row is not as the format asks.</exception>
    /// <param name="reader">The file.</param>
    /// <param name="source">Name to report errors under.</param>
    /// <param name="onBadRow">Takes the errors of single rows, and reading goes on; null to throw them.</param>
    public static IEnumerable<GazetteerRow> Read(
        TextReader reader, string source, Action<DataFormatException>? onBadRow = null)
    {
        string? first = reader.ReadLine();
        if (first is null || first.TrimEnd() != Signature)
        {
            throw new DataFormatException(source, 1, 0, $"the first line is not '{Signature}'");
        }

        GazetteerColumns? columns = null;
        int line = 1;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#' || string.IsNullOrWhiteSpace(text))
            {
                continue;
            }

            string[] cells = text.Split('\t');
            if (columns is null)
            {
                columns = new GazetteerColumns(source, line, cells);
                continue;
            }

            if (cells.Length > columns.Count)
            {
                DataFormatException error = new(
                    source, line, columns.Count + 1, $"{cells.Length} cells where the header has {columns.Count} columns");
                (onBadRow ?? (e => throw e))(error);
                continue;
            }

            yield return new GazetteerRow(source, line, columns, cells);
        }

        if (columns is null)
        {
            throw new DataFormatException(source, line, 0, "the header line with the column names is missing");
        }
    }
}
