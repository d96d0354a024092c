using System.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Search;

/// <summary>A piece of an article's text with the matches in it. Immutable.</summary>
/// <param name="Span">The piece's place in <c>Article.Text</c>.</param>
/// <param name="Text">The raw text under <paramref name="Span"/>.</param>
/// <param name="Highlights">The matches, as places in <c>Article.Text</c>, in order, not overlapping.</param>
public sealed record Snippet(TextSpan Span, string Text, IReadOnlyList<TextSpan> Highlights)
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>
    /// The snippet on one line with marks around each match, wrapped in a Unicode isolate so that it keeps its own
    /// direction in a line of the other one. Explicit direction signs of the text itself are left out, white space
    /// and control signs are single spaces.
    /// </summary>
    public string ToString(string open, string close)
    {
        StringBuilder line = new(Text.Length + 16);
        line.Append(FirstStrongIsolate);
        int at = Span.Start;
        foreach (TextSpan match in Highlights)
        {
            AppendPlain(line, at, match.Start);
            line.Append(open);
            AppendPlain(line, match.Start, match.End);
            line.Append(close);
            at = match.End;
        }

        AppendPlain(line, at, Span.End);
        return line.Append(PopIsolate).ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => ToString("[", "]");

    private void AppendPlain(StringBuilder line, int start, int end)
    {
        for (int i = start - Span.Start; i < end - Span.Start; i++)
        {
            char c = Text[i];
            if (c is '\u200E' or '\u200F' or '\u061C' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line[^1] is not (' ' or FirstStrongIsolate))
            {
                line.Append(' ');
            }
        }
    }
}
