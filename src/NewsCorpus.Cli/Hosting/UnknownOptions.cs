using System.CommandLine;

namespace NewsCorpus.Cli.Hosting;

/// <summary>Catches misspelt options, which the parser would take for one more path or word.</summary>
internal static class UnknownOptions
{
    /// <summary>Paths: whatever begins with a minus and is not there as a file.</summary>
    public static void RefuseAmongPaths(Argument<string[]> paths) =>
        Refuse(paths, word => word[0] == '-' && !Path.Exists(word));

    /// <summary>Words: two minuses and a letter; a single one may stand before a word that is not wanted.</summary>
    public static void RefuseAmongWords(Argument<string[]> words) => Refuse(
        words,
        word => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && char.IsAsciiLetter(word[2])
            && !word.Any(char.IsWhiteSpace));

    private static void Refuse(Argument<string[]> argument, Func<string, bool> isOption) =>
        argument.Validators.Add(result =>
        {
            foreach (string word in result.Tokens.Select(token => token.Value))
            {
                if (word.Length > 1 && isOption(word))
                {
                    result.AddError($"There is no option '{word}'.");
                }
            }
        });
}
