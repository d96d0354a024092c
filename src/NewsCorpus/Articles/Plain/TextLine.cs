namespace NewsCorpus.Articles.Plain;

/// <summary>A line of plain text that is not blank, or several joined because a sentence runs on.</summary>
/// <param name="Start">Offset of its first character that is not white space.</param>
/// <param name="End">Offset past its last character that is not white space.</param>
/// <param name="Gap">Whether a blank line, or the text's beginning, stands before it.</param>
internal readonly record struct TextLine(int Start, int End, bool Gap)
{
    public int Length => End - Start;
}
