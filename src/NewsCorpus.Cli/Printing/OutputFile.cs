using NewsCorpus.Cli.Commands;

namespace NewsCorpus.Cli.Printing;

/// <summary>Opens files to write, with errors that name them.</summary>
internal static class OutputFile
{
    /// <param name="path">The file; what it held is lost.</param>
    /// <param name="buffer">Bytes to collect before they are written.</param>
    public static FileStream Create(string path, int buffer = 4096)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, buffer);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written ({ReadingOptions.Reason(e)}).", e);
        }
    }
}
