using System.Text;
using NewsCorpus.Search;
using Spectre.Console;

namespace NewsCorpus.Cli.Printing;

/// <summary>
/// Breaks a snippet into lines that each keep their own direction: a terminal orders line by line, so an isolate that
/// ran over several would hold for the first alone.
/// </summary>
internal static class SnippetLines
{
    private const char Open = '\u0001';
    private const char Close = '\u0002';

    /// <summary>Colours mark the matches where there are colours, brackets where there are none.</summary>
    public static void Write(Screen screen, Snippet snippet, int indent)
    {
        bool colours = screen.HasColours;
        string marked = snippet.ToString(Open.ToString(), Close.ToString())[1..^1];
        Style match = colours ? new Style(Color.Black, Color.Yellow) : Style.Plain;
        bool inside = false;
        foreach (string text in Wrap(marked, Math.Max(20, screen.Width - indent - 1)))
        {
            Paragraph line = new();
            line.Append(new string(' ', indent) + "\u2068");
            StringBuilder piece = new();
            foreach (char c in text)
            {
                if (c is not (Open or Close))
                {
                    piece.Append(c);
                    continue;
                }

                line.Append(piece.ToString(), inside ? match : Style.Plain);
                piece.Clear();
                inside = c == Open;
                line.Append(colours ? "" : inside ? "[" : "]");
            }

            line.Append(piece.ToString(), inside ? match : Style.Plain);
            screen.Console.Write(line.Append("\u2069\n"));
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        StringBuilder line = new();
        int used = 0;
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            int length = Bidi.Width(word);
            if (used > 0 && used + 1 + length > width)
            {
                yield return line.ToString();
                line.Clear();
                used = 0;
            }

            line.Append(used > 0 ? " " : "").Append(word);
            used += length + (used > 0 ? 1 : 0);
        }

        if (used > 0)
        {
            yield return line.ToString();
        }
    }
}
