using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace NewsCorpus.Packages.Tests;

public sealed class PackageContentTests
{
    [Fact]
    public void TheFeedHoldsThesePackagesAndNoOthers()
    {
        string[] ids =
            ["NewsCorpus", "NewsCorpus.Cli", "NewsCorpus.Extensions.DependencyInjection", "NewsCorpus.Search.Sqlite"];

        Assert.Equal(
            ids.SelectMany(id => new[] { $"{id}.{Packed.Version}.nupkg", $"{id}.{Packed.Version}.snupkg" }),
            Directory.EnumerateFiles(Packed.Feed).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("NewsCorpus", "lib/net10.0/", "AngleSharp")]
    [InlineData(
        "NewsCorpus.Search.Sqlite", "lib/net10.0/", "Microsoft.Data.Sqlite.Core NewsCorpus SQLitePCLRaw.bundle_e_sqlite3")]
    [InlineData(
        "NewsCorpus.Extensions.DependencyInjection", "lib/net10.0/", "Microsoft.Extensions.DependencyInjection.Abstractions NewsCorpus")]
    [InlineData("NewsCorpus.Cli", "tools/net10.0/any/", "")]
    public void APackageCarriesCodeDocsReadmeNoticeAndNamesItsDependencies(
        string id, string folder, string dependencies)
    {
        using ZipArchive package = Packed.Open(id);
        XElement nuspec = XDocument.Parse(Text(package, $"{id}.nuspec")).Root!;
        XElement Metadata(string name) =>
            Assert.Single(nuspec.Descendants(), element => element.Name.LocalName == name);

        Assert.All(
            ["README.md", "NOTICE", $"{folder}{id}.dll", $"{folder}{id}.xml"], file =>
            Assert.NotNull(package.GetEntry(file)));
        Assert.Contains("```csharp", Text(package, "README.md"), StringComparison.Ordinal);
        Assert.Contains("Creative Commons Attribution 4.0", Text(package, "NOTICE"), StringComparison.Ordinal);
        Assert.Equal(Packed.Version, Metadata("version").Value);
        Assert.Equal("MIT", Metadata("license").Value);
        Assert.Equal("README.md", Metadata("readme").Value);
        Assert.NotEmpty(Metadata("description").Value);
        Assert.Equal(
            dependencies.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            nuspec.Descendants().Where(element => element.Name.LocalName == "dependency")
                .Select(element => element.Attribute("id")!.Value).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("NewsCorpus", "lib/net10.0/")]
    [InlineData("NewsCorpus.Search.Sqlite", "lib/net10.0/")]
    [InlineData("NewsCorpus.Extensions.DependencyInjection", "lib/net10.0/")]
    [InlineData("NewsCorpus.Cli", "tools/net10.0/any/")]
    public void AnAssemblyIsBuiltDeterministicallyAndItsSymbolsArePackedBesideIt(string id, string folder)
    {
        using ZipArchive package = Packed.Open(id);
        using ZipArchive symbols = Packed.Open(id, "snupkg");
        using PEReader assembly = new(new MemoryStream(package.GetEntry($"{folder}{id}.dll")!.Bytes()));
        DebugDirectoryEntry[] debug = [.. assembly.ReadDebugDirectory()];

        Assert.Contains(debug, entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        string pdb = assembly.ReadCodeViewDebugDirectoryData(
            debug.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Path;
        Assert.Equal($"{id}.pdb", pdb.Split('/', '\\')[^1]);
        Assert.NotNull(symbols.GetEntry($"{folder}{id}.pdb"));
        if (Environment.GetEnvironmentVariable("CI") == "true")
        {
            Assert.StartsWith("/_/", pdb, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("NewsCorpus")]
    [InlineData("NewsCorpus.Search.Sqlite")]
    [InlineData("NewsCorpus.Extensions.DependencyInjection")]
    public void ThePackageUnderTestIsTheOneThatWasJustPacked(string id)
    {
        string name = id.ToLowerInvariant();
        string used = Path.Combine(Packed.Cache, name, Packed.Version, $"{name}.{Packed.Version}.nupkg");

        Assert.True(
            File.ReadAllBytes(Packed.PathOf(id)).AsSpan().SequenceEqual(File.ReadAllBytes(used)),
            $"{used} is an older package; delete artifacts/package-cache, or use .ci/run");
    }

    private static string Text(ZipArchive package, string file)
    {
        using StreamReader reader = new(package.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }
}
