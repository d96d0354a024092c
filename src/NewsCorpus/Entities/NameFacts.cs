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

    private NameSet Make(int node)
    {
        NameSet made = NameSet.ByKind(gazetteer, gazetteer.Trie.Accepted(node)) ?? NameSet.None;
        return Interlocked.CompareExchange(ref _nodes[node], made, null) ?? made;
    }
}
