namespace NewsCorpus.Search.Ranking;

/// <summary>Finds the most frequent word of the index one slip away from a word the index does not have.</summary>
internal static class SpellingExpander
{
    /// <summary>At most so many words of a query are tried, to bound the work.</summary>
    public const int MostWords = 4;

    private const int MostSpellings = 3;
    private const int ShortestWord = 4;
    private const int LongestWord = 24;
    private const string ArabicLetters = "ابتثجحخدذرزسشصضطظعغفقكلمنهويءؤئ";
    private const string LatinLetters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The most frequent near words, best first.</summary>
    public static IEnumerable<(string Form, int DocFreq)> Nearest(string form, IIndexReader reader)
    {
        if (form.Length is < ShortestWord or > LongestWord || char.IsDigit(form[0]))
        {
            return [];
        }

        return Slips(form).Distinct().Select(near => (near, reader.DocFreq(Analysis.TermScheme.Form, near)))
            .Where(near => near.Item2 > 0)
            .OrderByDescending(near => near.Item2).ThenBy(near => near.near, StringComparer.Ordinal)
            .Take(MostSpellings);
    }

    /// <summary>Every word one deletion, exchange of neighbours, replacement or insertion away.</summary>
    private static IEnumerable<string> Slips(string form)
    {
        string letters = form[0] < 0x250 ? LatinLetters : ArabicLetters;
        for (int i = 0; i < form.Length; i++)
        {
            yield return form.Remove(i, 1);
            if (i + 1 < form.Length && form[i] != form[i + 1])
            {
                yield return $"{form[..i]}{form[i + 1]}{form[i]}{form[(i + 2)..]}";
            }
        }

        for (int i = 0; i <= form.Length; i++)
        {
            foreach (char letter in letters)
            {
                yield return form.Insert(i, letter.ToString());
                if (i < form.Length && form[i] != letter)
                {
                    yield return $"{form[..i]}{letter}{form[(i + 1)..]}";
                }
            }
        }
    }
}
