using NewsCorpus.Text;

namespace NewsCorpus.Tests.Text;

public class KeySetTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(300)]
    public void Holds_its_keys_and_no_others(int count)
    {
        List<string> keys = [.. Enumerable.Range(0, count).Select(i => $"word{i}")];
        KeySet set = new([.. keys, .. keys]);

        Assert.All(keys, key => Assert.True(set.Contains(KeyHash.Of(key))));
        Assert.All(Enumerable.Range(count, 1000), i => Assert.False(set.Contains(KeyHash.Of($"word{i}"))));
    }

    [Fact]
    public void A_table_is_read_as_folded_keys()
    {
        KeySet verbs = KeySet.Read("Entities/Data/speech-verbs.txt");

        Assert.True(verbs.Contains(KeyHash.Of(KeyFolding.Fold("قال")))); // said
        Assert.False(verbs.Contains(KeyHash.Of(KeyFolding.Fold("دمشق")))); // Damascus
    }
}
