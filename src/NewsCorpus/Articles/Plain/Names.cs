using System.Globalization;

namespace NewsCorpus.Articles.Plain;

/// <summary>Whether a line that begins like a byline goes on like one.</summary>
internal static class Names
{
    /// <summary>
    /// In Latin script all words but the first and small connecting ones must be capitalised ("By Jane Doe in
    /// Baghdad", not "By the end of the day"). Arabic has no capitals: there the number of words has to do.
    /// </summary>
    public static bool LooksLikeNames(ReadOnlySpan<char> line)
    {
        int index = 0;
        foreach (Range range in line.Split(' '))
        {
            ReadOnlySpan<char> word = line[range].TrimStart("([\"'“");
            if (word.IsEmpty || index++ == 0)
            {
                continue;
            }

            if (char.GetUnicodeCategory(word[0]) == UnicodeCategory.LowercaseLetter
                && word is not ("and" or "by" or "in" or "for" or "of" or "at" or "with" or "al" or "el" or "bin"
                or "de" or "von"))
            {
                return false;
            }
        }

        return true;
    }
}
