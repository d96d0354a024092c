using NewsCorpus.Search.Analysis;
using NewsCorpus.Text;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds a name of one script among the index's words of the other.</summary>
internal static class ScriptExpander
{
    /// <summary>At most so many words of a query are tried, to bound the work.</summary>
    public const int MostWords = 3;

    private const string Article = "ال";
    private const double Weight = 0.6;
    private const int ShortestWord = 3;
    private const int ArabicLetters = 2;
    private const int LatinLetters = 3;
    private const int MostTerms = 400;
    private const int MostFound = 3;
    private const int LeastConsonants = 2;

    public static IEnumerable<PlanOption> Expand(AnalyzedTerm term, IIndexReader reader)
    {
        string word = term.Form;
        bool isLatin = word.All(char.IsAsciiLetterLower);
        string from = word.StartsWith(Article, StringComparison.Ordinal) ? word[Article.Length..] : word;
        if (from.Length < ShortestWord || CommonWords.Contains(word) || CommonWords.Contains(term.Stem) || (!isLatin && from.Any(c => c is < '\u0620' or > '\u064A')) || !HasConsonants(from))
        {
            return [];
        }

        ScriptSpelling spelling = ScriptSpelling.Default;
        HashSet<string> stems = new(StringComparer.Ordinal);
        foreach (string start in spelling.Beginnings(from, isLatin, isLatin ? ArabicLetters : LatinLetters))
        {
            AddFound(stems, reader, start, from, isLatin, 0);
            if (isLatin)
            {
                AddFound(stems, reader, Article + start, from, isLatin, Article.Length);
            }
        }

        return stems.Select(s => new PlanTerm(TermScheme.Stem, s, reader.DocFreq(TermScheme.Stem, s)))
            .Where(t => t.DocFreq > 0)
            .OrderByDescending(t => t.DocFreq).ThenBy(t => t.Text, StringComparer.Ordinal).Take(MostFound)
            .Select(t => new PlanOption([t], Weight, MatchReasonKind.Romanisation, t.Text));
    }

    /// <summary>Adds the stems of the forms that begin so and, less the first letters, are the same name.</summary>
    private static void AddFound(
        HashSet<string> stems, IIndexReader reader, string start, string name, bool isLatin, int skip)
    {
        foreach ((string form, _) in reader.Terms(TermScheme.Form, start, start + '\uFFFF', MostTerms))
        {
            string bare = form[skip..];
            (string latin, string arabic) = isLatin ? (name, bare) : (bare, name);
            if (bare.Length >= ShortestWord && !StopWords.Contains(form) && ScriptSpelling.Default.AreOneName(latin, arabic))
            {
                stems.Add(TermStemmer.Stem(form));
            }
        }
    }

    /// <summary>A name of vowels and one consonant could be anything.</summary>
    private static bool HasConsonants(string word) =>
        word.Count(c => c is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'ا' or 'و' or 'ي')) >= LeastConsonants;
}
