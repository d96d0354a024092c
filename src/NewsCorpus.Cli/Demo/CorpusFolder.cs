namespace NewsCorpus.Cli.Demo;

/// <summary>Finds the sample corpus and the raw files in it.</summary>
internal static class CorpusFolder
{
    /// <param name="given">The folder asked for; null for the one of the source tree.</param>
    /// <param name="starts">Folders inside which, or above which, a source tree may be.</param>
    /// <returns>The folder, relative to the first start where it lies below that; null when there is none.</returns>
    public static string? Find(string? given, params string[] starts)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? given : null;
        }

        foreach (string start in starts)
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                string corpus = Path.Combine(folder.FullName, "corpus");
                if (File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")) && Directory.Exists(corpus))
                {
                    string relative = Path.GetRelativePath(starts[0], corpus);
                    return relative.StartsWith("..", StringComparison.Ordinal) ? corpus : relative;
                }
            }
        }

        return null;
    }

    /// <summary>What is to be read: all but the annotations, notes and hidden files.</summary>
    public static IReadOnlyList<string> RawFiles(string folder) =>
    [
        .. Directory.EnumerateFileSystemEntries(folder)
            .Where(path => Path.GetFileName(path) is var name && name != "gold" && name[0] != '.'
                && !name.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            .Select(path => path.Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];
}
