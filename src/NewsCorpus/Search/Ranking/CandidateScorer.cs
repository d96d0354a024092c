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
    public const int MostWithForm = 4000;

    private readonly IIndexReader _reader;
    private readonly int[] _hashes;
    private readonly TermCount[] _counts;
    private readonly int[][] _forms;
    private readonly Group[] _groups;
    private readonly double[] _wordScores;

    /// <summary>Of each form's list the first article not before the one at hand: articles come in order.</summary>
    private readonly int[] _at;
    private readonly bool[] _hasForm;

    public CandidateScorer(IIndexReader reader, QueryPlan plan)
    {
        _reader = reader;
        PlanTerm[] terms = [.. plan.Groups.SelectMany(g => g.Options).SelectMany(o => o.Terms).Distinct()];
        PlanTerm[] stems = [.. terms.Where(t => t.Scheme == TermScheme.Stem)];
        PlanTerm[] forms = [.. terms.Where(t => t.Scheme == TermScheme.Form)];
        _hashes = [.. stems.Select(t => TermCode.Hash(t.Text))];
        Array.Sort(_hashes, stems);
        _counts = new TermCount[_hashes.Length];
        _forms = [.. forms.Select(t => t.DocFreq > MostWithForm ? [] : reader.Docs(t.Scheme, t.Text, titleOnly: false, MostWithForm))];
        Dictionary<PlanTerm, int> places = [];
        for (int i = 0; i < stems.Length; i++)
        {
            places[stems[i]] = i;
        }

        for (int i = 0; i < forms.Length; i++)
        {
            places[forms[i]] = ~i;
        }

        _groups = [.. plan.Groups.Select(g => new Group(g, reader.DocCount, places))];
        _wordScores = new double[plan.Words.Count];
        _at = new int[_forms.Length];
        _hasForm = new bool[_forms.Length];
    }

    /// <summary>The scores of articles given in ascending order; 0 for one that has none of the words.</summary>
    public double[] Score(ReadOnlySpan<int> docs)
    {
        double[] scores = new double[docs.Length];
        int next = 0;
        Array.Clear(_at);
        _reader.ReadVectors(docs, (doc, length, vector) =>
        {
            FindForms(doc);
            TermVector.Lookup(vector, _hashes, _counts);
            scores[next++] = ScoreOne(length);
        });
        return scores;
    }

    /// <summary>The ways in which one article matches, each with its share of the score.</summary>
    public List<(PlanGroup Group, PlanOption Option, double Score)> Explain(int doc)
    {
        List<(PlanGroup, PlanOption, double)> reasons = [];
        Array.Clear(_at);
        FindForms(doc);
        _reader.ReadVectors([doc], (_, length, vector) =>
        {
            TermVector.Lookup(vector, _hashes, _counts);
            foreach (Group group in _groups)
            {
                foreach (Option option in group.Options)
                {
                    double score = Score(option, length);
                    if (score > 0)
                    {
                        reasons.Add((group.Plan, option.Plan, score));
                    }
                }
            }
        });
        return reasons;
    }

    private void FindForms(int doc)
    {
        for (int i = 0; i < _forms.Length; i++)
        {
            int[] docs = _forms[i];
            int at = _at[i];
            int step = 1;
            while (at + step < docs.Length && docs[at + step] < doc)
            {
                at += step;
                step *= 2;
            }

            int end = Math.Min(at + step + 1, docs.Length);
            int found = Array.BinarySearch(docs, at, end - at, doc);
            _hasForm[i] = found >= 0;
            _at[i] = found < 0 ? ~found : found;
        }
    }

    private double ScoreOne(int length)
    {
        Array.Clear(_wordScores);
        double total = 0;
        foreach (Group group in _groups)
        {
            if (group.Count == 1)
            {
                _wordScores[group.First] = Math.Max(_wordScores[group.First], Score(group, length));
            }
        }

        foreach (double score in _wordScores)
        {
            total += score;
        }

        foreach (Group group in _groups)
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

    private double Score(Group group, int length)
    {
        double stem = 0;
        double form = 0;
        double entity = 0;
        double frequency = 0;
        foreach (Option option in group.Options)
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
                    frequency += Frequency(option) * option.Weight;
                    break;
                default:
                    stem = Math.Max(stem, Score(option, length));
                    break;
            }
        }

        double foreign = frequency > 0 ? group.Foreign * Bm25.Saturate(frequency, length, _reader.AverageLength) : 0;
        return Math.Max(Math.Max(stem + form, entity), foreign);
    }

    private double Score(Option option, int length)
    {
        int frequency = Frequency(option);
        return frequency == 0 ? 0 : option.Value * Bm25.Saturate(frequency, length, _reader.AverageLength);
    }

    /// <summary>How often the rarest of the terms stands in the article; a title that has all counts once more.</summary>
    private int Frequency(Option option)
    {
        int least = int.MaxValue;
        bool inTitle = true;
        foreach (int place in option.Places)
        {
            if (place < 0)
            {
                least = Math.Min(least, _hasForm[~place] ? 1 : 0);
                inTitle = false;
            }
            else
            {
                TermCount count = _counts[place];
                least = Math.Min(least, count.Count);
                inTitle &= count.InTitle;
            }
        }

        return least == 0 ? 0 : inTitle ? least + 1 : least;
    }

    /// <summary>A group of the plan with what does not change from article to article.</summary>
    private sealed class Group
    {
        public Group(PlanGroup plan, int docCount, Dictionary<PlanTerm, int> places)
        {
            Plan = plan;
            Options = [.. plan.Options.Select(o => new Option(o, docCount, places))];
            PlanOption[] foreign =
                [.. plan.Options.Where(o => o.Kind is MatchReasonKind.Translation or MatchReasonKind.Romanisation)];
            Foreign = foreign.Length == 0 ? 0
                : foreign.Max(o => o.Weight) * Bm25.Idf(Math.Min(foreign.Sum(o => o.DocFreq), docCount), docCount);
        }

        public PlanGroup Plan { get; }

        public int First => Plan.First;

        public int Count => Plan.Count;

        public Option[] Options { get; }

        /// <summary>What all translations together are worth, as one word.</summary>
        public double Foreign { get; }
    }

    private sealed class Option(PlanOption plan, int docCount, Dictionary<PlanTerm, int> places)
    {
        public PlanOption Plan { get; } = plan;

        public MatchReasonKind Kind { get; } = plan.Kind;

        public double Weight { get; } = plan.Weight;

        public double Value { get; } = plan.Weight * Bm25.Idf(plan.DocFreq, docCount);

        /// <summary>Of each term: among the stems, or the complement of the place among the forms.</summary>
        public int[] Places { get; } = [.. plan.Terms.Select(t => places[t])];
    }
}
