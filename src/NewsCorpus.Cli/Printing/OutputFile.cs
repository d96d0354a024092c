using NewsCorpus.Cli.Commands;

namespace NewsCorpus.Cli.Printing;

/// <summary>Opens files to write, with errors that name them.</summary>
internal static class OutputFile
{
    public static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"{path}: cannot be written ({ReadingOptions.Reason(e)}).", e);
        }
    }
}
