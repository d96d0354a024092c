namespace NewsCorpus.Search.Queries;

/// <summary>Builds the tree of a query from its pieces, by recursive descent; mends what does not fit.</summary>
internal sealed class QueryTreeBuilder(List<QueryToken> tokens, List<string> messages)
{
    private const int DeepestNesting = 32;
    private int _at;
    private int _depth;

    public QueryNode? Build()
    {
        List<QueryNode> parts = [];
        while (_at < tokens.Count)
        {
            if (ParseOr() is { } node)
            {
                parts.Add(node);
            }

            if (_at < tokens.Count && tokens[_at].Kind == QueryTokenKind.Close)
            {
                messages.Add("A closing bracket has no opening one; it was left out.");
                _at++;
            }
        }

        return Join(parts);
    }

    private QueryNode? ParseOr()
    {
        List<QueryNode> parts = [];
        Keep(parts, ParseSequence());
        while (_at < tokens.Count && tokens[_at].Kind == QueryTokenKind.Or)
        {
            _at++;
            int before = parts.Count;
            Keep(parts, ParseSequence());
            if (parts.Count == before || before == 0)
            {
                messages.Add("OR has nothing on one side; it was left out.");
            }
        }

        return parts.Count > 1 ? new OrNode(parts) : parts.FirstOrDefault();
    }

    /// <summary>Parts side by side; AND binds its two neighbours closer than the gap between words does.</summary>
    private QueryNode? ParseSequence()
    {
        List<QueryNode> parts = [];
        while (_at < tokens.Count && tokens[_at].Kind is not (QueryTokenKind.Or or QueryTokenKind.Close))
        {
            if (tokens[_at].Kind == QueryTokenKind.And)
            {
                messages.Add("AND has nothing on one side; it was left out.");
                _at++;
                continue;
            }

            QueryNode? node = ParseUnary();
            List<QueryNode> all = [];
            Keep(all, node);
            while (_at < tokens.Count && tokens[_at].Kind == QueryTokenKind.And)
            {
                _at++;
                QueryNode? right =
                    _at < tokens.Count && tokens[_at].Kind is not (QueryTokenKind.Or or QueryTokenKind.Close
                    or QueryTokenKind.And) ? ParseUnary() : null;
                if (right is null || node is null)
                {
                    messages.Add("AND has nothing on one side; it was left out.");
                }

                Keep(all, right);
            }

            Keep(parts, all.Count > 1 ? new AndNode(all) : all.FirstOrDefault());
        }

        return Join(parts);
    }

    private QueryNode? ParseUnary()
    {
        QueryToken token = tokens[_at++];
        switch (token.Kind)
        {
            case QueryTokenKind.Not:
            case QueryTokenKind.Must:
                if (_at >= tokens.Count || tokens[_at].Kind is QueryTokenKind.Or or QueryTokenKind.And or QueryTokenKind.Close)
                {
                    messages.Add(
                        $"{(token.Kind == QueryTokenKind.Not ? "NOT" : "+")} has nothing after it; it was left out.");
                    return null;
                }

                return Nested(ParseUnary) is not { } inner ? null
                    : token.Kind == QueryTokenKind.Must ? new AndNode([inner])
                    : inner is NotNode twice ? twice.Inner : new NotNode(inner);
            case QueryTokenKind.Open:
                QueryNode? group = Nested(ParseOr);
                if (_at < tokens.Count && tokens[_at].Kind == QueryTokenKind.Close)
                {
                    _at++;
                }
                else
                {
                    messages.Add("A bracket is not closed; it was closed at the end.");
                }

                return group;
            case QueryTokenKind.Field:
                return ParseField(token.Text);
            case QueryTokenKind.Phrase:
                return token.Prefix ? new PrefixNode(token.Text) : new PhraseNode(token.Text);
            default:
                return token.Prefix ? new PrefixNode(token.Text) : token.Text == "*" ? new AllNode() : new WordNode(token.Text);
        }
    }

    private QueryNode? ParseField(string field)
    {
        if (_at >= tokens.Count
            || tokens[_at].Kind is not (QueryTokenKind.Word or QueryTokenKind.Phrase or QueryTokenKind.Open))
        {
            messages.Add($"{field}: has no value; it was left out.");
            return null;
        }

        if (field == "title")
        {
            return ParseUnary() is { } inner ? Titled(inner) : null;
        }

        if (tokens[_at].Kind == QueryTokenKind.Open)
        {
            messages.Add(
                $"{field}: takes one value, in quotes if it has several words; the bracket stands for itself.");
            return null;
        }

        string value = tokens[_at++].Text;
        DocFilter? filter = FilterReader.Read(field, value, out string? problem);
        if (filter is null)
        {
            messages.Add(problem!);
            return null;
        }

        return new FilterNode(filter);
    }

    /// <summary>Carries <c>title:</c> down to the words of a bracket.</summary>
    private static QueryNode Titled(QueryNode node) => node switch
    {
        SequenceNode s => new AndNode([.. s.Parts.Select(Titled)]),
        AndNode a => new AndNode([.. a.Parts.Select(Titled)]),
        OrNode o => new OrNode([.. o.Parts.Select(Titled)]),
        NotNode n => new NotNode(Titled(n.Inner)),
        WordNode or PhraseNode or PrefixNode => new TitleNode(node),
        _ => node,
    };

    private QueryNode? Nested(Func<QueryNode?> parse)
    {
        if (_depth >= DeepestNesting)
        {
            messages.Add("The query is nested too deeply; its inner part was left out.");
            _at = tokens.Count;
            return null;
        }

        _depth++;
        QueryNode? node = parse();
        _depth--;
        return node;
    }

    private static QueryNode? Join(List<QueryNode> parts) =>
        parts.Count > 1 ? new SequenceNode(parts) : parts.FirstOrDefault();

    private static void Keep(List<QueryNode> parts, QueryNode? node)
    {
        if (node is not null)
        {
            parts.Add(node);
        }
    }
}
