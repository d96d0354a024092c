namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Joins the lines of hard-wrapped text into paragraphs. A break is one of wrapping when the next line's first word would not
/// have fitted on the line; a text is wrapped when most of the breaks inside its paragraphs are such.
/// </summary>
internal static class LineJoiner
{
    private const int WidestColumn = 140;
    private const int NarrowestColumn = 24;

    public static List<TextLine> Join(string text, List<TextLine> lines)
    {
        int width = ColumnWidth(text, lines);
        if (width == 0)
        {
            return lines;
        }

        List<TextLine> joined = [lines[0]];
        for (int i = 1; i < lines.Count; i++)
        {
            bool runsOn = !lines[i].Gap && IsWrap(text, lines[i - 1], lines[i], width);
            if (runsOn)
            {
                joined[^1] = joined[^1] with { End = lines[i].End };
            }
            else
            {
                joined.Add(lines[i]);
            }
        }

        return joined;
    }

    /// <summary>The width the text was wrapped to, or 0 when it was not.</summary>
    private static int ColumnWidth(string text, List<TextLine> lines)
    {
        List<int> lengths = [];
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].Gap)
            {
                lengths.Add(lines[i].Length);
            }
        }

        if (lengths.Count < 2)
        {
            return 0;
        }

        lengths.Sort();
        int width = lengths[(lengths.Count - 1) * 19 / 20];
        if (width is < NarrowestColumn or > WidestColumn)
        {
            return 0;
        }

        int wraps = 0;
        int midSentence = 0;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (!lines[i + 1].Gap && IsWrap(text, lines[i], lines[i + 1], width))
            {
                wraps++;
                midSentence += Sentences.EndsSentence(text, lines[i]) ? 0 : 1;
            }
        }

        return wraps >= 2 && wraps * 10 >= lengths.Count * 6 && midSentence * 2 >= wraps ? width : 0;
    }

    private static bool IsWrap(string text, TextLine line, TextLine next, int width)
    {
        int word = 0;
        while (next.Start + word < next.End && !char.IsWhiteSpace(text[next.Start + word]))
        {
            word++;
        }

        return line.Length + 1 + word > width;
    }
}
