using System.Buffers;
using System.Text;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Text;

namespace NewsCorpus.Entities;

/// <summary>
/// Names that are not Arab, by their letters: Arabic news writes their vowels out, so none is guessed between two consonants:
/// هاردي is Hardi, which is nearer to Hardy than Haridi.
/// </summary>
internal static class ForeignSpelling
{
    private const string Vowels = "aeiou";

    private static readonly SearchValues<char> ArabOnly = SearchValues.Create("عحصضطظقثذءؤئ");

    private static readonly string[] Openings =
        ["br", "pr", "tr", "dr", "kr", "gr", "fr", "bl", "kl", "gl", "fl", "sl", "sh", "ch", "st", "sm", "sn", "sv", "sk",
        "shm", "shn", "sht", "str", "kh", "gh", "zv"];

    /// <summary>Whether a name holds no letter or word of Arab names, and its first word is a given name of Europe or America.</summary>
    public static bool IsForeign(ArticleScan scan, int first, int last)
    {
        if (last == first)
        {
            return false;
        }

        for (int token = first; token <= last; token++)
        {
            ReadOnlySpan<char> key = scan.Text.Key(token);
            if (key.ContainsAny(ArabOnly) || (token > first && key.Length > 4 && key.StartsWith("ال")) || key is "ابو" or "بن" or "ابن" or "ال")
            {
                return false;
            }
        }

        return NameParts.Default.Find(scan.Text.Hash(first)) is { Given: true } part && IsWestern(part.English);
    }

    /// <summary>The word in Latin letters; null where too many consonants would meet.</summary>
    /// <param name="key">A folded word.</param>
    public static string? Of(ReadOnlySpan<char> key)
    {
        StringBuilder latin = new(key.Length + 4);
        for (int at = 0; at < key.Length; at++)
        {
            bool vowelBefore = latin.Length > 0 && Vowels.Contains(latin[^1], StringComparison.Ordinal);
            bool vowelAfter = at + 1 < key.Length && key[at + 1] is 'ا' or 'و' or 'ي';
            string? letter = (key[at], at + 1 < key.Length ? key[at + 1] : ' ') switch
            {
                ('ت', 'ش') => "ch",
                ('ا', 'ي') when at == 0 => "",
                ('ا', 'و') when at == 0 => "",
                _ => Letter(key[at], at == 0, vowelBefore, vowelAfter),
            };
            if (letter is null)
            {
                return null;
            }

            at += letter == "ch" ? 1 : 0;
            latin.Append(letter);
        }

        if (latin.Length > 2 && latin[^1] is 'r' or 'l' or 'n' && !Vowels.Contains(latin[^2], StringComparison.Ordinal) && latin[^1] != latin[^2]
            && !(latin[^2] is 'r' or 'l' or 'n'))
        {
            latin.Insert(latin.Length - 1, 'e');
        }

        string word = latin.ToString();
        return word.Length > 2 && IsSayable(word) ? $"{char.ToUpperInvariant(word[0])}{word[1..]}" : null;
    }

    private static string? Letter(char letter, bool opens, bool vowelBefore, bool vowelAfter) => letter switch
    {
        'ا' => "a", 'ب' => "b", 'ت' => "t", 'ج' => "j", 'خ' => "kh", 'د' => "d", 'ر' => "r", 'ز' => "z", 'س' => "s", 'ش' => "sh",
        'غ' => "g", 'ف' => "f", 'ك' => "k", 'ل' => "l", 'م' => "m", 'ن' => "n", 'ه' => "h",
        'و' => (opens || vowelBefore) && vowelAfter ? "w" : vowelBefore ? "u" : "o",
        'ي' => (opens || vowelBefore) && vowelAfter ? "y" : "i",
        _ => null,
    };

    /// <summary>At most two consonants together, three inside a word, and at its beginning only such as begin words.</summary>
    private static bool IsSayable(string word)
    {
        int run = 0;
        for (int at = 0; at <= word.Length; at++)
        {
            if (at < word.Length && !Vowels.Contains(word[at], StringComparison.Ordinal))
            {
                run++;
                continue;
            }

            int first = at - run;
            bool ends = first == 0 ? run > 1 && !Openings.Contains(word[..at]) : run > (word.AsSpan(first, run).ContainsAny("hw") ? 4 : 3);
            if (ends)
            {
                return false;
            }

            run = 0;
        }

        return true;
    }

    private static bool IsWestern(string english) => NameParts.Default.Find(KeyFolding.Fold(english)) is { Given: true };
}
