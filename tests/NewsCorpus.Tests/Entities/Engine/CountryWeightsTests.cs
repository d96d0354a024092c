using NewsCorpus.Entities;

namespace NewsCorpus.Tests.Entities.Engine;

public class CountryWeightsTests
{
    [Theory]
    [InlineData("SY")]
    [InlineData("sy")]
    [InlineData("XKX")]
    [InlineData("")]
    public void Weights_of_a_code_add_up_until_they_are_cleared(string country)
    {
        CountryWeights weights = new();
        Assert.Equal(0, weights[country]);
        weights.Add("IQ", 1);
        weights.Add(country, 2);
        weights.Add(country, 3);
        Assert.Equal((5, 1, 2), (weights[country], weights["IQ"], weights.Count));
        Assert.Equal([("IQ", 1), (country, 5)], weights.All.ToArray());
        weights.Clear();
        Assert.Equal((0, 0, 0), (weights[country], weights["IQ"], weights.Count));
    }
}
