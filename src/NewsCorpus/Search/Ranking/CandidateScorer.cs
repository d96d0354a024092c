using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Ranks articles by BM25 over their term vectors. The ways of one word are not added up: the word itself (its form on
/// top of its stem) stands against its translations, which count together as one word, and the better side wins.
/// </summary>
internal sealed class CandidateScorer
{
    private const double PerFurtherWord = 0.5;

    /// <summary>A form in more articles adds too little to be worth reading its list.</summary>
    private const int MostWithForm = 4000;

    private readonly IIndexReader _reader;
    private readonly QueryPlan _plan;
    private readonly int[] _hashes;
    private readonly TermCount[] _counts;
    private readonly Dictionary<PlanTerm, int> _places = [];
    private readonly double[] _wordScores;
    private readonly Dictionary<PlanTerm, int[]> _forms = [];
    private int _doc;

    public CandidateScorer(IIndexReader reader, QueryPlan plan)
    {
        _reader = reader;
        _plan = plan;
        PlanTerm[] terms = [.. plan.Groups.SelectMany(g => g.Options).SelectMany(o => o.Terms).Distinct()
            .Where(t => t.Scheme == TermScheme.Stem)];
        int[] hashes = [.. terms.Select(t => TermCode.Hash(t.Text))];
        Array.Sort(hashes, terms);
        _hashes = hashes;
        _counts = new TermCount[hashes.Length];
        _wordScores = new double[plan.Words.Count];
        for (int i = 0; i < terms.Length; i++)
        {
            _places[terms[i]] = i;
        }

        foreach (PlanTerm form in plan.Groups.SelectMany(g => g.Options).SelectMany(o => o.Terms).Distinct())
        {
            if (form.Scheme == TermScheme.Form)
            {
                _forms[form] = form.DocFreq > MostWithForm ? [] : reader.Docs(form.Scheme, form.Text, titleOnly: false, MostWithForm);
            }
        }
    }

    /// <summary>The scores of the articles, in their order; 0 for one that has none of the words.</summary>
    public double[] Score(ReadOnlySpan<int> docs)
    {
        double[] scores = new double[docs.Length];
        int next = 0;
        _reader.ReadVectors(docs, (doc, length, vector) =>
        {
            _doc = doc;
            TermVector.Lookup(vector, _hashes, _counts);
            scores[next++] = ScoreOne(length);
        });
        return scores;
    }

    /// <summary>The ways in which one article matches, each with its share of the score.</summary>
    public List<(PlanGroup Group, PlanOption Option, double Score)> Explain(int doc)
    {
        List<(PlanGroup, PlanOption, double)> reasons = [];
        _reader.ReadVectors([doc], (_, length, vector) =>
        {
            _doc = doc;
            TermVector.Lookup(vector, _hashes, _counts);
            foreach (PlanGroup group in _plan.Groups)
            {
                foreach (PlanOption option in group.Options)
                {
                    double score = Score(option, length);
                    if (score > 0)
                    {
                        reasons.Add((group, option, score));
                    }
                }
            }
        });
        return reasons;
    }

    private double ScoreOne(int length)
    {
        Array.Clear(_wordScores);
        double total = 0;
        foreach (PlanGroup group in _plan.Groups)
        {
            if (group.Count == 1)
            {
                double score = Score(group, length);
                _wordScores[group.First] = Math.Max(_wordScores[group.First], score);
            }
        }

        foreach (double score in _wordScores)
        {
            total += score;
        }

        foreach (PlanGroup group in _plan.Groups)
        {
            if (group.Count > 1)
            {
                double score = Score(group, length) * (1 + (PerFurtherWord * (group.Count - 1)));
                double words = 0;
                for (int i = group.First; i < group.First + group.Count; i++)
                {
                    words += _wordScores[i];
                }

                total += Math.Max(0, score - words);
            }
        }

        return total;
    }

    private double Score(PlanGroup group, int length)
    {
        double stem = 0;
        double form = 0;
        double entity = 0;
        double foreign = 0;
        double frequency = 0;
        int docFreq = 0;
        foreach (PlanOption option in group.Options)
        {
            switch (option.Kind)
            {
                case MatchReasonKind.Form:
                    form = Math.Max(form, Score(option, length));
                    break;
                case MatchReasonKind.Entity:
                    entity = Math.Max(entity, Score(option, length));
                    break;
                case MatchReasonKind.Translation or MatchReasonKind.Romanisation:
                    (double count, bool inTitle) = Count(option);
                    frequency += (count + (inTitle ? 1 : 0)) * option.Weight;
                    docFreq += option.DocFreq;
                    foreign = Math.Max(foreign, option.Weight);
                    break;
                default:
                    stem = Math.Max(stem, Score(option, length));
                    break;
            }
        }

        if (frequency > 0)
        {
            double idf = Bm25.Idf(Math.Min(docFreq, _reader.DocCount), _reader.DocCount);
            foreign *= idf * Bm25.Saturate(frequency, length, _reader.AverageLength);
        }
        else
        {
            foreign = 0;
        }

        return Math.Max(Math.Max(stem + form, entity), foreign);
    }

    private double Score(PlanOption option, int length)
    {
        (double count, bool inTitle) = Count(option);
        return count == 0 ? 0 : option.Weight * Bm25.Idf(option.DocFreq, _reader.DocCount)
            * Bm25.Saturate(count + (inTitle ? 1 : 0), length, _reader.AverageLength);
    }

    private (double Count, bool InTitle) Count(PlanOption option)
    {
        double least = double.MaxValue;
        bool inTitle = true;
        foreach (PlanTerm term in option.Terms)
        {
            TermCount count = term.Scheme == TermScheme.Stem ? _counts[_places[term]]
                : new TermCount(DocSet.Has(_forms[term], _doc) ? 1 : 0, false);
            least = Math.Min(least, count.Count);
            inTitle &= count.InTitle;
        }

        return (least, inTitle);
    }
}
