namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Cuts a text into its non-blank lines. What follows the 100,000th is taken as part of it: no article has so many.
/// </summary>
internal static class LineScanner
{
    private const int MostLines = 100_000;

    public static List<TextLine> Scan(string text)
    {
        List<TextLine> lines = [];
        bool gap = true;
        bool plain = text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') < 0;
        int at = 0;
        while (at < text.Length)
        {
            int length = lines.Count < MostLines - 1 ? NextBreak(text.AsSpan(at), plain) : -1;
            int end = length < 0 ? text.Length : at + length;
            int start = at;
            int last = end;
            while (start < last && char.IsWhiteSpace(text[start]))
            {
                start++;
            }

            while (last > start && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > start)
            {
                lines.Add(new TextLine(start, last, gap));
                gap = false;
            }
            else
            {
                gap = true;
            }

            bool pair = end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n';
            at = end + (pair ? 2 : 1);
        }

        return lines;
    }

    /// <summary>Where the line ends; -1 at the text's end.</summary>
    /// <param name="plain">True where no line ends but with line feed, tabulation, form feed or return.</param>
    private static int NextBreak(ReadOnlySpan<char> text, bool plain)
    {
        int length = text.IndexOfAnyInRange('\n', '\r');
        int odd = plain ? -1 : (length < 0 ? text : text[..length]).IndexOfAny('\u0085', '\u2028', '\u2029');
        return odd < 0 ? length : odd;
    }
}
