using System.Text;
using System.Text.RegularExpressions;

namespace NewsCorpus.Articles.Input;

/// <summary>
/// Turns paths, folders and globs into files, in ordinal order. Links to folders, pipes and devices are reported, not
/// followed.
/// </summary>
internal static class FileFinder
{
    public static IEnumerable<FoundFile> Find(string path, int maxDepth)
    {
        if (Directory.Exists(path))
        {
            return Below(path, maxDepth);
        }

        bool glob = path.AsSpan().IndexOfAny('*', '?') >= 0 && !System.IO.File.Exists(path);
        return glob ? Glob(path, maxDepth) : [File(path)];
    }

    private static IEnumerable<FoundFile> Glob(string pattern, int maxDepth)
    {
        string unix = pattern.Replace('\\', '/');
        int wild = unix.AsSpan().IndexOfAny('*', '?');
        int slash = unix.LastIndexOf('/', wild);
        string root = slash < 0 ? "." : slash == 0 ? "/" : unix[..slash];
        if (!Directory.Exists(root))
        {
            yield return Failed(pattern, "missing", "no such file or folder");
            yield break;
        }

        Regex regex = ToRegex(unix);
        bool any = false;
        int depth = unix.Contains("**", StringComparison.Ordinal) ? maxDepth : unix.AsSpan(wild).Count('/');
        foreach (FoundFile file in Below(root, depth, quiet: true))
        {
            string name = slash < 0 && file.Path.StartsWith("./", StringComparison.Ordinal) ? file.Path[2..]
                : file.Path;
            if (file.Failure is null or { Reason: "special" } && regex.IsMatch(name))
            {
                any = true;
                yield return file with { Path = name };
            }
        }

        if (!any)
        {
            yield return Failed(pattern, "missing", "no file matches");
        }
    }

    private static IEnumerable<FoundFile> Below(string root, int maxDepth, bool quiet = false)
    {
        Stack<(string Path, int Depth, EntryKind Kind)> waiting = new();
        waiting.Push((root, 0, EntryKind.Folder));
        while (waiting.TryPop(out (string Path, int Depth, EntryKind Kind) next))
        {
            if (next.Kind != EntryKind.Folder)
            {
                yield return next.Kind == EntryKind.File ? new FoundFile(next.Path, null) : File(next.Path);
                continue;
            }

            if (next.Depth > maxDepth)
            {
                if (!quiet)
                {
                    yield return Failed(next.Path, "limit",
                        FormattableString.Invariant($"more than {maxDepth} folders deep"));
                }

                continue;
            }

            if (next.Depth > 0 && new DirectoryInfo(next.Path).LinkTarget is not null)
            {
                yield return Failed(next.Path, "link", "a link to a folder, not followed");
                continue;
            }

            List<(string Path, EntryKind Kind)>? entries = Entries(next.Path, out FoundFile? failure);
            if (failure is { } failed)
            {
                yield return failed;
                continue;
            }

            for (int i = entries!.Count - 1; i >= 0; i--)
            {
                waiting.Push((entries[i].Path, next.Depth + 1, entries[i].Kind));
            }
        }
    }

    private enum EntryKind
    {
        Folder,

        /// <summary>A file with something in it.</summary>
        File,

        /// <summary>A link, or what has no length: it is to be looked at more closely.</summary>
        Unknown,
    }

    private static List<(string Path, EntryKind Kind)>? Entries(string folder, out FoundFile? failure)
    {
        try
        {
            failure = null;
            List<(string Path, EntryKind Kind)> entries = [];
            string prefix = folder.EndsWith('/') ? folder : folder + "/";
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                entries.Add((prefix + entry.Name, KindOf(entry)));
            }

            entries.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
            return entries;
        }
        catch (UnauthorizedAccessException)
        {
            failure = Failed(folder, "no-permission", "permission denied");
        }
        catch (IOException e)
        {
            failure = Failed(folder, "unreadable", $"cannot be read ({e.Message.TrimEnd('.')})");
        }

        return null;
    }

    /// <summary>What the listing of the folder tells without asking again.</summary>
    private static EntryKind KindOf(FileSystemInfo entry) =>
        (entry.Attributes & FileAttributes.Directory) != 0 ? EntryKind.Folder
        : entry is FileInfo { Length: > 0 } && (entry.Attributes & FileAttributes.ReparsePoint) == 0 ? EntryKind.File
        : EntryKind.Unknown;

    private static FoundFile File(string path) => SpecialFile.Describe(path) is { } kind
        ? Failed(path, "special", $"{kind}, not a file; pipe it to standard input if it is to be read")
        : new FoundFile(path, null);

    private static FoundFile Failed(string path, string reason, string what) =>
        new(path, new ReadFailure(path, reason, $"{path}: {what}."));

    private static Regex ToRegex(string glob)
    {
        StringBuilder pattern = new("^");
        for (int i = 0; i < glob.Length; i++)
        {
            if (glob.AsSpan(i).StartsWith("**/"))
            {
                pattern.Append("(?:[^/]+/)*");
                i += 2;
            }
            else if (glob.AsSpan(i).StartsWith("**"))
            {
                pattern.Append(".*");
                i++;
            }
            else
            {
                pattern.Append(glob[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }

        return new Regex(pattern.Append('$').ToString(), RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }
}
