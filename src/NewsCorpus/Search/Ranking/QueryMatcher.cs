using NewsCorpus.Search.Analysis;
using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search.Ranking;

/// <summary>Finds the articles for which a part of a query holds.</summary>
internal sealed class QueryMatcher(
    IIndexReader reader, SearchAnalyzer analyzer, QueryPlan plan, FilterMatcher filters, PhraseMatcher phrases)
{
    private const int Limit = int.MaxValue;

    private readonly Dictionary<QueryNode, int[]> _leaves = new(ReferenceEqualityComparer.Instance);

    /// <summary>The positive leaves met so far with their articles, for explanations.</summary>
    public IEnumerable<(QueryNode Leaf, int[] Docs)> Leaves => _leaves.Select(l => (l.Key, l.Value));

    public int[] Match(QueryNode node) => node switch
    {
        AllNode => reader.AllDocs(),
        AndNode and => All(and.Parts),
        OrNode or => DocSet.Union([.. or.Parts.Select(Match)]),
        NotNode not => DocSet.Without(reader.AllDocs(), Negated(not.Inner)),
        SequenceNode sequence => Sequence(sequence),
        _ => Leaf(node),
    };

    /// <summary>
    /// Everything that must hold of a sequence's parts but its bare words; null when there is nothing.
    /// </summary>
    public int[]? Required(IReadOnlyList<QueryNode> parts)
    {
        QueryNode[] required = [.. parts.Where(p => p is not WordNode)];
        return required.Length == 0 ? null : All(required);
    }

    private int[] Sequence(SequenceNode sequence)
    {
        int[]? required = Required(sequence.Parts);
        int[][] words = [.. sequence.Parts.Where(p => p is WordNode).Select(Match)];
        int[]? any = words.Length == 0 ? null : DocSet.Union(words);
        return required is null ? any ?? [] : any is null ? required : DocSet.And(required, any);
    }

    private int[] All(IReadOnlyList<QueryNode> parts)
    {
        int[]? docs = null;
        foreach (QueryNode part in parts.Where(p => p is not NotNode))
        {
            docs = docs is null ? Match(part) : docs.Length == 0 ? docs : DocSet.And(docs, Match(part));
        }

        docs ??= reader.AllDocs();
        foreach (NotNode not in parts.OfType<NotNode>())
        {
            docs = DocSet.Without(docs, Negated(not.Inner));
        }

        return docs;
    }

    /// <summary>What is excluded is meant literally: the word's own stem, no translations and no entities.</summary>
    private int[] Negated(QueryNode node) => node switch
    {
        AndNode and => and.Parts.Select(Negated).Aggregate(DocSet.And),
        OrNode or => DocSet.Union([.. or.Parts.Select(Negated)]),
        SequenceNode sequence => DocSet.Union([.. sequence.Parts.Select(Negated)]),
        NotNode not => DocSet.Without(reader.AllDocs(), Negated(not.Inner)),
        WordNode word => Plain(word.Text, titleOnly: false),
        _ => Match(node),
    };

    private int[] Leaf(QueryNode node)
    {
        if (!_leaves.TryGetValue(node, out int[]? docs))
        {
            docs = node switch
            {
                WordNode word => Word(word),
                PhraseNode phrase => phrases.Match(phrase.Text, titleOnly: false),
                PrefixNode prefix => Prefix(prefix.Text, titleOnly: false),
                TitleNode { Inner: PhraseNode phrase } => phrases.Match(phrase.Text, titleOnly: true),
                TitleNode { Inner: PrefixNode prefix } => Prefix(prefix.Text, titleOnly: true),
                TitleNode { Inner: WordNode word } => Plain(word.Text, titleOnly: true),
                FilterNode filter => filters.Match(filter.Filter),
                _ => [],
            };
            _leaves[node] = docs;
        }

        return docs;
    }

    /// <summary>All words the node was cut into, each in any of its ways.</summary>
    private int[] Word(WordNode node)
    {
        int[]? docs = null;
        for (int i = 0; i < plan.Words.Count; i++)
        {
            if (!ReferenceEquals(plan.Words[i].Node, node) || (plan.Words[i].Term.IsStopWord && !plan.Words[i].IsScored))
            {
                continue;
            }

            int word = i;
            int[] any = DocSet.Union([.. plan.Groups
                .Where(g => g.First <= word && word < g.First + g.Count)
                .SelectMany(g => g.Options).Select(Docs)]);
            docs = docs is null ? any : DocSet.And(docs, any);
        }

        return docs ?? Plain(node.Text, titleOnly: false);
    }

    private int[] Docs(PlanOption option) => option.Terms
        .Select(t => reader.Docs(t.Scheme, t.Text, titleOnly: false, Limit)).Aggregate(DocSet.And);

    private int[] Plain(string text, bool titleOnly)
    {
        int[][] docs = [.. analyzer.Analyze(text).Select(t => reader.Docs(TermScheme.Stem, t.Stem, titleOnly, Limit))];
        return docs.Length == 0 ? [] : docs.Aggregate(DocSet.And);
    }

    private int[] Prefix(string text, bool titleOnly)
    {
        IReadOnlyList<AnalyzedTerm> terms = analyzer.Analyze(text);
        int[][] docs =
        [
            .. terms.SkipLast(1).Select(t => reader.Docs(TermScheme.Stem, t.Stem, titleOnly, Limit)),
            .. terms.TakeLast(1).Select(t => PrefixDocs(t.Form, titleOnly)),
        ];
        return docs.Length == 0 ? [] : docs.Aggregate(DocSet.And);
    }

    /// <summary>Forms are kept without their places, so titles are looked at themselves.</summary>
    private int[] PrefixDocs(string prefix, bool titleOnly)
    {
        int[] docs = reader.PrefixDocs(prefix, Limit);
        if (!titleOnly)
        {
            return docs;
        }

        return [.. reader.Headers(docs)
            .Where(h => h.Title is not null && analyzer.Analyze(h.Title).Any(t => t.Form.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(h => h.Doc)];
    }
}
