using NewsCorpus.Text;

namespace NewsCorpus.Gazetteers.Imports;

/// <summary>Reads spreadsheets' separated values with a header line.</summary>
internal static class CsvImport
{
    private const int LongestRow = 1 << 20;

    public static IEnumerable<GazetteerRow> Read(TextReader reader, string source)
    {
        CsvReader rows = new(reader, LongestRow);
        if (!rows.Next('\0'))
        {
            throw new DataFormatException(source, 1, 0, "the header line with the column names is missing");
        }

        GazetteerColumns columns = new(source, (int)rows.Line, [.. rows.Cells.Select(cell => cell.Trim().TrimStart('\uFEFF'))]);
        while (rows.Next())
        {
            int line = (int)rows.Line;
            if (rows.TooLong)
            {
                throw new DataFormatException(source, line, 0, $"the row is longer than {LongestRow} characters; is a quotation mark left open?");
            }

            if (rows.Cells.Count > columns.Count)
            {
                throw new DataFormatException(
                    source, line, columns.Count + 1, $"{rows.Cells.Count} cells where the header has {columns.Count} columns");
            }

            yield return new GazetteerRow(source, line, columns, [.. rows.Cells]);
        }
    }
}
