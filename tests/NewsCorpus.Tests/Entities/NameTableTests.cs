using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities;

/// <summary>The table of name parts as it stands in the source tree.</summary>
public class NameTableTests
{
    private static readonly string[] Flags = ["common", "place", "mostly"];

    private static readonly string[][] Rows = [.. File
        .ReadLines(Repository.Path("src/NewsCorpus/Entities/Data/names.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Skip(1)
        .Select(line => line.Split('\t'))];

    [Fact]
    public void It_holds_enough_names_of_both_languages()
    {
        Assert.True(Rows.Where(row => row[1] == "ar").Select(row => row[0]).Distinct().Count() >= 2500);
        Assert.True(Rows.Count(row => row[1] == "en") >= 300);
    }

    [Fact]
    public void Cells_are_known_and_keep_to_their_script() => Assert.All(Rows, row =>
    {
        Assert.Equal(6, row.Length);
        Assert.Contains(row[2], (string[])["given", "family", "nisba", "kunya-second"]);
        Assert.Contains(row[3], (string[])["m", "f", "u"]);
        Assert.NotEqual("", KeyFolding.Fold(row[0]));
        Assert.True(row[4].Length > 0 || row[2] == "family", row[0]);
        Assert.Equal(row[1] == "ar", row[0].Any(c => c is >= '\u0600' and <= '\u06FF'));
        Assert.DoesNotContain(row[4], c => c is >= '\u0600' and <= '\u06FF');
        Assert.Subset(Flags.ToHashSet(), row[5].Split('|', StringSplitOptions.RemoveEmptyEntries).ToHashSet());
    });

    [Fact]
    public void No_part_is_listed_twice() =>
        Assert.Equal(Rows.Length, Rows.Select(row => (row[0], row[1], row[2])).Distinct().Count());

    [Theory]
    [InlineData("كريم", "given", "m", "common")]
    [InlineData("أمل", "given", "f", "common")]
    [InlineData("الموصلي", "family", "u", "place")]
    [InlineData("فلاديمير", "given", "m", "")]
    public void Ordinary_words_and_places_are_flagged(string form, string part, string gender, string flag) =>
        Assert.Contains(Rows, row => row[0] == form && row[2] == part && row[3] == gender && row[5].Contains(flag, StringComparison.Ordinal));
}
