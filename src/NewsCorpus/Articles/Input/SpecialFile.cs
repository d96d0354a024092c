using System.Formats.Tar;

namespace NewsCorpus.Articles.Input;

/// <summary>
/// Tells named pipes, devices and sockets from files. Opening one may wait for ever, and reading one may never end;
/// none of it belongs into a batch.
/// </summary>
internal static class SpecialFile
{
    /// <summary>What the path leads to when it is no file; null for files and for what cannot be told.</summary>
    public static string? Describe(string path)
    {
        if (OperatingSystem.IsWindows() || IsOpenDescriptor(path))
        {
            return null;
        }

        try
        {
            FileInfo file = new(path);
            if (file.LinkTarget is not null)
            {
                file = (file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo) ?? file;
            }

            // Only what has no length can be something else.
            return file.Exists && file.Length == 0 ? KindOf(file.FullName) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// Pipes that a shell made for this very program, as in <c>extract &lt;(zcat a.gz)</c>: named to be read.
    /// </summary>
    private static bool IsOpenDescriptor(string path) =>
        path == "/dev/stdin" || path.StartsWith("/dev/fd/", StringComparison.Ordinal)
        || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal);

    /// <summary>
    /// The framework tells kinds of files apart in one place only: where it makes the header of a tar archive, without
    /// opening what is no file.
    /// </summary>
    private static string? KindOf(string path)
    {
        using MemoryStream header = new();
        try
        {
            using TarWriter writer = new(header, leaveOpen: true);
            writer.WriteEntry(path, "entry");
        }
        catch (IOException)
        {
            return header.Length == 0 ? "a socket" : null;
        }

        header.Position = 0;
        using TarReader reader = new(header);
        return reader.GetNextEntry()?.EntryType switch
        {
            TarEntryType.Fifo => "a named pipe",
            TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
            _ => null,
        };
    }
}
