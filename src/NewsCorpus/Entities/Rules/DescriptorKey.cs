using NewsCorpus.Text;

namespace NewsCorpus.Entities.Rules;

/// <summary>What descriptor rows are found by: whose forces, and their words in any order.</summary>
internal static class DescriptorKey
{
    public static string Of(string possessor, IEnumerable<string> words)
    {
        SortedSet<string> bare = new(StringComparer.Ordinal);
        foreach (string word in words)
        {
            bare.Add(Bare(word));
        }

        return possessor + '\t' + string.Join(' ', bare);
    }

    /// <summary>
    /// A word without its article and feminine ending, folded, so that قوة خاصة and القوات الخاصة have equal qualities.
    /// </summary>
    private static string Bare(string word)
    {
        string key = KeyFolding.Fold(word);
        if (key.StartsWith("ال", StringComparison.Ordinal) && key.Length > 4)
        {
            key = key[2..];
        }

        return key.EndsWith('ه') && key.Length > 3 ? key[..^1] : key;
    }
}
