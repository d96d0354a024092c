using System.Collections;

namespace NewsCorpus.Entities;

/// <summary>
/// The candidates of an article in the order they were made. More may be added while the list is walked, and the walk then comes
/// to them too: asking for the candidates at a word may make one.
/// </summary>
internal sealed class CandidateList : IReadOnlyList<Candidate>
{
    private Candidate[] _items = new Candidate[64];
    private ushort[] _sorts = new ushort[64];
    private byte[] _unsure = new byte[64];

    public int Count { get; private set; }

    public Candidate this[int index] => _items.AsSpan(0, Count)[index];

    /// <summary>Adds a candidate at the end.</summary>
    /// <param name="candidate">The candidate.</param>
    /// <param name="sort">Its one bit of <see cref="CandidateSorts"/>.</param>
    public void Add(Candidate candidate, int sort)
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Count * 2);
            Array.Resize(ref _sorts, Count * 2);
            Array.Resize(ref _unsure, Count * 2);
        }

        _sorts[Count] = (ushort)sort;
        _unsure[Count] = candidate is { Supported: false, Names.MayBeBacked: true } ? (byte)1 : (byte)0;
        _items[Count++] = candidate;
    }

    /// <summary>The place of the next candidate, from one on, that is of one of some <see cref="CandidateSorts"/>; their number if none is.</summary>
    public int Next(int from, int sorts)
    {
        ushort[] all = _sorts;
        int count = Count;
        while ((uint)from < (uint)all.Length && from < count && (all[from] & sorts) == 0)
        {
            from++;
        }

        return Math.Min(from, count);
    }

    /// <summary>
    /// The place of the next candidate, from one on, that when it was added had no support and could be backed; their number if none is.
    /// What has support never loses it.
    /// </summary>
    public int NextUnsure(int from) => from < Count && _unsure.AsSpan(from, Count - from).IndexOf((byte)1) is >= 0 and int further ? from + further : Count;

    /// <summary>True for the candidate at a place if it is of one of some <see cref="CandidateSorts"/>.</summary>
    public bool IsOf(int at, int sorts) => (_sorts[at] & sorts) != 0;

    /// <summary>Those of some <see cref="CandidateSorts"/>; walked as the whole list is.</summary>
    public OfSorts Of(int sorts) => new(this, sorts);

    public void Clear()
    {
        _items.AsSpan(0, Count).Clear();
        Count = 0;
    }

    public bool Exists(int sorts, Predicate<Candidate> test)
    {
        foreach (Candidate candidate in Of(sorts))
        {
            if (test(candidate))
            {
                return true;
            }
        }

        return false;
    }

    public List<Candidate> FindAll(int sorts, Predicate<Candidate> test)
    {
        List<Candidate> found = [];
        foreach (Candidate candidate in Of(sorts))
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

    /// <summary>The candidates of some sorts.</summary>
    internal readonly struct OfSorts(CandidateList list, int sorts)
    {
        public SortEnumerator GetEnumerator() => new(list, sorts);
    }

    /// <summary>Walks those of some sorts to the list's end at that time.</summary>
    internal struct SortEnumerator(CandidateList list, int sorts)
    {
        private int _at = -1;

        public readonly Candidate Current => list._items[_at];

        public bool MoveNext() => (_at = list.Next(_at + 1, sorts)) < list.Count;
    }

    /// <summary>Walks the list to its end at that time.</summary>
    internal struct Enumerator(CandidateList list)
    {
        private int _at = -1;

        public readonly Candidate Current => list._items[_at];

        public bool MoveNext() => ++_at < list.Count;
    }
}
