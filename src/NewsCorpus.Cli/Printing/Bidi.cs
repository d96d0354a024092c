using System.Globalization;
using System.Text;

namespace NewsCorpus.Cli.Printing;

/// <summary>Puts text of either direction on a line so that it cannot disorder what stands around it.</summary>
internal static class Bidi
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>
    /// The text on one line, in a Unicode isolate when it holds letters written from right to left. See
    /// <see cref="OneLine"/>.
    /// </summary>
    public static string Isolate(string text)
    {
        string line = OneLine(text);
        return line.Any(IsRightToLeft) ? $"{FirstStrongIsolate}{line}{PopIsolate}" : line;
    }

    /// <summary>
    /// The text with its own direction signs left out, and white space and control signs made single spaces.
    /// </summary>
    public static string OneLine(string text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>Columns the text takes on a terminal.</summary>
    public static int Width(string text) => text.Count(TakesRoom);

    /// <summary>At most so many columns, cut at a word and with an ellipsis when something is left out.</summary>
    public static string Shorten(string text, int most)
    {
        if (Width(text) <= most)
        {
            return text;
        }

        int end = 0;
        for (int room = most - 1; end < text.Length && (room > 0 || !TakesRoom(text[end])); end++)
        {
            room -= TakesRoom(text[end]) ? 1 : 0;
        }

        int space = text.LastIndexOf(' ', end - 1);
        return text[..(space > end / 2 ? space : end)].TrimEnd() + "…";
    }

    private static bool TakesRoom(char c) => CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format);

    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC';
}
