using System.IO.Compression;
using System.Reflection;

namespace NewsCorpus.Packages.Tests;

/// <summary>Where the packages lie, and what is in them.</summary>
internal static class Packed
{
    public static string Root { get; } = FindRoot();

    public static string Feed { get; } = Path.Combine(Root, "artifacts", "packages");

    public static string Cache { get; } = Path.Combine(Root, "artifacts", "package-cache");

    public static string Version { get; } = typeof(Packed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(entry => entry.Key == "PackedVersion").Value!;

    public static string PathOf(string id, string extension = "nupkg") =>
        Path.Combine(Feed, $"{id}.{Version}.{extension}");

    public static ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(PathOf(id, extension));

    public static byte[] Bytes(this ZipArchiveEntry entry)
    {
        using Stream content = entry.Open();
        using MemoryStream bytes = new();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NewsCorpus.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no NewsCorpus.sln above");
    }
}
