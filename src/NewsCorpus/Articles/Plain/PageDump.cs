namespace NewsCorpus.Articles.Plain;

/// <summary>
/// Finds the article in the text of a whole page, as scrapers save it that take every line they see: menus first, then
/// the headline, the prose, and links to other articles behind it. Text that does not begin with a menu is left alone.
/// </summary>
internal static class PageDump
{
    private const int FewestMenuLines = 12;
    private const int LongestMenuWords = 14;
    private const int LeastProse = 200;
    private const int MostCounted = 400;

    /// <summary>What a line that is no prose takes away from prose on both its sides.</summary>
    private const int Gap = 25;

    /// <summary>How far below the headline the prose may begin.</summary>
    private const int HeadReach = 25;

    /// <summary>First and last line of the prose, or null when the text is no whole page.</summary>
    public static (int First, int Last)? FindProse(string text, List<LineTraits> lines) =>
        lines.Count < FewestMenuLines + 3 ? null : Checked(lines, Densest(text, lines, -1));

    /// <summary>The same where the headline is known: of the places where it stands, below that with most prose.</summary>
    public static (int First, int Last)? FindProse(string text, List<LineTraits> lines, IEnumerable<int> headlines)
    {
        (int First, int Last, long Prose) best = (0, -1, 0);
        foreach (int headline in headlines)
        {
            (int First, int Last, long Prose) below = Densest(text, lines, headline);
            best = below.Prose > best.Prose ? below : best;
        }

        return Checked(lines, best);
    }

    private static (int First, int Last)? Checked(List<LineTraits> lines, (int First, int Last, long Prose) found) =>
        found.Prose >= LeastProse && BeginsWithMenu(lines, found.First) ? (found.First, found.Last) : null;

    private static bool BeginsWithMenu(List<LineTraits> lines, int first)
    {
        int menu = 0;
        for (int i = 0; i < first; i++)
        {
            menu += lines[i].IsParagraph || lines[i].Words > LongestMenuWords ? 0 : 1;
        }

        return menu >= FewestMenuLines && menu * 10 >= first * 7;
    }

    /// <summary>The stretch of lines with most prose for its gaps.</summary>
    private static (int First, int Last, long Prose) Densest(string text, List<LineTraits> lines, int headline)
    {
        (int First, int Last, long Prose) best = (0, -1, 0);
        int from = headline + 1;
        int until = headline < 0 ? lines.Count : Math.Min(lines.Count, from + HeadReach);
        int start = -1;
        long sum = 0;
        for (int i = from; i < lines.Count && (start >= 0 || i < until); i++)
        {
            long weight = IsProse(text, lines[i]) ? Math.Min(lines[i].Line.Length, MostCounted) : -Gap;
            if (start < 0 && weight > 0)
            {
                (start, sum) = (i, 0);
            }

            sum += start < 0 ? 0 : weight;
            if (start >= 0 && sum > best.Prose)
            {
                best = (start, i, sum);
            }

            start = sum > 0 ? start : -1;
        }

        return best;
    }

    /// <summary>Reads as prose; not an address, nor the beginning of another article, cut off with dots.</summary>
    private static bool IsProse(string text, LineTraits line) =>
        line.IsParagraph && line.Cue is null && text.AsSpan(line.Line.Start, line.Line.Length).Count(' ') > 2
        && (line.Line.Length >= 160 || !(text[line.Line.End - 1] == '…' || text.AsSpan(..line.Line.End).EndsWith("..")));
}
