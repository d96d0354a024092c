namespace NewsCorpus.Entities;

/// <summary>The candidates of one article, by first and by last token.</summary>
internal sealed class CandidateIndex
{
    private readonly List<Candidate>?[] _byFirst;
    private readonly List<Candidate>?[] _byLast;

    public CandidateIndex(int tokens, IEnumerable<Candidate> candidates)
    {
        _byFirst = new List<Candidate>?[tokens];
        _byLast = new List<Candidate>?[tokens];
        foreach (Candidate candidate in candidates)
        {
            Add(candidate);
        }
    }

    public List<Candidate> All { get; } = [];

    public IReadOnlyList<Candidate> At(int token) => token < 0 ? [] : _byFirst[token] ?? (IReadOnlyList<Candidate>)[];

    public IReadOnlyList<Candidate> EndingAt(int token) => token < 0 ? [] : _byLast[token] ?? (IReadOnlyList<Candidate>)[];

    public void Add(Candidate candidate)
    {
        All.Add(candidate);
        (_byFirst[candidate.First] ??= []).Add(candidate);
        (_byLast[candidate.Last] ??= []).Add(candidate);
    }
}
