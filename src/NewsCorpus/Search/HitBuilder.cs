using NewsCorpus.Entities;
using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;
using NewsCorpus.Search.Ranking;

namespace NewsCorpus.Search;

/// <summary>Fills in a hit: why it matches and where.</summary>
internal sealed class HitBuilder
{
    private const int MostReasons = 12;

    private readonly IIndexReader _reader;
    private readonly QueryPlan _plan;
    private readonly QueryMatcher _matcher;
    private readonly SearchOptions _options;
    private readonly CandidateScorer? _scorer;
    private readonly SnippetBuilder _snippets;

    public HitBuilder(
        IIndexReader reader, SearchAnalyzer analyzer, QueryPlan plan, QueryMatcher matcher, CandidateScorer? scorer,
        SearchOptions options)
    {
        _reader = reader;
        _plan = plan;
        _matcher = matcher;
        _options = options;
        _scorer = scorer;
        _snippets = new SnippetBuilder(analyzer, options);
    }

    public SearchHit Build(DocHeader header, double score)
    {
        List<(PlanGroup Group, PlanOption Option, double Score)> matched = _scorer?.Explain(header.Doc) ?? [];
        SearchHit hit = new()
        {
            Id = header.Id,
            Score = score,
            Title = header.Title,
            Source = header.Source,
            Outlet = header.Outlet,
            Published = header.Published,
            Language = header.Language,
            Why = Reasons(header.Doc, matched),
        };
        if (_options.Snippets == 0)
        {
            return hit;
        }

        ProcessedArticle article = _reader.Load(header.Doc);
        return hit with { Snippets = _snippets.Build(article, Wanted(header.Doc, matched, article.Mentions)) };
    }

    private List<MatchReason> Reasons(int doc, List<(PlanGroup Group, PlanOption Option, double Score)> matched)
    {
        List<MatchReason> reasons = [];
        foreach (var group in matched.GroupBy(m => m.Group).OrderByDescending(g => g.Max(m => m.Score)))
        {
            PlanOption[] options = [.. group.OrderByDescending(m => m.Score).Select(m => m.Option)];
            bool sameForm = options.Any(o => o.Kind == MatchReasonKind.Form);
            foreach (PlanOption option in options.Where(o => !(sameForm && o.Kind == MatchReasonKind.Stem)).Take(2))
            {
                bool isForm =
                    option.Kind == MatchReasonKind.Stem && _plan.Words[group.Key.First].Term.Form == option.Label;
                reasons.Add(new MatchReason(
                    group.Key.Text, isForm ? MatchReasonKind.Form : option.Kind, option.Label, option.Name));
            }
        }

        foreach ((QueryNode leaf, int[] docs) in _matcher.Leaves)
        {
            MatchReasonKind? kind = leaf switch
            {
                PhraseNode or TitleNode { Inner: PhraseNode } => MatchReasonKind.Phrase,
                PrefixNode or TitleNode { Inner: PrefixNode } => MatchReasonKind.Prefix,
                FilterNode => MatchReasonKind.Filter,
                _ => null,
            };
            if (kind is { } reason && DocSet.Has(docs, doc))
            {
                reasons.Add(new MatchReason(leaf.ToString(), reason, leaf.ToString()));
            }
        }

        return reasons.Count > MostReasons ? reasons[..MostReasons] : reasons;
    }

    /// <summary>What to mark in the text, with its weight.</summary>
    private SnippetWants Wanted(
        int doc, List<(PlanGroup Group, PlanOption Option, double Score)> matched, IReadOnlyList<EntityMention> mentions)
    {
        SnippetWants wants = new();
        foreach ((_, PlanOption option, double score) in matched)
        {
            foreach (PlanTerm term in option.Terms)
            {
                if (option.Kind == MatchReasonKind.Entity)
                {
                    wants.Entities[term.Text] = score;
                }
                else
                {
                    (term.Scheme == TermScheme.Stem ? wants.Stems : wants.Forms)[term.Text] = score;
                }
            }
        }

        foreach (QueryNode leaf in _matcher.Leaves.Where(l => DocSet.Has(l.Docs, doc)).Select(l => l.Leaf))
        {
            switch (leaf)
            {
                case PrefixNode prefix:
                    wants.AddPrefix(prefix.Text);
                    break;
                case TitleNode { Inner: PrefixNode prefix }:
                    wants.AddPrefix(prefix.Text);
                    break;
                case FilterNode { Filter: EntityFilter filter }:
                    wants.AddEntities(mentions, filter);
                    break;
            }
        }

        return wants;
    }
}
