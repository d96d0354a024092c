namespace NewsCorpus.Search.Queries;

internal enum QueryTokenKind
{
    Word,
    Phrase,
    Field,
    And,
    Or,
    Not,
    Must,
    Open,
    Close,
}

/// <summary>A piece of a typed query. <c>Prefix</c> is set for a word or phrase followed by an asterisk.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, bool Prefix = false);
