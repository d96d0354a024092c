namespace NewsCorpus.Articles.Formats;

/// <summary>Recognises the header line of a table of articles.</summary>
internal static class TableHeader
{
    /// <summary><c>csv</c>, <c>tsv</c>, or null when the text's first line names no text column.</summary>
    public static string? Sniff(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\n', '\r');
        if (end is < 4 or > 2000)
        {
            return null;
        }

        ReadOnlySpan<char> line = text[..end];
        foreach ((char separator, string format) in new[] { ('\t', "tsv"), (',', "csv"), (';', "csv") })
        {
            if (!line.Contains(separator))
            {
                continue;
            }

            int known = 0;
            int cells = 0;
            bool content = false;
            foreach (Range range in line.Split(separator))
            {
                string name = line[range].Trim().Trim('"').ToString();
                cells++;
                (string Role, int Rank)? role = FieldRoles.Of(name);
                known += role is null || name.Contains(' ', StringComparison.Ordinal) ? 0 : 1;
                content |= role is { Role: "text" or "html" };
            }

            if (content && known >= 2 && known * 2 >= cells)
            {
                return format;
            }
        }

        return null;
    }
}
