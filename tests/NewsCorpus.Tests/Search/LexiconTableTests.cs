using NewsCorpus.Tests.Text;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Search;

/// <summary>
/// The bilingual lexicon as it stands in the source tree: shape, scripts, repetitions, and what it must translate.
/// </summary>
public class LexiconTableTests
{
    private static readonly string[][] Rows = [.. File
        .ReadLines(Repository.Path("src/NewsCorpus/Search/Data/lexicon.tsv"))
        .Where(line => !line.StartsWith('#'))
        .Skip(1)
        .Select(line => line.Split('\t'))];

    [Fact]
    public void It_holds_at_least_six_thousand_concepts() => Assert.True(Rows.Length >= 6000, $"{Rows.Length} rows");

    [Fact]
    public void Every_row_has_four_cells_and_a_known_part_of_speech() =>
        Assert.DoesNotContain(
            Rows, row => row.Length != 4 || row[2] is not ("n" or "v" or "adj" or "adv" or "num" or "phr"));

    [Fact]
    public void Cells_keep_to_their_script()
    {
        Assert.DoesNotContain(Rows, row => row[0].Any(char.IsAsciiLetter) || row[1].Any(IsArabic));
        Assert.DoesNotContain(Rows, row => row[0].Any(c => c is >= '\u064B' and <= '\u0652' or '\u0640'));
    }

    [Fact]
    public void No_pair_is_given_twice_and_no_form_is_empty()
    {
        HashSet<(string, string)> pairs = [];
        foreach (string[] row in Rows)
        {
            foreach (string arabic in row[0].Split('|'))
            {
                Assert.NotEqual("", KeyFolding.Fold(arabic));
                foreach (string english in row[1].Split('|'))
                {
                    Assert.NotEqual("", english.Trim());
                    Assert.True(pairs.Add((arabic, english.ToUpperInvariant())), $"{arabic} = {english} stands twice");
                }
            }
        }
    }

    [Theory]
    [InlineData("هجمات", "attack")]
    [InlineData("قتلى", "killed")]
    [InlineData("وقف إطلاق النار", "ceasefire")]
    [InlineData("يكتب", "wrote")]
    [InlineData("انسحاب", "withdrawal")]
    [InlineData("أطفال", "children")]
    [InlineData("عاصمة", "capital")]
    [InlineData("متى", "when")]
    [InlineData("تأسيس", "founding")]
    [InlineData("لاجئون سوريون", "syrian refugees")]
    [InlineData("كانون الثاني", "january")]
    public void It_translates(string arabic, string english) =>
        Assert.Contains(Rows, row => row[0].Split('|').Contains(arabic)
            && row[1].Split('|').Contains(english, StringComparer.OrdinalIgnoreCase));

    private static bool IsArabic(char c) => c is >= '\u0600' and <= '\u06FF';
}
