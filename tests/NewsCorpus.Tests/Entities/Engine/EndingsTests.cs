using NewsCorpus.Entities;

namespace NewsCorpus.Tests.Entities.Engine;

public class EndingsTests
{
    [Theory]
    [InlineData("القرشي", "القرشي", true)]
    [InlineData("القرشي", "والقرشي", true)]
    [InlineData("القرشي", "القرش", false)]
    [InlineData("القرشي", "شي", false)]
    [InlineData("القرشي", "العراق", false)]
    [InlineData("assad", "assad", true)]
    public void Only_words_that_end_alike_are_let_through(string added, string word, bool expected)
    {
        Endings endings = default;
        endings.Add(added);
        Assert.Equal(expected, endings.MayHold(word));
    }

    [Fact]
    public void Nothing_is_let_through_before_a_word_is_added() => Assert.False(default(Endings).MayHold("القرشي"));

    [Fact]
    public void A_word_too_short_to_tell_anything_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => default(Endings).Add("شي"));
}
