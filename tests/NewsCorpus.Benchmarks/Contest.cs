using System.Diagnostics;

namespace NewsCorpus.Benchmarks;

/// <summary>
/// Times things that are to be set against each other by turns, so that what disturbs the machine disturbs all of them,
/// and keeps the fastest run of each. A turn is several runs of one: the first finds the caches full of another's data.
/// </summary>
internal sealed class Contest
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(40);

    private readonly List<(string Name, Action Run)> _all = [];
    private readonly Dictionary<string, double> _best = new(StringComparer.Ordinal);

    /// <summary>Seconds of the fastest run.</summary>
    public double this[string name] => _best[name];

    public Contest Add(string name, Action run)
    {
        _all.Add((name, run));
        _best.Add(name, double.MaxValue);
        return this;
    }

    public Contest Run(TimeSpan budget)
    {
        Stopwatch all = Stopwatch.StartNew();
        do
        {
            foreach ((string name, Action run) in _all)
            {
                _best[name] = Math.Min(_best[name], Measure.Best(Turn, run));
            }
        }
        while (all.Elapsed < budget);

        return this;
    }
}
