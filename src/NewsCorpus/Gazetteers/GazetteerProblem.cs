namespace NewsCorpus.Gazetteers;

/// <summary>Something wrong in a gazetteer file.</summary>
/// <param name="Source">File path or other name of the input.</param>
/// <param name="Line">1-based line, or 0 when the whole input is meant.</param>
/// <param name="Column">1-based cell in the line, or 0 when the whole line is meant.</param>
/// <param name="Problem">What was found and what was expected.</param>
public sealed record GazetteerProblem(string Source, int Line, int Column, string Problem)
{
    /// <summary>The problem in the form that editors can jump to: <c>file(line,column): what</c>.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => $"{Source}: {Problem}",
        (_, 0) => $"{Source}({Line}): {Problem}",
        _ => $"{Source}({Line},{Column}): {Problem}",
    };
}
