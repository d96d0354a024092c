namespace NewsCorpus.Articles.Plain;

/// <summary>Kinds of lines that show by their signs rather than by their words.</summary>
internal static class LineShapes
{
    /// <summary>"News / Gulf / Diplomacy": a few short names with arrows or spaced bars between them.</summary>
    /// <param name="line">The line.</param>
    /// <param name="beforeTitle">Above the headline two names with a slash are enough; below it they may be place and
    /// agency.</param>
    public static bool IsBreadcrumb(ReadOnlySpan<char> line, bool beforeTitle)
    {
        // In «الصحة» تحذر the arrows are quotation marks.
        if (line.Length > 120 || line.Contains('«') || line.Contains('‹'))
        {
            return false;
        }

        bool arrows = false;
        foreach (char c in line)
        {
            arrows |= IsArrow(c);
        }

        int parts = 0;
        int start = 0;
        for (int i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && !(arrows ? IsArrow(line[i]) : line[i] is '/' or '|' or '\\'))
            {
                continue;
            }

            ReadOnlySpan<char> part = line[start..i];
            start = i + 1;
            ReadOnlySpan<char> name = part.Trim();
            bool spaced = parts == 0 ? part.Length > 0 && char.IsWhiteSpace(part[^1]) : part.Length > 0
                && char.IsWhiteSpace(part[0]);
            if (name.IsEmpty || name.Count(' ') > 2 || (!arrows && !spaced && line.Length != part.Length))
            {
                return false;
            }

            parts++;
        }

        return parts >= (arrows || (beforeTitle && !line.Contains('|')) ? 2 : 3);
    }

    /// <summary>A name between the signs is that of a section: "News / North", not "Basra / Kut - Harbour Wire". So are all with arrows.</summary>
    public static bool HoldsSection(ReadOnlySpan<char> line)
    {
        if (line.IndexOfAny(">»›←→") >= 0)
        {
            return true;
        }

        foreach (Range range in line.SplitAny("/|\\"))
        {
            string key = CueKey.Of(line[range]);
            if (CueTable.Default.Match(key, CueKey.Words(key), whole: true)?.Reason is "section" or "breadcrumb")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsArrow(char c) => c is '>' or '»' or '›' or '←' or '→';

    /// <summary>A short line with a copyright sign.</summary>
    public static bool IsCopyright(ReadOnlySpan<char> line)
    {
        if (line.Length > 200)
        {
            return false;
        }

        return line.Contains('©')
            || (line.StartsWith("(c) ", StringComparison.OrdinalIgnoreCase) && line.Length > 7
            && char.IsDigit(line[4]));
    }

    /// <summary>Several short names with signs or wide spaces between them: a line of tags.</summary>
    public static bool IsNameList(ReadOnlySpan<char> line)
    {
        int marks = 0;
        for (int i = 1; i + 1 < line.Length; i++)
        {
            marks += line[i] is ',' or '،' or '|' or '•' or '#' or '–' or ';'
                || (line[i] == ' ' && line[i + 1] == ' ') ? 1 : 0;
        }

        return marks > 0 || line.StartsWith("#");
    }
}
