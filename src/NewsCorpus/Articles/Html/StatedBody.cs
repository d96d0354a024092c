using NewsCorpus.Articles.Plain;

namespace NewsCorpus.Articles.Html;

/// <summary>
/// Checks what was found against the article's text as the page's structured data repeats it: what is in both is the
/// article, and where it ends there the article ends. Where the markup has hardly any of it, it stands in itself.
/// </summary>
internal static class StatedBody
{
    private const int LeastLength = 400;
    private const int LeastUnit = 40;

    /// <summary>The path of blocks whose text the markup does not have.</summary>
    private const string Element = "script";

    public static IReadOnlyList<HtmlUnit> Check(IReadOnlyList<HtmlUnit> units, string? stated)
    {
        if (stated is null || stated.Length < LeastLength || stated.Contains("</", StringComparison.Ordinal))
        {
            return units;
        }

        string whole = CueKey.Of(stated);
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool[] said = new bool[units.Count];
        int kept = 0;
        int found = 0;
        int last = -1;
        for (int i = 0; i < units.Count; i++)
        {
            HtmlUnit unit = units[i];
            bool text = unit.Kind != BlockKind.Boilerplate && !unit.IsHeading;
            kept += text ? unit.Text.Length : 0;
            if (unit.Text.Length < LeastUnit)
            {
                continue;
            }

            string key = CueKey.Of(unit.Text);
            if (key.Length >= LeastUnit / 2 && whole.Contains(key, StringComparison.Ordinal) && seen.Add(key))
            {
                said[i] = true;
                found += key.Length;
                last = i;
            }
        }

        if (found * 5 < whole.Length)
        {
            return kept * 4 < stated.Length ? [.. units, .. Missing(stated)] : units;
        }

        if (found * 2 < whole.Length)
        {
            return units;
        }

        for (int i = 0; i < units.Count; i++)
        {
            HtmlUnit unit = units[i];
            if (said[i] && unit.Kind == BlockKind.Boilerplate)
            {
                (unit.Kind, unit.Reason) = (unit.IsHeading ? BlockKind.Heading : BlockKind.Body, null);
            }
        }

        if (found * 10 > whole.Length * 9)
        {
            EndAt(units, last, found);
        }

        return units;
    }

    /// <summary>
    /// A little text after the last that is stated is no part of the article; much of it means that only the beginning
    /// is stated.
    /// </summary>
    private static void EndAt(IReadOnlyList<HtmlUnit> units, int last, int found)
    {
        int after = 0;
        for (int i = last + 1; i < units.Count; i++)
        {
            after += units[i].Kind == BlockKind.Boilerplate ? 0 : units[i].Text.Length;
        }

        for (int i = last + 1; i < units.Count && after * 4 < found; i++)
        {
            if (units[i].Kind is BlockKind.Body or BlockKind.Heading && units[i].Reason != "caption")
            {
                (units[i].Kind, units[i].Reason) = (BlockKind.Boilerplate, "after-article");
            }
        }
    }

    private static IEnumerable<HtmlUnit> Missing(string stated)
    {
        HtmlPart part = new(null, Element, 1);
        return stated.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => new HtmlUnit(line, part, 0) { Kind = BlockKind.Body, Prose = line.Length });
    }
}
