namespace NewsCorpus.Entities;

/// <summary>The candidates of one article, by first and by last token.</summary>
internal sealed class CandidateIndex
{
    private static readonly List<Candidate> None = new(0);

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

    /// <summary>
    /// The candidates that begin at a token. Not to be changed; a list, so that walking it allocates nothing.
    /// </summary>
    public List<Candidate> At(int token) => token < 0 ? None : _byFirst[token] ?? None;

    /// <summary>The candidates that end at a token; as <see cref="At"/>.</summary>
    public List<Candidate> EndingAt(int token) => token < 0 ? None : _byLast[token] ?? None;

    public void Add(Candidate candidate)
    {
        All.Add(candidate);
        (_byFirst[candidate.First] ??= new(1)).Add(candidate);
        (_byLast[candidate.Last] ??= new(1)).Add(candidate);
    }
}
