using NewsCorpus.Entities;

namespace NewsCorpus.Tests.Entities.Engine;

public class TokenSetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(400)]
    public void Tokens_come_in_order_and_each_once(int tokens)
    {
        TokenSet set = new();
        set.Reset(1000);
        set.Fill();
        set.Reset(tokens);
        List<int> wanted = [];
        foreach (int token in (int[])[399, 64, 63, 0, 200, 63, 128])
        {
            set.Add(token);
        }

        wanted.AddRange(new[] { 0, 63, 64, 128, 200, 399 }.Where(token => token < tokens));
        List<int> found = [];
        for (int token = set.Next(0); token < tokens; token = set.Next(token + 1))
        {
            found.Add(token);
        }

        Assert.Equal(wanted, found);
        Assert.Equal(tokens, set.Next(tokens));
    }

    [Fact]
    public void A_full_set_holds_the_tokens_of_the_text_and_no_more()
    {
        TokenSet set = new();
        set.Reset(70);
        set.Fill();
        Assert.Equal(69, set.Next(69));
        Assert.Equal(70, set.Next(70));
    }

    [Fact]
    public void What_is_added_ahead_of_the_walk_is_met()
    {
        TokenSet set = new();
        set.Reset(100);
        set.Add(3);
        int first = set.Next(0);
        set.Add(first + 90);
        Assert.Equal(93, set.Next(first + 1));
    }
}
