using System.Text;
using System.Text.Json;

namespace NewsCorpus.Cli.Tests;

public sealed class AnalyzeTests
{
    [Theory]
    [InlineData("وبالمدينة", "وبالمدينه", "و+ب+ال", "مدين")] // and in the city
    [InlineData("القوّات", "القوات", "ال", "قو")] // the forces, with a doubling sign
    [InlineData("Killed", "killed", "", "kill")]
    [InlineData("٢٠٢٠", "2020", "", null)]
    public void Each_token_comes_with_its_normal_form_stem_and_proclitics(
        string word, string normalised, string proclitics, string? stem)
    {
        ToolRun run = Tool.Run("analyze", "--json", word);

        Assert.Equal(0, run.Code);
        using JsonDocument analysis = JsonDocument.Parse(Assert.Single(run.Lines));
        JsonElement token = Assert.Single(analysis.RootElement.GetProperty("tokens").EnumerateArray());
        Assert.Equal(word, token.GetProperty("surface").GetString());
        Assert.Equal((0, word.Length), (token.GetProperty("start").GetInt32(), token.GetProperty("end").GetInt32()));
        Assert.Equal(normalised, token.GetProperty("normalised").GetString());
        Assert.Equal(
            proclitics, string.Join('+', token.GetProperty("proclitics").EnumerateArray().Select(p => p.GetString())));
        Assert.Equal(stem, token.GetProperty("stem").GetString());
    }

    [Fact]
    public void For_people_every_token_has_a_line()
    {
        ToolRun run = Tool.Run("analyze", "Killed", "in", "Mosul");

        Assert.Equal(0, run.Code);
        Assert.Contains("normalised  killed in mosul", run.Output, StringComparison.Ordinal);
        Assert.Contains(run.Lines, line => line.EndsWith("Killed  killed  kill  -", StringComparison.Ordinal));
    }

    [Fact]
    public void Standard_input_is_read_for_a_dash() => Assert.Equal(
        Tool.Run("analyze", "--json", "مدينة").Output, Tool.Run(Encoding.UTF8.GetBytes("مدينة"), "analyze", "--json", "-").Output);
}
