namespace NewsCorpus.Text;

/// <summary>A row of an embedded table whose first row names the columns.</summary>
internal sealed class TableRecord(string source, int line, string[] columns, string[] cells)
{
    /// <summary>The trimmed cell; empty when the row is short.</summary>
    /// <exception cref="DataFormatException">The table has no such column.</exception>
    public string this[string column]
    {
        get
        {
            int index = Array.IndexOf(columns, column);
            if (index < 0)
            {
                throw new DataFormatException(source, line, 0, $"the table has no column '{column}'");
            }

            return index < cells.Length ? cells[index].Trim() : "";
        }
    }

    /// <summary>The parts of a cell split at <c>|</c>.</summary>
    public string[] List(string column) =>
        this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public DataFormatException Error(string column, string problem) =>
        new(source, line, Array.IndexOf(columns, column) + 1, problem);

    /// <summary>The rows of an embedded table, its header row left out.</summary>
    public static IEnumerable<TableRecord> Read(string name)
    {
        string[]? columns = null;
        foreach ((int line, string[] cells) in EmbeddedTable.Rows(name))
        {
            if (columns is null)
            {
                columns = cells;
                continue;
            }

            yield return new TableRecord(name, line, columns, cells);
        }
    }
}
