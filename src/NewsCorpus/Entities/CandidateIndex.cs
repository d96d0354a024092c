using System.Runtime.CompilerServices;
using NewsCorpus.Entities.Rules;
using NewsCorpus.Gazetteers;

namespace NewsCorpus.Entities;

/// <summary>
/// The candidates of one article, by first and by last token. Its room, and the candidates that gazetteer names make,
/// serve one article after another.
/// </summary>
/// <remarks>
/// Half of all names are of villages called by an ordinary word, which nothing in the article backs. Such a candidate sleeps: it is
/// made, where it would have stood, when a rule first asks for the candidates at its word or adds another there.
/// </remarks>
internal sealed class CandidateIndex(ArticleScan scan)
{
    /// <summary>Candidates for one article after another; the first <see cref="_lent"/> are this one's.</summary>
    private Candidate?[] _pool = new Candidate?[64];
    private int _lent;
    private Candidate?[] _byFirst = [];
    private Candidate?[] _byLast = [];
    private Candidate?[] _innermost = [];
    private byte[] _kindsAt = [];
    private byte[] _kindsEnding = [];
    private int[] _asleep = [];
    private Sleeper[] _sleepers = new Sleeper[64];
    private int _sleeperCount;
    private int _tokens;

    /// <summary>The candidates, but for those that sleep.</summary>
    public CandidateList All { get; } = new();

    /// <summary>How many of the first of <see cref="All"/> are names of the gazetteer, which come in text order.</summary>
    public int Listed { get; set; }

    /// <summary>The names that slept when the gazetteer's names were gone through, woken since or not, in text order.</summary>
    public ReadOnlySpan<Sleeper> Sleepers => _sleepers.AsSpan(0, _sleeperCount);

    /// <summary>Room for candidates that overlap.</summary>
    public List<Candidate> Cluster { get; } = [];

    /// <summary>The candidates that stay.</summary>
    public List<Candidate> Kept { get; } = [];

    /// <summary>For each token the innermost candidate kept over it.</summary>
    public Span<Candidate?> Innermost => _innermost.AsSpan(0, _tokens);

    /// <summary>
    /// The candidates that begin at a token; walking them allocates nothing.
    /// </summary>
    public CandidatesAt At(int token) => token < 0 ? default : _byFirst[token] is { } first ? new(first, ending: false) : Wake(token);

    /// <summary>The same without those that sleep, of which none is supported.</summary>
    public CandidatesAt AwakeAt(int token) => new(_byFirst[token], ending: false);

    /// <summary>The next token, from this one on, at which a candidate begins; -1 if there is none.</summary>
    public int NextStart(int token)
    {
        ReadOnlySpan<byte> kinds = _kindsAt.AsSpan(0, _tokens);
        while ((uint)token < (uint)kinds.Length)
        {
            if (kinds[token] != 0)
            {
                return token;
            }

            token++;
        }

        return -1;
    }

    /// <summary>The candidates that end at a token, without those that sleep.</summary>
    public CandidatesAt AwakeEndingAt(int token) => token < 0 ? default : new(_byLast[token], ending: true);

    /// <summary>A candidate that stands begins or ends at a token of the text.</summary>
    public bool AnyTold(int token) => (_kindsAt[token] | _kindsEnding[token]) != 0
        && (AnyTold(_byFirst[token], ending: false) || AnyTold(_byLast[token], ending: true));

    /// <summary>1 if a candidate of a kind begins at a token of the text, whatever its state, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AnyAt(int token, EntityKind kind) => _kindsAt[token] >> (int)kind & 1;

    /// <summary>1 if a candidate of a kind ends at a token of the text, whatever its state, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int AnyEndingAt(int token, EntityKind kind) => _kindsEnding[token] >> (int)kind & 1;

    /// <summary>The candidates that end at a token; as <see cref="At"/>.</summary>
    public CandidatesAt EndingAt(int token)
    {
        if (token < 0)
        {
            return default;
        }

        if (_asleep[token] != 0)
        {
            Wake(token);
        }

        return new(_byLast[token], ending: true);
    }

    /// <summary>
    /// Leaves the names of one word for later, if they are all that begins there and none may stand without being backed.
    /// </summary>
    /// <param name="token">The word.</param>
    /// <param name="match">The number of the match among the article's.</param>
    /// <param name="names">What it spells.</param>
    public void Sleep(int token, int match, NameSet names)
    {
        if (_sleeperCount == _sleepers.Length)
        {
            Array.Resize(ref _sleepers, _sleeperCount * 2);
        }

        bool few = names.Count <= 2 || names.IsSure;
        _sleepers[_sleeperCount++] = new Sleeper(token, match, names.MayBeBacked, few ? names.Slot : -1, names.SecondSlot, names.Cells);
        _asleep[token] = _sleeperCount;
        byte kind = (byte)(1 << (int)names.Kind);
        _kindsAt[token] |= kind;
        _kindsEnding[token] |= kind;
    }

    /// <summary>Makes the candidate that sleeps at a token, if one does.</summary>
    /// <returns>The candidates that begin at the token.</returns>
    public CandidatesAt Wake(int token)
    {
        int number = _asleep[token];
        if (number == 0)
        {
            return AwakeAt(token);
        }

        _asleep[token] = 0;
        ref Sleeper sleeper = ref _sleepers[number - 1];
        sleeper.Woken = NameRule.Wake(scan, sleeper.Match, this);
        return AwakeAt(token);
    }

