using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsCorpus.Search.Lucene;

/// <summary>Collects the numbers of all articles that match, without scores.</summary>
internal sealed class DocCollector(int limit) : ICollector
{
    private readonly List<int> _docs = [];
    private int _base;

    public bool AcceptsDocsOutOfOrder => false;

    public int[] Docs => [.. _docs];

    public void SetScorer(Scorer scorer)
    {
    }

    public void Collect(int doc)
    {
        if (_docs.Count < limit)
        {
            _docs.Add(_base + doc);
        }
    }

    public void SetNextReader(AtomicReaderContext context) => _base = context.DocBase;
}
