using System.Diagnostics;
using System.Text.RegularExpressions;

namespace NewsCorpus.Cli.Tests;

/// <summary>What the README says is what happens.</summary>
public sealed class ReadmeTests
{
    private static readonly string Readme = Read("README.md");

    [Fact]
    public void The_library_example_is_the_quickstart_sample()
    {
        string sample = Between(Read("samples/Quickstart/Program.cs"), "// <readme>\n", "// </readme>");

        Assert.Equal(sample, Between(Readme, "```csharp\n", "```"));
    }

    [Fact]
    public async Task The_library_example_runs_and_prints_what_the_README_says()
    {
        using Process process = BuiltProgram.Start("NewsCorpus.Samples.Quickstart");

        ToolRun run = await BuiltProgram.EndAsync(process);

        Assert.Equal((0, ""), (run.Code, run.Error));
        string said = Between(
            Readme[Readme.IndexOf("```csharp", StringComparison.Ordinal)..], "prints\n\n```\n", "```");
        Assert.Equal(said, run.Output.Replace("\u2068", "").Replace("\u2069", ""));
    }

    [Fact]
    public void It_starts_with_the_two_commands() => Assert.Contains(
        "dotnet run --project src/NewsCorpus.Cli -- demo\ndotnet test NewsCorpus.sln\n", Readme[..600],
        StringComparison.Ordinal);

    [Fact]
    public void The_verbs_of_its_examples_exist()
    {
        string[] lines = [.. Readme.Split('\n').Where(
            line => line.StartsWith("newscorpus ", StringComparison.Ordinal))];

        Assert.NotEmpty(lines);
        Assert.All(lines, line => Assert.Equal(0, Tool.Run(Verb(line), "--help").Code));
    }

    [Fact]
    public void The_overlay_it_shows_is_a_good_gazetteer()
    {
        using TestFolder folder = new();
        string overlay = Regex.Replace(Between(Readme, "```tsv\n", "```"), " *; *", "\t");

        ToolRun run = Tool.Run("gazetteer", "check", folder.Add("own.tsv", overlay));

        Assert.Equal((0, ""), (run.Code, run.Error));
    }

    private static string Verb(string line) => line.Split(' ')[1];

    private static string Read(string path) => File.ReadAllText(Path.Combine(Samples.Repository, path));

    private static string Between(string text, string begin, string end)
    {
        int start = text.IndexOf(begin, StringComparison.Ordinal);
        Assert.True(start >= 0, $"there is no {begin.Trim()}");
        start += begin.Length;
        return text[start..text.IndexOf(end, start, StringComparison.Ordinal)];
    }
}