    public void Add(Candidate candidate)
    {
        if ((_asleep[candidate.First] | _asleep[candidate.Last]) != 0)
        {
            Wake(candidate.First);
            Wake(candidate.Last);
        }

        EntityKind of = candidate.Kind;
        All.Add(candidate, scan.Arabic(candidate.First) ? CandidateSorts.Arabic(of) : CandidateSorts.Latin(of));
        AddStarting(candidate);
        AddEnding(candidate);
        byte kind = (byte)(1 << (int)candidate.Kind);
        _kindsAt[candidate.First] |= kind;
        _kindsEnding[candidate.Last] |= kind;
    }

    /// <summary>Lets a candidate end at an earlier token.</summary>
    public void Shorten(Candidate candidate, int last)
    {
        if (_byLast[candidate.Last] == candidate)
        {
            _byLast[candidate.Last] = candidate.NextEnding;
        }

        for (Candidate? other = _byLast[candidate.Last]; other is not null; other = other.NextEnding)
        {
            other.NextEnding = other.NextEnding == candidate ? candidate.NextEnding : other.NextEnding;
        }

        candidate.NextEnding = null;
        candidate.Last = last;
        AddEnding(candidate);
        _kindsEnding[last] |= (byte)(1 << (int)candidate.Kind);
    }

    /// <summary>Those of some <see cref="CandidateSorts"/> that a test holds for, by first token, then the longest first; equal ones as they were added.</summary>
    public List<Candidate> InOrder(int sorts, Predicate<Candidate> test) => Order(All.FindAll(sorts, test));

    /// <summary>The same of some candidates.</summary>
    public static List<Candidate> InOrder(CandidatesAt candidates, Predicate<Candidate> test) => Order(candidates.FindAll(test));

    private static List<Candidate> Order(List<Candidate> ordered)
    {
        for (int i = 1; i < ordered.Count; i++)
        {
            Candidate next = ordered[i];
            int at = i;
            for (; at > 0 && ComesBefore(next, ordered[at - 1]); at--)
            {
                ordered[at] = ordered[at - 1];
            }

            ordered[at] = next;
        }

        return ordered;
    }

    /// <summary>A candidate for names of the gazetteer, not yet added, which lasts as long as its article.</summary>
    public Candidate Lend(EntityKind kind, string rule)
    {
        if (_lent == _pool.Length)
        {
            Array.Resize(ref _pool, _lent * 2);
        }

        Candidate lent = _pool[_lent] ??= new Candidate { First = 0, Last = 0, Core = default, Kind = kind, Rule = rule };
        _lent++;
        (lent.Kind, lent.Rule) = (kind, rule);
        return lent;
    }

    /// <summary>Forgets all candidates and makes room for a text of so many tokens.</summary>
    public void Reset(int tokens)
    {
        _byFirst.AsSpan(0, _tokens).Clear();
        _byLast.AsSpan(0, _tokens).Clear();
        foreach (ref Sleeper sleeper in _sleepers.AsSpan(0, _sleeperCount))
        {
            _asleep[sleeper.Token] = 0;
            sleeper = default;
        }

        (_sleeperCount, Listed) = (0, 0);
        foreach (Candidate? candidate in _pool.AsSpan(0, _lent))
        {
            candidate!.Clear();
        }

        Innermost.Clear();
        _kindsAt.AsSpan(0, _tokens).Clear();
        _kindsEnding.AsSpan(0, _tokens).Clear();
        _lent = 0;
        Cluster.Clear();
        Kept.Clear();
        All.Clear();
        _tokens = tokens;
        if (_byFirst.Length < tokens)
        {
            _byFirst = new Candidate?[tokens * 5 / 4];
            _byLast = new Candidate?[tokens * 5 / 4];
            _innermost = new Candidate?[tokens * 5 / 4];
            _kindsAt = new byte[tokens * 5 / 4];
            _kindsEnding = new byte[tokens * 5 / 4];
            _asleep = new int[tokens * 5 / 4];
        }
    }

    private static bool AnyTold(Candidate? candidate, bool ending)
    {
        for (; candidate is not null; candidate = ending ? candidate.NextEnding : candidate.NextStarting)
        {
            if (candidate is { Supported: true, Rejected: false })
            {
                return true;
            }
        }

        return false;
    }

    private static bool ComesBefore(Candidate a, Candidate b) =>
        a.First != b.First ? a.First < b.First : a.Length > b.Length;

    private void AddStarting(Candidate candidate) => Chain(ref _byFirst[candidate.First], candidate, ending: false);

    private void AddEnding(Candidate candidate) => Chain(ref _byLast[candidate.Last], candidate, ending: true);

    /// <summary>Puts a candidate at the end of the chain of those that begin, or end, at one token.</summary>
    private static void Chain(ref Candidate? first, Candidate candidate, bool ending)
    {
        if (first is not { } last)
        {
            first = candidate;
            return;
        }

        while ((ending ? last.NextEnding : last.NextStarting) is { } next)
        {
            last = next;
        }

        if (ending)
        {
            last.NextEnding = candidate;
        }
        else
        {
            last.NextStarting = candidate;
        }
    }
}
