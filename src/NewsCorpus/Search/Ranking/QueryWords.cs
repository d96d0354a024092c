using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search.Ranking;

/// <summary>Collects the words of a query that count for it, in order; those under NOT are left out.</summary>
internal sealed class QueryWords(SearchAnalyzer analyzer)
{
    private readonly List<PlanWord> _words = [];
    private int _run;

    public static List<PlanWord> Collect(QueryNode? root, SearchAnalyzer analyzer)
    {
        QueryWords collector = new(analyzer);
        collector.Visit(root);
        bool onlyStopWords = collector._words.TrueForAll(w => w.Term.IsStopWord);
        return onlyStopWords ? [.. collector._words.Select(w => w with { IsScored = true })] : collector._words;
    }

    private void Visit(QueryNode? node)
    {
        switch (node)
        {
            case WordNode word:
                Add(word, word.Text);
                break;
            case PhraseNode phrase:
                _run++;
                Add(phrase, phrase.Text);
                _run++;
                break;
            case TitleNode title:
                Visit(title.Inner);
                break;
            case SequenceNode sequence:
                VisitAll(sequence.Parts);
                break;
            case AndNode and:
                VisitAll(and.Parts);
                break;
            case OrNode or:
                foreach (QueryNode part in or.Parts)
                {
                    _run++;
                    Visit(part);
                }

                _run++;
                break;
        }
    }

    private void VisitAll(IReadOnlyList<QueryNode> parts)
    {
        foreach (QueryNode part in parts)
        {
            if (part is not WordNode)
            {
                _run++;
            }

            Visit(part);
        }
    }

    private void Add(QueryNode node, string text)
    {
        foreach (AnalyzedTerm term in analyzer.Analyze(text))
        {
            _words.Add(new PlanWord(node, _run, term.Span.Slice(text), term, !term.IsStopWord));
        }
    }
}
