using System.Collections;

namespace NewsCorpus.Entities;

/// <summary>
/// The candidates that begin, or that end, at one token, in the order they were added: a chain through the candidates
/// themselves, so that neither looking at it nor clearing it costs anything. More may be added while it is walked.
/// </summary>
internal readonly struct CandidatesAt(Candidate? first, bool ending) : IEnumerable<Candidate>
{
    public int Count
    {
        get
        {
            int count = 0;
            foreach (Candidate unused in this)
            {
                count++;
            }

            return count;
        }
    }

    public bool IsEmpty => first is null;

    public Candidate this[int index]
    {
        get
        {
            foreach (Candidate candidate in this)
            {
                if (index-- == 0)
                {
                    return candidate;
                }
            }

            throw new ArgumentOutOfRangeException(nameof(index));
        }
    }

    public bool Exists(Predicate<Candidate> test) => Find(test) is not null;

    public Candidate? Find(Predicate<Candidate> test)
    {
        foreach (Candidate candidate in this)
        {
            if (test(candidate))
            {
                return candidate;
            }
        }

        return null;
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

    public Enumerator GetEnumerator() => new(first, ending);

    IEnumerator<Candidate> IEnumerable<Candidate>.GetEnumerator() => FindAll(static _ => true).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => FindAll(static _ => true).GetEnumerator();

    /// <summary>Walks the chain.</summary>
    internal struct Enumerator(Candidate? first, bool ending)
    {
        private Candidate? _at;
        private readonly Candidate? _first = first;

        public readonly Candidate Current => _at!;

        public bool MoveNext()
        {
            // The one behind is asked for late: it may be added meanwhile.
            _at = _at is null ? _first : ending ? _at.NextEnding : _at.NextStarting;
            return _at is not null;
        }
    }
}
