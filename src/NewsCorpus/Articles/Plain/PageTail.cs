using System.Buffers;
using NewsCorpus.Text;

namespace NewsCorpus.Articles.Plain;

/// <summary>
/// The frame of a page at the end of a text that was saved without line breaks: "... the ministry said. Follow us on X Copyright 2018 Y
/// Contact Us Terms of Use Privacy Policy" is one line, of which only the beginning is the article's.
/// </summary>
internal static class PageTail
{
    /// <summary>How much of the line is looked at.</summary>
    private const int Reach = 1500;

    /// <summary>The farthest that the last wording may stand before the end of the text, and another before the next.</summary>
    private const int LastGap = 80;

    private const int Gap = 200;

    /// <summary>Shorter lines are lines of their own, which cues tell.</summary>
    private const int Shortest = 300;

    private static readonly SearchValues<string> Wordings = SearchValues.Create(
        [.. EmbeddedTable.Rows("Articles/Data/page-tails.txt").Select(static row => row.Cells[0])], StringComparison.OrdinalIgnoreCase);

    /// <summary>Where the frame begins in the text; the line's end when it has none.</summary>
    public static int Find(string text, int start, int end)
    {
        if (end - start < Shortest || text.AsSpan(end - LastGap, LastGap).IndexOfAny(Wordings) < 0)
        {
            // Nearly every article: only its last words were looked at.
            return end;
        }

        int from = Math.Max(start + 1, end - Reach);
        int first = end;
        int last = -1;
        int found = 0;
        int other = 0;
        char opens = '\0';
        for (int at = from; at < end;)
        {
            int next = text.AsSpan(at, end - at).IndexOfAny(Wordings);
            if (next < 0)
            {
                break;
            }

            at += next;
            if (last < 0 || at - last > Gap)
            {
                (first, found, other) = (at, 0, 0);
                opens = char.ToLowerInvariant(text[at]);
            }

            found++;
            other += char.ToLowerInvariant(text[at]) == opens ? 0 : 1;
            last = at++;
        }

        return found > 1 && other > 0 && end - last <= LastGap ? first : end;
    }
}
