namespace NewsCorpus.Search.Queries;

/// <summary>A part of a query. <c>ToString</c> writes it so that parsing gives the same again.</summary>
internal abstract record QueryNode;

/// <summary>Every article (<c>*</c>).</summary>
internal sealed record AllNode : QueryNode
{
    public override string ToString() => "*";
}

/// <summary>One typed word, or a run of signs that the analysis may cut into several.</summary>
internal sealed record WordNode(string Text) : QueryNode
{
    public override string ToString() => Text;
}

/// <summary>Words in quotes. Exact when they carry Arabic marks: then the marks count too.</summary>
internal sealed record PhraseNode(string Text) : QueryNode
{
    public override string ToString() => $"\"{Text}\"";
}

/// <summary>The beginning of a word: <c>بغد*</c>.</summary>
internal sealed record PrefixNode(string Text) : QueryNode
{
    public override string ToString() => Text + "*";
}

/// <summary>A word, phrase or prefix in the title only.</summary>
internal sealed record TitleNode(QueryNode Inner) : QueryNode
{
    public override string ToString() => "title:" + Inner;
}

/// <summary>A condition on a field.</summary>
internal sealed record FilterNode(DocFilter Filter) : QueryNode
{
    public override string ToString() => Filter.ToString()!;
}

internal sealed record NotNode(QueryNode Inner) : QueryNode
{
    public override string ToString() => "NOT " + Inner;
}

/// <summary>All of the parts.</summary>
internal sealed record AndNode(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    public override string ToString() => $"({string.Join(" AND ", Parts)})";
}

/// <summary>At least one of the parts.</summary>
internal sealed record OrNode(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    public override string ToString() => $"({string.Join(" OR ", Parts)})";
}

/// <summary>
/// Parts side by side. Bare words are wished for: one of them is enough, more rank higher. Everything else
/// (phrases, prefixes, fields, groups, NOT) must hold.
/// </summary>
internal sealed record SequenceNode(IReadOnlyList<QueryNode> Parts) : QueryNode
{
    public override string ToString() => $"({string.Join(' ', Parts)})";
}
