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

    /// <summary>Program text that stands on the page by mistake; listings are meant to be read.</summary>
    public bool IsCode { get; } = text.Length > 40 && part.Tag is not ("pre" or "code") && LooksLikeCode(text);

    /// <summary>How much of it is prose, in characters.</summary>
    public double Prose { get; set; }

    public BlockKind Kind { get; set; } = BlockKind.Boilerplate;

    public string? Reason { get; set; }

    private static bool LooksLikeCode(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> head = text[..Math.Min(text.Length, 2000)];
        return head.IndexOfAny('{', ';') >= 0
            && (head.Count('{') + head.Count('}') + head.Count(';') + head.Count('=')) * 40 > head.Length
            && (head.Contains("function", StringComparison.Ordinal) || head.Contains("document.", StringComparison.Ordinal)
                || head.Contains("window.", StringComparison.Ordinal) || head.Contains("=>", StringComparison.Ordinal)
                || head.Contains("px;", StringComparison.Ordinal) || head.Contains("var ", StringComparison.Ordinal));
    }
}
