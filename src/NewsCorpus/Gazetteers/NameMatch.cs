namespace NewsCorpus.Gazetteers;

/// <summary>A run of tokens that spells names of the gazetteer.</summary>
/// <param name="first">First token.</param>
/// <param name="last">Last token, inclusive.</param>
/// <param name="split">Characters of the first token's key that are proclitics.</param>
/// <param name="suffixLength">Raw characters of the last token that are an English possessive.</param>
/// <param name="node">The trie node whose names are meant.</param>
internal readonly struct NameMatch(int first, int last, int split, int suffixLength, int node)
{
    private readonly ushort _split = (ushort)split;
    private readonly ushort _suffixLength = (ushort)suffixLength;

    public int First { get; } = first;

    public int Last { get; } = last;

    public int Node { get; } = node;

    public int Split => _split;

    public int SuffixLength => _suffixLength;
}
