namespace NewsCorpus.Gazetteers.Imports;

/// <summary>The cells of one imported line, each under the column it belongs to.</summary>
internal sealed class ImportedRow(string source, int line)
{
    private readonly List<string> _columns = [];
    private readonly List<string> _cells = [];

    public ImportedRow With(string column, string cell)
    {
        _columns.Add(column);
        _cells.Add(cell);
        return this;
    }

    /// <exception cref="Text.DataFormatException">A column is not known or a needed one is missing.</exception>
    public GazetteerRow ToRow() => new(source, line, new GazetteerColumns(source, line, [.. _columns]), [.. _cells]);
}
