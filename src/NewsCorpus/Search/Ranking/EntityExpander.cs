using NewsCorpus.Search.Analysis;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds the runs of query words that name entities, by the index's own names and a name lookup.</summary>
internal sealed class EntityExpander(IIndexReader reader, SearchAnalyzer analyzer, IEntityNameLookup? names)
{
    private const int LongestName = 6;
    private const int MostEntities = 8;

    /// <summary>Longest names first; a word inside a longer name stands for nothing else.</summary>
    public List<PlanGroup> Spans(List<PlanWord> words)
    {
        List<PlanGroup> groups = [];
        int i = 0;
        while (i < words.Count)
        {
            int taken = 0;
            int most = Math.Min(LongestName, words.Count - i);
            int indexed = LongestAt(words, i, most);
            for (int length = names is null ? indexed : most; length > 0 && taken == 0; length--)
            {
                if (words[i + length - 1].Run != words[i].Run || (length == 1 && !words[i].IsScored))
                {
                    continue;
                }

                List<PlanOption> found = Find(words, i, length, length <= indexed);
                if (found.Count > 0)
                {
                    string text = string.Join(' ', words.Skip(i).Take(length).Select(w => w.Typed));
                    groups.Add(new PlanGroup(text, i, length, found));
                    taken = length;
                }
            }

            i += Math.Max(taken, 1);
        }

        return groups;
    }

    /// <summary>The ids that a name or an id in a field can mean.</summary>
    public List<IndexedEntity> Named(string? kind, string text)
    {
        Dictionary<string, IndexedEntity> found = new(StringComparer.Ordinal);
        if (reader.Entity(text) is { } byId)
        {
            return [byId];
        }

        foreach (string key in Keys(analyzer.Analyze(text)))
        {
            foreach (IndexedEntity entity in reader.EntitiesNamed(key))
            {
                found.TryAdd(entity.Id, entity);
            }
        }

        foreach (EntityName name in names?.Find(text) ?? [])
        {
            found.TryAdd(name.Id, new IndexedEntity(name.Id, name.Kind, name.NameAr, name.NameEn, null, null));
        }

        return [.. found.Values.Where(e => kind is null || e.Kind == kind)];
    }

    /// <summary>How many words a name can have that begins with this one, as far as the index's own names tell.</summary>
    private int LongestAt(List<PlanWord> words, int first, int most)
    {
        int longest = 0;
        foreach (string form in FirstWordForms.Of(words[first].Term.Form))
        {
            string key = form;
            int length = 0;
            while (length < most && reader.AnyNameBegins(key))
            {
                length++;
                key += length < most ? " " + words[first + length].Term.Form : "";
            }

            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private List<PlanOption> Find(List<PlanWord> words, int first, int length, bool isIndexed)
    {
        Dictionary<string, PlanOption> found = new(StringComparer.Ordinal);
        foreach (string key in isIndexed ? Keys([.. words.Skip(first).Take(length).Select(w => w.Term)]) : [])
        {
            foreach (IndexedEntity entity in reader.EntitiesNamed(key))
            {
                Offer(found, entity.Id, entity.NameAr, entity.NameEn, key);
            }

            if (found.Count > 0)
            {
                break;
            }
        }

        string typed = string.Join(' ', words.Skip(first).Take(length).Select(w => w.Typed));
        foreach (EntityName name in names?.Find(typed) ?? [])
        {
            Offer(found, name.Id, name.NameAr, name.NameEn, typed);
        }

        return [.. found.Values.OrderByDescending(o => o.DocFreq).ThenBy(o => o.Label, StringComparer.Ordinal).Take(MostEntities)];
    }

    private void Offer(Dictionary<string, PlanOption> found, string id, string? nameAr, string? nameEn, string key)
    {
        string term = TermCode.Entity(id);
        int frequency = found.ContainsKey(id) ? 0 : reader.DocFreq(TermScheme.Stem, term);
        if (frequency > 0)
        {
            string? name = key.Length > 0 && key[0] < 0x250 ? nameAr ?? nameEn : nameEn ?? nameAr;
            found[id] = new PlanOption(
                [new PlanTerm(TermScheme.Stem, term, frequency)], 1, MatchReasonKind.Entity, id, name);
        }
    }

    /// <summary>
    /// The name as typed, then without a particle before its first word, with and without the article.
    /// </summary>
    private static IEnumerable<string> Keys(IReadOnlyList<AnalyzedTerm> terms)
    {
        if (terms.Count == 0)
        {
            yield break;
        }

        string rest = string.Concat(terms.Skip(1).Select(t => " " + t.Form));
        foreach (string first in FirstWordForms.Of(terms[0].Form))
        {
            yield return first + rest;
        }
    }
}
