using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// The names at the nodes of the gazetteer's trie, looked up when a node is first met and kept, since news names the
/// same things over and over. Safe to share between threads.
/// </summary>
internal sealed class NameFacts(Gazetteer gazetteer)
{
    private readonly NameSet?[] _nodes = new NameSet?[gazetteer.Trie.NodeCount];

    /// <summary>The names of a node by kind; two threads that meet it first at the same time make equal ones.</summary>
    public NameSet Of(int node) => Volatile.Read(ref _nodes[node]) ?? Make(node);

    /// <summary>
    /// The names of all matches, in their order. First one turn over the nodes and one over what was found there, so that
    /// the looks at memory, which is what this waits for, go on side by side.
    /// </summary>
    /// <param name="matches">Matches in this gazetteer.</param>
    /// <param name="names">Room for as many.</param>
    /// <param name="stands">Room for as many: 0 where no name is ever found, else what <see cref="ArticleScan.Stands"/> says.</param>
    public void Gather(ReadOnlySpan<NameMatch> matches, Span<NameSet> names, Span<byte> stands)
    {
        NameSet?[] nodes = _nodes;
        for (int i = 0; i < matches.Length; i++)
        {
            names[i] = Volatile.Read(ref nodes[matches[i].Node]) ?? Make(matches[i].Node);
        }

        for (int i = 0; i < matches.Length; i++)
        {
            stands[i] = names[i].Stands;
        }
    }

    private NameSet Make(int node)
    {
        NameSet made = NameSets.ByKind(gazetteer, gazetteer.Trie.Accepted(node)) ?? NameSet.None;
        return Interlocked.CompareExchange(ref _nodes[node], made, null) ?? made;
    }
}
