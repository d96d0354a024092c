namespace NewsCorpus.Articles.Html;

/// <summary>
/// A run of visible text with no block boundary inside: a paragraph, a heading, a list item, a cell.
/// </summary>
internal sealed class HtmlUnit(string text, HtmlPart part, int linkLength)
{
    public string Text { get; } = text;

    /// <summary>The innermost block element around it.</summary>
    public HtmlPart Part { get; } = part;

    /// <summary>How many of its characters stand in links.</summary>
    public int LinkLength { get; } = linkLength;

    public double LinkShare => (double)LinkLength / Text.Length;

    public bool IsHeading => Part.Tag is ['h', >= '1' and <= '6'];

    /// <summary>How much of it is prose, in characters.</summary>
    public double Prose { get; set; }

    public BlockKind Kind { get; set; } = BlockKind.Boilerplate;

    public string? Reason { get; set; }
}
