using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds the ways in which a single word can match: itself, without particles, near spellings.</summary>
internal sealed class WordExpander(IIndexReader reader, SearchOptions options)
{
    /// <summary>
    /// A reading without its particle counts beside the word itself when it is so many times as frequent.
    /// </summary>
    private const int MuchMore = 4;

    private const double SpellingWeight = 0.7;

    /// <summary>A stem in no more articles may be there by chance, for a word misspelt.</summary>
    private const int FewArticles = 3;

    private int _corrected;
    private int _respelt;

    /// <param name="word">The word.</param>
    /// <param name="isNamed">True when it is part of an entity's name: then it is no misspelling.</param>
    /// <param name="isTranslated">True when the word list has it: then it is no name to be spelt in the other
    /// script.</param>
    /// <param name="correction">The near spelling that was taken, or null.</param>
    public List<PlanOption> Expand(PlanWord word, bool isNamed, bool isTranslated, out string? correction)
    {
        correction = null;
        List<PlanOption> ways = [];
        int known = Add(ways, TermScheme.Stem, word.Term.Stem, 1, MatchReasonKind.Stem);
        int asTyped = Add(ways, TermScheme.Form, word.Term.Form, Bm25.FormWeight, MatchReasonKind.Form);
        if (asTyped == 0 && FirstWordForms.Of(word.Term.Form).Exists(StopWords.Contains))
        {
            return ways;
        }

        known += AddReadings(ways, word.Term, asTyped == 0 ? 0 : known * MuchMore);
        // An Arabic name the index has is found by its entity; only others are worth walking the Latin words for.
        bool mayBeRespelt = options.AcrossLanguages && !isNamed && !isTranslated && _respelt < ScriptExpander.MostWords;
        if (mayBeRespelt && (word.Term.Form[0] < 0x250 || known == 0))
        {
            _respelt++;
            ways.AddRange(ScriptExpander.Expand(word.Term, reader));
        }

        if (asTyped > 0 || isNamed || isTranslated)
        {
            return ways;
        }

        if (options.CorrectSpelling && (ways.Count == 0 || known is > 0 and <= FewArticles) && _corrected < SpellingExpander.MostWords)
        {
            _corrected++;
            correction = AddSpellings(ways, word.Term.Form, known);
        }

        return ways;
    }

    /// <summary>
    /// The near spellings of a form the index does not have. Where it has the stem, only what is much more frequent
    /// counts.
    /// </summary>
    private string? AddSpellings(List<PlanOption> ways, string form, int known)
    {
        string? best = null;
        foreach ((string near, int frequency) in SpellingExpander.Nearest(form, reader))
        {
            string stem = TermStemmer.Stem(near);
            if (frequency > known * MuchMore && !ways.Exists(w => w.Terms[0].Text == stem))
            {
                Add(ways, TermScheme.Stem, stem, SpellingWeight, MatchReasonKind.Spelling, near);
                best ??= known == 0 ? near : null;
            }
        }

        return best;
    }

    /// <summary>
    /// The word without particles, where the index knows what remains better than <paramref name="beyond"/>.
    /// </summary>
    private int AddReadings(List<PlanOption> ways, AnalyzedTerm term, int beyond)
    {
        int known = 0;
        foreach (string form in FirstWordForms.Of(term.Form).Skip(1))
        {
            string stem = TermStemmer.Stem(form);
            bool isNew = stem.Length > 1 && !ways.Exists(w => w.Kind == MatchReasonKind.Stem && w.Label == stem);
            if (isNew && reader.DocFreq(TermScheme.Stem, stem) > beyond)
            {
                known += Add(ways, TermScheme.Stem, stem, 1, MatchReasonKind.Stem);
            }

            if (beyond == 0)
            {
                Add(ways, TermScheme.Form, form, Bm25.FormWeight, MatchReasonKind.Form);
            }
        }

        return known;
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
}
