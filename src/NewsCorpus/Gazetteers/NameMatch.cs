namespace NewsCorpus.Gazetteers;

/// <summary>A run of tokens that spells names of the gazetteer.</summary>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, inclusive.</param>
/// <param name="Split">Characters of the first token's key that are proclitics.</param>
/// <param name="SuffixLength">Raw characters of the last token that are an English possessive.</param>
/// <param name="Node">The trie node whose names are meant.</param>
internal readonly record struct NameMatch(int First, int Last, int Split, int SuffixLength, int Node);
