using System.Globalization;
using System.Text;
using NewsCorpus.Articles;
using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Finds phrases: the word forms side by side, particles before the first word allowed. If no article has them so,
/// other
/// inflections will do, with a message. Arabic marks in the phrase must stand in the article too.
/// </summary>
internal sealed class PhraseMatcher(IIndexReader reader, SearchAnalyzer analyzer, List<string> messages)
{
    private const int MostMarkChecks = 1000;

    /// <summary>A phrase that so many articles have in some inflection is not narrowed to the very form.</summary>
    private const int MostFormChecks = 300;

    private static readonly string[] Particles = ["", "و", "ف", "ب", "ك", "ل", "وب", "ول", "وك", "فب", "فل"];

    public int[] Match(string phrase, bool titleOnly)
    {
        IReadOnlyList<AnalyzedTerm> terms = analyzer.Analyze(phrase);
        if (terms.Count == 0)
        {
            messages.Add($"The phrase \"{phrase}\" has no words; nothing matches it.");
            return [];
        }

        List<string[]> readings = Readings([.. terms.Select(t => t.Form)]);
        string[] rest = [.. terms.Skip(1).Select(t => t.Stem)];
        List<string[]> stems = [.. readings.Select(r => TermStemmer.Stem(r[0])).Append(terms[0].Stem).Distinct()
            .Select(first => (string[])[first, .. rest])];
        int[] docs = reader.PhraseDocs(stems, titleOnly, int.MaxValue);
        Dictionary<int, string> marked = MarkedWords(phrase, terms);
        if (marked.Count > 0)
        {
            return [.. docs.Take(MostMarkChecks).Where(doc => Has(Text(doc, titleOnly), terms, readings, marked))];
        }

        if (docs.Length > MostFormChecks)
        {
            return docs;
        }

        int[] exact = [.. docs.Where(doc => Has(Text(doc, titleOnly), terms, readings, marked))];
        if (exact.Length == 0 && docs.Length > 0)
        {
            messages.Add(
                $"No article has the phrase \"{phrase}\" in this form; other inflections of its words were taken.");
        }

        return exact.Length > 0 ? exact : docs;
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

    private string Text(int doc, bool titleOnly)
    {
        Article article = reader.Load(doc).Article;
        return titleOnly ? article.Title ?? "" : article.Title is null ? article.Text : article.Title + "\n" + article.Text;
    }

    private bool Has(
        string text, IReadOnlyList<AnalyzedTerm> phrase, List<string[]> readings, Dictionary<int, string> marked)
    {
        IReadOnlyList<AnalyzedTerm> terms = analyzer.Analyze(text);
        for (int at = 0; at + phrase.Count <= terms.Count; at++)
        {
            bool same = readings.Exists(r => r[0] == terms[at].Form);
            for (int i = 1; same && i < phrase.Count; i++)
            {
                same = terms[at + i].Form == phrase[i].Form;
            }

            foreach ((int word, string exact) in marked)
            {
                same = same && Bare(terms[at + word].Span.Slice(text)).EndsWith(exact, StringComparison.Ordinal);
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

    private static string Bare(string word) =>
        word.Replace("ـ", "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC);
}
