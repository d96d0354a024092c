namespace NewsCorpus.Search.Analysis;

/// <summary>A word after analysis, apart from any place in a text. Immutable and shared.</summary>
internal sealed class IndexedWord(string form, string stem, bool isStopWord, uint formHash)
{
    public string Form { get; } = form;

    public string Stem { get; } = stem;

    public bool IsStopWord { get; } = isStopWord;

    /// <summary>Where the word stands in a <see cref="WordMemory"/>.</summary>
    public uint FormHash { get; } = formHash;

    /// <summary>See <see cref="TermCode.Hash"/>; of the stem.</summary>
    public int StemHash { get; } = TermCode.Hash(stem);
}
