using System.Text.RegularExpressions;

namespace NewsCorpus.Packages.Tests;

/// <summary>What the README promises, done in an empty folder with only the SDK and the packages.</summary>
public sealed partial class FreshConsumerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newscorpus-consumer-").FullName;

    public FreshConsumerTests() => File.WriteAllText(
        Path.Combine(_folder, "nuget.config"),
        $"""
        <configuration>
          <packageSources><add key="packed" value="{Packed.Feed}" /></packageSources>
        </configuration>
        """);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task TheTenLineExampleOfTheReadmeRuns()
    {
        string readme = await File.ReadAllTextAsync(Path.Combine(Packed.Root, "README.md"));
        string example = Example().Match(readme).Groups["code"].Value;
        Assert.InRange(example.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, 3, 20);
        string project = Path.Combine(_folder, "Example.csproj");
        await File.WriteAllTextAsync(Path.Combine(_folder, "Program.cs"), example);
        await File.WriteAllTextAsync(
            project,
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NewsCorpus" Version="{Packed.Version}" />
                <PackageReference Include="NewsCorpus.Search.Sqlite" Version="{Packed.Version}" />
              </ItemGroup>
            </Project>
            """);

        (await DotnetCommand.RunAsync(_folder, "dotnet", "build", project, "-v", "q", "-nologo", "-warnaserror"))
            .Succeeded();
        string program = Path.Combine(_folder, "bin", "Debug", "net10.0", "Example.dll");
        DotnetCommand run = (await DotnetCommand.RunAsync(Packed.Root, "dotnet", program)).Succeeded();

        Assert.NotEmpty(run.Output.Trim());
    }

    [Fact]
    public async Task TheToolInstallsFromTheFeedAndTellsItsVersion()
    {
        string tools = Path.Combine(_folder, "tools");
        (await DotnetCommand.RunAsync(
            _folder, "dotnet", "tool", "install", "NewsCorpus.Cli", "--version", Packed.Version, "--tool-path", tools))
                .Succeeded();
        string tool = Path.Combine(tools, OperatingSystem.IsWindows() ? "newscorpus.exe" : "newscorpus");

        DotnetCommand version = (await DotnetCommand.RunAsync(_folder, tool, "--version")).Succeeded();
        Assert.StartsWith(Packed.Version, version.Output.Trim(), StringComparison.Ordinal);

        string article = Path.Combine(_folder, "article.txt");
        await File.WriteAllTextAsync(article, "وصل الوفد إلى مدينة حلب أمس.\n");
        DotnetCommand extract = (await DotnetCommand.RunAsync(
            _folder, tool, "extract", "--published", "2021-03-02", article)).Succeeded();
        Assert.Contains("\"nameEn\":\"Aleppo\"", extract.Output, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"2021-03-01\"", extract.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^```(?:csharp|cs)\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();
}
