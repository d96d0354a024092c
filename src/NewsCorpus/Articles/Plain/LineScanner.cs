using System.Buffers;

namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Cuts a text into its non-blank lines. What follows the 100,000th is taken as part of it: no article has so many.
/// </summary>
internal static class LineScanner
{
    private const int MostLines = 100_000;
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u0085\u2028\u2029\u000B\u000C");

    public static List<TextLine> Scan(string text)
    {
        List<TextLine> lines = [];
        bool gap = true;
        int at = 0;
        while (at < text.Length)
        {
            int length = lines.Count < MostLines - 1 ? text.AsSpan(at).IndexOfAny(Breaks) : -1;
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
}
