using Spectre.Console;

namespace NewsCorpus.Cli.Printing;

/// <summary>
/// A table without lines, one row a line: the columns but the last are as wide as their widest cell, the last takes
/// what room is left and is cut there. Arabic belongs into the last column only, since a terminal that sets Arabic
/// from right to left reorders whatever follows it on its line.
/// </summary>
internal sealed class PlainTable(params string[] headers)
{
    private const int Gap = 2;

    private readonly List<string[]> _rows = [];

    /// <summary>Columns whose cells stand at their right end, as numbers do.</summary>
    public IReadOnlySet<int> RightAligned { get; init; } = new HashSet<int>();

    public void Add(params string[] cells) => _rows.Add(cells);

    public void Write(Screen screen)
    {
        int[] widths = [.. headers.Select(
            (header, i) => _rows.Select(row => Bidi.Width(row[i])).Append(header.Length).Max())];
        int room = Math.Max(10, screen.Width - widths[..^1].Sum(width => width + Gap) - 1);
        Print(screen, headers, widths, room, new Style(decoration: Decoration.Dim));
        foreach (string[] row in _rows)
        {
            Print(screen, row, widths, room, Style.Plain);
        }
    }

    private void Print(Screen screen, string[] cells, int[] widths, int room, Style style)
    {
        IEnumerable<string> padded = cells[..^1].Select((cell, i) =>
            (RightAligned.Contains(i) ? cell.PadLeft(widths[i]) : cell.PadRight(widths[i])) + new string(' ', Gap));
        string last = Bidi.Isolate(Bidi.Shorten(Bidi.OneLine(cells[^1]), room));
        screen.WriteLine(string.Concat(padded) + last, style);
    }
}
