using NewsCorpus.Tests.Text;

namespace NewsCorpus.Tests.House;

/// <summary>The repository's own C# files, as the house tests read them.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetDirectoryName(Repository.Path("NewsCorpus.sln"))!;

    /// <summary>C# files below a folder of the repository, by their path from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files(params string[] folders)
    {
        string[] files =
        [
            .. folders.SelectMany(
                folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
                .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
                .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"))
                .Order(StringComparer.Ordinal),
        ];
        return files.Length > 0 ? files
            : throw new InvalidOperationException($"no C# file in {string.Join(", ", folders)}");
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));
}
