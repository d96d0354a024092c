using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds the ways in which a single word can match: itself, without particles, near spellings.</summary>
internal sealed class WordExpander(IIndexReader reader, SearchOptions options)
{
    /// <summary>A reading without its particle counts beside the word itself when it is so many times as frequent.</summary>
    private const int MuchMore = 4;

    private const double SpellingWeight = 0.7;

    private int _corrected;

    /// <param name="word">The word.</param>
    /// <param name="isNamed">True when it is part of an entity's name: then it is no misspelling.</param>
    /// <param name="correction">The near spelling that was taken, or null.</param>
    public List<PlanOption> Expand(PlanWord word, bool isNamed, out string? correction)
    {
        correction = null;
        List<PlanOption> ways = [];
        int known = Add(ways, TermScheme.Stem, word.Term.Stem, 1, MatchReasonKind.Stem);
        Add(ways, TermScheme.Form, word.Term.Form, Bm25.FormWeight, MatchReasonKind.Form);
        foreach (string stem in OtherStems(word.Term))
        {
            int frequency = reader.DocFreq(TermScheme.Stem, stem);
            if (frequency > known * MuchMore)
            {
                ways.Add(new PlanOption([new PlanTerm(TermScheme.Stem, stem, frequency)], 1, MatchReasonKind.Stem, stem));
                known = Math.Max(known, 1);
            }
        }

        if (known > 0 || isNamed)
        {
            return ways;
        }

        if (options.AcrossLanguages)
        {
            ways.AddRange(ScriptExpander.Expand(word.Term, reader));
        }

        if (options.CorrectSpelling && ways.Count == 0 && _corrected < SpellingExpander.MostWords
            && SpellingExpander.Nearest(word.Term.Form, reader) is { } near)
        {
            _corrected++;
            correction = near.Form;
            string stem = TermStemmer.Stem(near.Form);
            Add(ways, TermScheme.Stem, stem, SpellingWeight, MatchReasonKind.Spelling, near.Form);
        }

        return ways;
    }

    private int Add(
        List<PlanOption> ways, TermScheme scheme, string term, double weight, MatchReasonKind kind, string? label = null)
    {
        int frequency = reader.DocFreq(scheme, term);
        if (frequency > 0)
        {
            ways.Add(new PlanOption([new PlanTerm(scheme, term, frequency)], weight, kind, label ?? term));
        }

        return frequency;
    }

    private static IEnumerable<string> OtherStems(AnalyzedTerm term) =>
        FirstWordForms.Of(term.Form).Skip(1).Select(TermStemmer.Stem).Distinct().Where(s => s != term.Stem && s.Length > 1);
}
