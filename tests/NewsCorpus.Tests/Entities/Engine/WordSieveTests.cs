using NewsCorpus.Entities;
using NewsCorpus.Text;

namespace NewsCorpus.Tests.Entities.Engine;

public class WordSieveTests
{
    [Theory]
    [InlineData("القرشي", "القرشي")]
    [InlineData("القرشي", "والقرشي")]
    [InlineData("القرشي", "بالقرشي")]
    [InlineData("القرشي", "وبالقرشي")]
    [InlineData("القرشي", "للقرشي")]
    [InlineData("القرشي", "وللقرشي")]
    [InlineData("الليبي", "لليبي")]
    [InlineData("عباس", "فلعباس")]
    public void A_word_is_let_through_behind_every_cut_that_gives_it(string added, string word)
    {
        WordSieve sieve = new();
        sieve.Add(added);
        Assert.True(sieve.MayHold(KeyHash.Of(word)));
        Span<ProcliticSplit> splits = new ProcliticSplit[Proclitics.MaxSplits];
        Assert.Contains(
            splits[..Proclitics.ProcliticSplits(word, splits)].ToArray(),
            split => string.Concat(split.Restored, word.AsSpan(split.Length)) == added);
    }

    [Fact]
    public void Most_other_words_are_turned_away()
    {
        WordSieve sieve = new();
        sieve.Add("القرشي");
        sieve.Add("عباس");
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => sieve.MayHold(KeyHash.Of($"كلمة{i}"))), 0, 50);
    }

    [Fact]
    public void Nothing_is_let_through_once_it_is_emptied()
    {
        WordSieve sieve = new();
        sieve.Add("القرشي");
        sieve.Clear();
        Assert.False(sieve.MayHold(KeyHash.Of("القرشي")));
    }
}
