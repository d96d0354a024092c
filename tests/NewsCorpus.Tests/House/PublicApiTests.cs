using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using NewsCorpus.Search.Sqlite;

namespace NewsCorpus.Tests.House;

/// <summary>
/// The public surface, held in text files that reviewers read. After a wanted change run
/// <c>NEWSCORPUS_APPROVE_API=1 dotnet test tests/NewsCorpus.Tests --filter PublicApiTests</c> and commit the files.
/// </summary>
public sealed class PublicApiTests
{
    private const string Approve = "NEWSCORPUS_APPROVE_API";

    /// <summary>The assemblies of the packages that are libraries.</summary>
    internal static Assembly[] Libraries { get; } =
    [
        typeof(NewsPipeline).Assembly,
        typeof(SqliteSearchIndex).Assembly,
        typeof(NewsCorpusServiceCollectionExtensions).Assembly,
    ];

    public static TheoryData<string> Names() => [.. Libraries.Select(library => library.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Names))]
    public void ThePublicSurfaceIsTheOneThatWasApproved(string library)
    {
        string file = Path.Combine(SourceTree.Root, $"tests/NewsCorpus.Tests/House/PublicApi.{library}.txt");
        string actual = ApiText.Of(Libraries.Single(assembly => assembly.GetName().Name == library));
        if (Environment.GetEnvironmentVariable(Approve) == "1")
        {
            File.WriteAllText(file, actual);
        }

        string difference = Difference(File.ReadAllText(file), actual);
        Assert.True(
            difference.Length == 0,
            $"the public surface of {library} has changed:\n{difference}\nIf that is wanted: "
                + $"{Approve}=1 dotnet test tests/NewsCorpus.Tests --filter PublicApiTests, and commit the change of {Path.GetFileName(file)}.");
    }

    [Fact]
    public void ADifferenceNamesTheTypeAndMarksWhatCameAndWhatWent()
    {
        const string before =
            "sealed class A\n    int X { get; }\n    int Y { get; }\n\nsealed class B\n    int X { get; }\n\n";
        string after = before.Replace("int Y { get; }", "long Y { get; }", StringComparison.Ordinal);

        Assert.Equal("  sealed class A\n-     int Y { get; }\n+     long Y { get; }\n", Difference(before, after));
        Assert.Empty(Difference(before, before));
    }

    [Fact]
    public void TheToolHasNoPublicTypes()
    {
        Assert.DoesNotContain(
            SourceTree.Files("src/NewsCorpus.Cli"),
            file => HouseRuleTests.PublicTypes(CodeText.Of(SourceTree.Read(file))).Any());
    }

    /// <summary>Lines that one text has and the other has not, under the type they stand in.</summary>
    private static string Difference(string approved, string actual)
    {
        HashSet<string> before = [.. Lines(approved)];
        HashSet<string> after = [.. Lines(actual)];
        return string.Concat(before.Except(after).Select(line => (Line: line, Sign: "-"))
            .Concat(after.Except(before).Select(line => (Line: line, Sign: "+")))
            .GroupBy(change => change.Line.Split('\t')[0])
            .OrderBy(type => type.Key, StringComparer.Ordinal)
            .Select(type => $"  {type.Key}\n" + string.Concat(type
                .Where(change => change.Line.Contains('\t') || !before.Contains(type.Key) || !after.Contains(type.Key))
                .Select(change => $"{change.Sign} {change.Line.Split('\t')[^1]}\n"))));
    }

    /// <summary>Each line with its type before it, so that equal members of two types stay apart.</summary>
    private static IEnumerable<string> Lines(string text)
    {
        string type = "";
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            type = line.StartsWith(' ') ? type : line;
            yield return line.StartsWith(' ') ? $"{type}\t{line}" : line;
        }
    }
}
