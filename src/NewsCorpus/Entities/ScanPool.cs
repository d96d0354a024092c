using System.Collections.Concurrent;
using NewsCorpus.Entities.Cues;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// The rooms that articles are laid out in, used again and again: as many as threads were ever at work at once. Safe to
/// use from any number of threads; each room has one user at a time.
/// </summary>
internal sealed class ScanPool(Gazetteer gazetteer)
{
    /// <summary>What a text of unusual length took is given back to the system.</summary>
    private const int LongestKept = 100_000;

    private readonly NameFacts _facts = new(gazetteer);
    private readonly ConcurrentQueue<ArticleScan> _more = new();
    private ArticleScan? _first;

    public ArticleScan Take()
    {
        ArticleScan? scan = Interlocked.Exchange(ref _first, null);
        return scan is not null || _more.TryDequeue(out scan) ? scan : new ArticleScan(gazetteer, _facts, CueLexicon.Default);
    }

    /// <summary>Gives back a room whose article is done; one whose extraction failed is better left to itself.</summary>
    public void PutBack(ArticleScan scan)
    {
        if (scan.Count > LongestKept)
        {
            return;
        }

        scan.Clear();
        if (Interlocked.CompareExchange(ref _first, scan, null) is not null)
        {
            _more.Enqueue(scan);
        }
    }
}
