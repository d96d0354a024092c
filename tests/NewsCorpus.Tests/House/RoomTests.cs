using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsCorpus.Tests.House;

/// <summary>Who may know whom. The arrows stand in <see cref="Rooms"/> and are explained in ARCHITECTURE.md.</summary>
public sealed partial class RoomTests
{
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Types = SourceTree.Files("src/NewsCorpus")
        .GroupBy(file => Rooms.Of(file) ?? "")
        .ToDictionary(
            room => room.Key,
            IReadOnlySet<string> (room) =>
                room.SelectMany(file => Rooms.Declared(CodeText.Of(SourceTree.Read(file)))).ToHashSet());

    public static TheoryData<string> RoomNames() => [.. Rooms.Arrows.Keys];

    [Theory]
    [MemberData(nameof(RoomNames))]
    public void ARoomNamesOnlyTheRoomsItMayKnow(string room)
    {
        string[] wrong =
        [
            .. SourceTree.Files($"src/NewsCorpus/{room}")
                .SelectMany(
                    file => Rooms.Forbidden(room, CodeText.Of(SourceTree.Read(file)), Types)
                    .Select(name => $"{file} -> {name}")),
        ];

        Assert.True(wrong.Length == 0, $"arrows that are not in ARCHITECTURE.md:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("Text", "using NewsCorpus.Articles;", "Articles")]
    [InlineData("Dates", "using NewsCorpus.Entities.Rules;", "Entities")]
    [InlineData("Articles", "using static NewsCorpus.Dates.DateGrain;", "Dates")]
    [InlineData("Articles", "using Kind = NewsCorpus.Gazetteers.EntityKind;", "Gazetteers")]
    [InlineData("Gazetteers", "var a = new global::NewsCorpus.Articles.Article();", "Articles")]
    [InlineData("Gazetteers", "var a = new NewsCorpus . Dates . DateResolver();", "Dates")]
    [InlineData("Text", "Dates.DateResolver r = null;", "Dates")]
    [InlineData("Text", "Dates.DateResolver.Default.Resolve();", "Dates")]
    [InlineData("Entities", "void Take(Articles.Article article) { }", "Articles")]
    [InlineData("Search", "Gazetteers.Gazetteer? names = null;", "Gazetteers")]
    [InlineData("Search", "var s = $\"{NewsCorpus.Dates.DateGrain.Day}\";", "Dates")]
    [InlineData("Search", "NewsPipeline pipeline = new();", "NewsPipeline")]
    [InlineData("Text", "ProcessedArticle Get();", "ProcessedArticle")]
    [InlineData("Text", "NewsCorpus.ProcessedArticle Get();", "ProcessedArticle")]
    public void AForbiddenArrowIsFoundInWhateverWayItIsWritten(string room, string code, string found)
    {
        Assert.Contains(found, Rooms.Forbidden(room, CodeText.Of(code), Types));
    }

    [Theory]
    [InlineData("Text", "using System.Text; namespace NewsCorpus.Text; class C { }")]
    [InlineData("Text", "// using NewsCorpus.Articles;")]
    [InlineData("Text", "/* NewsCorpus.Articles.Article */ class C { }")]
    [InlineData("Text", "string s = \"NewsCorpus.Articles.Article\";")]
    [InlineData("Text", "string s = @\"\\\"; string t = \"NewsCorpus.Articles\";")]
    [InlineData("Text", "string s = \"\"\"a \"quoted\" NewsCorpus.Articles.Article\"\"\";")]
    [InlineData("Text", "char c = '\"'; // NewsCorpus.Articles")]
    [InlineData("Text", "int n = this.Articles.Count + Dates.Length;")]
    [InlineData("Entities", "using NewsCorpus.Gazetteers; using NewsCorpus.Dates; using NewsCorpus.Text;")]
    [InlineData("Search", "ProcessedArticle Get(NewsCorpus.Entities.EntityMention mention);")]
    public void AllowedArrowsAndWhatOnlyLooksLikeOneAreLeftAlone(string room, string code)
    {
        Assert.Empty(Rooms.Forbidden(room, CodeText.Of(code), Types));
    }

    [Fact]
    public void EveryFolderOfTheCoreIsARoom()
    {
        Assert.Equal(
            Rooms.Arrows.Keys.Append("").Order(StringComparer.Ordinal), Types.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryFileOfTheCoreDeclaresTheNamespaceOfItsFolder()
    {
        string[] wrong =
        [
            .. SourceTree.Files("src/NewsCorpus").Where(file =>
                Namespace().Match(SourceTree.Read(file)).Groups["name"].Value
                    != Path.GetDirectoryName(file)!["src/".Length..].Replace('\\', '/').Replace('/', '.')),
        ];

        Assert.Empty(wrong);
    }

    [Fact]
    public void NoUsingReachesIntoAllFilesAtOnce()
    {
        Assert.DoesNotContain(
            SourceTree.Files("src/NewsCorpus"),
            file => CodeText.Of(SourceTree.Read(file)).Contains("global using", StringComparison.Ordinal));
        Assert.Empty(Project("src/NewsCorpus/NewsCorpus.csproj").Descendants("Using"));
    }

    [Fact]
    public void OnlyTestsBenchmarksAndSearchEnginesSeeInternals()
    {
        string[] friends =
        [
            .. Directory.EnumerateFiles(Path.Combine(SourceTree.Root, "src"), "*.csproj", SearchOption.AllDirectories)
                .SelectMany(
                    file => Project(Path.GetRelativePath(SourceTree.Root, file)).Descendants("InternalsVisibleTo"))
                .Select(friend => friend.Attribute("Include")!.Value).Distinct(),
        ];

        Assert.NotEmpty(friends);
        Assert.All(
            friends, friend =>
            Assert.Matches(@"^NewsCorpus\.(Search\.(Sqlite|Lucene|Contract)|Benchmarks|([\w.]+\.)?Tests)$", friend));
    }

    private static XDocument Project(string file) => XDocument.Load(Path.Combine(SourceTree.Root, file));

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
