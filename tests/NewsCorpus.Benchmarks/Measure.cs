using System.Diagnostics;

namespace NewsCorpus.Benchmarks;

/// <summary>Times things that are to be set against each other in one run.</summary>
internal static class Measure
{
    /// <summary>Repeats work until the code it runs is compiled for good; without it figures are several times too low.</summary>
    public static void WarmUp(Action action) => Best(TimeSpan.FromSeconds(8), action);

    /// <summary>Seconds of the fastest of many runs: the one least disturbed by other work on the machine.</summary>
    public static double Best(TimeSpan budget, Action action)
    {
        double best = double.MaxValue;
        Stopwatch all = Stopwatch.StartNew();
        do
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }
        while (all.Elapsed < budget);

        return best;
    }

    /// <summary>
    /// How many times as much two threads get done as one: the same work twice, one after the other and side by side.
    /// </summary>
    public static double Scaling(TimeSpan budget, Action work)
    {
        double one = Best(budget, () =>
        {
            work();
            work();
        });
        double two = Best(budget, () =>
        {
            Thread other = new(() => work());
            other.Start();
            work();
            other.Join();
        });
        return one / two;
    }

    /// <summary>Work that touches no memory: what two threads of it get done, the machine has to give.</summary>
    public static void Spin()
    {
        ulong state = 1;
        for (int i = 0; i < 20_000_000; i++)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
        }

        if (state == 0)
        {
            throw new InvalidOperationException("a full cycle is longer than this");
        }
    }
}
