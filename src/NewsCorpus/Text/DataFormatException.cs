namespace NewsCorpus.Text;

/// <summary>
/// A data file or option set that the library was given to build from is wrong: a gazetteer row, a table, an option.
/// Raised while building, never while processing articles.
/// </summary>
public sealed class DataFormatException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="source">File path or other name of the input.</param>
    /// <param name="line">1-based line, or 0 when the whole input is meant.</param>
    /// <param name="column">1-based column (cell) in the line, or 0 when the whole line is meant.</param>
    /// <param name="problem">What was found and what was expected.</param>
    /// <param name="innerException">The cause, if another exception is.</param>
    public DataFormatException(string source, int line, int column, string problem, Exception? innerException = null)
        : base(Describe(source, line, column, problem), innerException)
    {
        SourceName = source;
        Line = line;
        Column = column;
        Problem = problem;
    }

    /// <summary>File path or other name of the input.</summary>
    public string SourceName { get; }

    /// <summary>1-based line, or 0 when the whole input is meant.</summary>
    public int Line { get; }

    /// <summary>1-based cell in the line, or 0 when the whole line is meant.</summary>
    public int Column { get; }

    /// <summary>What was found and what was expected, without the position.</summary>
    public string Problem { get; }

    private static string Describe(string source, int line, int column, string problem) =>
        (line, column) switch
        {
            (0, _) => $"{source}: {problem}",
            (_, 0) => $"{source}({line}): {problem}",
            _ => $"{source}({line},{column}): {problem}",
        };
}
