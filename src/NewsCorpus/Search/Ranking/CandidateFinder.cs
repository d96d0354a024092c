namespace NewsCorpus.Search.Ranking;

/// <summary>
/// Finds the articles worth scoring for words of which any will do: the lists of the rarest terms first, until enough
/// has been read. Frequent words then only rank what the rare ones found.
/// </summary>
internal sealed class CandidateFinder(IIndexReader reader, QueryPlan plan)
{
    /// <summary>Stop reading lists after so many entries; the rarest list is read in any case.</summary>
    private const int MostEntries = 12_000;

    /// <summary>No single list is read beyond this.</summary>
    private const int LongestList = 50_000;

    /// <summary>The found articles, in no order.</summary>
    public int[] Docs { get; private set; } = [];

    /// <summary>For each found article what the words it is known to have are worth.</summary>
    public float[] Weights { get; private set; } = [];

    /// <summary>False when some list was not read to its end.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <param name="required">The articles allowed; null for all.</param>
    /// <param name="mustMatch">False to keep those of <paramref name="required"/> that have none of the words.</param>
    public void Find(int[]? required, bool mustMatch)
    {
        List<(int Group, PlanOption Option, int[] Docs)> lists = ReadLists();
        List<(PlanTerm Term, int[] Docs)> forms = ReadForms();
        int most = lists.Sum(l => l.Docs.Length) + forms.Sum(f => f.Docs.Length);
        using DocWeights found = new(Math.Min(most, reader.DocCount * 2));
        ReadOnlySpan<byte> lengths = reader.LengthCodes;
        float[] once = LengthCode.Once(reader.AverageLength);
        int group = -1;
        foreach ((int of, PlanOption option, int[] docs) in lists.OrderBy(l => l.Group))
        {
            if (of != group)
            {
                found.StartGroup();
                group = of;
            }

            found.Add(docs, (float)(option.Weight * Bm25.Idf(option.DocFreq, reader.DocCount)), lengths, once);
        }

        foreach ((PlanTerm term, int[] docs) in forms)
        {
            found.StartGroup();
            found.Add(docs, (float)(Bm25.FormWeight * Bm25.Idf(term.DocFreq, reader.DocCount)), lengths, once);
        }

        if (required is null)
        {
            Docs = new int[found.Count];
            Weights = new float[found.Count];
            found.CopyTo(Docs, Weights);
            return;
        }

        List<int> kept = new(required.Length);
        List<float> weights = new(required.Length);
        foreach (int doc in required)
        {
            float weight = found.Of(doc);
            if (weight > 0 || !mustMatch)
            {
                kept.Add(doc);
                weights.Add(weight);
            }
        }

        (Docs, Weights) = ([.. kept], [.. weights]);
    }

    /// <summary>The forms that the scorer reads in any case.</summary>
    private List<(PlanTerm Term, int[] Docs)> ReadForms()
    {
        List<(PlanTerm Term, int[] Docs)> forms = [];
        foreach (PlanTerm term in plan.Groups.SelectMany(g => g.Options).Where(o => o.Kind == MatchReasonKind.Form).Select(o => o.Terms[0]))
        {
            if (term.DocFreq <= CandidateScorer.MostWithForm && !forms.Exists(f => f.Term == term))
            {
                forms.Add((term, reader.Docs(term.Scheme, term.Text, titleOnly: false, CandidateScorer.MostWithForm)));
            }
        }

        return forms;
    }

    private List<(int Group, PlanOption Option, int[] Docs)> ReadLists()
    {
        List<(int Group, PlanOption Option)> ways = [];
        for (int i = 0; i < plan.Groups.Count; i++)
        {
            foreach (PlanOption option in plan.Groups[i].Options)
            {
                if (option.Kind != MatchReasonKind.Form)
                {
                    ways.Add((i, option));
                }
            }
        }

        ways.Sort((a, b) => a.Option.DocFreq != b.Option.DocFreq ? a.Option.DocFreq.CompareTo(b.Option.DocFreq)
            : a.Option.Label != b.Option.Label ? string.CompareOrdinal(a.Option.Label, b.Option.Label) : a.Group.CompareTo(b.Group));
        Dictionary<string, int[]> read = new(StringComparer.Ordinal);
        List<(int, PlanOption, int[])> lists = new(ways.Count);
        int entries = 0;
        foreach ((int group, PlanOption option) in ways)
        {
            PlanTerm term = option.Rarest;
            if (!read.TryGetValue(term.Text, out int[]? docs))
            {
                if (entries > 0 && entries + term.DocFreq > MostEntries)
                {
                    IsComplete = false;
                    break;
                }

                docs = reader.Docs(term.Scheme, term.Text, titleOnly: false, LongestList);
                IsComplete &= docs.Length < LongestList;
                entries += docs.Length;
                read[term.Text] = docs;
            }

            lists.Add((group, option, docs));
        }

        return lists;
    }
}
