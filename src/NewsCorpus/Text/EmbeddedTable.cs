using System.Text;

namespace NewsCorpus.Text;

/// <summary>Reads the tab-separated and line tables embedded in this assembly (see any folder named Data).</summary>
internal static class EmbeddedTable
{
    /// <summary>
    /// Rows of the embedded file whose resource name ends in <paramref name="name"/> (for example
    /// "Dates/Data/months.tsv"):
    /// comments (<c>#</c>) and blank lines skipped, cells split at tabs. Line numbers are 1-based.
    /// </summary>
    public static IEnumerable<(int Line, string[] Cells)> Rows(string name)
    {
        using StreamReader reader = Open(name);
        int line = 0;
        while (reader.ReadLine() is { } text)
        {
            line++;
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            yield return (line, text.Split('\t'));
        }
    }

    /// <summary>The bytes of an embedded file, or null if there is none of this name.</summary>
    public static Stream? TryOpen(string name) => typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name);

    public static StreamReader Open(string name)
    {
        Stream stream = TryOpen(name)
            ?? throw new DataFormatException(name, 0, 0, "no such embedded table");
        return new StreamReader(stream, Encoding.UTF8);
    }

    /// <summary>Resource names that start with <paramref name="prefix"/>, in ordinal order.</summary>
    public static IEnumerable<string> Names(string prefix) =>
        typeof(EmbeddedTable).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
