namespace NewsCorpus.Tests.Text;

/// <summary>The light10 stemmer as Larkey, Ballesteros and Connell (2007) describe it, to compare with.</summary>
internal static class Light10
{
    private static readonly string[] Prefixes = ["وال", "بال", "كال", "فال", "لل", "ال"];
    private static readonly string[] Suffixes = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"];

    public static string Stem(string key)
    {
        string word = key.StartsWith('و') && !key.StartsWith("وال", StringComparison.Ordinal) && key.Length > 3
            ? key[1..] : key;
        string? prefix = Prefixes.FirstOrDefault(p =>
            word.StartsWith(p, StringComparison.Ordinal) && word.Length - p.Length >= 2);
        word = word[(prefix?.Length ?? 0)..];
        foreach (string suffix in Suffixes)
        {
            if (word.EndsWith(suffix, StringComparison.Ordinal) && word.Length - suffix.Length >= 2)
            {
                word = word[..^suffix.Length];
            }
        }

        return word;
    }
}
