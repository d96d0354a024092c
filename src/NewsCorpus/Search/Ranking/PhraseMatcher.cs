using System.Globalization;
using System.Text;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Finds phrases: the word forms side by side, particles before the first word allowed. If no article has them so, other
/// inflections will do, with a message. Arabic marks in the phrase must stand in the article too.
/// </summary>
internal sealed class PhraseMatcher(IIndexReader reader, SearchAnalyzer analyzer, List<string> messages)
{
    private const int MostMarkChecks = 1000;
    private static readonly string[] Particles = ["", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"];

    public int[] Match(string phrase, bool titleOnly)
    {
        IReadOnlyList<AnalyzedTerm> terms = analyzer.Analyze(phrase);
        if (terms.Count == 0)
        {
            messages.Add($"The phrase \"{phrase}\" has no words; nothing matches it.");
            return [];
        }

        int[] docs = reader.PhraseDocs(TermScheme.Form, Readings([.. terms.Select(t => t.Form)]), titleOnly, int.MaxValue);
        if (MarkedWords(phrase, terms) is { Count: > 0 } marked)
        {
            return [.. docs.Take(MostMarkChecks).Where(doc => HasMarks(reader.Load(doc).Article.Text, terms, marked))];
        }

        if (docs.Length > 0)
        {
            return docs;
        }

        docs = reader.PhraseDocs(TermScheme.Stem, [[.. terms.Select(t => t.Stem)]], titleOnly, int.MaxValue);
        if (docs.Length > 0)
        {
            messages.Add($"No article has the phrase \"{phrase}\" in this form; other inflections of its words were taken.");
        }

        return docs;
    }

    /// <summary>The phrase with each particle that Arabic can write onto its first word.</summary>
    public static List<string[]> Readings(string[] forms)
    {
        if (forms[0][0] is < '\u0620' or > '\u064A')
        {
            return [forms];
        }

        List<string[]> readings = [.. Particles.Select(p => (string[])[p + forms[0], .. forms[1..]])];
        if (forms[0].StartsWith("ال", StringComparison.Ordinal) && forms[0].Length > 3)
        {
            readings.Add(["لل" + forms[0][2..], .. forms[1..]]);
            readings.Add(["ولل" + forms[0][2..], .. forms[1..]]);
        }

        return readings;
    }

    private static Dictionary<int, string> MarkedWords(string phrase, IReadOnlyList<AnalyzedTerm> terms)
    {
        Dictionary<int, string> marked = [];
        for (int i = 0; i < terms.Count; i++)
        {
            string bare = Bare(terms[i].Span.Slice(phrase));
            if (bare.Any(IsMark))
            {
                marked[i] = bare;
            }
        }

        return marked;
    }

    private bool HasMarks(string text, IReadOnlyList<AnalyzedTerm> phrase, Dictionary<int, string> marked)
    {
        IReadOnlyList<AnalyzedTerm> terms = analyzer.Analyze(text);
        for (int at = 0; at + phrase.Count <= terms.Count; at++)
        {
            bool same = true;
            for (int i = 0; same && i < phrase.Count; i++)
            {
                AnalyzedTerm term = terms[at + i];
                same = marked.TryGetValue(i, out string? exact)
                    ? Bare(term.Span.Slice(text)).EndsWith(exact, StringComparison.Ordinal)
                    : term.Form.EndsWith(phrase[i].Form, StringComparison.Ordinal);
            }

            if (same)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) =>
        c is >= '\u0610' and <= '\u06FF' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    private static string Bare(string word) => word.Replace("ـ", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
}
