namespace NewsCorpus.Text;

/// <summary>One suffix of a step with what replaces it and when.</summary>
/// <param name="Suffix">The ending.</param>
/// <param name="Replacement">What is put in its place; may be empty.</param>
/// <param name="InR1">The ending must lie in the region R1.</param>
/// <param name="InR2">The ending must lie in the region R2.</param>
/// <param name="After">Letters one of which must stand before the ending; empty for any.</param>
internal sealed record EnglishSuffix(string Suffix, string Replacement, bool InR1, bool InR2, string After);

/// <summary>The suffix tables of <see cref="EnglishStemmer"/>.</summary>
internal sealed class EnglishStemRules
{
    private readonly EnglishSuffix[][] _steps;
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;

    public EnglishStemRules()
    {
        List<EnglishSuffix>[] steps = [[], [], [], [], []];
        foreach ((int _, string[] cells) in EmbeddedTable.Rows("Text/Data/english-stemmer.tsv"))
        {
            if (cells[0] == "0")
            {
                _words[cells[1]] = cells[2];
                continue;
            }

            string[] conditions = cells[3].Split(' ');
            string? letters = conditions.FirstOrDefault(c => c.StartsWith("after:", StringComparison.Ordinal));
            string after = letters?[6..] ?? "";
            steps[cells[0][0] - '0'].Add(
                new EnglishSuffix(cells[1], cells[2], conditions.Contains("R1"), conditions.Contains("R2"), after));
        }

        _steps = [.. steps.Select(step => step.OrderByDescending(rule => rule.Suffix.Length).ToArray())];
        _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string? WholeWord(ReadOnlySpan<char> word) => _wordLookup.TryGetValue(word, out string? stem) ? stem : null;

    /// <summary>The rule with the longest suffix that the word ends in, or null.</summary>
    public EnglishSuffix? Longest(int step, ReadOnlySpan<char> word)
    {
        foreach (EnglishSuffix rule in _steps[step])
        {
            if (word.EndsWith(rule.Suffix, StringComparison.Ordinal))
            {
                return rule;
            }
        }

        return null;
    }
}
