namespace NewsCorpus.Tests.Text;

/// <summary>Finds files of the source tree: upwards from the test binaries to the solution file.</summary>
internal static class Repository
{
    public static string Path(string relative)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NewsCorpus.sln")))
        {
            folder = folder.Parent;
        }

        string root = folder?.FullName ?? throw new InvalidOperationException("no NewsCorpus.sln above");
        return System.IO.Path.Combine(root, relative);
    }
}
