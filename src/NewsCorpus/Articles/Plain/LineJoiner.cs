namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Joins the lines of hard-wrapped text into paragraphs. In such text the lines that break off in mid-sentence are
/// many and nearly equally long; in text of one line a paragraph they are few, or of any length.
/// </summary>
internal static class LineJoiner
{
    private const int WidestColumn = 140;
    private const int NarrowestColumn = 24;

    public static List<TextLine> Join(string text, List<TextLine> lines)
    {
        int width = ColumnWidth(text, lines, out bool parted);
        if (width == 0)
        {
            return lines;
        }

        List<TextLine> joined = [lines[0]];
        for (int i = 1; i < lines.Count; i++)
        {
            // The first line is the headline: it does not run on into the text, unless visibly.
            bool runsOn = !lines[i].Gap && IsFull(lines[i - 1], width)
                && (i > 1 || char.IsLower(text[lines[i].Start]))
                && (parted || !Sentences.EndsSentence(text, lines[i - 1]));
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

    /// <summary>
    /// The width the text was wrapped to, or 0 when it was not: hardly any line is longer, and most that break off
    /// are not much shorter.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="parted">Whether blank lines part the paragraphs, so that every other break is one of
    /// wrapping.</param>
    private static int ColumnWidth(string text, List<TextLine> lines, out bool parted)
    {
        parted = false;
        List<int> lengths = [];
        int ends = 0;
        int gaps = 0;
        for (int i = 1; i + 1 < lines.Count; i++)
        {
            ends += Sentences.EndsSentence(text, lines[i]) ? 1 : 0;
            gaps += lines[i].Gap ? 1 : 0;
            if (!lines[i + 1].Gap && !Sentences.EndsSentence(text, lines[i]))
            {
                lengths.Add(lines[i].Length);
            }
        }

        if (lengths.Count < 3 || lengths.Count * 5 < lines.Count || ends * 12 < lines.Count)
        {
            return 0;
        }

        lengths.Sort();
        int width = lengths[(lengths.Count - 1) * 19 / 20];
        if (width is < NarrowestColumn or > WidestColumn)
        {
            return 0;
        }

        int over = lines.Count(line => line.Length * 4 > width * 5);
        if (over * 20 > lines.Count)
        {
            return 0;
        }

        int full = lengths.Count(length => length * 10 >= width * 7);
        parted = gaps >= 2 && gaps * 12 >= lines.Count;
        return full * 10 >= lengths.Count * 8 ? width : 0;
    }

    private static bool IsFull(TextLine line, int width) => line.Length * 10 >= width * 7;
}
