using System.Text;

namespace NewsCorpus.Cli.Tests;

/// <summary>A folder of its own for a test, gone afterwards.</summary>
internal sealed class TestFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newscorpus-test-");

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public string Add(string name, string content) => Add(name, Encoding.UTF8.GetBytes(content));

    public string Add(string name, byte[] content)
    {
        string path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose()
    {
        foreach (string path in _locked)
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Takes all permissions from a file or folder; see <see cref="LockingFactAttribute"/>.</summary>
    public void Lock(string path)
    {
        _locked.Add(path);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
        }
    }

    private readonly List<string> _locked = [];
}
