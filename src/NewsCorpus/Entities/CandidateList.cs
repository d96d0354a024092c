using System.Collections;

namespace NewsCorpus.Entities;

/// <summary>
/// The candidates of an article in the order they were made. More may be added while the list is walked, and the walk then comes
/// to them too: asking for the candidates at a word may make one.
/// </summary>
internal sealed class CandidateList : IReadOnlyList<Candidate>
{
    private Candidate[] _items = new Candidate[64];

    public int Count { get; private set; }

    public Candidate this[int index] => _items.AsSpan(0, Count)[index];

    public void Add(Candidate candidate)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
        }

        _items[Count++] = candidate;
    }

    public void Clear()
    {
        _items.AsSpan(0, Count).Clear();
        Count = 0;
    }

    public bool Exists(Predicate<Candidate> test)
    {
        foreach (Candidate candidate in this)
        {
            if (test(candidate))
            {
                return true;
            }
        }

        return false;
    }

    public List<Candidate> FindAll(Predicate<Candidate> test)
    {
        List<Candidate> found = [];
        foreach (Candidate candidate in this)
        {
            if (test(candidate))
            {
                found.Add(candidate);
            }
        }

        return found;
    }

    public Enumerator GetEnumerator() => new(this);

    IEnumerator<Candidate> IEnumerable<Candidate>.GetEnumerator()
    {
        foreach (Candidate candidate in this)
        {
            yield return candidate;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<Candidate>)this).GetEnumerator();

    /// <summary>Walks the list to its end at that time.</summary>
    internal struct Enumerator(CandidateList list)
    {
        private int _at = -1;

        public readonly Candidate Current => list._items[_at];

        public bool MoveNext() => ++_at < list.Count;
    }
}
