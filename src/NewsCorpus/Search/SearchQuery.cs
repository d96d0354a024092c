using NewsCorpus.Search.Queries;

namespace NewsCorpus.Search;

/// <summary>A query, understood. Made by <see cref="QueryParser.Parse"/>; immutable and good for any index.</summary>
public sealed class SearchQuery
{
    internal SearchQuery(string text, QueryNode? root, IReadOnlyList<string> messages)
    {
        Text = text;
        Root = root;
        Messages = messages;
    }

    /// <summary>The query as typed.</summary>
    public string Text { get; }

    /// <summary>What was not understood and what was done instead; English sentences for a person.</summary>
    public IReadOnlyList<string> Messages { get; }

    /// <summary>True when nothing was asked: such a query matches nothing.</summary>
    public bool IsEmpty => Root is null;

    internal QueryNode? Root { get; }

    /// <summary>The query as understood, with every bracket and operator written out.</summary>
    public override string ToString() => Root?.ToString() ?? "";
}
