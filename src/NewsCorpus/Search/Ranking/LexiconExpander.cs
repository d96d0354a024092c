using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds translations of words and runs of words in the bilingual word list.</summary>
internal static class LexiconExpander
{
    private const double Weight = 0.7;
    private const int MostOptions = 12;

    /// <summary>
    /// The longest entry from each word on, stop words between its words passed over; the words of a longer entry are
    /// looked up by themselves too, for articles that have only some of them.
    /// </summary>
    public static IEnumerable<PlanGroup> Spans(List<PlanWord> words, IIndexReader reader)
    {
        BilingualLexicon lexicon = BilingualLexicon.Default;
        int covered = 0;
        for (int i = 0; i < words.Count; i++)
        {
            foreach (PlanGroup group in words[i].IsScored ? Find(words, i, lexicon, reader) : [])
            {
                if (group.Count == 1 || group.First + group.Count > covered)
                {
                    covered = Math.Max(covered, group.First + group.Count);
                    yield return group;
                }
            }
        }
    }

    private static List<PlanGroup> Find(List<PlanWord> words, int first, BilingualLexicon lexicon, IIndexReader reader)
    {
        List<PlanGroup> found = [];
        string key = "";
        int scored = 0;
        for (int i = first; i < words.Count && words[i].Run == words[first].Run && scored < BilingualLexicon.LongestEntry; i++)
        {
            if (!words[i].IsScored)
            {
                continue;
            }

            scored++;
            key += (key.Length > 0 ? " " : "") + words[i].Term.Stem;
            List<PlanOption> options = [.. lexicon.Translate(key).Select(t => Option(t, reader)).OfType<PlanOption>()
                .OrderByDescending(o => o.DocFreq).ThenBy(o => o.Label, StringComparer.Ordinal).Take(MostOptions)];
            if (options.Count > 0)
            {
                string text = string.Join(' ', words.Skip(first).Take(i - first + 1).Select(w => w.Typed));
                found.Add(new PlanGroup(text, first, i - first + 1, options));
            }
        }

        // Of the entries of several words only the longest; the single word always.
        return [.. found.Where(g => g.Count == 1 || g == found[^1])];
    }

    private static PlanOption? Option(string[] stems, IIndexReader reader)
    {
        PlanTerm[] terms = [.. stems.Select(s => new PlanTerm(TermScheme.Stem, s, reader.DocFreq(TermScheme.Stem, s)))];
        return Array.TrueForAll(terms, t => t.DocFreq > 0)
            ? new PlanOption(terms, Weight, MatchReasonKind.Translation, string.Join(' ', stems))
            : null;
    }
}
