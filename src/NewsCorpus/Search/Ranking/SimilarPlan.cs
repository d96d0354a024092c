using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search.Ranking;

/// <summary>Plans a search for articles like a given one: by its most telling stems and its entities.</summary>
internal static class SimilarPlan
{
    private const int MostTerms = 25;

    public static QueryPlan Of(ProcessedArticle article, SearchAnalyzer analyzer, IIndexReader reader)
    {
        PreparedArticle prepared = new ArticlePreparer(analyzer).Prepare(article);
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        IEnumerable<AnalyzedTerm> words = analyzer.Analyze(article.Article.Text).Where(t => !t.IsStopWord);
        HashSet<string> indexed = [.. (prepared.TitleStems + prepared.BodyStems).Split(' ')];
        foreach (AnalyzedTerm term in words.Where(t => indexed.Contains(t.Stem)))
        {
            counts[term.Stem] = counts.GetValueOrDefault(term.Stem) + 1;
        }

        Dictionary<string, PreparedEntity> entities = new(StringComparer.Ordinal);
        foreach (PreparedEntity entity in prepared.Entities)
        {
            string term = TermCode.Entity(entity.Id);
            counts[term] = entity.Count;
            entities[term] = entity;
        }

        var best = counts
            .Select(c => (Term: c.Key, c.Value, DocFreq: reader.DocFreq(TermScheme.Stem, c.Key)))
            .Where(c => c.DocFreq > 1)
            .OrderByDescending(c => Math.Sqrt(c.Value) * Bm25.Idf(c.DocFreq, reader.DocCount))
            .ThenBy(c => c.Term, StringComparer.Ordinal)
            .Take(MostTerms).ToList();
        List<PlanWord> planned = [];
        List<PlanGroup> groups = [];
        foreach ((string term, _, int frequency) in best)
        {
            bool isEntity = term[0] == '#';
            PreparedEntity? entity = entities.GetValueOrDefault(term);
            string? name = entity?.NameAr ?? entity?.NameEn;
            string label = isEntity ? entity?.Id ?? term[1..] : term;
            planned.Add(new PlanWord(new WordNode(label), 0, label, new AnalyzedTerm(default, term, term, false), true));
            groups.Add(new PlanGroup(name ?? label, groups.Count, 1,
                [new PlanOption([new PlanTerm(TermScheme.Stem, term, frequency)], 1,
                    isEntity ? MatchReasonKind.Entity : MatchReasonKind.Stem, label, entity?.NameEn)]));
        }

        return new QueryPlan(planned, groups, new Dictionary<string, string>());
    }
}
